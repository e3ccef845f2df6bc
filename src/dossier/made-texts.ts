import type { Intervals } from '@/evidence/interval';
import type { Qualified } from '@/evidence/timestamp/listed-services';
import type { Choice } from './choice';
import { exhibitPlaces, type Filed } from './exhibits';
import { howToVerify, type StampPlace } from './how-to-verify';
import { listedWording } from './interval-wording';
import { inventory, inventoryText } from './inventory';
import { capturesIn, type HashedEntry } from './journal';
import { archiveNames, besideFiles, captureFolder, entryFolder } from './names';
import { type Damage, notice, type StampSummary } from './notice';
import { sheetText } from './sheet';
import { type Statements, statementsIn } from './statements';
import { stepText } from './steps';
import { attemptsTable, type ExhibitColumn } from './table';
import type { Volume } from './volumes';

/** A time stamp of a line, 0 for the journal's beginning, and whether it dates anything that is still there. */
export type JoinedStamp = StampPlace & {
  line: number;
  dates: boolean;
  qualified: Qualified | null;
};

/** What the texts of a volume are made of. */
export type Told = {
  journal: readonly HashedEntry[];
  choice: Choice;
  /** Every volume of the export: the exhibits of all have their numbers in the table. */
  volumes: readonly Volume[];
  volume: Volume;
  stamps: readonly JoinedStamp[];
  /** When each entry was made, by time stamps. */
  intervals: Intervals;
  /** How many time stamps had not come yet. */
  waiting: number;
  damaged: readonly Damage[];
};

/** What a table of the export says of each entry: its place among the exhibits. */
export function exhibitColumn({
  choice,
  volumes,
}: Pick<Told, 'choice' | 'volumes'>): ExhibitColumn {
  const places = exhibitPlaces(volumes.flatMap(({ exhibits }) => exhibits));
  return (seq) => (choice.papers ? (places.get(seq) ?? 'non jointe') : '');
}

/** " – volume 1 sur 2"; empty where there is one alone. */
export const partOf = ({ index, of }: Volume): string =>
  of > 1 ? ` – volume ${index} sur ${of}` : '';

/** The sheet of one entry: its name in the ZIP, and its text. */
export function entrySheet(
  { entry, hash }: Filed,
  { statements, intervals }: { statements: Statements; intervals: Intervals },
): [string, string] {
  const text =
    entry.kind === 'capture'
      ? sheetText(entry, hash, statements.get(entry.number), intervals.get(entry.seq))
      : stepText(entry, hash);
  return [`${entryFolder(entry)}/${besideFiles.sheet}`, text];
}

/** What the stamps date. The stamp of a deleted content dates nothing that is still there. */
function summary({ journal, stamps, intervals, waiting }: Told): StampSummary {
  const dating = stamps.filter(({ dates }) => dates);
  const bounded = capturesIn(journal).filter(({ seq }) => {
    const { after, before } = intervals.get(seq) ?? {};
    return after && before;
  });
  return {
    kept: dating.map(({ at }) => at).sort(),
    entries: new Set(dating.map(({ line }) => line)).size,
    bounded: bounded.length,
    waiting,
    signers: [...new Set(dating.map(({ signer }) => signer))],
    qualified: [
      ...new Set(dating.flatMap(({ qualified }) => (qualified ? [listedWording(qualified)] : []))),
    ].toSorted(),
  };
}

/** The texts about the whole of a volume, by name: table, inventory, how to verify, LISEZ-MOI. */
export function wholeTexts(told: Told): Map<string, string> {
  const { journal, choice, volume, stamps, intervals, damaged } = told;
  const table = attemptsTable(journal, exhibitColumn(told), intervals);
  const texts = new Map([[archiveNames.table as string, table]]);
  if (choice.papers) {
    const items = inventory(volume.exhibits);
    texts.set(archiveNames.inventory, inventoryText(items, partOf(volume)));
  }
  const example = volume.filed.find(({ entry }) => entry.kind === 'capture')?.entry;
  const file =
    example?.kind === 'capture' ? `${captureFolder(example)}/${besideFiles.record}` : null;
  texts.set(archiveNames.instructions, howToVerify(file ?? archiveNames.journal, stamps));
  const stamped = summary(told);
  const noticed = { journal, damaged, stamps: stamped, volume, choice };
  texts.set(archiveNames.notice, notice(noticed));
  return texts;
}

/** Every text that is made of a volume, one after the other: a dossier may have thousands of sheets. */
export function* madeTexts(told: Told): Generator<[name: string, text: string]> {
  const statements = statementsIn(told.journal);
  const around = { statements, intervals: told.intervals };
  for (const filed of told.volume.filed) yield entrySheet(filed, around);
  yield* wholeTexts(told);
}
