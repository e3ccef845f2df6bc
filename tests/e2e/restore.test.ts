import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, type Session } from '../setup/browser.ts';
import { acceptRestore, field, pressable, region, reload, until } from '../setup/person.ts';
import { storeScript } from '../setup/product-script.ts';
import { seedDossier } from '../setup/seed.ts';
import { setStage } from '../setup/stage.ts';
import { readJournalLines, readStoredFile } from '../setup/store.ts';
import { verifyZip } from '../setup/verify-zip.ts';

// The way back: a dossier leaves one computer as ZIPs and comes to another.
const kind = inject('kind');
const stage = setStage(kind);
const folder = mkdtempSync(join(tmpdir(), 'sans-creneau-restore-'));
let page: Page;
let elsewhere: Session;
let desk: Page;

const saidIn = (where: Page, name: string) => () =>
  where.$eval(`[aria-labelledby="${name}"]`, (found) => found.textContent ?? '');

async function openDesk(session: Session): Promise<Page> {
  const opened = await session.openPage('dossier.html#export');
  return opened;
}

/** Exports what is open on a page, and keeps the ZIPs under a name. */
async function exportFrom(where: Page, session: Session, name: string): Promise<string[]> {
  for (const file of readdirSync(session.downloads)) rmSync(join(session.downloads, file));
  await where.click(pressable('Faire le fichier', region('export')));
  await until(
    saidIn(where, 'export'),
    (text) => text.includes('remis au navigateur'),
    'the export',
  );
  const wanted = (await saidIn(where, 'export')()).match(/Sans-creneau_[\w-]+?\.zip/g) ?? [];
  await until(
    async () =>
      readdirSync(session.downloads).filter((file) => /^Sans-creneau_.*\.zip$/.test(file)),
    (files) =>
      files.length === wanted.length &&
      files.every((file) => readFileSync(join(session.downloads, file)).length > 0),
    'the downloads',
  );
  return wanted.map((file) => {
    const path = join(folder, `${name}-${file}`);
    copyFileSync(join(session.downloads, file), path);
    return path;
  });
}

async function giveZips(where: Page, paths: string[]): Promise<void> {
  const input = await where.$('[aria-labelledby="restore"] input[type="file"]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(...paths);
}

/** Gives ZIPs to be restored, agrees to what they bring, and waits for what is said then. */
async function restoreZips(where: Page, paths: string[], words: string): Promise<void> {
  await giveZips(where, paths);
  await acceptRestore(where);
  await until(saidIn(where, 'restore'), (text) => text.includes(words), words);
}

/** Gives ZIPs to be restored, and waits for what is said of them. */
async function lookAt(where: Page, paths: string[], words: string): Promise<void> {
  await giveZips(where, paths);
  await until(saidIn(where, 'restore'), (text) => text.includes(words), words);
}

let first: string[];
let lines: string[];

beforeAll(async () => {
  page = await openDesk(stage.session);
  await seedDossier(page, { captures: 24, days: 30, procedures: 2, noise: 400_000, files: true });
  await reload(page);
  elsewhere = await launchBrowser({ kind, practice: stage.practice, extension: true });
  desk = await openDesk(elsewhere);
});

afterAll(() => elsewhere?.close());

test('a dossier is cut in volumes, each whole in itself', async () => {
  await page.click(pressable('Autres choix (pour l’avocat)', region('export')));
  await page.select(field('Couper en fichiers de', region('export')), '20000000');
  await until(saidIn(page, 'export'), (text) => /\d fichiers ZIP/.test(text), 'several volumes');
  first = await exportFrom(page, stage.session, 'first');
  lines = await readJournalLines(page);
  expect(first.length).toBeGreaterThan(1);
  const seen: string[] = [];
  for (const path of first) {
    const bytes = readFileSync(path);
    expect(bytes.length).toBeLessThan(20_000_000);
    const zip = await JSZip.loadAsync(bytes);
    expect(
      ((await zip.file('journal.jsonl')?.async('string')) ?? '').trimEnd().split('\n'),
    ).toEqual(lines);
    expect(await zip.file('LISEZ-MOI.txt')?.async('string')).toContain(`SUR ${first.length}`);
    seen.push(...Object.keys(zip.files).filter((name) => name.endsWith('donnees.json')));
  }
  expect(new Set(seen).size).toBe(24);
});

test('several volumes go into a folder of their own, and what was there stays', async () => {
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    Object.assign(window, { names, showDirectoryPicker: async () => root });
  });
  const volumes = async () =>
    page.evaluate(async () => {
      const found: string[] = [];
      const root = await navigator.storage.getDirectory();
      for await (const [folder, handle] of root.entries()) {
        if (handle.kind !== 'directory') continue;
        for await (const name of (handle as FileSystemDirectoryHandle).keys()) {
          found.push(`${folder}/${name}`);
        }
      }
      return found.sort();
    });
  await page.select(field('Couper en fichiers de', region('export')), '100000000');
  await page.select(field('Couper en fichiers de', region('export')), '20000000');
  await page.click(pressable('Faire le fichier', region('export')));
  await until(saidIn(page, 'export'), (text) => text.includes('fichiers écrits, relus'), 'it');
  const once = await volumes();
  expect(once).toHaveLength(first.length);
  await page.select(field('Couper en fichiers de', region('export')), '100000000');
  await page.select(field('Couper en fichiers de', region('export')), '20000000');
  await page.click(pressable('Faire le fichier', region('export')));
  await until(volumes, (found) => found.some((name) => name.includes('-2/')), 'the second folder');
  await page.click(pressable('Annuler l’export', region('export')));
  await until(saidIn(page, 'export'), (text) => text.includes('annulé'), 'the end');
  expect(await volumes()).toEqual(once);
  await page.evaluate(() => Reflect.deleteProperty(window, 'showDirectoryPicker'));
});

