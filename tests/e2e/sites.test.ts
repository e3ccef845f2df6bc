import type { Page } from 'puppeteer';
import { afterAll, expect, inject, test } from 'vitest';
import { launchBrowser, type Session } from '../setup/browser.ts';
import { leaveTime, until } from '../setup/person.ts';
import { setStage } from '../setup/stage.ts';
import { readJournal } from '../setup/store.ts';

// What the person may allow later: a site of the State that no list has, and exact pictures without a click.
const kind = inject('kind');
const host = 'rdv.exercice-nouveau.gouv.fr';
const stage = setStage(kind, { granted: [`*://${host}/*`] });
let exact: Session | undefined;

afterAll(() => exact?.close());

/** Types an address into the settings and presses the button. */
async function add(page: Page, address: string, said: string): Promise<void> {
  const section = '[aria-labelledby="sites"]';
  await page.type(`${section} input`, address);
  await page.click(`${section} button[type="submit"]`);
  const shown = () => page.$eval('main', (main) => main.textContent ?? '');
  await until(shown, (text) => text.includes(said), said);
}

const tried = `https://${host}/booking/create/9001/2`;

test('a site of the State that no list has is not watched', async () => {
  const before = await stage.journal();
  await stage.tab.bringToFront();
  await stage.tab.goto(tried, { waitUntil: 'load' });
  await leaveTime();
  expect(await stage.journal()).toEqual(before);
});

test('it can be added by the address of its booking page; nothing else can', async () => {
  const page = await stage.session.openPage('dossier.html#settings');
  for (const [address, said] of [
    ['https://rdv-prefecture.com/booking/create/1', 'Seuls les sites officiels'],
    ['pas une adresse', 'Seuls les sites officiels'],
    ['www.isere.gouv.fr/booking/create/1', 'Ce site est déjà surveillé.'],
    [`https://${host}/Actualites`, 'ne sait pas lire cette page'],
    [tried, `${host} est maintenant surveillé`],
  ] as const) {
    await add(page, address, said);
  }
  expect(await page.$eval('[aria-labelledby="sites"] li', (line) => line.textContent)).toContain(
    host,
  );
  await page.close();
});

test('an added site is watched like the others, after the background was stopped too', async () => {
  for (const number of [9001, 9101]) {
    const before = await stage.journal();
    await stage.tab.bringToFront();
    await stage.tab.goto(`https://${host}/booking/create/${number}/2`, { waitUntil: 'load' });
    const capture = await stage.nextCapture(before);
    expect(capture).toMatchObject({
      outcome: 'no-slot',
      rule: 'ez-booking/no-slot',
      trigger: 'automatic',
      procedure: { system: 'ez-booking', host },
    });
    // A background that starts with the request may hear of the answer after the page was read, and says so.
    if (number === 9001) expect(capture.http).toMatchObject({ status: 200 });
    expect(capture.limits.join()).toContain('heure légale de Paris supposée');
    await stage.session.stopBackground();
  }
});

test('taken off the list, it is not watched any more', async () => {
  const page = await stage.session.openPage('dossier.html#settings');
  await page.click('[aria-labelledby="sites"] li button');
  const shown = () => page.$eval('main', (main) => main.textContent ?? '');
  await until(shown, (text) => text.includes('n’est plus surveillé'), 'the removal');
  await page.close();
  const before = await stage.journal();
  await stage.tab.bringToFront();
  await stage.tab.goto(`https://${host}/booking/create/9201/2`, { waitUntil: 'load' });
  await leaveTime();
  expect(await stage.journal()).toEqual(before);
});

test('with exact pictures allowed, a capture that no one clicked for is a screenshot', async () => {
  const { practice } = stage;
  exact = await launchBrowser({ kind, practice, extension: true, granted: ['<all_urls>'] });
  const desk = await exact.openPage('dossier.html#settings');
  const tab = await exact.browser.newPage();
  await tab.goto('https://www.isere.gouv.fr/booking/create/8801/2', { waitUntil: 'load' });
  const [capture] = await until(
    () => readJournal(desk),
    ({ length }) => length === 1,
    'the capture',
  );
  expect(capture).toMatchObject({ trigger: 'automatic', picture: { method: 'screenshot' } });
  const settings = await desk.$eval('main', (main) => main.textContent ?? '');
  expect(settings).toContain('Retirer cette autorisation');
  // "All sites" is no site that was added.
  expect(await desk.$$('[aria-labelledby="sites"] li')).toEqual([]);
});
