import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { beforeAll, expect, inject, test } from 'vitest';
import { scenarios } from '../practice/scenarios.ts';
import {
  downloadedFile,
  exportedName,
  field,
  openView,
  pressable,
  region,
  removeBecause,
  until,
} from '../setup/person.ts';
import { setStage } from '../setup/stage.ts';
import { readJournalLines } from '../setup/store.ts';
import { verifyZip } from '../setup/verify-zip.ts';

// What was done outside the website: written down with its papers, exported, deleted.
const stage = setStage(inject('kind'));
const folder = mkdtempSync(join(tmpdir(), 'sans-creneau-steps-'));
let page: Page;

beforeAll(async () => {
  await stage.tab.bringToFront();
  await stage.tab.goto(scenarios.aNoSlot.answer, { waitUntil: 'load' });
  await stage.nextCapture([]);
  page = await stage.session.openPage('dossier.html#steps');
});

const said = () => page.$eval('[aria-labelledby="steps"]', (section) => section.textContent ?? '');

test('a letter with its papers is written into the journal', async () => {
  const letter = join(folder, 'Lettre à la préfecture.pdf');
  const receipt = join(folder, 'accusé.png');
  writeFileSync(letter, '%PDF-1.7 essai');
  writeFileSync(receipt, 'image');
  await page.select(field('Ce que vous avez fait', region('steps')), 'letter');
  await page.type(field('En quelques mots', region('steps')), 'Envoyée <b>ce matin</b>');
  const input = await page.$('[aria-labelledby="steps"] input[type="file"]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(letter, receipt);
  // The browser tells the page of the files a moment later.
  await page.waitForSelector('[aria-labelledby="steps"] form li:nth-child(2)');
  await page.click(pressable('C’est fait', region('steps')));
  await until(said, (text) => text.includes('Démarche inscrite et relue.'), 'the step');
  expect(await said()).toContain(
    'Lettre recommandée à la préfecture – Envoyée <b>ce matin</b> (2 papiers)',
  );
  const last = JSON.parse((await readJournalLines(page)).at(-1) ?? '');
  expect(last).toMatchObject({ kind: 'step', step: 'letter', seq: 2 });
  expect(Object.values(last.names)).toEqual(['Lettre à la préfecture.pdf', 'accusé.png']);
});

test('papers dropped with the mouse are listed, and can be taken out again', async () => {
  const drop = (name: string) =>
    page.$eval(
      '.drop',
      (zone, file) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['bonjour'], file));
        zone.dispatchEvent(
          new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
        );
      },
      name,
    );
  await drop('courriel.eml');
  await drop('<img src=x>.png');
  await until(said, (text) => text.includes('<img src=x>.png'), 'the papers');
  const listed = await page.$$('[aria-labelledby="steps"] form .windows button');
  expect(listed).toHaveLength(2);
  for (const button of listed.reverse()) await button.click();
  await until(said, (text) => !text.includes('courriel.eml'), 'no paper any more');
});

test('a tile chooses what was done, and the list has it too', async () => {
  await page.click(pressable('Visite au guichet', region('steps')));
  const chosen = field('Ce que vous avez fait', region('steps'));
  expect(await page.$eval(chosen, (list) => (list as HTMLSelectElement).value)).toBe(
    'counter-visit',
  );
  await page.select(chosen, 'email');
  const pressed = '[aria-labelledby="steps"] .tile[aria-pressed="true"]';
  expect(await page.$eval(pressed, ({ textContent }) => textContent)).toBe('E-mail');
});

test('it is in the ZIP, with its papers and a sheet', async () => {
  await openView(page, 'export');
  await page.click(pressable('Faire le fichier', region('export')));
  const zip = await verifyZip(await downloadedFile(stage.session.downloads, exportedName));
  const names = zip.names.filter((name) => name.startsWith('demarches/'));
  expect(names.map((name) => name.replace(/^.*_lettre-recommandee\//, ''))).toEqual([
    ...['piece-1.pdf', 'piece-2.png', 'donnees.json', 'fiche.txt'],
  ]);
  expect((await zip.read(names[0] ?? '')).toString()).toBe('%PDF-1.7 essai');
  const sheet = (await zip.read(names[3] ?? '')).toString();
  expect(sheet).toContain('piece-1.pdf : Lettre à la préfecture.pdf');
  expect(sheet).toContain("l'extension n'en a rien relevé elle-même");
  expect((await zip.read('LISEZ-MOI.txt')).toString()).toContain(
    'Lettre recommandée à la préfecture',
  );
});

test('it is deleted with a reason, and its place stays', async () => {
  await openView(page, 'steps');
  await removeBecause(page, '[aria-labelledby="steps"] li', 'mauvaise date');
  await until(said, (text) => text.includes('La démarche est supprimée.'), 'the deletion');
  const lines = (await readJournalLines(page)).map((line) => JSON.parse(line));
  expect(lines[1]).toMatchObject({ kind: 'removed', seq: 2, number: null });
  expect(lines[2]).toMatchObject({ kind: 'deletion', reason: 'mauvaise date' });
  expect(await said()).toContain('Aucune démarche inscrite.');
  // The ZIP made before still holds it: the page does not hand that one over any more.
  await openView(page, 'export');
  const exporting = () =>
    page.$eval('[aria-labelledby="export"]', (section) => section.textContent);
  await until(exporting, (text) => text?.includes('Faire le fichier') ?? false, 'the old ZIP gone');
});
