import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { type Language, languages } from '../../src/locales/language.ts';
import { scenarios } from '../practice/scenarios.ts';
import { authorityUrl, startPractice } from '../practice/server.ts';
import { createAuthority } from '../setup/authority.ts';
import { launchBrowser } from '../setup/browser.ts';
import {
  answerQuestions,
  downloadedFile,
  exportedName,
  frontTab,
  nothingAgainst,
  receipt,
  tryToBook,
  until,
} from '../setup/person.ts';
import { popupScript, storeScript } from '../setup/product-script.ts';
import { seedDossier } from '../setup/seed.ts';
import { readJournal } from '../setup/store.ts';
import { unzip, zipOf } from '../setup/tamper.ts';

// `npm run screens`: every screen of the extension, in every language, light and dark, wide and narrow, into
// .output/screens/<language>/. With languages as arguments, those alone; with `store`,
// the stores' pictures.
const output = join(import.meta.dirname, '../../.output/screens');
const wanted = process.argv.slice(2);
if (wanted[0] === 'store') {
  await import('./store-pictures.ts');
  process.exit();
}
const spoken = Object.keys(languages).filter(
  (language) => wanted.length === 0 || wanted.includes(language),
);
rmSync(output, { recursive: true, force: true });

const practice = await startPractice();
const authority = createAuthority();
const granted = [authorityUrl.replace('tsa', '*')];
const session = await launchBrowser({ kind: 'chromium', practice, extension: true, granted });
let language = '';
/** A picture of a booking page. */
let shotOfPage = '';
/** The tab of a page that no rule knows. */
let reported: number | undefined;

/** A page as a person who asks for this scheme, and for less motion, sees it: colours are at their end. */
const lookAt = (page: Page, scheme: string) =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);

async function shoot(page: Page, name: string, widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewport({ width, height: 800 });
    // As high as the page is: a list shows the lines of its window only.
    const height = await page.evaluate(() => Math.min(6_000, document.body.scrollHeight));
    await page.setViewport({ width, height: Math.max(height, 600) });
    for (const scheme of ['light', 'dark']) {
      await lookAt(page, scheme);
      const path = join(output, language, `${name}-${width}-${scheme}.png`);
      await page.screenshot({ path: path as `${string}.png` });
    }
  }
}

const narrowAndWide = [360, 1_280];

type Preparation = (page: Page) => Promise<unknown>;

/** Opens a page of the extension, brings it into a state, and takes its pictures. */
async function scene(
  path: string,
  name: string,
  prepare: Preparation = async () => {},
  widths = narrowAndWide,
): Promise<void> {
  const page = await session.openPage(path);
  await prepare(page);
  await shoot(page, name, widths);
  await page.close();
}

const openAll = (page: Page) =>
  page.$$eval('details', (all) => {
    for (const one of all) one.open = true;
  });

async function inEachLanguage(scenes: () => Promise<void>, desk: Page): Promise<void> {
  for (language of spoken) {
    mkdirSync(join(output, language), { recursive: true });
    await desk.evaluate(
      (chosen) => globalThis.product.changeSettings({ language: chosen }),
      language,
    );
    await scenes();
    console.log(`${output}/${language}`);
  }
}

async function pages(): Promise<void> {
  await scene('welcome.html', 'welcome-1');
  await scene('welcome.html#2', 'welcome-2');
  await scene('welcome.html#3', 'welcome-3', async (page) => {
    await page.waitForSelector('.checks li');
    await openAll(page);
  });
  await scene('before.html', 'before');
  await scene(`report.html?tab=${reported}`, 'report', openAll);
  await scene('report.html?tab=-1', 'report-unreadable');
  await scene('practice.html', 'practice', async (page) => {
    await page.click('input[name="condition"]');
    await page.click('.booking button');
    await page.click('.booking button');
    await page.waitForSelector('.shot');
  });
}

/** Every state of the popup, at the two heights that browsers leave it. */
async function popups(): Promise<void> {
  const page = await session.openPage('popup.html');
  await page.evaluate(await popupScript());
  const answers = await page.evaluate(() => globalThis.answersOfPopup);
  for (const answer of answers) {
    await page.evaluate(
      (...given) => globalThis.showPopup(...given),
      answer,
      language as Language,
      shotOfPage,
    );
    for (const height of [600, 480]) {
      await page.setViewport({ width: 360, height });
      for (const scheme of ['light', 'dark']) {
        await lookAt(page, scheme);
        const path = join(output, language, `popup-${answer}-${height}-${scheme}.png`);
        await page.screenshot({ path: path as `${string}.png` });
      }
    }
  }
  await page.close();
}

async function emptyDossier(): Promise<void> {
  await scene('dossier.html', 'home-empty');
  await scene('dossier.html#attempts', 'attempts-empty');
  await scene('dossier.html#calendar', 'calendar-empty');
  await scene('dossier.html#letters', 'letters-empty');
  await scene('dossier.html#export', 'export-empty');
}

