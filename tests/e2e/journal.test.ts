import type { Page } from 'puppeteer';
import { expect, inject, test } from 'vitest';
import { scenarios } from '../practice/scenarios.ts';
import { removeBecause, until } from '../setup/person.ts';
import { storeScript } from '../setup/product-script.ts';
import { setStage } from '../setup/stage.ts';
import { countPending, readJournalLines, readStoredFile, writePending } from '../setup/store.ts';

// Writing at once from everywhere, deleting, erasing, and finding damage, on the browser's own store.
const kind = inject('kind');
const stage = setStage(kind);

const textOf = (page: Page) => page.$eval('main', (main) => main.textContent ?? '');

/** Notes how durable each write of this page, or of the background, asks to be. Runs there. */
function noteDurabilities(): void {
  const asked: string[] = [];
  Object.assign(globalThis, { asked });
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given) {
    const made = transaction.apply(this, given);
    // Small pictures are made once more where they are lost: their database is not the evidence's.
    const isEvidence = this.name === 'sans-creneau';
    if (isEvidence && made.mode === 'readwrite') asked.push(made.durability);
    return made;
  };
}

/** A page of the extension that has the product's own store at hand and notes how it writes. */
async function writer(): Promise<Page> {
  const page = await stage.session.openPage('dossier.html');
  await page.evaluate(noteDurabilities);
  await page.evaluate(await storeScript());
  return page;
}

/** Wakes the background, as anything that the browser tells it of does. */
const wake = () =>
  stage.desk.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    await chrome.runtime.sendMessage({ type: 'stamps-waiting' }).catch(() => null);
  });

test('200 writes at once from the background and four pages make one line without a gap', async () => {
  const pages = [await writer(), await writer(), await writer(), await writer()];
  // One capture first, so that the dossier is there and the pages have something to copy.
  await stage.tab.bringToFront();
  await stage.tab.goto(scenarios.aNoSlot.answer, { waitUntil: 'load' });
  await stage.nextCapture([]);
  // What a dead background left is sealed by the next one: a hundred of them keep it writing.
  for (let number = 0; number < 100; number += 1) {
    const url = `https://www.isere.gouv.fr/booking/create/${number}/2`;
    await writePending(stage.desk, { url, manner: 'left', at: Date.now() });
  }
  // Not before: one that starts meanwhile would seal what is there by then, and look no more.
  await stage.session.stopBackground();
  const writing = pages.map((page) =>
    page.evaluate(async () => {
      const { append, openDatabase, openDossier } = globalThis.product;
      const dossier = await openDossier();
      const database = await openDatabase();
      const [first] = await database.getAll('entries');
      const { seq, prev, number, ...copied } = JSON.parse(first?.line ?? '');
      const seals = Array.from({ length: 25 }, () =>
        append({ ...copied, dossier, id: crypto.randomUUID(), files: {} }, new Map()),
      );
      await Promise.all(seals);
      return (globalThis as unknown as { asked: string[] }).asked;
    }),
  );
  // A page opened wakes the background.
  await stage.tab.bringToFront();
  await stage.tab.goto('https://www.indre.gouv.fr/booking/create/9001', { waitUntil: 'load' });
  const durabilities = (await Promise.all(writing)).flat();
  await until(
    async () => {
      // Each waits for the disk, which may be busy: a background that was stopped meanwhile goes on when it is woken.
      await wake();
      return countPending(stage.desk);
    },
    (count) => count === 0,
    'the background’s hundred',
    400_000,
  );
  const entries = (await readJournalLines(stage.desk)).map((line) => JSON.parse(line));
  expect(entries.length).toBeGreaterThanOrEqual(201);
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  const hash = (line: string) =>
    crypto.subtle
      .digest('SHA-256', new TextEncoder().encode(line))
      .then((digest) => Buffer.from(digest).toString('hex'));
  const lines = await readJournalLines(stage.desk);
  for (const [index, { prev }] of entries.entries()) {
    if (index > 0) expect(prev).toBe(await hash(lines[index - 1] ?? ''));
  }
  // SIGKILL does not test the disk: what every write asked of it is read off the browser's own transactions.
  expect(durabilities.length).toBeGreaterThanOrEqual(100);
  expect(new Set(durabilities)).toEqual(new Set(['strict']));
  for (const page of pages) await page.close();
});

