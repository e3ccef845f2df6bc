import type { Copy } from '@/dossier/copies';
import { procedureKey } from '@/evidence/procedure-key';
import { entriesOf, filesOf, openDatabase, putRow, strict, updateRow } from './database';
import { readSealed } from './journal';
import { mark, unmark } from './markers';
import { DossierErased } from './problem';
import type { CopyProblem, DossierRow, EntryRow } from './schema';
import { forgetThumbnails } from './thumbnails';

/** The dossiers of people, the one that was chosen last first. */
const ofPeople = (rows: readonly DossierRow[]) =>
  rows
    .filter(({ practice }) => !practice)
    .toSorted((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? ''));

/** A moment after every dossier was opened, even by a clock that was ahead then. */
function openedNow(rows: readonly DossierRow[]): string {
  const latest = Math.max(0, ...rows.map(({ openedAt }) => Date.parse(openedAt ?? '') || 0));
  return new Date(Math.max(Date.now(), latest + 1)).toISOString();
}

/** The id of the open dossier: the one that was chosen last. The first call makes one. */
export async function openDossier(): Promise<string> {
  const database = await openDatabase();
  const transaction = database.transaction('dossiers', 'readwrite', strict);
  const [existing] = ofPeople(await transaction.store.getAll());
  const dossier = existing ?? { id: crypto.randomUUID(), createdAt: new Date().toISOString() };
  if (!existing) await transaction.store.add(dossier);
  await transaction.done;
  return dossier.id;
}

/** A dossier's row, or undefined when it is not here. */
export async function readDossier(dossier: string): Promise<DossierRow | undefined> {
  return (await openDatabase()).get('dossiers', dossier);
}

/** Every dossier of this machine, the open one first. */
export async function allDossiers(): Promise<DossierRow[]> {
  return ofPeople(await (await openDatabase()).getAll('dossiers'));
}

/** Makes a dossier of this name and opens it. */
export async function addDossier(name: string): Promise<string> {
  const database = await openDatabase();
  const transaction = database.transaction('dossiers', 'readwrite', strict);
  const openedAt = openedNow(await transaction.store.getAll());
  const createdAt = new Date().toISOString();
  const row: DossierRow = { id: crypto.randomUUID(), createdAt, openedAt, name };
  await Promise.all([transaction.store.add(row), transaction.done]);
  return row.id;
}

/** Erases what the last exercise has left. */
export async function erasePractice(): Promise<void> {
  const database = await openDatabase();
  for (const { id, practice } of await database.getAll('dossiers')) {
    if (practice) await eraseDossier(id);
  }
}

/** Held while something is written into the practice journal, which each exercise and each trial starts again. */
export const practiceLock = 'practice';

/** Starts a new practice journal: it never holds more than the last exercise. */
export async function newPracticeDossier(): Promise<string> {
  await erasePractice();
  const id = crypto.randomUUID();
  await putRow('dossiers', { id, createdAt: new Date().toISOString(), practice: true });
  return id;
}

async function change(dossier: string, part: Partial<DossierRow>): Promise<void> {
  await updateRow('dossiers', dossier, (row) => {
    if (!row) throw new DossierErased(`No dossier ${dossier}`);
    return { ...row, ...part };
  });
}

/** Opens another dossier: what is captured from now on goes into it. */
export async function chooseDossier(dossier: string): Promise<void> {
  const rows = await (await openDatabase()).getAll('dossiers');
  await change(dossier, { openedAt: openedNow(rows) });
}

/** Names a dossier; an empty name removes it. */
export function nameDossier(dossier: string, name: string): Promise<void> {
  return change(dossier, { name: name.trim().slice(0, 100) });
}

/** Changes which files are known to be missing. */
export async function noteLeftOut(
  dossier: string,
  next: (before: string[]) => string[],
): Promise<void> {
  const before = (await readDossier(dossier))?.leftOut;
  if (before) await change(dossier, { leftOut: next(before) });
}

/** Remembers that an export left nothing out, up to the capture of this number. */
export async function noteBackup(dossier: string, number: number): Promise<void> {
  await change(dossier, { backup: { at: new Date().toISOString(), number } });
  await mark(dossier);
}

/** Remembers a safety copy, with those before that it needs. */
export async function noteCopies(dossier: string, copies: readonly Copy[]): Promise<void> {
  const last = copies.at(-1);
  const backup = last && { at: last.at, number: last.number };
  await change(dossier, { copies: [...copies], copyProblem: null, ...(backup && { backup }) });
  await mark(dossier);
}

/** Remembers why the last copy was not made. */
export function noteCopyProblem(dossier: string, problem: CopyProblem): Promise<void> {
  return change(dossier, { copyProblem: problem });
}

/** Under which key the name of a row's procedure is kept, if it has one. */
function placeOf(row: EntryRow): string[] {
  const sealed = readSealed(row);
  return sealed && 'procedure' in sealed && sealed.procedure
    ? [procedureKey(sealed.procedure)]
    : [];
}

/** Erases a dossier with its whole journal, its files and its time stamps, in one write. Nothing of it stays. */
export async function eraseDossier(dossier: string): Promise<void> {
  // First: were the browser to stop between the two, what was erased would pass for lost.
  await unmark(dossier);
  const database = await openDatabase();
  const transaction = database.transaction(
    [
      ...(['dossiers', 'entries', 'files', 'plates', 'stamps', 'reminders', 'cases'] as const),
      ...(['pending', 'procedures'] as const),
    ],
    'readwrite',
    strict,
  );
  const erased = await transaction.objectStore('dossiers').get(dossier);
  const files = transaction.objectStore('files');
  const plates = transaction.objectStore('plates');
  const named = new Set<string>();
  let entry = await transaction.objectStore('entries').openCursor(entriesOf(dossier));
  for (; entry; entry = await entry.continue()) {
    for (const place of placeOf(entry.value)) named.add(place);
    if (entry.value.id) {
      await files.delete(filesOf(entry.value.id));
      await plates.delete(entry.value.id);
    }
    await entry.delete();
  }
  await transaction.objectStore('stamps').delete(entriesOf(dossier));
  await transaction.objectStore('reminders').delete(dossier);
  await transaction.objectStore('cases').delete(dossier);
  // Nor what was being written into it. One without a dossier, of an older version, was the only dossier's.
  const pending = transaction.objectStore('pending');
  for (const row of await pending.getAll()) {
    const its = row.dossier ?? (erased?.practice ? null : dossier);
    if (its === dossier) await pending.delete(row.id);
  }
  const dossiers = transaction.objectStore('dossiers');
  await dossiers.delete(dossier);
  // Nor the names that were given to its procedures, which may identify the person. With the last dossier go all.
  const procedures = transaction.objectStore('procedures');
  const others = ofPeople(await dossiers.getAll());
  if (erased?.practice) named.clear();
  else if (others.length === 0) await procedures.clear();
  // Somebody else of the family may book the same procedure.
  for (const { id } of named.size > 0 ? others : []) {
    for (const row of await transaction.objectStore('entries').getAll(entriesOf(id)))
      for (const place of placeOf(row)) named.delete(place);
  }
  for (const place of named) await procedures.delete(place);
  await transaction.done;
  await forgetThumbnails({ dossier });
  // Something may have been sealed into it meanwhile.
  await unmark(dossier);
}
