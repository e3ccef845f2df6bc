import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer';
import { scenarios } from '../practice/scenarios.ts';
import { startPractice } from '../practice/server.ts';
import { launchBrowser, type Session } from '../setup/browser.ts';
import { withdraw } from '../setup/permissions.ts';
import {
  acceptRestore,
  answerQuestions,
  downloadedFile,
  exportedName,
  nothingAgainst,
  receipt,
  tryToBook,
  until,
} from '../setup/person.ts';
import { storeScript } from '../setup/product-script.ts';
import { seedDossier } from '../setup/seed.ts';
import { violations } from '../setup/violations.ts';

// `npm run lives`: seven days of a person's life with the extension, walked in a visible browser (on Linux without a screen,
// under `xvfb-run`). Prints the clicks, the words to read and the decisions of each, against the most that each may take,
// and takes pictures into .output/lives/. What is pressed in the extension's pages is pressed with the keyboard alone; each
// screen is looked at by axe.
const output = join(import.meta.dirname, '../../.output/lives');
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });

type Measure = { clicks: number; words: number; decisions: number };

const practice = await startPractice();
let isOver = false;

const unpacked = /Installée à la main[^\n]*/g;

/** Presses Tab until something has the focus, and can be seen to have it: how many times; null where it never does. */
async function tabTo(page: Page, wanted: ElementHandle): Promise<number | null> {
  await page.bringToFront();
  for (let keys = 0; keys < 120; keys += 1) {
    const has = await wanted.evaluate((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      const isSeen = outlineStyle !== 'none' && outlineWidth !== '0px';
      return document.activeElement === one ? { isSeen } : null;
    });
    if (has && !has.isSeen && keys > 0) throw new Error('The focus is there and cannot be seen');
    if (has) return keys;
    await page.keyboard.press('Tab');
  }
  return null;
}