test.runIf(kind === 'chromium')('the background’s writes are strict too', async () => {
  // Firefox lets no driver into an extension's background; the store's code is the same in both.
  const worker = await (
    await stage.session.browser.waitForTarget((target) => target.type() === 'service_worker')
  ).worker();
  await worker?.evaluate(noteDurabilities);
  const before = await stage.journal();
  await stage.tab.bringToFront();
  await stage.tab.goto('https://www.isere.gouv.fr/booking/create/7001/2', { waitUntil: 'load' });
  await stage.grownBy(before, 1, 'a capture');
  const asked = await worker?.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  expect(asked?.length).toBeGreaterThanOrEqual(2);
  expect(new Set(asked)).toEqual(new Set(['strict']));
});

test('a deleted capture is gone, its place and the reason stay', async () => {
  const before = await stage.journal();
  const [first] = before;
  if (first?.kind !== 'capture') throw new Error('The first entry is no capture');
  const page = await stage.session.openPage('dossier.html#attempts/1');
  await removeBecause(page, '.detail', 'page d’un autre');
  await until(
    () => textOf(page),
    (text) => text.includes('La preuve n° 1 est supprimée.'),
    'the deletion',
  );
  const lines = await readJournalLines(page);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ kind: 'removed', seq: 1, number: 1 });
  expect(lines.join('')).not.toContain(first.id);
  expect(await readStoredFile(page, first.id, 'page.txt')).toBeNull();
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
    kind: 'deletion',
    reason: 'page d’un autre',
    deleted: { seq: 1, number: 1 },
  });
  // The timeline ends with the oldest: its lines come into the page as it is scrolled.
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await until(
    () => textOf(page),
    (text) => text.includes('Preuve n° 1 : supprimée (page d’un autre).'),
    'the place of the deleted capture',
  );
  await page.close();
});

test('something damaged on the disk is said when the browser starts', async () => {
  await stage.tab.bringToFront();
  const before = await stage.journal();
  await stage.tab.goto('https://www.isere.gouv.fr/booking/create/7003/2', { waitUntil: 'load' });
  const last = await stage.nextCapture(before);
  await stage.desk.evaluate(async (id) => {
    const api = globalThis as unknown as {
      chrome: { storage: { session: { clear(): Promise<void> } } };
    };
    await api.chrome.storage.session.clear();
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('sans-creneau');
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('files', 'readwrite');
        const blob = new Blob(['abîmé']);
        transaction.objectStore('files').put({ entry: id, name: 'page.txt', blob });
        transaction.oncomplete = () => {
          opening.result.close();
          resolve();
        };
        transaction.onerror = () => reject(transaction.error);
      };
    });
  }, last.id);
  await stage.session.stopBackground();
  await stage.tab.bringToFront();
  await stage.tab.goto('https://www.indre.gouv.fr/booking/create/9002', { waitUntil: 'load' });
  const popup = await until(
    async () => {
      const page = await stage.session.openPage('popup.html');
      const text = await textOf(page);
      await page.close();
      return text;
    },
    (text) => text.includes('abîmée'),
    'the warning in the popup',
  );
  expect(popup).toContain(`Ligne ${last.seq} du journal (page.txt)`);
});

test('an erased dossier leaves nothing behind', async () => {
  const page = await stage.session.openPage('dossier.html#privacy');
  await page.click('[aria-labelledby="privacy"] li summary');
  await page.click('[aria-labelledby="privacy"] li button.danger');
  await until(
    () => textOf(page),
    (text) => text.includes('Le dossier est effacé.'),
    'the end of the dossier',
  );
  expect(await readJournalLines(page)).toEqual([]);
  const files = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('sans-creneau');
        opening.onsuccess = () => {
          const keys = opening.result.transaction('files').objectStore('files').getAllKeys();
          keys.onsuccess = () => resolve(keys.result.map((key) => String((key as string[])[1])));
        };
      }),
  );
  // The welcome page that was closed in the middle of its trials may have left its noise in the practice journal.
  expect(files.filter((name) => name.startsWith('page'))).toEqual([]);
  // And a new one starts automatically.
  const before = await stage.journal();
  await stage.tab.bringToFront();
  await stage.tab.goto('https://www.isere.gouv.fr/booking/create/7002/2', { waitUntil: 'load' });
  expect(await stage.nextCapture(before)).toMatchObject({ seq: 1, number: 1 });
});
