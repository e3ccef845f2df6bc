import type { Page } from 'puppeteer';
import { beforeAll, expect, inject, test } from 'vitest';
import {
  answerQuestions,
  field,
  nothingAgainst,
  openView,
  pressable,
  region,
  until,
} from '../setup/person.ts';
import { storeScript } from '../setup/product-script.ts';
import { seedDossier } from '../setup/seed.ts';
import { setStage } from '../setup/stage.ts';

// Several people on one machine: what is done on a page is done to the person whose dossier it shows.
const stage = setStage(inject('kind'));
let page: Page;

type Line = { dossier: string; seq: number; kind: string };
type Case = { dossier: string; identity: { lastName?: string } | null };

/** Rows of a store of the extension, by the names of their dossiers. */
async function rowsOf<T extends { dossier: string }>(store: string): Promise<[string, T][]> {
  return stage.desk.evaluate(async (name) => {
    const database = await globalThis.product.openDatabase();
    const names = new Map((await database.getAll('dossiers')).map((row) => [row.id, row.name]));
    const rows = await database.getAll(name as 'entries');
    return rows.map((row) => [names.get(row.dossier) ?? '', row as unknown]);
  }, store) as Promise<[string, T][]>;
}

const said = () => page.$eval('main', (main) => main.textContent ?? '');

/** Opens the dossier of this name, as another page does. */
const openElsewhere = (name: string) =>
  stage.desk.evaluate(async (wanted) => {
    const { product } = globalThis;
    const database = await product.openDatabase();
    const row = (await database.getAll('dossiers')).find((one) => one.name === wanted);
    if (row) await product.chooseDossier(row.id);
  }, name);

beforeAll(async () => {
  const { desk } = stage;
  await desk.evaluate(await storeScript());
  await desk.evaluate(() => globalThis.product.addDossier('Awa'));
  await seedDossier(desk, { captures: 1_500, days: 90, procedures: 1, noise: 0, files: false });
  await desk.evaluate(() => globalThis.product.addDossier('Boris'));
  page = await stage.session.openPage('dossier.html#steps');
});

test('a step that is removed is the one that was shown, though another dossier was opened since', async () => {
  await page.type(field('En quelques mots', region('steps')), 'De Boris');
  await page.click(pressable('C’est fait', region('steps')));
  await until(said, (text) => text.includes('inscrite et relue'), 'the step');
  // What is shown now: the page may follow the other dossier at any moment.
  await page.click('[aria-labelledby="steps"] li summary');
  await page.type(field('Motif', region('steps')), 'erreur');
  const button = await page.$('[aria-labelledby="steps"] li button');
  await openElsewhere('Awa');
  await button?.evaluate((shown) => (shown as HTMLElement).click());
  const boris = async () =>
    (await rowsOf<Line>('entries'))
      .filter(([name]) => name === 'Boris')
      .map(([, { kind }]) => kind);
  await until(boris, (kinds) => kinds.length === 2, 'the deletion');
  expect(await boris()).toEqual(['removed', 'deletion']);
  const awa = (await rowsOf<Line>('entries')).filter(([name]) => name === 'Awa');
  expect(awa.every(([, { kind }]) => kind === 'capture')).toBe(true);
});

test('what was started for one person is never saved for another', async () => {
  const whose = () => page.$eval('.dossiers summary', (summary) => summary.textContent ?? '');
  await until(whose, (text) => text.includes('Awa'), 'the dossier that was opened elsewhere');
  await answerQuestions(page, nothingAgainst);
  await openView(page, 'letters/email/name', 'question');
  await page.type('[name="lastName"]', 'DIALLO');
  await page.click('.dossiers summary');
  await page.$$eval('.dossier-list button', (buttons) =>
    buttons.find(({ textContent }) => textContent === 'Boris')?.click(),
  );
  await until(whose, (text) => text.includes('Boris'), 'the other dossier');
  // Out of the letter: it would come back with the last answer.
  await openView(page, 'letters', 'situation');
  await answerQuestions(page, nothingAgainst);
  await openView(page, 'letters/email/name', 'question');
  const field = '[name="lastName"]';
  expect(await page.$eval(field, (input) => (input as HTMLInputElement).value)).toBe('');
  await page.type(field, 'BA');
  await page.keyboard.press('Tab');
  const names = async () =>
    (await rowsOf<Case>('cases')).map(([name, { identity }]) => [name, identity?.lastName]);
  await until(names, (kept) => kept.flat().includes('BA'), 'the second name');
  expect((await names()).toSorted()).toEqual([
    ['Awa', 'DIALLO'],
    ['Boris', 'BA'],
  ]);
});

test('a long timeline that is left stays short in the page', async () => {
  await openElsewhere('Awa');
  await page.goto(`${stage.session.origin}dossier.html#attempts`, { waitUntil: [] });
  await page.waitForSelector('.shot');
  await openView(page, 'calendar');
  await openView(page, 'steps');
  expect(await page.$$eval('.virtual > li', ({ length }) => length)).toBeLessThan(100);
  await openView(page, 'attempts', 'timeline');
  await page.click('[aria-labelledby="timeline"] ~ * .shot, .virtual .shot');
  await page.waitForSelector('.detail');
  expect(await page.$$eval('.virtual > li', ({ length }) => length)).toBeLessThan(100);
});

test('a chip says how many captures showed what, and shows those alone', async () => {
  await page.goto('about:blank');
  await page.goto(`${stage.session.origin}dossier.html#attempts`, { waitUntil: [] });
  await page.waitForSelector('.chip:nth-of-type(2)');
  const shown = () =>
    page.$eval('[aria-labelledby="timeline"] p[role="status"]', ({ textContent }) => textContent);
  const [all = '', none = ''] = await page.$$eval('.chip', (chips) =>
    chips.map(({ textContent }) => textContent ?? ''),
  );
  const count = (chip: string) => Number(/\d+$/.exec(chip)?.[0]);
  await page.click('.chip:nth-of-type(2)');
  await until(
    shown,
    (text) => text?.replace(/\D/g, '').startsWith(String(count(none))) === true,
    none,
  );
  expect(count(none)).toBeLessThan(count(all));
  await page.click('.chip:nth-of-type(1)');
  await until(
    shown,
    (text) => text?.replace(/\D/g, '').startsWith(String(count(all))) === true,
    all,
  );
});
