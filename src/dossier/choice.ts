import type { Outcome } from '@/booking/outcome';
import type { CaptureRecord, FiledEntry } from '@/evidence/record';
import { legalDay } from '@/evidence/time';
import { procedureKey } from './procedure';

/** What the person wants in an export. The journal and the table are whole whatever they choose. */
export type Choice = {
  /** Number of the first exhibit: others may come before. */
  firstExhibit: number;
  /** Legal days, both included; null for no limit. */
  from: string | null;
  to: string | null;
  /** Keys of procedures; null for all. */
  procedures: readonly string[] | null;
  outcomes: readonly Outcome[] | null;
  /** Key of the procedure that the request is about: the captures of others are joined and are no exhibits; null for all. */
  about: string | null;
  /** What is on the names of the files, for a lawyer who has many; nowhere inside them. */
  label: string;
  /** The pages' HTML beside their pictures. */
  html: boolean;
  /** As much as an e-mail takes: without the pages' HTML, and with the captures in `only`. */
  light: boolean;
  /** Lines of the captures that are joined; null for all. */
  only: readonly number[] | null;
  /** Lines of the captures whose pictures are covered in part: their pages' texts are not joined. */
  masked: readonly number[];
  /** Lines of the captures whose pictures of the shared screen the person looked at, and wants to join. */
  screens: ReadonlySet<number>;
  /** Papers for the court once more as a lawyer writes them, in the confidential file. */
  counsel: boolean;
  /** Plates, PDFs and letters: without them the export is a backup, made faster. */
  papers: boolean;
  /** Only the files of what comes after this line of the journal: the others are in an earlier copy. */
  since: number;
  /** Largest volume, in bytes. */
  volumeBytes: number;
};

/** Past this, programs and e-mails choke; and a browser reads a ZIP into memory. */
export const largestVolume = 1_000_000_000;

export const everything: Choice = {
  firstExhibit: 1,
  from: null,
  to: null,
  procedures: null,
  outcomes: null,
  about: null,
  label: '',
  html: true,
  light: false,
  only: null,
  masked: [],
  screens: new Set(),
  counsel: false,
  papers: true,
  since: 0,
  volumeBytes: largestVolume,
};

/** Whether nothing is left out: such an export is a backup of the dossier. */
export function isWhole({
  from,
  to,
  procedures,
  outcomes,
  html,
  light,
  masked,
  since,
}: Choice): boolean {
  const isEvery = procedures === null && outcomes === null;
  return (
    from === null && to === null && isEvery && html && !light && masked.length === 0 && since === 0
  );
}

function captureChosen(capture: CaptureRecord, { procedures, outcomes, only }: Choice): boolean {
  return (
    (only === null || only.includes(capture.seq)) &&
    (procedures === null || procedures.includes(procedureKey(capture))) &&
    (outcomes === null || outcomes.includes(capture.outcome))
  );
}

/** Whether an entry's files go into the export. */
export function isChosen(entry: FiledEntry, choice: Choice): boolean {
  if (entry.seq <= choice.since) return false;
  const day = entry.kind === 'capture' ? legalDay(entry.time.legal) : entry.day;
  if (choice.from !== null && day < choice.from) return false;
  if (choice.to !== null && day > choice.to) return false;
  return entry.kind === 'step' || captureChosen(entry, choice);
}
