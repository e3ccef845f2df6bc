import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { SeenEntry } from '../../src/evidence/record.ts';
import { scenarios } from '../practice/scenarios.ts';
import { type Practice, startPractice } from '../practice/server.ts';
import { builds, launchBrowser, type Session } from '../setup/browser.ts';
import { leaveTime, receipt, until } from '../setup/person.ts';
import { countPending, readJournal, readJournalLines, readStoredFile } from '../setup/store.ts';

// A newer version comes: over what earlier ones stored, in the middle of a capture, under tabs that were open.
const kind = inject('kind');
const folder = mkdtempSync(join(tmpdir(), `sans-creneau-update-${kind}-`));
let practice: Practice;
let session: Session;
let desk: Page;
let tab: Page;

/** Makes the build in `folder` one of this version. */
function release(version: string): void {
  cpSync(builds[kind], folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = { ...JSON.parse(readFileSync(file, 'utf8')), version };
  writeFileSync(file, JSON.stringify(manifest));
}

/** The browser updates the extension, as the store has it do: its background is ended, its pages are closed. */
async function update(version: string): Promise<void> {
  release(version);
  await session.browser.installExtension(folder);
  await expect.poll(openDesk, { timeout: 60_000 }).toBe(version);
}

/** Opens a page of the extension, through which the store is read; says which version it is of. */
async function openDesk(): Promise<string> {
  desk = await session.openPage('dossier.html');
  return desk.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { getManifest(): { version: string } } };
    };
    return chrome.runtime.getManifest().version;
  });
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** The journal is one line, and every file of every capture is there as it was sealed. */
async function checkWhole(): Promise<SeenEntry[]> {
  const lines = await readJournalLines(desk);
  const entries = await readJournal(desk);
  for (const [index, entry] of entries.entries()) {
    expect(entry.seq).toBe(index + 1);
    if (index > 0) expect(entry.prev).toBe(sha256(lines[index - 1] ?? ''));
    if (entry.kind !== 'capture') continue;
    for (const [name, facts] of Object.entries(entry.files)) {
      const file = await readStoredFile(desk, entry.id, name);
      expect(file && sha256(file)).toBe(facts.sha256);
    }
  }
  return entries;
}

/** A try of the person's, and the journal once it is captured. */
async function attempt(url: string): Promise<SeenEntry[]> {
  await tab.bringToFront();
  await tab.goto(url, { waitUntil: 'load' });
  // The page was answered: nothing of it is said again to the background that starts next.
  await tab.waitForSelector(receipt);
  return readJournal(desk);
}

beforeAll(async () => {
  practice = await startPractice();
  release('0.0.1');
  session = await launchBrowser({ kind, practice, extension: true, build: folder });
  desk = await session.openPage('dossier.html');
  tab = await session.browser.newPage();
});

afterAll(async () => {
  await session?.close();
  await practice?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What each version of the store added; written out here, so that it stays what it was. */
const added: Record<number, Record<string, string | string[]>> = {
  1: {
    dossiers: 'id',
    entries: ['dossier', 'seq'],
    files: ['entry', 'name'],
    pending: 'id',
    procedures: 'key',
  },
  2: { stamps: ['dossier', 'seq'], stamping: 'key' },
  3: { reminders: 'dossier' },
  4: { plates: 'entry', cases: 'dossier', restoring: 'dossier' },
  5: { settings: 'key' },
};

/** Rows as versions 2 to 5 had them: one authority, and one time stamp of an entry. */
const oldRows = {
  stamping: { key: 'stamping', authority: null, lastRequestAt: 5 },
  stamp: {
    ...{ seq: 1, hash: 'ab', queuedAt: '2026-11-03T07:02:20.000Z', tries: 0, problem: null },
    kept: { request: [1], reply: [2], at: '2026-11-03T07:02:21.000Z', signer: 'Essai', url: '' },
  },
};
const indexes: Record<
  number,
  [store: string, name: string, keys: string | string[], unique: boolean][]
> = {
  1: [
    ['entries', 'byNumber', ['dossier', 'number'], true],
    ['entries', 'byDay', ['dossier', 'day'], false],
    ['entries', 'byNoSlotDay', ['dossier', 'noSlotDay'], false],
  ],
  2: [
    ['entries', 'byRemovedNumber', ['dossier', 'removedNumber'], true],
    ['stamps', 'byDue', 'due', false],
  ],
  3: [['entries', 'byStepDay', ['dossier', 'stepDay'], false]],
  4: [],
  5: [],
};

/** The store's version, its parts and their indexes, as the browser has them. */
const shapeOfStore = () =>
  desk.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((opened) => {
      const opening = indexedDB.open('sans-creneau');
      opening.onsuccess = () => opened(opening.result);
    });
    const names = [...database.objectStoreNames];
    const look = database.transaction(names);
    const parts = names.map((name) => {
      const { keyPath, indexNames } = look.objectStore(name);
      return { name, keyPath, indexes: [...indexNames] };
    });
    const { version } = database;
    database.close();
    return { version, parts };
  });

/** Every row of a part of the store. */
const rowsOf = (store: string) =>
  desk.evaluate(async (store) => {
    const database = await new Promise<IDBDatabase>((opened) => {
      const opening = indexedDB.open('sans-creneau');
      opening.onsuccess = () => opened(opening.result);
    });
    const getting = database.transaction(store).objectStore(store).getAll();
    await new Promise((done) => {
      getting.onsuccess = done;
    });
    database.close();
    return getting.result as unknown[];
  }, store);

