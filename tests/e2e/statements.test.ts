import type { Page } from 'puppeteer';
import { expect, inject, test } from 'vitest';
import type { Entry } from '../../src/evidence/record.ts';
import { pageCase } from '../practice/cases.ts';
import { scenarios } from '../practice/scenarios.ts';
import {
  downloadedFile,
  exportedName,
  openView,
  pressable,
  region,
  removeBecause,
  until,
} from '../setup/person.ts';
import { setStage } from '../setup/stage.ts';
import { readJournalLines } from '../setup/store.ts';
import { unzip } from '../setup/tamper.ts';

// What a person says of a capture: given in the popup or on a page of the extension, sealed once they know who reads it.
const kind = inject('kind');
const stage = setStage(kind);

const entries = async () =>
  (await readJournalLines(stage.desk)).map((line) => JSON.parse(line) as Entry);

const statements = async () => (await entries()).filter(({ kind }) => kind === 'statement');

/** The popup's page; in a tab, for Firefox's own cannot be driven. */
const popupPage = () => stage.session.openPage('popup.html');

const press = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const button = [...document.querySelectorAll<HTMLButtonElement>('.statement button')].find(
      ({ textContent }) => textContent === wanted,
    );
    if (!button) throw new Error(`No button ${wanted}`);
    button.click();
  }, words);

const said = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) => document.body.textContent?.includes(wanted),
    { timeout: 60_000 },
    words,
  );

test('what an unknown page showed is answered in the popup, and sealed after one more yes', async () => {
  const unknown = pageCase('A: a sentence that nobody knows');
  const before = await stage.journal();
  await stage.tab.goto(unknown.address, { waitUntil: 'load' });
  const capture = await stage.nextCapture(before);
  const popup = await popupPage();
  await popup.waitForSelector('[data-answer="unknown"]');
  await popup.click(pressable('Aucun créneau', '.choices'));
  await said(popup, 'Ceci sera lu par le juge.');
  expect(await statements()).toEqual([]);
  await press(popup, 'Ajouter à mon dossier');
  await said(popup, 'Votre réponse est dans le dossier.');
  expect(await statements()).toMatchObject([
    { v: 2, of: capture.number, about: 'outcome', says: 'no-slot', seq: before.length + 2 },
  ]);
  // The capture is as it was.
  expect((await entries())[before.length]).toEqual(capture);
  await popup.close();
});

test('on the capture’s own page a second one may follow; “other” needs words', async () => {
  const [first] = await statements();
  const number = first?.kind === 'statement' ? first.of : 0;
  const page = await stage.session.openPage(`dossier.html#attempts/${number}`);
  await page.waitForSelector('.statement select');
  await page.select('.statement select', 'blocked/other');
  await page.waitForSelector('.statement button[disabled]');
  await page.type('.statement textarea', 'La page est restée figée.');
  await page.waitForSelector('.statement button:not([disabled])');
  await press(page, 'Continuer');
  await said(page, 'Ceci sera lu par le juge.');
  await press(page, 'Revenir');
  await page.waitForFunction(() => !document.body.textContent?.includes('lu par le juge'));
  await press(page, 'Continuer');
  await said(page, 'Ceci sera lu par le juge.');
  await press(page, 'Ajouter à mon dossier');
  await until(statements, ({ length }) => length === 2, 'the second statement');
  await said(page, 'La page est restée figée.');
  expect((await statements())[1]).toMatchObject({
    of: number,
    about: 'blocked',
    says: 'other',
    words: 'La page est restée figée.',
  });
  await page.close();
});

