import { canonicalLine, emptyHead, type Head, hashLine } from '@/evidence/chain';
import { fileFacts } from '@/evidence/hash';
import { pageFiles } from '@/evidence/page-files';
import {
  type CaptureRecord,
  type DeletionRecord,
  type Draft,
  type Entry,
  isUsable,
  parseEntry,
  type Removed,
  recordVersion,
} from '@/evidence/record';
import { legalDay } from '@/evidence/time';
import { type Database, entriesOf, filesOf, openDatabase, strict } from './database';
import { mark, noteTold, untoldLosses } from './markers';
import { DossierErased, NotReadBack } from './problem';
import type { EntryRow } from './schema';
import { joinScreens } from './screens';
import { waitingStamp } from './stamps';
import { forgetThumbnails } from './thumbnails';

type End = Head & { lastToken?: string };

async function endOf(database: Database, dossier: string): Promise<End> {
  const transaction = database.transaction(['entries', 'dossiers']);
  const entries = transaction.objectStore('entries');
  const row = await transaction.objectStore('dossiers').get(dossier);
  const token = row?.lastToken === undefined ? {} : { lastToken: row.lastToken };
  const last = await entries.openCursor(entriesOf(dossier), 'prev');
  if (!last) return { ...emptyHead, ...token };
  const numbered = await entries.index('byNumber').openKeyCursor(entriesOf(dossier), 'prev');
  const number = numbered?.key[1] ?? 0;
  return { seq: last.value.seq, hash: last.value.hash, number, ...token };
}

function place(draft: Draft, { seq, hash, number, ...token }: End): Entry {
  const link = { ...token, seq: seq + 1, prev: hash };
  return draft.kind === 'capture'
    ? { ...draft, ...link, number: number + 1 }
    : { ...draft, ...link };
}

/** The row of an entry whose line has this hash. */
function rowOf(entry: Entry, line: string, hash: string): EntryRow {
  const { dossier, seq, kind, id } = entry;
  const row: EntryRow = { dossier, seq, hash, line, kind, id, at: entry.time.utc };
  if (entry.kind === 'step') return { ...row, stepDay: entry.day };
  if (entry.kind !== 'capture') return row;
  const day = legalDay(entry.time.legal);
  const captured = { ...row, number: entry.number, day };
  return entry.outcome === 'no-slot' ? { ...captured, noSlotDay: day } : captured;
}

/** The row of a place whose content is gone. */
function goneRow(dossier: string, removed: Removed): EntryRow {
  const { seq, hash, number } = removed;
  const line = canonicalLine(removed);
  const row: EntryRow = { dossier, seq, hash, line, kind: 'removed', id: '', at: '' };
  return number === null ? row : { ...row, number, removedNumber: number };
}

/** The row of a line that comes out of a ZIP; its hash was checked. */
export function restoredRow(
  dossier: string,
  entry: Entry | Removed,
  line: string,
  hash: string,
): EntryRow {
  return entry.kind === 'removed' ? goneRow(dossier, entry) : rowOf(entry, line, hash);
}

/** The row that is in place of a deleted entry's. */
function removedRow({ dossier, seq, hash, number, line: before }: EntryRow): EntryRow {
  const { prev } = parseEntry(before);
  return goneRow(dossier, {
    v: recordVersion,
    kind: 'removed',
    seq,
    hash,
    prev,
    number: number ?? null,
  });
}

/** Rows that are asked for at once: the memory that a browser takes for an answer comes back late. */
const rowsAtOnce = 200;

/** What is written together with a new entry. */
type Beside = {
  files: ReadonlyMap<string, Blob>;
  removed?: EntryRow;
  /** Key of a file that goes, while its entry stays. */
  withoutFile?: [entry: string, name: string];
};

/**
 * Adds the row and its files if the journal still ends at `head`; false if another writer, or a time stamp, was first. With
 * `removed`, takes that entry's content and files away in the same transaction; with `withoutFile`, one file. A stamp is
 * queued when time stamping is on.
 */
