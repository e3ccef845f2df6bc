import type { Choice } from './choice';
import { exhibitPlaces, type Filed } from './exhibits';
import { howToVerify, type StampPlace } from './how-to-verify';
import { inventory, inventoryText } from './inventory';
import type { HashedEntry } from './journal';
import { archiveNames, besideFiles, captureFolder, entryFolder } from './names';
import { type Damage, notice, type StampSummary } from './notice';
import { sheetText } from './sheet';
import { type Statements, statementsIn } from './statements';
import { stepText } from './steps';
import { attemptsTable, type ExhibitColumn } from './table';
import type { Volume } from './volumes';

/** A time stamp of an entry, and whether it dates anything that is still there. */
export type JoinedStamp = StampPlace & { dates: boolean };

/** What the texts of a volume are made of. */
export type Told = {
  journal: readonly HashedEntry[];
  choice: Choice;
  /** Every volume of the export: the exhibits of all have their numbers in the table. */
  volumes: readonly Volume[];
  volume: Volume;
  stamps: readonly JoinedStamp[];
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
export function entrySheet({ entry, hash }: Filed, statements: Statements): [string, string] {
  const text =
    entry.kind === 'capture'
      ? sheetText(entry, hash, statements.get(entry.number))
      : stepText(entry, hash);
  return [`${entryFolder(entry)}/${besideFiles.sheet}`, text];
}

/** What the stamps date. The stamp of a deleted content dates nothing that is still there. */
function summary(stamps: readonly JoinedStamp[], waiting: number): StampSummary {
  const dating = stamps.filter(({ dates }) => dates);
  const signers = [...new Set(dating.map(({ signer }) => signer))];
  return { kept: dating.map(({ at }) => at).sort(), waiting, signers };
}

/** The texts about the whole of a volume, by name: table, inventory, how to verify, LISEZ-MOI. */
export function wholeTexts(told: Told): Map<string, string> {
  const { journal, choice, volume, stamps, waiting, damaged } = told;
  const texts = new Map([
    [archiveNames.table as string, attemptsTable(journal, exhibitColumn(told))],
  ]);
  if (choice.papers) {
    const items = inventory(volume.exhibits);
    texts.set(archiveNames.inventory, inventoryText(items, partOf(volume)));
  }
  const example = volume.filed.find(({ entry }) => entry.kind === 'capture')?.entry;
  const file =
    example?.kind === 'capture' ? `${captureFolder(example)}/${besideFiles.record}` : null;
  texts.set(archiveNames.instructions, howToVerify(file ?? archiveNames.journal, stamps));
  const stamped = summary(stamps, waiting);
  const noticed = { journal, damaged, stamps: stamped, volume, choice };
  texts.set(archiveNames.notice, notice(noticed));
  return texts;
}

/** Every text that is made of a volume, one after the other: a dossier may have thousands of sheets. */
export function* madeTexts(told: Told): Generator<[name: string, text: string]> {
  const statements = statementsIn(told.journal);
  for (const filed of told.volume.filed) yield entrySheet(filed, statements);
  yield* wholeTexts(told);
}
