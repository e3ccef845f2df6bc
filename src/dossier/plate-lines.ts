import { pageFiles } from '@/evidence/page-files';
import { type CaptureRecord, declaredIn } from '@/evidence/record';
import { legalHour } from '@/evidence/time';
import {
  clockWording,
  longDay,
  outcomeWording,
  pictureWording,
  resultWording,
  shortHash,
} from './wording';

/** A line of a plate's band; `size` is in parts of the plain one. */
export type PlateLine = { text: string; bold?: boolean; size: number };

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * What is outside a capture's picture, in French: number, hour, place, answer, hashes. `exhibit` is the
 * plate's number in an exhibit for the court, "3-12".
 */
export function plateLines(
  record: CaptureRecord,
  hash: string,
  exhibit: string | null = null,
): PlateLine[] {
  const { time, matched, procedure, files } = record;
  const declared = declaredIn(record);
  const universal = time.utc.slice(0, 19).replace('T', ' ');
  const zone = `Heure légale ${time.zone} (UTC${time.legal.slice(19)}) · temps universel : ${universal} UTC`;
  const result = `Résultat : ${resultWording(record)}${matched ? ` : « ${matched} »` : ''}`;
  const image = files[pageFiles.picture]?.sha256;
  const hashes = [
    ...(image ? [`SHA-256 de l’image : ${shortHash(image)}…`] : []),
    `SHA-256 du relevé : ${shortHash(hash)}…`,
  ];
  const origin = [
    ...(procedure ? [capitalised(procedure.label)] : []),
    `Image : ${pictureWording(record.picture)}`,
  ];
  const number = `${exhibit ? `Pièce n° ${exhibit}  ·  ` : ''}Preuve n° ${record.number}`;
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
    { text: capitalised(clockWording(record.clock)), size: 1 },
    { text: hashes.join(' · '), size: 1 },
  ];
}