test('a volume that is missing is said, and nothing is changed', async () => {
  await lookAt(desk, first.slice(0, 1), 'un volume manque');
  expect(await readJournalLines(desk)).toEqual([]);
});

test('what is no ZIP of ours, or was changed, is refused with its name', async () => {
  const noise = join(folder, 'photo.zip');
  writeFileSync(noise, 'PK pas un zip');
  await lookAt(desk, [noise], 'photo.zip n’est pas un ZIP de Sans créneau');
  const changed = join(folder, 'change.zip');
  const bytes = readFileSync(first[0] ?? '');
  // In the journal itself: any other file would be one that the ZIP lacks.
  bytes[bytes.lastIndexOf('"kind":"capture"') + 9] = 0x58;
  writeFileSync(changed, bytes);
  await lookAt(desk, [changed, ...first.slice(1)], 'change.zip ne se vérifie pas');
  expect(await readJournalLines(desk)).toEqual([]);
});

test('all volumes together bring the dossier back, byte for byte, with one more entry', async () => {
  await restoreZips(desk, first, 'Dossier restauré et ouvert : 24 preuves');
  const restored = await readJournalLines(desk);
  expect(restored.slice(0, -1)).toEqual(lines);
  const last = JSON.parse(restored.at(-1) ?? '');
  expect(last).toMatchObject({ kind: 'restore', seq: 25, restored: { seq: 24 } });
  const capture = JSON.parse(lines[3] ?? '');
  const [here, there] = [
    await readStoredFile(page, capture.id, 'page.png'),
    await readStoredFile(desk, capture.id, 'page.png'),
  ];
  expect(here && there?.equals(here)).toBe(true);
});

test('the restored dossier exports as a sound one', async () => {
  await reload(desk);
  const [path = ''] = await exportFrom(desk, elsewhere, 'again');
  const zip = await verifyZip(readFileSync(path));
  const journal = (await zip.read('journal.jsonl')).toString().trimEnd().split('\n');
  expect(journal.slice(0, 24)).toEqual(lines);
  expect((await zip.read('LISEZ-MOI.txt')).toString()).toContain('RESTAURÉ DEPUIS UN ZIP');
});

test('the same ZIPs once more change nothing', async () => {
  await lookAt(desk, first, 'Tout ce que contient ce ZIP est déjà ici');
  expect(await readJournalLines(desk)).toHaveLength(25);
});

