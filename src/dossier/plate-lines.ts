import type { Interval } from '@/evidence/interval';
import { legalTime } from '@/evidence/legal-time';
import { pageFiles } from '@/evidence/page-files';
import { type CaptureRecord, declaredIn } from '@/evidence/record';
import { legalHour } from '@/evidence/time';
import { capital } from './french';
import { intervalWording } from './interval-wording';
import {
  clockWording,
  longDay,
  outcomeWording,
  pictureKind,
  pictureWording,
  resultWording,
  shortHash,
} from './wording';

/** A line of a plate's band; `size` is in parts of the plain one. */
export type PlateLine = { text: string; bold?: boolean; size: number };

/** The site's own hour beside the computer's, each called what it is. */
function hours({ clock, time }: CaptureRecord): string {
  const own = `Heure de l’ordinateur : ${legalHour(time.legal)}`;
  if ('missing' in clock) return `${own} · ${clockWording(clock)}`;
  const legal = legalTime(new Date(clock.serverDate), time.zone);
  return `${own} · heure du serveur du site : ${legalHour(legal)} (en-tête Date) · ${clockWording(clock)}`;
}

/** What the whole ZIP says beside a capture, and an exhibit does not: its number there, and its hashes. */
function ofTheZip({ number, files }: CaptureRecord, hash: string) {
  const image = files[pageFiles.picture]?.sha256;
  return {
    number: `Preuve n° ${number}`,
    hashes: [
      ...(image ? [`SHA-256 de l’image : ${shortHash(image)}…`] : []),
      `SHA-256 du relevé : ${shortHash(hash)}…`,
    ].join(' · '),
  };
}

/** Said above a picture that the person covered in part. */
const maskedWording =
  'Les parties noires ont été masquées par la personne ; l’image d’origine est conservée dans son dossier.';

type PlateTold = {
  /**
   * What the capture is called in a paper for the court or the préfecture, "Pièce n° 3-12": that has one numbering, and no
   * hash; null for the plate in the ZIP.
   */
  filed?: string | null;
  /** The person covered parts of the picture. */
  isMasked?: boolean;
  /** When it was made, by time stamps. */
  interval?: Interval | undefined;
};

/** What is outside a capture's picture, in French: number, hour, place, answer. */
export function plateLines(
  record: CaptureRecord,
  hash: string,
  { filed = null, isMasked = false, interval }: PlateTold = {},
): PlateLine[] {
  const { time, matched, procedure, picture } = record;
  const declared = declaredIn(record);
  const universal = time.utc.slice(0, 19).replace('T', ' ');
  const zone = `Heure légale ${time.zone} (UTC${time.legal.slice(19)}) · temps universel : ${universal} UTC`;
  const result = `Résultat : ${resultWording(record)}${matched ? ` : « ${matched} »` : ''}`;
  const zip = ofTheZip(record, hash);
  const origin = [
    ...(procedure ? [capital(procedure.label)] : []),
    `Image : ${filed === null ? pictureWording(picture) : pictureKind(picture)}`,
  ];
  const number = filed ?? zip.number;
  return [
    {
      text: `${number}  ·  ${longDay(time.legal)} à ${legalHour(time.legal)}`,
      bold: true,
      size: 1.5,
    },
    { text: zone, size: 1 },
    { text: `Adresse : ${record.url}`, bold: true, size: 1 },
    ...(record.embeddedIn
      ? [{ text: `Affichée dans un cadre de la page : ${record.embeddedIn}`, size: 1 }]
      : []),
    { text: result, bold: true, size: 1.1 },
    ...(declared
      ? [{ text: `Résultat indiqué par la personne : ${outcomeWording[declared]}`, size: 1 }]
      : []),
    { text: origin.join(' · '), size: 1 },
    ...(isMasked ? [{ text: maskedWording, bold: true, size: 1 }] : []),
    { text: hours(record), size: 1 },
    ...(interval ? [{ text: intervalWording(interval, record), size: 1 }] : []),
    ...(filed === null ? [{ text: zip.hashes, size: 1 }] : []),
  ];
}
