import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import type { Copy } from '@/dossier/copies';
import type { Entry, Removed } from '@/evidence/record';
import type { PendingCapture } from './pending';
import { StoreBlocked, StoreUnopened, storeProblem } from './problem';
import type { SettingsRow } from './settings';
import type { StampingRow } from './stamping';
import type { StampRow } from './stamps';

/**
 * One journal entry as kept: the canonical line is the truth, the rest is there to be searched. A deleted entry's
 * row keeps its place, hash and number alone; its `id` and `at` are empty.
 */
export type EntryRow = {
  dossier: string;
  seq: number;
  hash: string;
  line: string;
  kind: Entry['kind'] | Removed['kind'];
  id: string;
  at: string;
  /** Captures only, so that indexes hold captures alone. */
  number?: number;
  /** Legal day of a capture. */
  day?: string;
  /** Legal day of a capture whose outcome is `no-slot`. */
  noSlotDay?: string;
  /** Day on which a step was done. */
  stepDay?: string;
  /** Number of a capture whose content was deleted. */
  removedNumber?: number;
};

type FileRow = { entry: string; name: string; blob: Blob };

/** Why a safety copy was not made. Each has its sentence in `locales`. */
export type CopyProblem = 'unreadable' | 'refused' | 'not-written' | 'no-permission';

export type DossierRow = {
  id: string;
  createdAt: string;
  /** What the person calls it: on this machine alone, never in the journal. */
  name?: string;
  /** The journal of the practice page: never among the dossiers, never exported. */
  practice?: true;
  /** When it was last chosen among several; not there when it never was. */
  openedAt?: string;
  /** SHA-256 of the latest time stamp's answer. */
  lastToken?: string;
  /** The last export that left nothing out: when, and the number of the last capture in it. */
  backup?: { at: string; number: number };
  /** The safety copies that together bring this dossier back, the oldest first. */
  copies?: Copy[];
  copyProblem?: CopyProblem | null;
  /** Files that the ZIP did not have out of which it came, "entry/name": known to lack. */
  leftOut?: string[];
};

/** A plate that was made: the same as long as its capture's line is. */
type PlateRow = { entry: string; hash: string; blob: Blob };

/** What a person says of their case. What is in it is for `dossier/` to read and to check. */
export type CaseRow = {
  dossier: string;
  identity: unknown;
  /** Letters that the person changed, by kind. */
  letters: Record<string, string>;
  thresholds: unknown;
  /** Answers that decide whether letters may leave; absent in rows of 0.1.0. Never exported. */
  situation?: unknown;
};

/** A restoration that has begun: the files of these entries are nobody's until it is done. */
type RestoringRow = { dossier: string; entries: string[] };

/** The reminders of one dossier. What is in it is for `reminders/` to read and to check. */
export type ReminderRow = {
  dossier: string;
  settings: unknown;
  log: unknown;
  snooze: unknown;
  decidedUntil: string;
};

/** A procedure as the person calls it. */
type ProcedureRow = { key: string; label: string };

export interface Schema extends DBSchema {
  dossiers: { key: string; value: DossierRow };
  entries: {
    key: [string, number];
    value: EntryRow;
    indexes: {
      byNumber: [string, number];
      byDay: [string, string];
      byNoSlotDay: [string, string];
      byRemovedNumber: [string, number];
      byStepDay: [string, string];
    };
  };
  files: { key: [string, string]; value: FileRow };
  pending: { key: string; value: PendingCapture };
  procedures: { key: string; value: ProcedureRow };
  stamps: { key: [string, number]; value: StampRow; indexes: { byDue: number } };
  stamping: { key: string; value: StampingRow };
  reminders: { key: string; value: ReminderRow };
  plates: { key: string; value: PlateRow };
  cases: { key: string; value: CaseRow };
  restoring: { key: string; value: RestoringRow };
  settings: { key: string; value: SettingsRow };
}

export type Database = IDBPDatabase<Schema>;

export const databaseName = 'sans-creneau';
export const databaseVersion = 5;

/** How long another page of the extension may keep an upgrade waiting before the person is told. */
const blockedMs = 10_000;

/** Every line of a journal. */
export const everySeq = (dossier: string) => IDBKeyRange.bound([dossier, 0], [dossier, Infinity]);

/** Every file of an entry. */
export const everyFile = (entry: string) => IDBKeyRange.bound([entry, ''], [entry, '\uffff']);

let opening: Promise<Database> | undefined;
let thrownAway = false;

/** Whether the browser threw away, since the last time somebody asked, what this database held before. */
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
        // Chromium throws a damaged database away by itself, and says so here alone.
        thrownAway = (event as { dataLoss?: string }).dataLoss === 'total';
        if (oldVersion < 1) createVersion1(database);
        if (oldVersion < 2) upgradeToVersion2(database, transaction);
        if (oldVersion < 3) upgradeToVersion3(database, transaction);
        if (oldVersion < 4) upgradeToVersion4(database);
        if (oldVersion < 5) database.createObjectStore('settings', { keyPath: 'key' });
      },
      blocked,
      blocking(_current, _blocked, event) {
        // Another page opens a newer version: stand aside, the next use opens again.
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
      // What opens after all has nobody left to use it.
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

/** Every write waits for the disk: an acknowledged capture survives a crash of the machine. */
export const strict = { durability: 'strict' } as const;
