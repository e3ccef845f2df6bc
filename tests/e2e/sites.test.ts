import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, inject, test } from 'vitest';
import { launchBrowser, type Session } from '../setup/browser.ts';
import { until } from '../setup/person.ts';
import { setStage } from '../setup/stage.ts';
import { readJournal } from '../setup/store.ts';

// What the person may allow later: a site of the State that no list has, and exact pictures without a click.
const kind = inject('kind');
const host = 'rdv.exercice-nouveau.gouv.fr';
const stage = setStage(kind, { granted: [`*://${host}/*`] });
let exact: Session | undefined;

afterAll(() => exact?.close());

test('an added site of the State is watched like the others', async () => {
  const before = await stage.journal();
  await stage.tab.bringToFront();
  await stage.tab.goto(`https://${host}/booking/create/9001/2`, { waitUntil: 'load' });
  const capture = await stage.nextCapture(before);
  expect(capture).toMatchObject({
    ...{ outcome: 'no-slot', rule: 'ez-booking/no-slot', trigger: 'automatic' },
    procedure: { system: 'ez-booking', host },
    http: { status: 200 },
  });
});

test('one that was not added is not', async () => {
  const before = await stage.journal();
  await stage.tab.goto('https://rdv.exercice-autre.gouv.fr/booking/create/9001/2', {
    waitUntil: 'load',
  });
  await pause(1_500);
  expect(await stage.journal()).toEqual(before);
});

test('the settings list it, and refuse what is not the State’s with a sentence', async () => {
  const page = await stage.session.openPage('dossier.html#settings');
  const section = '[aria-labelledby="sites"]';
  const shown = () => page.$eval('main', (main) => main.textContent ?? '');
  expect(await page.$eval(`${section} li`, (line) => line.textContent)).toContain(host);
  for (const [address, said] of [
    ['https://rdv-prefecture.com/booking/create/1', 'Seuls les sites officiels'],
    ['pas une adresse', 'Seuls les sites officiels'],
    ['www.isere.gouv.fr/booking/create/1', 'Ce site est déjà surveillé.'],
  ] as const) {
    await page.type(`${section} input`, address);
    await page.click(`${section} button[type="submit"]`);
    await until(shown, (text) => text.includes(said), said);
  }
  await page.close();
});

test('with exact pictures allowed, a capture that nobody clicked for is a screenshot', async () => {
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
