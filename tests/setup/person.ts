import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import type { SituationAnswer, SituationQuestion } from '../../src/dossier/situation.ts';
import type { Scenario } from '../practice/scenarios.ts';
import { readSituations } from './store.ts';

async function follow(page: Page, selector: string, timeout = 120_000): Promise<void> {
  // The click's own answer is the page that follows: Firefox may report it before the click returns.
  const navigation = page.waitForNavigation({ waitUntil: 'load', timeout });
  await Promise.all([navigation, page.click(selector)]);
}

/** Goes through the steps of a booking site as a person does, from its first page to its answer: what a page asks says which. */
export async function tryToBook(page: Page, scenario: Scenario): Promise<void> {
  await page.goto(scenario.start, { waitUntil: 'load' });
  if (await page.$('#captchaFormulaireExtInput')) {
    await page.type('#captchaFormulaireExtInput', 'ABCD');
    await follow(page, 'button[type="submit"]');
  } else if (await page.$('#condition')) {
    await page.click('#condition');
    await follow(page, '[name="nextButton"]');
    await follow(page, '[name="nextButton"]', scenario.dies && 5_000);
  }
}

/** A part of a page, by the heading that names it. */
export const region = (name: string) => `[aria-labelledby="${name}"]`;

/** What can be pressed, by the words on it: a button, a link, or what unfolds. */
export const pressable = (words: string, within = 'body') =>
  `${within} ::-p-xpath(.//*[self::button or self::a or self::summary][normalize-space()="${words}"])`;

/** A field, by the beginning of its label. */
export const field = (label: string, within = 'body') =>
  `${within} ::-p-xpath(.//label[starts-with(normalize-space(), "${label}")]//*[self::input or self::select or self::textarea])`;

/** The popup's button that captures, whatever it says besides. */
export const captureButton =
  '.actions ::-p-xpath(.//button[starts-with(normalize-space(), "Capturer")])';

/** The message of the extension in a page: an element without a name, whose text no one in the page can read. */
export const receipt = 'html > div:not([style])';

/** What the button says on the tab of an address (a match pattern), asked from a page of the extension. */
export const badgeOn = (desk: Page, address: string): Promise<string> =>
  desk.evaluate(async (pattern) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
        action: { getBadgeText(what: { tabId: number }): Promise<string> };
      };
    };
    const open = await chrome.tabs.query({ url: pattern });
    const texts = open.map(({ id }) => chrome.action.getBadgeText({ tabId: id }));
    return (await Promise.all(texts)).join('');
  }, address);

/** Waits until `read` gives something that `enough` accepts; rejects with the last of it. */
export async function until<T>(
  read: () => Promise<T>,
  enough: (value: T) => boolean,
  what: string,
  patienceMs = 240_000,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const value = await read();
    if (enough(value)) return value;
    if (Date.now() > end)
      throw new Error(`Waited in vain for ${what}: ${JSON.stringify(value)?.slice(0, 2_000)}`);
    await pause(100);
  }
}

/** Leaves time for what must not happen: no sign says that it will not come. */
export const leaveTime = (ms = 1_500): Promise<void> => pause(ms);

/** The content of a file that the browser has downloaded, once it is whole. */
export async function downloadedFile(folder: string, name: RegExp): Promise<Buffer> {
  const read = async () => {
    const found = readdirSync(folder).find((file) => name.test(file));
    // Browsers write under a passing name, and may hold the right one while it is still empty.
    return found ? readFileSync(join(folder, found)) : Buffer.alloc(0);
  };
  return until(read, ({ length }) => length > 0, `a download like ${name}`);
}

/** Name of an exported ZIP. */
export const exportedName = /^Sans-creneau_\d{4}-\d\d-\d\d(_\dsur\d)?\.zip$/;

/** Reloads a page of the extension and waits until it is ready: the page before must not pass for the one that comes. */
export async function reload(page: Page): Promise<void> {
  await page.evaluate(() => document.body.removeAttribute('data-ready'));
  await page.reload({ waitUntil: [] }).catch(() => {});
  await page.waitForSelector('body[data-ready]');
}

/** Opens a view of the dossier page by its address, and waits until the section is there. */
export async function openView(page: Page, view: string, section = view): Promise<void> {
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, view);
  await page.waitForSelector(`[aria-labelledby="${section}"]`, { visible: true });
}

/** Deletes what a part of a page shows, with a reason. */
export async function removeBecause(page: Page, within: string, reason: string): Promise<void> {
  await page.click(`${within} .removal summary`);
  await page.type(field('Motif', `${within} .removal`), reason);
  await page.click(`${within} .removal button[type="submit"]`);
}

/** Answers the questions before any letter, in the dossier page's letters view. */
export async function answerQuestions(
  page: Page,
  answers: Partial<Record<SituationQuestion, SituationAnswer>>,
): Promise<void> {
  await page.waitForSelector('[aria-labelledby="situation"]');
  // Once nothing holds the letters back, the questions are folded away.
  for (const folded of await page.$$('[aria-labelledby="situation"] details:not([open]) summary'))
    await folded.click();
  for (const [question, answer] of Object.entries(answers)) {
    const box = `[aria-labelledby="situation"] input[name="${question}"][value="${answer}"]`;
    const pressed = async () => {
      await page.waitForSelector(box, { visible: true });
      // The page may be reading, and move under the pointer: a person presses again then.
      await page.click(box).catch(() => {});
      const checked = page.waitForSelector(`${box}:checked`, { timeout: 10_000 });
      return checked.catch(() => null);
    };
    await until(pressed, (found) => found !== null, `${question}: ${answer}`);
  }
  // No person closes a page in the very moment of a click: here it is waited for that the answers are kept.
  const all = Object.entries(answers);
  await until(
    () => readSituations(page),
    (kept) => kept.some((one) => all.every(([question, answer]) => one[question] === answer)),
    'the answers kept',
  );
}

/** What lets every letter be drafted. */
export const nothingAgainst = { removalOrder: 'no', refusal: 'no', filed: 'no' } as const;

/** The browser's number of the tab that is in front, asked of a page of the extension. */
export const frontTab = (desk: Page): Promise<number | undefined> =>
  desk.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(wanted: object): Promise<{ id: number }[]> } };
    };
    return (await chrome.tabs.query({ active: true }))[0]?.id;
  });

/** Agrees to what some ZIPs bring, once the dossier page shows it; removes nothing. */
export async function acceptRestore(page: Page): Promise<void> {
  const button = '[aria-labelledby="restore"] form.offer button[type="submit"]';
  // The page may be behind another: nothing is drawn there, and nothing can be clicked by its place.
  await until(
    () => page.$eval(button, (found) => (found as HTMLElement).click()).catch(() => 'none'),
    (answer) => answer !== 'none',
    'what the ZIPs bring',
  );
}