/** One life: what its person reads and presses is counted. */
class Walk {
  clicks = 0;
  words = 0;
  decisions = 0;
  /** Keys pressed on the way, and what axe found. */
  keys = 0;
  findings: string[] = [];
  #screens = 0;
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  /** A screen that the person reads: all the words that can be seen within a part of it. */
  async reads(page: Page, within: string): Promise<void> {
    await page.bringToFront();
    const shown = await page.waitForSelector(within, { visible: true });
    const text = await shown?.evaluate((part) => {
      // Of a list that is folded, one line is in sight.
      const folded = [...part.querySelectorAll('select')].map((list) => [
        list.innerText,
        list.selectedOptions[0]?.text ?? '',
      ]);
      return folded.reduce(
        (all, [whole = '', seen = '']) => all.replace(whole, seen),
        (part as HTMLElement).innerText,
      );
    });
    // Only who loads the extension from a folder is told so: it comes from a store.
    const words =
      (text ?? '').replace(unpacked, '').match(/[\p{L}\p{N}][\p{L}\p{N}’'.:-]*/gu) ?? [];
    this.words += words.length;
    this.#screens += 1;
    const path = join(output, `${this.#name.replaceAll(' ', '-')}-${this.#screens}.png`);
    await page.screenshot({ path: path as `${string}.png` });
    console.log(`  ${this.#name}, screen ${this.#screens}: ${words.length} words`);
    this.findings.push(...(await violations(page)));
  }

  async presses(page: Page, what: string, { decides = false } = {}): Promise<void> {
    await this.goesOn(page, what);
    this.clicks += 1;
    if (decides) this.decisions += 1;
  }

  /** Presses what is counted as a decision elsewhere. */
  async goesOn(page: Page, what: string): Promise<void> {
    const wanted = await page.waitForSelector(what, { visible: true });
    const keys = wanted ? await tabTo(page, wanted) : null;
    if (keys === null) throw new Error(`${what} cannot be reached by the keyboard`);
    this.keys += keys + 1;
    await page.keyboard.down('Enter');
    // The popup may be gone by then, or another page there, which never answers for the one before.
    await Promise.race([page.keyboard.up('Enter').catch(() => {}), pause(2_000)]);
  }
}

/** Waits for the page that an install opens: it comes in front of any other. */
const welcomed = ({ browser }: Session) =>
  until(
    async () => browser.targets().some((target) => target.url().includes('welcome')),
    Boolean,
    'the welcome page',
  );

/** The lives in order, with the most that each may take. */
const measured: { name: string; walk: Walk; most: Measure }[] = [];

async function live(name: string, most: Measure, walk: (one: Walk) => Promise<void>) {
  console.log(name);
  const one = new Walk(name);
  await walk(one);
  measured.push({ name, walk: one, most });
}

const button = (label: string) =>
  `::-p-xpath(//*[self::a or self::button][normalize-space()="${label}"])`;

const visibleBrowser = () =>
  launchBrowser({ kind: 'chromium', practice, extension: true, visible: true, welcome: true });

const first = await visibleBrowser();
try {
  await welcomed(first);
  const desk = await first.openPage('dossier.html');
  await desk.evaluate(await storeScript());

  await live('first install', { clicks: 3, words: 130, decisions: 1 }, async (walk) => {
    // Two more clicks are in the browser's own bar, where no script presses: the puzzle, the pin.
    const page = await first.openPage('welcome.html');
    await walk.reads(page, 'main');
    await walk.presses(page, '.action-bar .big', { decides: true });
    await page.waitForFunction(() => location.hash === '#2');
    await walk.reads(page, 'main');
    await walk.presses(page, '.action-bar .big');
    await walk.reads(page, 'main');
    await walk.presses(page, '.action-bar .big');
    await page.close();
  });

  const tab = await first.browser.newPage();
  await live('first attempt', { clicks: 1, words: 40, decisions: 0 }, async (walk) => {
    await tryToBook(tab, scenarios.aNoSlot);
    await tab.waitForSelector(receipt);
    // The click on the toolbar button, which opens the popup.
    walk.clicks += 1;
    const popup = await first.openPopup(tab);
    await popup.waitForSelector('[data-answer="saved"]');
    await walk.reads(popup, 'body');
    await popup.close();
  });

  await live('a slot appears', { clicks: 1, words: 35, decisions: 1 }, async (walk) => {
    await tryToBook(tab, scenarios.aSlots);
    await tab.waitForSelector(receipt);
    const popup = await first.openPopup(tab);
    await popup.waitForSelector('[data-answer="slots"]');
    await walk.reads(popup, '.answer');
    await walk.presses(popup, '.answer .main', { decides: true });
  });

  await live('export for a lawyer', { clicks: 2, words: 129, decisions: 1 }, async (walk) => {
    const page = await first.openPage('dossier.html');
    await walk.presses(page, 'nav.views a[href="#export"]');
    await walk.reads(page, '[aria-labelledby="export"]');
    await walk.presses(page, button('Faire le fichier'), { decides: true });
    await downloadedFile(first.downloads, exportedName);
    await page.close();
  });

  await live('second week', { clicks: 1, words: 286, decisions: 6 }, async (walk) => {
    const seed = { captures: 24, days: 24, daysAgo: 25, procedures: 1, noise: 0, files: true };
    await desk.evaluate(() => globalThis.product.addDossier('Prénom'));
    await seedDossier(desk, seed);
    const page = await first.openPage('dossier.html#letters');
    await answerQuestions(page, nothingAgainst);
    await page.waitForSelector('.letter-card');
    const popup = await first.openPage('popup.html');
    await popup.waitForSelector('[data-next="email"], [data-next="letter"]');
    await walk.reads(popup, 'main');
    walk.clicks += 1;
    await popup.close();
    await page.goto(`${first.origin}dossier.html#letters/email`, { waitUntil: [] });
    const questions = ['request', 'name', 'birth', 'urgency', 'contact', 'prefecture'] as const;
    for (const [at, question] of questions.entries()) {
      const isThere = (one: string) => location.hash.endsWith(one);
      if (at === 0)
        await page.evaluate((one) => location.assign(`#letters/email/${one}`), question);
      await page.waitForFunction(isThere, {}, question);
      await walk.reads(page, '.question-side');
      walk.decisions += 1;
      // From one question to the next: answering it is one decision and one press.
      if (questions[at + 1]) await walk.goesOn(page, '.question-side a.main');
    }
    await page.close();
  });

  await live('something goes wrong', { clicks: 1, words: 34, decisions: 1 }, async (walk) => {
    await withdraw(first, ['*://*.gouv.fr/*']);
    await tab.bringToFront();
    const popup = await first.openPopup(tab);
    await popup.waitForSelector('[data-answer="withdrawn"], [data-answer="missing-sites"]');
    await walk.reads(popup, '.answer');
    await walk.presses(popup, '.answer .main', { decides: true });
  });
} finally {
  await first.close();
}

const second = await visibleBrowser();
try {
  await live('new computer', { clicks: 1, words: 144, decisions: 1 }, async (walk) => {
    await welcomed(second);
    const page = await second.openPage('welcome.html');
    await page.bringToFront();
    await walk.reads(page, 'main');
    await walk.presses(page, 'a[href="/dossier.html#export/restore"]', { decides: true });
    await walk.reads(page, '[aria-labelledby="restore"]');
    const [zip = ''] = readdirSync(first.downloads).filter((name) => exportedName.test(name));
    const input = await page.$('[aria-labelledby="restore"] input[type="file"]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
      join(first.downloads, zip),
    );
    await acceptRestore(page);
    await page.waitForFunction(() => document.body.innerText.includes('Dossier restauré'));
  });
  isOver = true;
} finally {
  await second.close();
  await practice.close();
}

console.log('\nlife                  clicks      words       decisions   keys  axe');
let isWithin = isOver;
for (const { name, walk, most } of measured) {
  const columns = (['clicks', 'words', 'decisions'] as const).map((what) => {
    if (walk[what] > most[what]) isWithin = false;
    return `${walk[what]} of ${most[what]}`.padEnd(12);
  });
  const { keys, findings } = walk;
  console.log(`${name.padEnd(22)}${columns.join('')}${String(keys).padEnd(6)}${findings.length}`);
  for (const finding of findings) console.log(`  ${finding}`);
  if (findings.length > 0) isWithin = false;
}
process.exit(isWithin ? 0 : 1);
