import { openDatabase } from './database';
import type { DossierRow, SettingsRow } from './schema';

/**
 * What a browser's database deletes stays in its files until they are written again. Chromium's (LevelDB) does so once enough
 * other rows, before and after the deleted ones, push them out; Firefox's (SQLite) writes over free pages. Measured in
 * November 2026 (`tests/e2e/erased.test.ts`): after so much noise the words are gone from both. Values above 64 kB would go
 * into files of their own, and change nothing.
 *
 * LevelDB stops taking writes at twelve files of 4 MB that were not merged yet, and its first merge takes in the oldest: 70 MB
 * wait for that merge on a machine that is too busy to merge in between. With 40 MB it could be put off until the browser closed.
 */
const rows = 700;
const rowBytes = 50_000;

/** Rows go in so many at a time. */
const atOnce = 20;

const first = (index: number) => `!bruit-${index}`;
const last = (index: number) => `~bruit-${index}`;

function noise(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(rowBytes));
}

/**
 * Writes noise around everything in the store and removes it again, so that what was deleted leaves the database's files.
 * Rejects with the database's error, on a full disk for one: the deletion itself is done.
 */
export async function overwriteDeleted(): Promise<void> {
  const database = await openDatabase();
  const createdAt = new Date().toISOString();
  try {
    for (let from = 0; from < rows; from += atOnce) {
      const transaction = database.transaction(['dossiers', 'settings'], 'readwrite');
      const writes: Promise<unknown>[] = [];
      for (let index = from; index < from + atOnce; index += 1) {
        // Like an exercise's: never among the dossiers.
        const dossier: DossierRow = { id: first(index), createdAt, practice: true };
        writes.push(
          transaction.objectStore('dossiers').put({ ...dossier, noise: noise() } as DossierRow),
          transaction
            .objectStore('settings')
            .put({ key: last(index), noise: noise() } as unknown as SettingsRow),
        );
      }
      await Promise.all([...writes, transaction.done]);
    }
  } finally {
    const transaction = database.transaction(['dossiers', 'settings'], 'readwrite');
    await Promise.all([
      transaction.objectStore('dossiers').delete(IDBKeyRange.bound('!bruit-', '!bruit-~')),
      transaction.objectStore('settings').delete(IDBKeyRange.bound('~bruit-', '~bruit-~')),
      transaction.done,
    ]);
  }
}
