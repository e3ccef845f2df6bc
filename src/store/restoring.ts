import { entriesOf, filesOf, openDatabase, strict } from './database';
import type { DossierRow, EntryRow, StampRow } from './schema';
import { mergeStamps } from './stamps';
import { forgetThumbnails } from './thumbnails';

/** Held while a dossier is restored, so that no one takes its files for leftovers. */
const lock = 'restoring';

/** What a restoration writes once all its files are there. */
export type Restored = {
  dossier: DossierRow;
  /** Hash of the last line that is here already; null for a dossier that is not here. */
  after: string | null;
  /** Lines to add or to put in another's place, and places of lines whose content was deleted since. */
  rows: readonly EntryRow[];
  stamps: readonly StampRow[];
};

/** A file to write, of an entry that is not here yet. */
export type RestoredFile = { entry: string; name: string; blob: Blob };

/** The ZIP names entries as its own that are another dossier's here. */
export class EntriesTaken extends Error {
  override name = 'EntriesTaken';
}

/** The dossier has changed since the ZIP was looked at. */
export class DossierMoved extends Error {
  override name = 'DossierMoved';
}

/**
 * Marks entries as being restored. Files of theirs that are here already would be overwritten, or deleted when the
 * restoration fails: they can only be another dossier's, and nothing starts then.
 */
async function begin(dossier: string, entries: string[]): Promise<void> {
  const database = await openDatabase();
  for (const entry of entries) {
    const taken = await database.getKey('files', filesOf(entry));
    if (taken !== undefined) throw new EntriesTaken(`Entry ${entry} is another dossier's`);
  }
  const transaction = database.transaction('restoring', 'readwrite', strict);
  await Promise.all([transaction.store.put({ dossier, entries }), transaction.done]);
}

/** Files are written so many, or so many bytes, at a time: each write waits for the disk. */
const batch = { files: 100, bytes: 32_000_000 };

async function writeBatch(files: readonly RestoredFile[]): Promise<void> {
  if (files.length === 0) return;
  const database = await openDatabase();
  const transaction = database.transaction('files', 'readwrite', strict);
  await Promise.all([...files.map((file) => transaction.store.put(file)), transaction.done]);
}

async function writeFiles(files: AsyncIterable<RestoredFile>): Promise<void> {
  let waiting: RestoredFile[] = [];
  let bytes = 0;
  for await (const file of files) {
    waiting.push(file);
    bytes += file.blob.size;
    if (waiting.length < batch.files && bytes < batch.bytes) continue;
    await writeBatch(waiting);
    waiting = [];
    bytes = 0;
  }
  await writeBatch(waiting);
}

/**
 * Everything that makes the files a dossier, in one write: until it is done, none of it is there. Gives the entries whose files
 * went.
 */
async function finish({ dossier, after, rows, stamps }: Restored): Promise<string[]> {
  const gone: string[] = [];
  const database = await openDatabase();
  const transaction = database.transaction(
    ['dossiers', 'entries', 'files', 'plates', 'stamps', 'restoring'],
    'readwrite',
    strict,
  );
  const entries = transaction.objectStore('entries');
  const dossiers = transaction.objectStore('dossiers');
  const last = await entries.openCursor(entriesOf(dossier.id), 'prev');
  if ((last?.value.hash ?? null) !== after) {
    transaction.abort();
    await transaction.done.catch(() => {});
    throw new DossierMoved(`Dossier ${dossier.id} does not end where it did`);
  }
  await dossiers.put(dossier);
  for (const row of rows) {
    const before = await entries.get([row.dossier, row.seq]);
    if (before?.id) {
      await transaction.objectStore('files').delete(filesOf(before.id));
      await transaction.objectStore('plates').delete(before.id);
      gone.push(before.id);
    }
    // A copy's own last word gives way to what continues it, and so does its stamp.
    if (before && before.hash !== row.hash) {
      await transaction.objectStore('stamps').delete([row.dossier, row.seq]);
    }
    await entries.put(row);
  }
  const end = rows.at(-1)?.seq ?? Infinity;
  if (last && last.value.seq > end) {
    // More than one last word of a copy, and fewer lines that continue it.
    const beyond = IDBKeyRange.bound([dossier.id, end], [dossier.id, Infinity], true);
    await entries.delete(beyond);
    await transaction.objectStore('stamps').delete(beyond);
  }
  for (const stamp of stamps) {
    const known = await transaction.objectStore('stamps').get([dossier.id, stamp.seq]);
    // What is kept here is not replaced by what a ZIP says instead, and later entries may carry what only that one has.
    const isKnown = known?.hash === stamp.hash;
    const kept = isKnown ? mergeStamps(known.kept, stamp.kept) : stamp.kept;
    await transaction.objectStore('stamps').put({ ...(isKnown ? known : stamp), kept });
  }
  await transaction.objectStore('restoring').delete(dossier.id);
  await transaction.done;
  return gone;
}

/**
 * Writes a dossier that came out of a ZIP. `files` gives the files one after the other; what it throws leaves the
 * store as it was, and so does a browser that dies meanwhile.
 */
export function writeRestored(
  restored: Restored,
  files: () => AsyncIterable<RestoredFile>,
): Promise<void> {
  return navigator.locks.request(lock, async () => {
    await dropMarked();
    const ids = restored.rows.flatMap(({ id }) => (id ? [id] : []));
    await begin(restored.dossier.id, ids);
    let gone: string[];
    try {
      await writeFiles(files());
      gone = await finish(restored);
    } catch (error) {
      await dropFiles(restored.dossier.id, ids);
      throw error;
    }
    for (const id of gone) await forgetThumbnails({ id });
  });
}

/** Takes away the files of entries that never became part of a journal. */
async function dropFiles(dossier: string, ids: readonly string[]): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction(['entries', 'files', 'restoring'], 'readwrite', strict);
  const kept = await transaction.objectStore('entries').getAll(entriesOf(dossier));
  const known = new Set(kept.map(({ id }) => id));
  for (const id of ids) {
    if (!known.has(id)) await transaction.objectStore('files').delete(filesOf(id));
  }
  await transaction.objectStore('restoring').delete(dossier);
  await transaction.done;
}

/** Takes away what a restoration that was cut short has left; one that is under way is left alone. */
export async function dropUnfinished(): Promise<void> {
  await navigator.locks.request(lock, { ifAvailable: true }, async (free) => {
    if (!free) return;
    await dropMarked();
  });
}

async function dropMarked(): Promise<void> {
  const database = await openDatabase();
  for (const { dossier, entries } of await database.getAll('restoring')) {
    await dropFiles(dossier, entries);
  }
}

/** Writes files of entries that are here already back as their records have them. */
export async function mendFiles(files: AsyncIterable<RestoredFile>): Promise<void> {
  await navigator.locks.request(lock, () => writeFiles(files));
}