async function fullDossier(): Promise<void> {
  await scene('dossier.html', 'home', async (page) => {
    await page.click('.dossiers summary');
  });
  await scene('dossier.html#attempts', 'attempts', (page) => page.waitForSelector('img.thumb'));
  await scene('dossier.html#attempts/2', 'capture', async (page) => {
    await openAll(page);
    await page.click('[data-do="show-plate"]');
    await page.waitForSelector('figure ~ figure');
  });
  await scene('dossier.html#calendar', 'calendar');
  await scene('dossier.html#letters', 'letters-held', (page) =>
    answerQuestions(page, { removalOrder: 'yes' }),
  );
  await scene('dossier.html#letters', 'letters', async (page) => {
    await answerQuestions(page, nothingAgainst);
    await page.waitForSelector('.letter-card');
  });
  await scene('dossier.html#letters/email/request', 'letter-question', (page) =>
    page.waitForSelector('.paper'),
  );
  await scene('dossier.html#letters/email/check', 'letter-check', (page) =>
    page.waitForSelector('.answers'),
  );
  await scene('dossier.html#export', 'export', openAll);
  await scene('dossier.html#reminders', 'reminders', async (page) => {
    const [edit] = await page.$$('[aria-labelledby="reminders"] .windows button');
    await edit?.click();
    await page.click('[aria-labelledby="reminders"] .courtesy input');
    await openAll(page);
  });
  await scene('dossier.html#settings', 'settings', async (page) => {
    await page.waitForSelector('.checks li');
    await page.click('[aria-labelledby="privacy"] > button.danger');
  });
  const address = `verify.html#${language}`;
  await scene(address, 'verify');
  await scene(address, 'verify-good', (page) => verify(page, original));
  await scene(address, 'verify-bad', (page) => verify(page, changed));
}

const original = join(session.profile, 'Sans-creneau_2026-11-22.zip');
const changed = join(session.profile, 'changed.zip');

async function verify(page: Page, file: string): Promise<void> {
  const input = (await page.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await page.waitForSelector('.verdict');
}

try {
  const desk = await session.openPage('dossier.html');
  await desk.evaluate(await storeScript());
  const unknown = await session.browser.newPage();
  await unknown.goto('https://www.isere.gouv.fr/booking/create/9021/2', { waitUntil: 'load' });
  reported = await frontTab(desk);
  const shot = await unknown.screenshot({ encoding: 'base64' });
  shotOfPage = `data:image/png;base64,${shot}`;
  await inEachLanguage(async () => {
    await pages();
    await popups();
    await emptyDossier();
  }, desk);

  const tab = await session.browser.newPage();
  for (const [count, scenario] of [scenarios.bSlots, scenarios.aNoSlot].entries()) {
    await tryToBook(tab, scenario);
    const enough = ({ length }: unknown[]) => length > count;
    await until(() => readJournal(desk), enough, 'a capture');
  }
  await tab.waitForSelector(receipt);
  await new Promise((shown) => setTimeout(shown, 300));
  await tab.screenshot({ path: join(output, 'receipt.png') as `${string}.png` });
  const real = await session.openPopup(tab);
  const shown = () => real.$eval('main', (main) => main.textContent ?? '');
  await until(shown, (said) => /3/.test(said), 'the capture made by the click');
  await real.screenshot({ path: join(output, 'popup-real.png') as `${string}.png` });

  practice.authority = (body) => ({ body: authority.reply(body) });
  const worked = await session.openPage('dossier.html#settings');
  await worked.select('[aria-labelledby="stamping"] select', 'custom');
  await worked.type('[aria-labelledby="stamping"] input', authorityUrl);
  await worked.click('[aria-labelledby="stamping"] button');
  await worked.waitForFunction(() => /1/.test(document.body.textContent ?? ''));
  await seedDossier(desk, { captures: 60, days: 40, procedures: 2, noise: 1_000, files: true });
  await desk.evaluate(async () => {
    const { product } = globalThis;
    const mother = await product.openDossier();
    await product.nameDossier(mother, 'Fatou D.');
    const step = { step: 'email', day: '2026-10-02', note: 'Premier e-mail, sans réponse' };
    const now = new Date().toISOString();
    await product.appendStep(mother, {
      ...step,
      step: 'email',
      papers: [new File(['Bonjour'], 'courriel.eml')],
      time: {
        utc: now,
        legal: `${now.slice(0, 19)}+02:00`,
        zone: 'Europe/Paris',
        monotonicMs: 0,
        computer: { zone: 'Europe/Paris', offsetMinutes: 120 },
      },
    });
  });
  await worked.goto(`${session.origin}dossier.html#export-now`, { waitUntil: [] });
  await worked.reload({ waitUntil: [] }).catch(() => {});
  const zip = await downloadedFile(session.downloads, exportedName);
  writeFileSync(original, zip);
  const members = await unzip(zip);
  const line = `${members.get('journal.jsonl')}`.replace('no-slot', 'closed');
  members.set('journal.jsonl', Buffer.from(line));
  writeFileSync(changed, await zipOf(members));
  await inEachLanguage(fullDossier, desk);
} finally {
  await session.close();
  await practice.close();
}