test('an answer can be taken back with a reason, and goes with its capture', async () => {
  const [first, second] = await statements();
  const number = first?.kind === 'statement' ? first.of : 0;
  const page = await stage.session.openPage(`dossier.html#attempts/${number}`);
  await page.waitForSelector('[aria-labelledby="statement"] li .removal');
  await removeBecause(page, '[aria-labelledby="statement"] li:last-child', 'dit trop vite');
  await until(statements, ({ length }) => length === 1, 'the first alone');
  const deletions = async () =>
    (await entries()).flatMap((entry) => (entry.kind === 'deletion' ? [entry] : []));
  expect(await deletions()).toMatchObject([
    { deleted: { seq: second?.seq, number: null }, reason: 'dit trop vite' },
  ]);
  expect((await readJournalLines(stage.desk)).join()).not.toContain('figée');
  await removeBecause(page, '.detail > div:last-child', 'mauvaise démarche');
  await until(deletions, ({ length }) => length === 3, 'the capture and what was said of it');
  expect(await statements()).toEqual([]);
  await page.close();
});

test('where there were slots, the popup asks why none was taken', async () => {
  const before = await stage.journal();
  await stage.tab.bringToFront();
  await stage.tab.goto(scenarios.aSlots.answer.replace('9002', '9012'), { waitUntil: 'load' });
  await stage.grownBy(before, 1, 'the slots');
  const popup = await popupPage();
  await popup.waitForSelector('[data-answer="slots"]');
  await popup.click(pressable('Ils ont disparu'));
  await popup.waitForSelector('.statement select');
  const asked = await popup.$$eval('.statement option', (options) =>
    options.map(({ value }) => value).filter((value) => value !== ''),
  );
  expect(asked.every((value) => value.startsWith('slots/'))).toBe(true);
  await popup.close();
});

test('of a page that a rule has recognised nothing is asked, and nothing is in the page itself', async () => {
  const before = await stage.journal();
  await stage.tab.bringToFront();
  await stage.tab.goto('https://www.creuse.gouv.fr/booking/create/9001/2', { waitUntil: 'load' });
  await stage.grownBy(before, 1, 'the answer');
  const popup = await popupPage();
  await popup.waitForSelector('.answer');
  expect(await popup.$('.statement')).toBeNull();
  await popup.close();
  expect(await stage.tab.$$('select, textarea')).toEqual([]);
});

test('what the person covers on a picture is black in what is handed over, and whole in the dossier', async () => {
  const capture = (await stage.journal()).findLast((entry) => entry.kind === 'capture');
  if (capture?.kind !== 'capture') throw new Error('No capture');
  const page = await stage.session.openPage(`dossier.html#attempts/${capture.number}`);
  await page.waitForSelector('.masks summary');
  await page.click('.masks summary');
  await page.click(pressable('Ajouter une bande', '.masks'));
  await said(page, 'L’original reste ici.');
  await openView(page, 'export');
  await page.click(pressable('Faire le fichier', region('export')));
  const zip = await unzip(await downloadedFile(stage.session.downloads, exportedName));
  const inFolder = [...zip.keys()].filter((name) =>
    name.startsWith(`captures/${String(capture.number).padStart(4, '0')}_`),
  );
  expect(inFolder.map((name) => name.split('/').at(-1)).sort()).toEqual([
    ...['donnees.json', 'fiche.txt', 'planche.jpg'],
  ]);
  expect(zip.get('LISEZ-MOI.txt')?.toString()).toContain(
    `Preuves n° ${capture.number} : la planche et la pièce montrent l'image avec des parties noires.`,
  );
  const plate = zip.get(inFolder.find((name) => name.endsWith('.jpg')) ?? '')?.toString('base64');
  const darkest = await page.evaluate(async (base64) => {
    const blob = await (await fetch(`data:image/jpeg;base64,${base64}`)).blob();
    const bitmap = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas');
    context.drawImage(bitmap, 0, 0);
    // How many lines of pixels are black from edge to edge: the band of a tenth of the picture, and the rule above it.
    const isBlack = (y: number) => {
      const { data } = context.getImageData(0, y, bitmap.width, 1);
      return data.every((value, index) => index % 4 === 3 || value < 30);
    };
    return Array.from({ length: bitmap.height }, (_, y) => y).filter(isBlack).length;
  }, plate ?? '');
  const { height } = 'height' in capture.picture ? capture.picture : { height: 0 };
  expect(darkest).toBeGreaterThanOrEqual(Math.floor(height / 10));
  expect(await stage.textOf(capture, 'page.txt')).not.toBe('');
  await page.close();
});
