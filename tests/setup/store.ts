import type { Page } from 'puppeteer';
import type { SeenEntry } from '../../src/evidence/record.ts';

type Row = { dossier: string; seq: number; line: string };

/** The journal's lines as the disk has them, read past the product's own code by a page of the extension. */
export async function readJournalLines(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open('sans-creneau'));
    // In one look: an exercise that is started again in between would seem to be someone's.
    const look = database.transaction(['entries', 'dossiers']);
    const rows: Row[] = await settle(look.objectStore('entries').getAll());
    const dossiers: { id: string; practice?: true }[] = await settle(
      look.objectStore('dossiers').getAll(),
    );
    database.close();
    // Exercises and the welcome page's own trials are no one's evidence.
    const practice = new Set(dossiers.filter((row) => row.practice).map(({ id }) => id));
    return rows
      .filter(({ dossier }) => !practice.has(dossier))
      .sort((a, b) => a.seq - b.seq)
      .map(({ line }) => line);
  });
}

/** The journal's entries, in order. */
export async function readJournal(page: Page): Promise<SeenEntry[]> {
  return (await readJournalLines(page)).map((line) => JSON.parse(line) as SeenEntry);
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

/** The answers that decide whether letters may leave, of every dossier, as the disk has them. */
export async function readSituations(page: Page): Promise<Record<string, string>[]> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open('sans-creneau'));
    const store = database.transaction('cases').objectStore('cases');
    const rows: { situation?: Record<string, string> }[] = await settle(store.getAll());
    database.close();
    return rows.map(({ situation }) => situation ?? {});
  });
}

type Left = { url: string; manner: 'opened' | 'left'; at: number };

/** Writes an observation down as a background that then died would have. */
export async function writePending(page: Page, left: Left): Promise<void> {
  await page.evaluate(
    ({ url, manner, at }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sans-creneau');
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('pending', 'readwrite');
          transaction.objectStore('pending').put({
            id: crypto.randomUUID(),
            run: 'a run that died',
            path: [],
            desk: null,
            embeddedIn: null,
            incognito: false,
            http: 'non observé',
            observation: {
              load: crypto.randomUUID(),
              trigger: 'automatic',
              outcome: 'no-slot',
              rule: 'ez-booking/no-slot',
              matched: 'Il n’existe plus de plage horaire libre',
              url,
              openedUrl: url,
              transferred: null,
              title: '',
              announced: null,
              covered: false,
              translation: null,
              fromWorker: false,
              manner,
              text: 'texte',
              html: '',
              at,
              openedAt: at,
              monotonicMs: 0,
              screen: null,
              language: 'fr',
              zone: 'Europe/Paris',
              offsetMinutes: 60,
              limits: [],
            },
          });
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    left,
  );
}

/** How many rows a part of the store has. */
export const countRows = (page: Page, store: string): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('sans-creneau');
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
          counting.onerror = () => reject(counting.error);
        };
      }),
    store,
  );

/** How many observations wait to be sealed. */
export const countPending = (page: Page) => countRows(page, 'pending');

/** Makes every time stamp that waits due at once, however short ago the authority was asked, and says so. */
export async function hurryStamps(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open('sans-creneau'));
    const transaction = database.transaction(['stamps', 'stamping'], 'readwrite');
    const [stamps, stamping] = ['stamps', 'stamping'].map((name) => transaction.objectStore(name));
    for (const row of await settle(stamps?.getAll() as IDBRequest<{ due?: number }[]>))
      if (row.due) stamps?.put({ ...row, due: 1 });
    for (const row of await settle(stamping?.getAll() as IDBRequest<object[]>))
      stamping?.put({ ...row, asked: {}, resting: {}, openedAt: 0 });
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
    database.close();
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    await chrome.runtime.sendMessage({ type: 'stamps-waiting' });
  });
}
