import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { type Practice, startPractice } from '../practice/server.ts';
import { launchBrowser, type Session } from '../setup/browser.ts';
import {
  acceptRestore,
  downloadedFile,
  exportedName,
  receipt,
  reload,
  until,
} from '../setup/person.ts';
import { msUntil, shiftedBuild } from '../setup/shifted-clock.ts';
import { readJournal } from '../setup/store.ts';

// The browser's database is gone: a cleaning tool, a repair, an illness. It never passes for an empty first day. The extension's
// clock is within a release window: its reminder must not take the button from what is graver.
const kind = inject('kind');
const ahead = msUntil('2026-11-24T08:30');
const build = shiftedBuild(kind, ahead);
let practice: Practice;
let session: Session;
/** Each test has a browser and a profile of its own: what fails in one is not left to the next. */
let profile: string;

const start = async () => {
  session = await launchBrowser({ kind, practice, extension: true, profile, build });
};

/** Where the browser keeps the extension's database. */
function databaseFolders(): string[] {
  const parent =
    kind === 'chromium' ? join(profile, 'Default/IndexedDB') : join(profile, 'storage/default');
  // What Firefox keeps of `storage.local` is in a folder of its own.
  const its = /^chrome-extension_|^moz-extension\+\+\+[^^]+$/;
  return readdirSync(parent)
    .filter((name) => its.test(name))
    .map((name) => join(parent, name));
}

/** Closes the browser, does something to what it keeps, and starts it again. */
async function meanwhile(act: () => void): Promise<void> {
  await session.close();
  act();
  await start();
}

const bodyOf = (page: Page) => page.$eval('body', (body) => body.innerText);

/** The toolbar button's badge and title, whatever page is open. */
const badgeOf = (page: Page) =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { action: Record<'getBadgeText' | 'getTitle', (of: object) => Promise<string>> };
    };
    return `${await chrome.action.getBadgeText({})} ${await chrome.action.getTitle({})}`;
  });

async function capture(number: number): Promise<void> {
  const tab = await session.browser.newPage();
  await tab.goto(`https://www.isere.gouv.fr/booking/create/${8_100 + number}/2`, {
    waitUntil: 'load',
  });
  await tab.waitForSelector(receipt);
  await tab.close();
}

async function press(page: Page, label: string): Promise<void> {
  await page.waitForSelector(`::-p-xpath(//button[normalize-space()="${label}"])`);
  await page.click(`::-p-xpath(//button[normalize-space()="${label}"])`);
}

const gone = 'Vos preuves ne sont plus dans ce navigateur';

/** Deletes the browser's database while it is closed, as a cleaning tool does. */
const loseDatabase = () =>
  meanwhile(() => {
    const folders = databaseFolders();
    expect(folders.length).toBeGreaterThan(0);
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

beforeAll(async () => {
  practice = await startPractice();
  practice.clocks.site = Math.round(ahead);
});

beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), `sans-creneau-loss-${kind}-`));
  await start();
});

afterEach(async () => {
  await session?.close();
  rmSync(profile, { recursive: true, force: true });
});

afterAll(() => practice?.close());

test('a first day asks for a ZIP, and speaks of no loss', async () => {
  const popup = await session.openPage('popup.html');
  const shown = await bodyOf(popup);
  expect(shown).toContain('J’ai déjà un dossier');
  expect(shown).not.toContain(gone);
  await popup.close();
});

test('a database that was deleted is noticed, on the button too; the ZIP brings the dossier back', async () => {
  await capture(1);
  await capture(2);
  const before = await session.openPage('dossier.html#export');
  await press(before, 'Faire le fichier');
  await until(
    () => bodyOf(before),
    (text) => text.includes('remis au navigateur'),
    'the export',
  );
  await downloadedFile(session.downloads, exportedName);
  const [name = ''] = readdirSync(session.downloads).filter((file) => exportedName.test(file));
  const zip = join(session.downloads, name);
  // What the marker holds of the copy is written a moment later.
  const copied = await session.openPage('popup.html');
  await until(
    () => reload(copied).then(() => bodyOf(copied)),
    (text) => text.includes('Copie : aujourd’hui.'),
    'the copy noted',
  );

  await loseDatabase();
  const popup = await session.openPage('popup.html');
  expect(await bodyOf(popup)).toContain('Des preuves ont disparu');
  expect(await bodyOf(popup)).toMatch(
    /Remettez votre dernier fichier, fait le \p{L}+ \d+ \p{L}+\./u,
  );
  await until(
    () => badgeOf(popup),
    (badge) => badge.startsWith(`! ${gone}`),
    'the badge',
  );
  await popup.close();

  const desk = await session.openPage('dossier.html#export');
  expect(await bodyOf(desk)).toContain(gone);
  const input = await desk.$('input[type="file"][accept*="zip"]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(zip);
  await acceptRestore(desk);
  await until(
    () => bodyOf(desk),
    (text) => text.includes('Dossier restauré et ouvert : 2 preuves') && !text.includes(gone),
    'the restoration',
  );
  await until(
    () => badgeOf(desk),
    (badge) => badge.startsWith(' '),
    'no badge',
  );
  await desk.close();
});

test('without a ZIP it is closed by the person, and the new journal says it in one line', async () => {
  await capture(1);
  await capture(2);
  await loseDatabase();
  await capture(3);
  const desk = await session.openPage('dossier.html');
  expect(await readJournal(desk)).toMatchObject([
    { kind: 'loss', lost: { seq: 2, left: 0 } },
    { kind: 'capture', number: 1 },
  ]);
  expect(await bodyOf(desk)).toContain(gone);
  await press(desk, 'Je n’ai pas de fichier');
  await until(
    () => bodyOf(desk),
    (text) => !text.includes(gone),
    'the word of it gone',
  );
  await desk.close();
  const popup = await session.openPage('popup.html');
  expect(await bodyOf(popup)).not.toContain(gone);
  await popup.close();
});

test.runIf(kind === 'chromium')(
  'a damaged database that the browser throws away is noticed, also where no marker was kept',
  async () => {
    await capture(1);
    const desk = await session.openPage('dossier.html');
    await desk.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { clear(): Promise<void> } } };
      };
      return chrome.storage.local.clear();
    });
    await meanwhile(() => {
      const [folder = ''] = databaseFolders().filter((name) => name.endsWith('.leveldb'));
      truncateSync(join(folder, 'CURRENT'), 0);
    });
    const popup = await session.openPage('popup.html');
    expect(await bodyOf(popup)).toContain('Des preuves ont disparu');
    await capture(4);
    const after = await session.openPage('dossier.html');
    expect(await readJournal(after)).toMatchObject([
      { kind: 'loss', lost: null },
      { kind: 'capture', number: 1 },
    ]);
  },
);

test('what the person erases is no loss', async () => {
  await capture(1);
  const desk = await session.openPage('dossier.html#privacy');
  const erase = '::-p-xpath(//button[starts-with(normalize-space(), "Effacer Dossier")])';
  await desk.waitForSelector(erase);
  await desk.click('[aria-labelledby="privacy"] .removal summary');
  await desk.click(erase);
  await until(
    () => readJournal(desk),
    ({ length }) => length === 0,
    'the dossier gone',
  );
  await meanwhile(() => {});
  const popup = await session.openPage('popup.html');
  const shown = await bodyOf(popup);
  expect(shown).not.toContain(gone);
  expect(shown).toContain('Ouvrez votre page de rendez-vous');
});
