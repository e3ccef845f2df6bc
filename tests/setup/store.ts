import type { Page } from 'puppeteer';
import type { Entry } from '../../src/evidence/record.ts';

type Row = { seq: number; line: string };

/** The journal's lines as the disk has them, read past the product's own code by a page of the extension. */
export async function readJournalLines(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open('sans-creneau'));
    const rows: Row[] = await settle(
      database.transaction('entries').objectStore('entries').getAll(),
    );
    database.close();
    return rows.sort((a, b) => a.seq - b.seq).map(({ line }) => line);
  });
}

/** The journal's entries, in order. */
export async function readJournal(page: Page): Promise<Entry[]> {
  return (await readJournalLines(page)).map((line) => JSON.parse(line) as Entry);
}

/** A file of an entry, as the disk has it; null when it is not there. */
export async function readStoredFile(page: Page, id: string, name: string): Promise<Buffer | null> {
  const base64 = await page.evaluate(
    async (key) => {
      const settle = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await settle(indexedDB.open('sans-creneau'));
      const store = database.transaction('files').objectStore('files');
      const row: { blob: Blob } | undefined = await settle(store.get(key));
      database.close();
      if (!row) return null;
      const bytes = new Uint8Array(await row.blob.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    [id, name],
  );
  return base64 === null ? null : Buffer.from(base64, 'base64');
}