/** Puts what is stored into a store as this version had it, in the place of the present one. */
async function goBackTo(version: number): Promise<void> {
  await desk.close();
  await session.stopBackground();
  // A page of the extension in which nothing of it runs: no one else opens the store meanwhile.
  const page = await session.browser.newPage();
  await page.goto(`${session.origin}THIRD-PARTY.txt`, { waitUntil: [] });
  await page.waitForSelector('pre');
  const past = Array.from({ length: version }, (_, index) => index + 1);
  const stores = Object.assign({}, ...past.map((one) => added[one]));
  const wanted = past.flatMap((one) => indexes[one] ?? []);
  await page.evaluate(
    async (version, stores, wanted, oldRows) => {
      const settle = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const name = 'sans-creneau';
      const now = await settle(indexedDB.open(name));
      const kept: Record<string, unknown[]> = {};
      for (const store of Object.keys(stores))
        kept[store] = await settle(now.transaction(store).objectStore(store).getAll());
      now.close();
      // Firefox's blobs go with the store that they came from.
      for (const row of (kept.files ?? []) as { blob: Blob }[])
        row.blob = new Blob([await row.blob.arrayBuffer()], { type: row.blob.type });
      await settle(indexedDB.deleteDatabase(name));
      const opening = indexedDB.open(name, version);
      opening.onupgradeneeded = () => {
        for (const [store, keyPath] of Object.entries(stores))
          opening.result.createObjectStore(store, { keyPath });
        for (const [store, index, keys, unique] of wanted)
          opening.transaction?.objectStore(store).createIndex(index, keys, { unique });
      };
      const old = await settle(opening);
      const writing = old.transaction(Object.keys(stores), 'readwrite');
      for (const [store, rows] of Object.entries(kept))
        for (const row of rows) writing.objectStore(store).put(row);
      const [dossier] = (kept.dossiers ?? []) as { id: string }[];
      if (version >= 2) {
        writing.objectStore('stamping').put(oldRows.stamping);
        writing.objectStore('stamps').put({ ...oldRows.stamp, dossier: dossier?.id });
      }
      await new Promise((done, failed) => {
        writing.oncomplete = done;
        writing.onabort = () => failed(writing.error);
      });
      old.close();
    },
    version,
    stores as Record<string, string | string[]>,
    wanted,
    oldRows,
  );
  await page.close();
}

describe('a store that an earlier version filled opens, and goes on', () => {
  test.each([1, 2, 3, 4, 5])('version %i of the store', async (version) => {
    const fresh = await shapeOfStore();
    await attempt(`https://www.isere.gouv.fr/booking/create/${7_300 + version}/2`);
    // A page whose background is stopped before it has its answer tells it again, as a page seen again.
    await tab.goto('about:blank');
    const written = await readJournal(desk);
    await goBackTo(version);
    await openDesk();
    const shown = await desk.$eval('main', (main) => main.textContent ?? '');
    expect(shown).toContain(`n° ${written.length}`);
    expect(await checkWhole()).toEqual(written);
    expect(await shapeOfStore()).toEqual(fresh);
    if (version === 1) return;
    expect(await rowsOf('stamping')).toEqual([
      { key: 'stamping', authorities: [], asked: {}, resting: {}, openedAt: 0 },
    ]);
    expect(await rowsOf('stamps')).toMatchObject([{ seq: 1, kept: [oldRows.stamp.kept] }]);
  });
});

test('an update in the middle of a capture loses nothing, and counts it once', async () => {
  const before = await readJournal(desk);
  // Captures are made one after the other: while another one is under way, this one waits.
  await desk.evaluate(() => {
    void navigator.locks.request('recorder', () => new Promise(() => {}));
  });
  await tab.bringToFront();
  const opening = tab.goto(scenarios.bNoSlot.answer, { waitUntil: 'load' }).catch(() => null);
  await until(
    () => countPending(desk),
    (count) => count > 0,
    'an observation that is written down and not sealed',
  );
  await update('0.0.2');
  await opening;
  await until(
    () => countPending(desk),
    (count) => count === 0,
    'what was left pending',
  );
  const after = (await checkWhole()).slice(before.length);
  // Written down by the old version, sealed by the new one.
  expect(after.filter((entry) => entry.kind === 'capture')).toMatchObject([
    {
      url: scenarios.bNoSlot.answer,
      outcome: 'no-slot',
      picture: { missing: 'relevé arrêté avant la prise de l’image' },
      software: { version: '0.0.2' },
    },
  ]);
});

test('a tab that was open before is watched by the new version, once', async () => {
  const url = 'https://www.isere.gouv.fr/booking/create/7401/2';
  const before = await readJournal(desk);
  await attempt(url);
  await update('0.0.3');
  await tab.bringToFront();
  // The page gives another answer, without a load: whoever watches it now reports it.
  await tab.evaluate(() => {
    const link = document.createElement('a');
    link.href = '/booking/create/7401/5/2';
    link.textContent = 'lundi à 9h30';
    document.querySelector('#inner_Booking')?.append(link);
  });
  const captures = () =>
    readJournal(desk).then((entries) =>
      entries.slice(before.length).filter((entry) => entry.kind === 'capture'),
    );
  await until(captures, ({ length }) => length >= 2, 'a capture by the new version');
  await leaveTime();
  expect(await captures()).toMatchObject([
    { trigger: 'automatic', outcome: 'no-slot', software: { version: '0.0.2' } },
    { trigger: 'automatic', outcome: 'slots-offered', software: { version: '0.0.3' } },
  ]);
  await checkWhole();
});