async function addAfter(
  database: Database,
  head: End,
  row: EntryRow,
  { files, removed, withoutFile }: Beside,
): Promise<boolean> {
  const transaction = database.transaction(
    ['dossiers', 'entries', 'files', 'plates', 'pending', 'stamping', 'stamps'],
    'readwrite',
    strict,
  );
  const entries = transaction.objectStore('entries');
  const last = await entries.openCursor(entriesOf(row.dossier), 'prev');
  const known = await transaction.objectStore('dossiers').get(row.dossier);
  if (!known) throw new DossierErased(`No dossier ${row.dossier}`);
  // A time stamp that came meanwhile may have taken the place of the one that the entry would carry.
  if ((last?.value.hash ?? emptyHead.hash) !== head.hash || known.lastToken !== head.lastToken) {
    await transaction.done;
    return false;
  }
  const target = removed && (await entries.get([removed.dossier, removed.seq]));
  if (target?.kind === 'removed') throw new Error(`Entry ${target.seq} was deleted already`);
  const stamping = await transaction.objectStore('stamping').get('stamping');
  const store = transaction.objectStore('files');
  const writes: Promise<unknown>[] = [];
  try {
    writes.push(entries.add(row));
    for (const [name, blob] of files) writes.push(store.add({ entry: row.id, name, blob }));
    if (removed) {
      writes.push(
        entries.put(removedRow(removed)),
        store.delete(filesOf(removed.id)),
        transaction.objectStore('plates').delete(removed.id),
      );
    }
    if (withoutFile) writes.push(store.delete(withoutFile));
    writes.push(transaction.objectStore('pending').delete(row.id));
    // An exercise is no one's evidence: nothing of it is sent anywhere.
    if (stamping && stamping.authorities.length > 0 && !known.practice)
      writes.push(transaction.objectStore('stamps').put(waitingStamp(row, new Date())));
    await Promise.all([...writes, transaction.done]);
  } catch (error) {
    await undo(transaction, writes);
    throw error;
  }
  return true;
}

/** Ends a transaction of which a part was refused: none of it stays. */
async function undo(
  transaction: { abort(): void; done: Promise<void> },
  writes: readonly Promise<unknown>[],
): Promise<void> {
  const settled = Promise.allSettled([...writes, transaction.done]);
  try {
    transaction.abort();
  } catch {
    // The browser has aborted it already.
  }
  await settled;
}

async function readBack(database: Database, row: EntryRow): Promise<Entry> {
  const kept = await database.get('entries', [row.dossier, row.seq]);
  if (!kept || kept.line !== row.line || (await hashLine(kept.line)) !== row.hash) {
    throw new NotReadBack(`Entry ${row.seq} was not read back as written`);
  }
  const entry = parseEntry(kept.line);
  if (!('files' in entry)) return entry;
  for (const [name, facts] of Object.entries(entry.files)) {
    const file = await database.get('files', [entry.id, name]);
    const found = file && (await fileFacts(file.blob));
    if (found?.sha256 !== facts.sha256) {
      throw new NotReadBack(`${name} of entry ${row.seq} was not read back as written`);
    }
  }
  return entry;
}

async function seal(draft: Draft, beside: Beside): Promise<Entry> {
  const database = await openDatabase();
  for (;;) {
    // Hashing outlives a transaction, so the head is read before and compared again inside it.
    const head = await endOf(database, draft.dossier);
    const entry = place(draft, head);
    const line = canonicalLine(entry);
    parseEntry(line);
    const row = rowOf(entry, line, await hashLine(line));
    if (await addAfter(database, head, row, beside)) return readBack(database, row);
  }
}

/**
 * Seals an entry at the end of its dossier's journal, with its files, in one strict transaction, then reads
 * everything back and hashes it again. Only when it returns may the person be told "enregistrée".
 * Rejects with the database's error when it cannot write, with `NotReadBack` when what it wrote differs, with
 * `DossierErased` when the dossier is no more.
 */
export async function append(draft: Draft, files: ReadonlyMap<string, Blob>): Promise<Entry> {
  // What is gone keeps nothing from being kept now.
  await tellLosses(draft).catch((error: unknown) => console.error('No loss was told', error));
  const entry = await seal(draft, { files });
  await mark(draft.dossier);
  return entry;
}

/** A loss is sealed as an entry of the journal that goes on, before the next entry. */
async function tellLosses({ dossier, time }: Draft): Promise<void> {
  const losses = await untoldLosses();
  if (losses.length === 0 || (await (await openDatabase()).get('dossiers', dossier))?.practice)
    return;
  for (const loss of losses) {
    const lost = loss.head === '' ? null : { seq: loss.lines, hash: loss.head, left: loss.left };
    const link = { v: recordVersion, id: crypto.randomUUID(), dossier, time } as const;
    await seal({ ...link, kind: 'loss', lost }, { files: new Map() });
    await noteTold(loss);
  }
}

/**
 * Removes a capture's, a sighting's or a step's content and files for good. Its place, hash and number stay, and a new
 * entry says why. Rejects like `append`, and when there is nothing to delete at that place.
 */
export async function removeEntry(
  dossier: string,
  seq: number,
  reason: string,
  time: DeletionRecord['time'],
): Promise<void> {
  const removed = await readRow(dossier, seq);
  if (removed.kind === 'removed' || removed.kind === 'deletion') {
    throw new Error(`Entry ${seq} has nothing to delete`);
  }
  const { hash, number = null } = removed;
  const { prev } = parseEntry(removed.line);
  const link = { v: recordVersion, id: crypto.randomUUID(), dossier, time } as const;
  const draft: Draft = { ...link, kind: 'deletion', deleted: { seq, hash, prev, number }, reason };
  await seal(draft, { files: new Map(), removed });
  const database = await openDatabase();
  const left = await database.getKey('files', filesOf(removed.id));
  const kept = await database.get('entries', [dossier, seq]);
  if (left !== undefined || kept?.kind !== 'removed') {
    throw new NotReadBack(`Entry ${seq} is still there`);
  }
  await mark(dossier);
  await forgetThumbnails({ id: removed.id });
}

