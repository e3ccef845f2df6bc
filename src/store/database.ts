import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Entry } from '@/evidence/record';
import type { PendingCapture } from './pending';

/** One journal entry as kept: the canonical line is the truth, the rest is there to be searched. */
export type EntryRow = {
  dossier: string;
  seq: number;
  hash: string;
  line: string;
  kind: Entry['kind'];
  id: string;
  at: string;
  /** Captures only, so that indexes hold captures alone. */
  number?: number;
  /** Legal day of a capture. */
  day?: string;
  /** Legal day of a capture whose outcome is `no-slot`. */
  noSlotDay?: string;
};

export type FileRow = { entry: string; name: string; blob: Blob };

export type DossierRow = { id: string; createdAt: string };

/** A procedure as the person calls it. */
export type ProcedureRow = { key: string; label: string };

export interface Schema extends DBSchema {
  dossiers: { key: string; value: DossierRow };
  entries: {
    key: [string, number];
    value: EntryRow;
    indexes: {
      byNumber: [string, number];
      byDay: [string, string];
      byNoSlotDay: [string, string];
    };
  };
  files: { key: [string, string]; value: FileRow };
  pending: { key: string; value: PendingCapture };
  procedures: { key: string; value: ProcedureRow };
}

export type Database = IDBPDatabase<Schema>;

export const databaseName = 'sans-creneau';
export const databaseVersion = 1;

let opening: Promise<Database> | undefined;

/** The one database of the extension, opened on first use and again after the browser closed it. */
export function openDatabase(): Promise<Database> {
  opening ??= openDB<Schema>(databaseName, databaseVersion, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) createVersion1(database);
    },
    blocking(_current, _blocked, event) {
      // Another page opens a newer version: stand aside, the next use opens again.
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated() {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
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

/** Every write waits for the disk: an acknowledged capture survives a crash of the machine. */
export const strict = { durability: 'strict' } as const;
