import { canonicalLine, emptyHead, type Head, hashLine } from '@/evidence/chain';
import { fileFacts } from '@/evidence/hash';
import { legalDay } from '@/evidence/legal-time';
import { type CaptureRecord, type Draft, type Entry, parseEntry } from '@/evidence/record';
import { type Database, type EntryRow, openDatabase, strict } from './database';
import { NotReadBack } from './problem';

const everySeq = (dossier: string) => IDBKeyRange.bound([dossier, 0], [dossier, Infinity]);

async function headOf(database: Database, dossier: string): Promise<Head> {
  const transaction = database.transaction('entries');
  const last = await transaction.store.openCursor(everySeq(dossier), 'prev');
  if (!last) return emptyHead;
  const numbered = await transaction.store
    .index('byNumber')
    .openCursor(IDBKeyRange.bound([dossier, 0], [dossier, Infinity]), 'prev');
  return { seq: last.value.seq, hash: last.value.hash, number: numbered?.value.number ?? 0 };
}

function place(draft: Draft, head: Head): Entry {
  const link = { seq: head.seq + 1, prev: head.hash };
  return draft.kind === 'capture'
    ? { ...draft, ...link, number: head.number + 1 }
    : { ...draft, ...link };
}

function rowOf(entry: Entry, line: string, hash: string): EntryRow {
  const { dossier, seq, kind, id } = entry;
  const row: EntryRow = { dossier, seq, hash, line, kind, id, at: entry.time.utc };
  if (entry.kind !== 'capture') return row;
  const day = legalDay(entry.time.legal);
  const captured = { ...row, number: entry.number, day };
  return entry.outcome === 'no-slot' ? { ...captured, noSlotDay: day } : captured;
}

/** Adds the row and its files if the journal still ends at `head`; false if another writer was first. */
async function addAfter(
  database: Database,
  head: Head,
  row: EntryRow,
  files: ReadonlyMap<string, Blob>,
): Promise<boolean> {
  const transaction = database.transaction(['entries', 'files', 'pending'], 'readwrite', strict);
  const entries = transaction.objectStore('entries');
  const last = await entries.openCursor(everySeq(row.dossier), 'prev');
  if ((last?.value.hash ?? emptyHead.hash) !== head.hash) {
    await transaction.done;
    return false;
  }
  const store = transaction.objectStore('files');
  await Promise.all([
    entries.add(row),
    ...[...files].map(([name, blob]) => store.add({ entry: row.id, name, blob })),
    transaction.objectStore('pending').delete(row.id),
    transaction.done,
  ]);
  return true;
}

async function readBack(database: Database, row: EntryRow): Promise<Entry> {
  const kept = await database.get('entries', [row.dossier, row.seq]);
  if (!kept || kept.line !== row.line || (await hashLine(kept.line)) !== row.hash) {
    throw new NotReadBack(`Entry ${row.seq} was not read back as written`);
  }
  const entry = parseEntry(kept.line);
  if (entry.kind !== 'capture') return entry;
  for (const [name, facts] of Object.entries(entry.files)) {
    const file = await database.get('files', [entry.id, name]);
    const found = file && (await fileFacts(file.blob));
    if (found?.sha256 !== facts.sha256) {
      throw new NotReadBack(`${name} of entry ${row.seq} was not read back as written`);
    }
  }
  return entry;
}

/**
 * Seals an entry at the end of its dossier's journal, with its files, in one strict transaction, then reads
 * everything back and hashes it again. Only when it returns may the person be told "enregistrée".
 * Rejects with the database's error when it cannot write, with `NotReadBack` when what it wrote differs.
 */
export async function append(draft: Draft, files: ReadonlyMap<string, Blob>): Promise<Entry> {
  const database = await openDatabase();
  for (;;) {
    // Hashing outlives a transaction, so the head is read before and compared again inside it.
    const head = await headOf(database, draft.dossier);
    const entry = place(draft, head);
    const line = canonicalLine(entry);
    parseEntry(line);
    const row = rowOf(entry, line, await hashLine(line));
    if (await addAfter(database, head, row, files)) return readBack(database, row);
  }
}

/** The captures made since an instant, latest first. */
export async function capturesSince(dossier: string, since: Date): Promise<CaptureRecord[]> {
  const database = await openDatabase();
  const found: CaptureRecord[] = [];
  const transaction = database.transaction('entries');
  let cursor = await transaction.store.openCursor(everySeq(dossier), 'prev');
  while (cursor && Date.parse(cursor.value.at) >= since.getTime()) {
    const entry = parseEntry(cursor.value.line);
    if (entry.kind === 'capture') found.push(entry);
    cursor = await cursor.continue();
  }
  return found;
}

/** A release of slots that the site announced for a procedure: the préfecture's wall time, in its zone. */
export type AnnouncedRelease = { url: string; label: string; zone: string; next: string };

const speaking = new Set<CaptureRecord['outcome']>(['no-slot', 'no-slot-partial', 'slots-offered']);

/** The releases last announced by each procedure's pages since an instant, for the reminders. */
export async function announcedReleases(dossier: string, since: Date): Promise<AnnouncedRelease[]> {
  const releases = new Map<string, AnnouncedRelease | null>();
  for (const { procedure, announced, outcome, url, time } of await capturesSince(dossier, since)) {
    // Only a page that speaks of slots takes an announcement back: an overload does not.
    if (!procedure || !speaking.has(outcome)) continue;
    const key = `${procedure.host} ${procedure.id}`;
    // Latest first: what a later page no longer says is no longer announced.
    if (releases.has(key)) continue;
    const next = announced?.next;
    releases.set(key, next ? { url, label: procedure.label, zone: time.zone, next } : null);
  }
  return [...releases.values()].filter((release) => release !== null);
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
  return database.getAll('entries', everySeq(dossier));
}

/** A file of an entry, or undefined when it is not there. */
export async function readFile(entry: string, name: string): Promise<Blob | undefined> {
  const database = await openDatabase();
  return (await database.get('files', [entry, name]))?.blob;
}

export type Summary = {
  today: number;
  total: number;
  /** Legal days with at least one `no-slot` capture. */
  noSlotDays: string[];
  last: CaptureRecord | null;
};

/**
 * What the popup shows, in a time that does not grow with the number of captures. `todayIn` gives the legal day
 * of a zone.
 */
export async function summarise(
  dossier: string,
  todayIn: (zone: string) => string,
): Promise<Summary> {
  const database = await openDatabase();
  const { store } = database.transaction('entries');
  const everyNumber = IDBKeyRange.bound([dossier, 0], [dossier, Infinity]);
  const last = await store.index('byNumber').openCursor(everyNumber, 'prev');
  const lastEntry = last ? parseEntry(last.value.line) : null;
  const noSlotDays: string[] = [];
  const everyDay = IDBKeyRange.bound([dossier, ''], [dossier, '\uffff']);
  let day = await store.index('byNoSlotDay').openKeyCursor(everyDay, 'nextunique');
  while (day) {
    noSlotDays.push(day.key[1]);
    day = await day.continue();
  }
  // Today is the préfecture's day, where the last capture was made.
  const today = lastEntry ? todayIn(lastEntry.time.zone) : null;
  return {
    today: today === null ? 0 : await store.index('byDay').count([dossier, today]),
    total: last?.value.number ?? 0,
    noSlotDays,
    last: lastEntry?.kind === 'capture' ? lastEntry : null,
  };
}