/**
 * Takes the picture of the shared screen out of a capture for good. The capture stays, with the file's hash, and a new entry
 * says why. Rejects like `append`, and when there is no such file.
 */
export async function removeScreen(
  { dossier, seq, id, number, files }: CaptureRecord,
  reason: string,
  time: Entry['time'],
): Promise<void> {
  const file = pageFiles.screen;
  const sha256 = files[file]?.sha256;
  const database = await openDatabase();
  if (sha256 === undefined || (await database.getKey('files', [id, file])) === undefined)
    throw new Error(`Capture ${number} has no ${file}`);
  const { hash } = await readRow(dossier, seq);
  const link = { v: recordVersion, id: crypto.randomUUID(), dossier, time } as const;
  const from = { seq, hash, number };
  const draft: Draft = { ...link, kind: 'file-removal', from, file, sha256, reason };
  await seal(draft, { files: new Map(), withoutFile: [id, file] });
  if ((await database.getKey('files', [id, file])) !== undefined)
    throw new NotReadBack(`${file} of entry ${seq} is still there`);
  await mark(dossier);
  await joinScreens(dossier, [id], false);
}

/** Where a journal ends: what was made of it before is stale once this changes. */
export async function readHead(dossier: string): Promise<Head> {
  return endOf(await openDatabase(), dossier);
}

/** The last entry of a journal that still says when it was sealed, by the hash of the journal's last line; null for none. */
export async function readEnd(
  dossier: string,
): Promise<{ seq: number; hash: string; at: string; legal: string } | null> {
  let end: EntryRow | undefined;
  for await (const row of latestRows(dossier)) {
    end ??= row;
    const sealed = readSealed(row);
    if (sealed && 'time' in sealed) {
      const { utc: at, legal } = sealed.time;
      return { seq: end.seq, hash: end.hash, at, legal };
    }
  }
  return null;
}

/**
 * What the store's own line says, or null when it is damaged. Its shape was checked when it was sealed, or restored:
 * checking all of it again at each look costs ten times the reading.
 */
export function readSealed({ line, kind, seq }: EntryRow): Entry | Removed | null {
  try {
    const entry = JSON.parse(line);
    const isOwn = entry.v <= recordVersion && entry.kind === kind && entry.seq === seq;
    return isOwn && isUsable(entry) ? entry : null;
  } catch {
    return null; // No JSON any more: the caller says so.
  }
}

/** The rows of a journal, latest first, some at a time. */
export async function* latestRows(dossier: string): AsyncGenerator<EntryRow> {
  const database = await openDatabase();
  const end = await database.transaction('entries').store.openKeyCursor(entriesOf(dossier), 'prev');
  let [, last = 0] = end?.key ?? [];
  // The first few are often enough; a row at a time costs ten times as much.
  for (let some = 20; last > 0; some = rowsAtOnce) {
    const range = IDBKeyRange.bound([dossier, last - some + 1], [dossier, last]);
    yield* (await database.getAll('entries', range)).reverse();
    last -= some;
  }
}

/** One entry's row. Rejects when the journal does not have it. */
export async function readRow(dossier: string, seq: number): Promise<EntryRow> {
  const database = await openDatabase();
  const row = await database.get('entries', [dossier, seq]);
  if (!row) throw new Error(`The journal has no entry ${seq}`);
  return row;
}

/** Every line of a journal, in order. */
export async function journalRows(dossier: string): Promise<EntryRow[]> {
  const database = await openDatabase();
  const rows: EntryRow[] = [];
  for (;;) {
    const after = IDBKeyRange.bound([dossier, rows.at(-1)?.seq ?? 0], [dossier, Infinity], true);
    const some = await database.getAll('entries', after, rowsAtOnce);
    for (const row of some) rows.push(row);
    if (some.length < rowsAtOnce) return rows;
  }
}

/** Every file of an entry, by name. */
export async function readFiles(entry: string): Promise<Map<string, Blob>> {
  const database = await openDatabase();
  const rows = await database.getAll('files', filesOf(entry));
  return new Map(rows.map(({ name, blob }) => [name, blob]));
}

/** A file of an entry, or undefined when it is not there. */
export async function readFile(entry: string, name: string): Promise<Blob | undefined> {
  const database = await openDatabase();
  return (await database.get('files', [entry, name]))?.blob;
}