test('a ZIP that continues the dossier only adds what is new', async () => {
  const third = await launchBrowser({ kind, practice: stage.practice, extension: true });
  const two = { captures: 2, days: 2, procedures: 1, noise: 1_000, files: true };
  try {
    const other = await openDesk(third);
    await restoreZips(other, first, 'Dossier restauré');
    await seedDossier(page, two);
    await reload(page);
    const [more = ''] = await exportFrom(page, stage.session, 'more');
    const continued = await readJournalLines(page);
    await restoreZips(other, [more], '2 preuves ajoutées');
    const now = await readJournalLines(other);
    expect(now.slice(0, -1)).toEqual(continued);
    expect(JSON.parse(now.at(-1) ?? '')).toMatchObject({ kind: 'restore', seq: 27 });

    // Once each has gone on separately, they cannot be one any more.
    await seedDossier(other, two);
    await seedDossier(page, two);
    await reload(page);
    const [parted = ''] = await exportFrom(page, stage.session, 'parted');
    await reload(other);
    await lookAt(other, [parted], 'ont continué chacun de leur côté');
    expect(await readJournalLines(other)).toHaveLength(29);
  } finally {
    await third.close();
  }
});

test('what a ZIP deletes stays here unless it is ticked, and is shown with its reason', async () => {
  await page.evaluate(await storeScript());
  await page.evaluate(async () => {
    const { product } = globalThis;
    const dossier = await product.openDossier();
    const now = new Date().toISOString();
    const computer = { zone: 'Europe/Paris', offsetMinutes: 60 };
    const time = { utc: now, legal: `${now.slice(0, 19)}+01:00`, zone: 'Europe/Paris' };
    await product.removeEntry(dossier, 3, 'page d’un autre', {
      ...time,
      computer,
      monotonicMs: 0,
    });
  });
  await reload(page);
  const [removing = ''] = await exportFrom(page, stage.session, 'removing');
  const wanted = await readJournalLines(page);
  const third = JSON.parse(lines[2] ?? '');
  const picture = () => readStoredFile(desk, third.id, 'page.png');

  await lookAt(desk, [removing], 'Raison écrite dans le ZIP : page d’un autre');
  const said = await saidIn(desk, 'restore')();
  expect(said).toMatch(/Preuve n° 3, \p{L}+ \d+ \p{L}+ 20\d\d, \d\d:\d\d:\d\d/u);
  // What it would add: two days, each with its outcomes.
  expect(said).toMatch(/Aucun créneau/);
  expect(await desk.$$eval('form.offer input:checked', ({ length }) => length)).toBe(0);
  await acceptRestore(desk);
  await until(saidIn(desk, 'restore'), (text) => text.includes('4 preuves ajoutées'), 'them');
  expect((await readJournalLines(desk))[2]).toBe(lines[2]);
  expect(await picture()).not.toBeNull();

  await lookAt(desk, [removing], 'Preuve n° 3');
  await desk.click('form.offer input[name="removal"]');
  await acceptRestore(desk);
  await until(picture, (found) => found === null, 'the picture gone');
  const now = await readJournalLines(desk);
  expect(now.slice(0, -1)).toEqual(wanted);
  expect(JSON.parse(now.at(-1) ?? '')).toMatchObject({ kind: 'restore' });
});

test('a restoration cut short leaves the store as it was', async () => {
  const before = await readJournalLines(desk);
  await desk.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('sans-creneau');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['restoring', 'files'], 'readwrite');
          const entry = '99999999-9999-4999-8999-999999999999';
          transaction.objectStore('restoring').put({ dossier: entry, entries: [entry] });
          transaction.objectStore('files').put({ entry, name: 'page.png', blob: new Blob(['x']) });
          transaction.oncomplete = () => {
            opening.result.close();
            done();
          };
          transaction.onerror = () => fail(transaction.error);
        };
      }),
  );
  await reload(desk);
  await until(
    () => readStoredFile(desk, '99999999-9999-4999-8999-999999999999', 'page.png'),
    (left) => left === null,
    'the leftovers gone',
  );
  expect(await readJournalLines(desk)).toEqual(before);
});
