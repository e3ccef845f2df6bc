import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { PNG } from 'pngjs';
import type { ElementHandle, Page } from 'puppeteer';
import { beforeAll, expect, inject, test } from 'vitest';
import {
  downloadedFile,
  exportedName,
  field,
  openView,
  pressable,
  region,
  reload,
  until,
} from '../setup/person.ts';
import { seedDossier } from '../setup/seed.ts';
import { setStage } from '../setup/stage.ts';
import { readJournal } from '../setup/store.ts';
import { verifyZip } from '../setup/verify-zip.ts';

// An export that goes straight to the disk: a file of the origin's own stands for the one that a person would pick.
const stage = setStage(inject('kind'));
let page: Page;

const saidIn = (name: string) => () =>
  page.$eval(`[aria-labelledby="${name}"]`, (found) => found.textContent ?? '');

/** Puts a picker in place that gives a file of this name, with this content before. */
async function pick(name: string, before = ''): Promise<void> {
  await page.evaluate(
    async (file, content) => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle(file, { create: true });
      if (content) {
        const writable = await handle.createWritable();
        await writable.write(content);
        await writable.close();
      }
      Object.assign(window, { showSaveFilePicker: async () => handle });
    },
    name,
    before,
  );
}

/** A file of the origin, or null when there is none. */
async function picked(name: string): Promise<Buffer | null> {
  const base64 = await page.evaluate(async (file) => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle(file).catch(() => null);
    if (!handle) return null;
    const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 30_000) {
      text += String.fromCharCode(...bytes.subarray(at, at + 30_000));
    }
    return btoa(text);
  }, name);
  return base64 === null ? null : Buffer.from(base64, 'base64');
}

const fresh = () => reload(page);

const startExport = () => page.click(pressable('Faire le fichier', region('export')));

beforeAll(async () => {
  page = await stage.session.openPage('dossier.html#export');
  await seedDossier(page, { captures: 30, days: 20, procedures: 1, noise: 60_000, files: true });
  await fresh();
});

test('the file is written where the person said, and read again', async () => {
  await pick('choisi.zip');
  await startExport();
  await until(
    saidIn('export'),
    (text) => text.includes('fichier écrit, relu et vérifié'),
    'the export',
  );
  const zip = await verifyZip((await picked('choisi.zip')) ?? Buffer.alloc(0));
  expect(zip.entries).toHaveLength(30);
});

async function cancelInTheMiddle(): Promise<void> {
  await startExport();
  await until(saidIn('export'), (text) => /Preuve \d+ sur/.test(text), 'the start');
  await page.click(pressable('Annuler l’export', region('export')));
  await until(saidIn('export'), (text) => text.includes('Export annulé'), 'the end');
}

test('an export that is cancelled leaves nothing, and what was there before stays', async () => {
  await fresh();
  await pick('avant.zip', 'à moi');
  await cancelInTheMiddle();
  expect((await picked('avant.zip'))?.toString()).toBe('à moi');
  await pick('neuf.zip');
  await cancelInTheMiddle();
  const left = await picked('neuf.zip');
  expect(left?.length ?? 0).toBe(0);
});

test('giving up the choice of a place is no export and no error', async () => {
  await fresh();
  await page.evaluate(() => {
    const stopped = async () => {
      throw new DOMException('stopped', 'AbortError');
    };
    Object.assign(window, { showSaveFilePicker: stopped });
  });
  await startExport();
  await new Promise((later) => setTimeout(later, 300));
  expect(await saidIn('export')()).not.toContain('Préparation');
});

test('a place that cannot be written to is said', async () => {
  await fresh();
  await page.evaluate(async (chromium) => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('pris.zip', { create: true });
    // Chromium: held by another writer. Firefox, which knows no such thing: gone.
    const held = await handle.createWritable({
      mode: 'exclusive',
    } as FileSystemCreateWritableOptions);
    if (chromium) Object.assign(window, { held });
    else {
      await held.abort();
      await root.removeEntry('pris.zip');
    }
    Object.assign(window, { showSaveFilePicker: async () => handle });
  }, inject('kind') === 'chromium');
  await startExport();
  await until(
    saidIn('export'),
    (text) => /n’a pas pu écrire à l’endroit choisi/.test(text),
    'the failure',
  );
});

test('a picture that is no picture, and a file that is gone, cost themselves alone', async () => {
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const [first, second] = await readJournal(page);
  await page.evaluate(
    (ids) =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('sans-creneau');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['files', 'plates'], 'readwrite');
          const store = transaction.objectStore('files');
          store.put({ entry: ids[0], name: 'page.png', blob: new Blob(['pas une image']) });
          store.delete([ids[1] ?? '', 'page.txt']);
          transaction.objectStore('plates').clear();
          transaction.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    [first?.id, second?.id],
  );
  await fresh();
  await startExport();
  await until(saidIn('export'), (text) => text.includes('remis au navigateur'), 'the export');
  expect(await saidIn('export')()).toContain('voir LISEZ-MOI.txt');
  const bytes = await downloadedFile(stage.session.downloads, exportedName);
  const zip = await JSZip.loadAsync(bytes);
  const told = (await zip.file('LISEZ-MOI.txt')?.async('string')) ?? '';
  expect(told).toMatch(/captures\/0001_[^ ]+\/page\.png : abîmé/);
  expect(told).toMatch(/captures\/0002_[^ ]+\/page\.txt : manquant/);
  expect(Object.keys(zip.files).filter((name) => name.endsWith('page.png'))).toHaveLength(29);
  expect(
    Object.keys(zip.files).filter((name) => name.endsWith('planche.jpg')).length,
  ).toBeGreaterThan(28);
});

test('a phone’s picture is marked as brought by the person, everywhere', async () => {
  await openView(page, 'steps');
  await page.select(field('Ce que vous avez fait', region('steps')), 'imported');
  const path = join(stage.session.profile, 'IMG_1.png');
  writeFileSync(path, PNG.sync.write(new PNG({ width: 40, height: 60 })));
  const input = await page.$('[aria-labelledby="steps"] input[type="file"]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  await page.click(pressable('C’est fait', region('steps')));
  await until(saidIn('steps'), (text) => text.includes('inscrite et relue'), 'the import');
  expect(await saidIn('steps')()).toContain('Images importées');
  await openView(page, 'export');
  for (const name of readdirSync(stage.session.downloads))
    rmSync(`${stage.session.downloads}/${name}`);
  await startExport();
  await until(saidIn('export'), (text) => text.includes('remis au navigateur'), 'the export');
  const zip = await JSZip.loadAsync(await downloadedFile(stage.session.downloads, exportedName));
  const names = Object.keys(zip.files);
  const sheet =
    names.find((name) => /^demarches\/.*images-importees\/fiche\.txt$/.test(name)) ?? '';
  expect(await zip.file(sheet)?.async('string')).toContain('IMPORTÉE, NON RELEVÉE PAR L’OUTIL');
  expect(await zip.file('LISEZ-MOI.txt')?.async('string')).toContain('non relevée par l’outil');
  expect(await zip.file('a-deposer/inventaire.txt')?.async('string')).toMatch(
    /Images importées, non relevées par l’outil/,
  );
});
