import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import type { ExportState } from '../../src/messages.ts';
import { scenarios } from '../practice/scenarios.ts';
import { authorityUrl, startPractice } from '../practice/server.ts';
import { createAuthority } from './authority.ts';
import { launchBrowser } from './browser.ts';
import { downloadedFile, exportedName, tryToBook, until } from './person.ts';
import { seedDossier } from './seed.ts';
import { readJournal } from './store.ts';
import { unzip, zipOf } from './tamper.ts';

// `npm run screens`: every screen of the extension, light and dark, into .output/screens/.
const output = join(import.meta.dirname, '../../.output/screens');
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });

const practice = await startPractice();
const authority = createAuthority();
const granted = [authorityUrl.replace('tsa', '*')];
const session = await launchBrowser({ kind: 'chromium', practice, extension: true, granted });

async function shoot(page: Page, name: string): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const path = join(output, `${name}-${scheme}.png`);
    await page.screenshot({ path: path as `${string}.png`, fullPage: true });
    console.log(path);
  }
}

/** The popup's page at a popup's width. */
async function popup(): Promise<Page> {
  const page = await session.openPage('popup.html');
  await page.setViewport({ width: 360, height: 600, deviceScaleFactor: 2 });
  return page;
}

/** Lets the popup hear that an export stands here. */
const hear = (page: Page, state: ExportState) =>
  page.evaluate((heard) => {
    new BroadcastChannel('sans-creneau/export').postMessage(heard);
  }, state);

try {
  const empty = await popup();
  await shoot(empty, 'popup-empty');
  await empty.close();

  const desk = await session.openPage('dossier.html');
  await desk.setViewport({ width: 1_280, height: 800 });
  await shoot(desk, 'dossier-idle');
  const tab = await session.browser.newPage();
  await tryToBook(tab, scenarios.bSlots);
  await until(
    () => readJournal(desk),
    ({ length }) => length === 1,
    'the first capture',
  );
  await tryToBook(tab, scenarios.aNoSlot);
  await until(
    () => readJournal(desk),
    ({ length }) => length === 2,
    'the second capture',
  );
  await tab.waitForSelector('sans-creneau-receipt');
  await new Promise((shown) => setTimeout(shown, 300));
  await shoot(tab, 'receipt');

  const real = await session.openPopup(tab);
  await until(
    () => real.$eval('main', (main) => main.textContent ?? ''),
    (shown) => shown.includes('enregistrée'),
    'the capture made by the click',
  );
  await shoot(real, 'popup-captured');

  const page = await popup();
  await hear(desk, {
    ...{ phase: 'working', done: 12, total: 40, bytes: 9_400_000, totalBytes: 31_000_000 },
    secondsLeft: 75,
  });
  await shoot(page, 'popup-exporting');
  await hear(desk, { phase: 'failed', problem: 'storage-full' });
  await shoot(page, 'popup-export-failed');
  await page.close();

  const settings = await session.openPage('dossier.html');
  await settings.setViewport({ width: 1_280, height: 800 });
  const buttons = await settings.$$('[aria-labelledby="reminders"] .windows button');
  await buttons[0]?.click();
  await settings.click('[aria-labelledby="reminders"] .courtesy input');
  await settings.waitForSelector('.courtesy input[type="time"]');
  await settings.click('[aria-labelledby="reminders"] summary');
  await shoot(settings, 'dossier-reminders');
  await settings.setViewport({ width: 360, height: 740 });
  await shoot(settings, 'dossier-narrow');
  await settings.evaluate(async (now) => {
    const opening = indexedDB.open('sans-creneau');
    await new Promise((done) => {
      opening.onsuccess = done;
    });
    const transaction = opening.result.transaction('reminders', 'readwrite');
    const store = transaction.objectStore('reminders');
    const getting = store.getAll();
    await new Promise((done) => {
      getting.onsuccess = done;
    });
    const opens = new Date(now + 1_000).toISOString();
    const closes = new Date(now + 3_600_000).toISOString();
    const entry = { key: 'monday', label: 'Lundi matin', opens, closes, at: opens };
    const log = [{ ...entry, outcome: 'announced', late: false }];
    store.put({ ...getting.result[0], log });
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
    opening.result.close();
  }, Date.now());
  await new Promise((opened) => setTimeout(opened, 1_500));
  const reminded = await popup();
  await shoot(reminded, 'popup-reminder');
  await reminded.close();

  practice.authority = (body) => ({ body: authority.reply(body) });
  const exported = await session.openPage('dossier.html');
  await exported.setViewport({ width: 1_280, height: 800 });
  await exported.select('[aria-labelledby="stamping"] select', 'custom');
  await exported.type('[aria-labelledby="stamping"] input', authorityUrl);
  await shoot(exported, 'dossier-stamping');
  await exported.click('[aria-labelledby="stamping"] button');
  await exported.waitForFunction(() => document.body.textContent?.includes('1 jeton reçu'));
  await exported.click('[aria-labelledby="export"] button');
  await exported.waitForFunction(() => document.body.textContent?.includes('remis au navigateur'));
  await shoot(exported, 'dossier-exported');

  await seedDossier(exported, { captures: 60, days: 40, procedures: 2, noise: 1_000, files: true });
  const full = await session.openPage('dossier.html');
  await full.setViewport({ width: 1_280, height: 800 });
  await full.$$eval('details', (all) => {
    for (const one of all) one.open = true;
  });
  await shoot(full, 'dossier-full');
  await full.setViewport({ width: 360, height: 740 });
  await shoot(full, 'dossier-full-narrow');
  const old = await popup();
  await shoot(old, 'popup-unsaved');
  await old.close();

  const verify = await session.openPage('verify.html');
  await verify.setViewport({ width: 1_280, height: 800 });
  await shoot(verify, 'verify-idle');
  const zip = await downloadedFile(session.downloads, exportedName);
  const original = join(session.profile, 'Sans-creneau_2026-11-22.zip');
  writeFileSync(original, zip);
  const input = (await verify.$('input')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(original);
  await verify.waitForSelector('.verdict');
  await shoot(verify, 'verify-good');
  const members = await unzip(zip);
  members.set(
    'journal.jsonl',
    Buffer.from(`${members.get('journal.jsonl')}`.replace('no-slot', 'closed')),
  );
  const changed = join(session.profile, 'changed.zip');
  writeFileSync(changed, await zipOf(members));
  await input.uploadFile(changed);
  await verify.waitForSelector('.verdict.bad');
  await shoot(verify, 'verify-bad');
  await verify.setViewport({ width: 360, height: 740 });
  await shoot(verify, 'verify-bad-narrow');
} finally {
  await session.close();
  await practice.close();
}
