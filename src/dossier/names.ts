import type { CaptureRecord, Entry, FiledEntry, Removed } from '@/evidence/record';
import type { StepKind } from '@/evidence/step-facts';
import { legalDay, legalHour } from '@/evidence/time';
import { mostStamps } from '@/evidence/verify';
import { slug } from './exhibit-names';

/** Folder of a capture: "captures/0001_2026-11-03_08h02m14_no-slot". ASCII, sorts by number. */
export function captureFolder(record: CaptureRecord): string {
  const number = String(record.number).padStart(4, '0');
  const day = legalDay(record.time.legal);
  const hour = legalHour(record.time.legal).replace(':', 'h').replace(':', 'm');
  return `captures/${number}_${day}_${hour}_${record.outcome}`;
}

const stepFolders: Record<StepKind, string> = {
  email: 'courriel',
  letter: 'lettre-recommandee',
  'letter-receipt': 'avis-de-reception',
  reply: 'reponse',
  'counter-visit': 'guichet',
  'contact-centre': 'centre-de-contact',
  'help-point': 'point-d-accueil',
  mediator: 'defenseur-des-droits',
  petition: 'refere',
  decision: 'decision',
  appointment: 'rendez-vous',
  'new-request': 'nouvelle-demande',
  imported: 'images-importees',
  other: 'autre',
  identity: 'identite',
  domicile: 'domicile',
  permit: 'titre',
  urgency: 'urgence',
  seriousness: 'serieux',
};

/** Folder of an entry that has files: a capture's, or "demarches/ligne-00012_2026-11-20_courriel". */
export function entryFolder(entry: FiledEntry): string {
  if (entry.kind === 'capture') return captureFolder(entry);
  const line = String(entry.seq).padStart(5, '0');
  return `demarches/ligne-${line}_${entry.day}_${stepFolders[entry.step]}`;
}

/** The two files of a time stamp. */
export type StampNames = { request: string; reply: string };

/**
 * The two files of each time stamp that an entry may have, in order: beside a capture, else in a folder of their own. With
 * null, of those from before the first entry.
 */
export function stampNames(entry: Entry | Removed | null): StampNames[] {
  const stem =
    entry && 'files' in entry
      ? `${entryFolder(entry)}/jeton`
      : `jetons/ligne-${String(entry?.seq ?? 0).padStart(5, '0')}`;
  return Array.from({ length: mostStamps }, (_, index) => {
    const name = index === 0 ? stem : `${stem}-${index + 1}`;
    return { request: `${name}.tsq`, reply: `${name}.tsr` };
  });
}

/** Names that are the same in every ZIP. */
export const archiveNames = {
  journal: 'journal.jsonl',
  table: 'tableau.csv',
  tablePdf: 'tableau.pdf',
  inventory: 'a-deposer/inventaire.txt',
  inventoryPdf: 'a-deposer/inventaire.pdf',
  notice: 'LISEZ-MOI.txt',
  sums: 'SHA256SUMS',
  sumsRequest: 'SHA256SUMS.tsq',
  sumsReply: 'SHA256SUMS.tsr',
  instructions: 'verifier/VERIFIER.txt',
  verifier: 'verifier/verifier.html',
  certificates: 'verifier/certificats-jetons.pem',
  record: 'export.json',
} as const;

/** What is in a capture's folder beside the files that its record names. */
export const besideFiles = {
  record: 'donnees.json',
  sheet: 'fiche.txt',
  plate: 'planche.jpg',
} as const;

/** Where the PDFs to lodge are, and the letters. */
export const filingFolder = 'a-deposer';
export const letterFolder = 'courriers';
/** Where a lawyer's drafts are, in the confidential file. */
export const counselFolder = 'projets-avocat';

/** Whether a name is that of something made out of the journal: an exhibit to lodge, or a letter. */
export function isMade(name: string): boolean {
  return /^(a-deposer\/\d+_[A-Za-z0-9_-]{1,80}\.pdf|courriers\/[a-z-]{1,60}\.(pdf|txt))$/.test(
    name,
  );
}

const longestLabel = 40;

/** What a person wants on the names of their files, as a file name may have it: "_DIALLO_93"; "" for nothing. */
export const labelPart = (label: string): string =>
  slug(label)
    .slice(0, longestLabel)
    .replace(/^(?=.)/, '_');

/** Name of an exported ZIP: the day of the last entry, so that the same dossier has the same name. */
export function archiveName(
  lastLegal: string,
  { index, of }: { index: number; of: number },
  label = '',
): string {
  const part = of > 1 ? `_${index}sur${of}` : '';
  return `Sans-creneau${labelPart(label)}_${legalDay(lastLegal)}${part}.zip`;
}
