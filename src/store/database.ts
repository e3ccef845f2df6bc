import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { StoreBlocked, StoreUnopened, storeProblem } from './problem';
import type { ChosenAuthority, KeptStamp, Schema, StampRow } from './schema';

export type Database = IDBPDatabase<Schema>;

export const databaseName = 'sans-creneau';
export const databaseVersion = 6;

/** How long another page of the extension may keep an upgrade waiting before the person is told. */
const blockedMs = 10_000;

/** The entries of a dossier: keys and indexes of a dossier and a number. */
export const entriesOf = (dossier: string) => IDBKeyRange.bound([dossier, 0], [dossier, Infinity]);

/** Indexes of a dossier and a day. */
export const daysOf = (dossier: string) => IDBKeyRange.bound([dossier, ''], [dossier, '\uffff']);

/** The files of an entry. */
export const filesOf = (entry: string) => IDBKeyRange.bound([entry, ''], [entry, '\uffff']);

let opening: Promise<Database> | undefined;
let thrownAway = false;

/** Whether the browser threw away, since the last time someone asked, what this database held before. */
export function wasThrownAway(): boolean {
  const was = thrownAway;
  thrownAway = false;
  return was;
}

/** The one database of the extension, opened on first use and again after the browser closed it. */
export function openDatabase(): Promise<Database> {
  opening ??= unlessBlocked((blocked) =>
    openDB<Schema>(databaseName, databaseVersion, {
      upgrade(database, oldVersion, _newVersion, transaction, event) {
        // Chromium throws a damaged database away automatically, and says so here alone.
        thrownAway = (event as { dataLoss?: string }).dataLoss === 'total';
        if (oldVersion < 1) createVersion1(database);
        if (oldVersion < 2) upgradeToVersion2(database, transaction);
        if (oldVersion < 3) upgradeToVersion3(database, transaction);
        if (oldVersion < 4) upgradeToVersion4(database);
        if (oldVersion < 5) database.createObjectStore('settings', { keyPath: 'key' });
        if (oldVersion < 6)
          // Whatever stops it stops all of it: half of the rows would be of no version.
          upgradeToVersion6(transaction).catch(() => abort(transaction));
      },
      blocked,
      blocking(_current, _blocked, event) {
        // Another page opens a newer version: close this one, the next use opens it again.
        (event.target as IDBDatabase).close();
        opening = undefined;
      },
      terminated() {
        opening = undefined;
      },
    }),
  ).catch((error: unknown) => {
    opening = undefined;
    // A full disk, a later version, another page: each has its own word.
    if (storeProblem(error) !== 'storage-failed') throw error;
    throw new StoreUnopened('The store could not be opened', { cause: error });
  });
  return opening;
}

/** What opening gives, or `StoreBlocked` once another page has kept it waiting for too long. */
function unlessBlocked(open: (blocked: () => void) => Promise<Database>): Promise<Database> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    let given = false;
    const giveUp = () => {
      given = true;
      reject(new StoreBlocked('Another page holds the store'));
    };
    open(() => {
      timer = setTimeout(giveUp, blockedMs);
    })
      // What opens after all has no one left to use it.
      .then((database) => (given ? database.close() : resolve(database)), reject)
      .finally(() => clearTimeout(timer));
  });
}

function createVersion1(database: Database): void {
  database.createObjectStore('dossiers', { keyPath: 'id' });
  const entries = database.createObjectStore('entries', { keyPath: ['dossier', 'seq'] });
  entries.createIndex('byNumber', ['dossier', 'number'], { unique: true });
  entries.createIndex('byDay', ['dossier', 'day']);
  entries.createIndex('byNoSlotDay', ['dossier', 'noSlotDay']);
  database.createObjectStore('files', { keyPath: ['entry', 'name'] });
  database.createObjectStore('pending', { keyPath: 'id' });
  database.createObjectStore('procedures', { keyPath: 'key' });
}

function upgradeToVersion2(
  database: Database,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
): void {
  transaction
    .objectStore('entries')
    .createIndex('byRemovedNumber', ['dossier', 'removedNumber'], { unique: true });
  database.createObjectStore('stamps', { keyPath: ['dossier', 'seq'] }).createIndex('byDue', 'due');
  database.createObjectStore('stamping', { keyPath: 'key' });
}

function upgradeToVersion3(
  database: Database,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
): void {
  database.createObjectStore('reminders', { keyPath: 'dossier' });
  transaction.objectStore('entries').createIndex('byStepDay', ['dossier', 'stepDay']);
}

function upgradeToVersion4(database: Database): void {
  database.createObjectStore('plates', { keyPath: 'entry' });
  database.createObjectStore('cases', { keyPath: 'dossier' });
  database.createObjectStore('restoring', { keyPath: 'dossier' });
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // The browser has aborted it already.
  }
}

/** Until then an entry had one time stamp, and one authority was asked. */
async function upgradeToVersion6(
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
): Promise<void> {
  let stamp = await transaction.objectStore('stamps').openCursor();
  for (; stamp; stamp = await stamp.continue()) {
    const { kept, ...row } = stamp.value as StampRow & { kept?: unknown };
    if (!Array.isArray(kept)) await stamp.update({ ...row, kept: kept ? [kept as KeptStamp] : [] });
  }
  const stamping = transaction.objectStore('stamping');
  const before = (await stamping.get('stamping')) as
    | { authority?: ChosenAuthority | null; lastRequestAt?: number }
    | undefined;
  if (!before) return;
  const { authority = null, lastRequestAt = 0 } = before;
  await stamping.put({
    key: 'stamping',
    authorities: authority ? [authority] : [],
    asked: authority ? { [new URL(authority.url).host]: lastRequestAt } : {},
    resting: {},
    openedAt: 0,
  });
}

/** Every write waits for the disk: an acknowledged capture survives a crash of the machine. */
export const strict = { durability: 'strict' } as const;

type Row<Name extends StoreNames<Schema>> = Schema[Name]['value'];

/**
 * Changes a row in one strict transaction. `change` is given the row, or undefined where there is none, and returns what to
 * write, or undefined to write nothing. Returns what was written.
 */
export async function updateRow<Name extends StoreNames<Schema>>(
  store: Name,
  key: Schema[Name]['key'],
  change: (row: Row<Name> | undefined) => Row<Name> | undefined,
): Promise<Row<Name> | undefined> {
  const database = await openDatabase();
  const transaction = database.transaction(store, 'readwrite', strict);
  const changed = change(await transaction.store.get(key));
  if (changed !== undefined) await transaction.store.put(changed);
  await transaction.done;
  return changed;
}

/** Writes a row in a strict transaction. */
export async function putRow<Name extends StoreNames<Schema>>(
  store: Name,
  row: Row<Name>,
): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction(store, 'readwrite', strict);
  await Promise.all([transaction.store.put(row), transaction.done]);
}
