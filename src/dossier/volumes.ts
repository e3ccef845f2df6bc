import { pageFiles } from '@/evidence/page-files';
import type { FiledEntry } from '@/evidence/record';
import { type Choice, isChosen } from './choice';
import { cutByWeight, pictureBytes, screenBytes } from './exhibit-weight';
import { type Exhibit, type Filed, planExhibits } from './exhibits';
import { capturesIn, type HashedEntry } from './journal';
import { procedureKey } from './procedure';
import { isScreenJoined } from './screens';
import { statementsIn } from './statements';

/** One ZIP of an export: some entries with their files, and the whole journal. */
export type Volume = { index: number; of: number; filed: Filed[]; exhibits: Exhibit[] };

/** Bytes of what is in every volume, whatever it holds: journal and table grow by about this an entry. */
const bytesALine = 4_000;
const bytesBeside = 12_000;
const verifierBytes = 500_000;
/** Eight members a capture, far below the 65,535 that a ZIP without Zip64 may have. */
const mostEntries = 7_000;

/** Names of an entry's files that go into the export. */
export function chosenFiles(entry: FiledEntry, choice: Choice): string[] {
  const { html, light, masked } = choice;
  // Of a picture that is covered in part, nothing is joined that shows what is under it.
  if (masked.includes(entry.seq)) return [];
  const names = Object.keys(entry.files).sort();
  if (entry.kind === 'step') return names;
  const left = new Set<string>();
  if (!html || light) left.add(pageFiles.html);
  if (!isScreenJoined(entry, choice)) left.add(pageFiles.screen);
  return names.filter((name) => !left.has(name));
}

/** What a plate weighs at least: a page and its band, as a JPEG. */
const plateBytes = 100_000;

/** What is made of an entry besides its files: a plate and a page of PDF, or its papers once more. */
function madeBytes(entry: FiledEntry, own: number, choice: Choice): number {
  if (entry.kind === 'step') return own;
  const picture = Math.min(pictureBytes(entry), entry.files[pageFiles.picture]?.bytes ?? 0);
  const screen = isScreenJoined(entry, choice) ? screenBytes(entry) : 0;
  return Math.max(picture, plateBytes) + picture + screen;
}

function weigh({ entry }: Filed, choice: Choice): number {
  const own = chosenFiles(entry, choice).reduce(
    (sum, name) => sum + (entry.files[name]?.bytes ?? 0),
    0,
  );
  return own + bytesBeside + (choice.papers ? madeBytes(entry, own, choice) : 0);
}

const filedIn = (journal: readonly HashedEntry[], choice: Choice): Filed[] =>
  journal.flatMap(({ entry, hash }) =>
    'files' in entry && isChosen(entry, choice) ? [{ entry, hash }] : [],
  );

/** A series with what of its procedure and month the person left out: a court is told that a choice was made. */
function withOmitted(exhibit: Exhibit, journal: readonly HashedEntry[], choice: Choice): Exhibit {
  const first = exhibit.kind === 'series' ? exhibit.captures[0]?.entry : undefined;
  if (exhibit.kind !== 'series' || exhibit.shows !== 'attempts' || !first) return exhibit;
  const key = procedureKey(first);
  const month = first.time.legal.slice(0, 7);
  const omitted = capturesIn(journal).filter(
    (capture) =>
      !isChosen(capture, choice) &&
      capture.time.legal.startsWith(month) &&
      procedureKey(capture) === key,
  );
  return { ...exhibit, omitted };
}

/** The volumes of an export, by date; one, without any file, when nothing is chosen. */
export function planVolumes(journal: readonly HashedEntry[], choice: Choice): Volume[] {
  const filed = filedIn(journal, choice);
  const beside = journal.length * bytesALine + verifierBytes;
  const room = Math.max(choice.volumeBytes - beside, choice.volumeBytes / 4);
  const byWeight = cutByWeight(filed, room, (one) => weigh(one, choice));
  const runs = byWeight.flatMap((run) => cutByWeight(run, mostEntries, () => 1));
  if (runs.length === 0) runs.push([]);
  const statements = statementsIn(journal);
  let next = choice.firstExhibit;
  return runs.map((run, index) => {
    const plan = { first: next, choice, statements, hasTable: index === 0 };
    const exhibits = choice.papers
      ? planExhibits(run, plan).map((exhibit) => withOmitted(exhibit, journal, choice))
      : [];
    next += exhibits.length;
    return { index: index + 1, of: runs.length, filed: run, exhibits };
  });
}

/** What a volume will weigh, roughly, in bytes. */
export function volumeBytes({ filed }: Volume, choice: Choice): number {
  return filed.reduce((sum, one) => sum + weigh(one, choice), verifierBytes);
}

/** What an export of one volume will weigh, roughly, in bytes. */
export function exportBytes(journal: readonly HashedEntry[], choice: Choice): number {
  const filed = filedIn(journal, choice);
  return filed.reduce(
    (sum, one) => sum + weigh(one, choice),
    verifierBytes + journal.length * bytesALine,
  );
}
