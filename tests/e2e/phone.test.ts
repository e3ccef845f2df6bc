import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { SeenEntry } from '../../src/evidence/record.ts';
import { menuLine, views } from '../../src/ui/view.ts';
import { scenarios } from '../practice/scenarios.ts';
import { type Practice, startPractice } from '../practice/server.ts';
import { launchBrowser, type Session, welcomePage } from '../setup/browser.ts';
import {
  downloadedFile,
  exportedName,
  openView,
  pressable,
  region,
  tryToBook,
  until,
} from '../setup/person.ts';
import { phoneBuild, phoneScreen } from '../setup/phone.ts';
import { readJournal } from '../setup/store.ts';
import { verifyZip } from '../setup/verify-zip.ts';

// A phone's life: Firefox at the size of a phone, without what Firefox for Android lacks.
describe.runIf(inject('kind') === 'firefox')('on a phone', () => {
  let practice: Practice;
  let session: Session;
  let desk: Page;
  let tab: Page;
  let zip: Buffer;

  beforeAll(async () => {
    practice = await startPractice();
    const build = phoneBuild();
    session = await launchBrowser({
      kind: 'firefox',
      practice,
      extension: true,
      welcome: true,
      build,
    });
  });
  afterAll(async () => {
    await session?.close();
    await practice?.close();
  });

  const textOf = (page: Page) => page.$eval('main', (main) => main.textContent ?? '');
  const sees = (page: Page, words: string) =>
    until(
      () => textOf(page),
      (text) => text.includes(words),
      words,
    );

  /** The page is no wider than the screen: nothing must be dragged sideways. */
  async function fits(page: Page): Promise<void> {
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths[0]).toBe(widths[1]);
  }

  const grown = (before: readonly SeenEntry[], what: string) =>
    until(
      () => readJournal(desk),
      ({ length }) => length > before.length,
      what,
    );

  test('the first page says how the button is reached, and what a phone does not allow', async () => {
    const page = await welcomePage(session.browser);
    await page.setViewport(phoneScreen);
    await page.click(pressable('Continuer'));
    await sees(page, 'touchez ⋮');
    const said = await textOf(page);
    for (const words of ['Aucun raccourci clavier', 'fichier calendrier', 'téléchargements'])
      expect(said).toContain(words);
    expect(said).not.toContain('épinglez');
    await fits(page);
    await page.close();
  });

  test('an attempt is captured automatically; what Firefox does not report is left open', async () => {
    desk = await session.openPage('dossier.html');
    await desk.setViewport(phoneScreen);
    tab = await session.browser.newPage();
    await tab.setViewport(phoneScreen);
    await tab.bringToFront();
    await tryToBook(tab, scenarios.aNoSlot);
    const [capture] = (await grown([], 'the first capture')).filter(
      (entry) => entry.kind === 'capture',
    );
    expect(capture).toMatchObject({
      outcome: 'no-slot',
      trigger: 'automatic',
      environment: { os: 'android aarch64', zoom: null },
      picture: { method: 'drawing', width: phoneScreen.width },
    });
  });

  test('the button captures as a screenshot, and its page fits the screen', async () => {
    const before = await readJournal(desk);
    await session.clickButton(tab);
    const after = await grown(before, 'the capture by the button');
    expect(after.at(-1)).toMatchObject({ trigger: 'button', picture: { method: 'screenshot' } });
    const popup = await session.openPage('popup.html');
    await popup.setViewport(phoneScreen);
    expect((await textOf(popup)).replace(/\s/g, ' ')).toContain(`n° ${after.length}`);
    await fits(popup);
    await popup.close();
  });

  test('every view fits the screen, and none fails', async () => {
    await desk.bringToFront();
    for (const view of views) {
      await desk.goto(`${session.origin}dossier.html#${view}`, { waitUntil: [] });
      await desk.waitForSelector(`nav.views a[href="#${menuLine(view)}"][aria-current]`);
      await desk.waitForFunction(() => !document.querySelector('main [aria-busy="true"]'));
      await fits(desk);
      expect(await textOf(desk)).not.toMatch(/n’a pas pu être (lu|fait)/);
    }
    for (const path of [
      'dossier.html#attempts/1',
      'before.html',
      'practice.html',
      'sitting.html',
      'report.html?tab=-1',
    ]) {
      const page = await session.openPage(path);
      await page.setViewport(phoneScreen);
      await fits(page);
      await page.close();
    }
  });

  test('the ZIP is downloaded without any API for it, and verifies', async () => {
    await openView(desk, 'export', 'export');
    await (await desk.$(pressable('Faire le fichier', region('export'))))?.click();
    zip = await downloadedFile(session.downloads, exportedName);
    const { entries } = await verifyZip(zip);
    expect(entries).toEqual(await readJournal(desk));
    await sees(desk, 'remis au navigateur');
  });

  test('it counts as a copy once the person says that the file is there', async () => {
    const backup = () =>
      desk.evaluate(
        () =>
          new Promise<unknown>((done, fail) => {
            const opening = indexedDB.open('sans-creneau');
            opening.onerror = () => fail(opening.error);
            opening.onsuccess = () => {
              const asked = opening.result.transaction('dossiers').objectStore('dossiers').getAll();
              asked.onsuccess = () => {
                opening.result.close();
                done(asked.result.some(({ backup }) => backup));
              };
            };
          }),
      );
    await sees(desk, 'Le fichier est-il dans vos téléchargements');
    expect(await backup()).toBe(false);
    await desk.click('::-p-xpath(//button[normalize-space()="Oui, il y est"])');
    await sees(desk, 'Noté : cette copie compte.');
    expect(await backup()).toBe(true);
  });

  test('the calendar file too', async () => {
    await openView(desk, 'reminders', 'reminders');
    const [button] = (await desk.$$(
      'xpath/.//button[contains(., ".ics")]',
    )) as ElementHandle<HTMLButtonElement>[];
    await button?.click();
    const calendar = await downloadedFile(session.downloads, /\.ics$/);
    expect(calendar.toString()).toContain('BEGIN:VEVENT');
  });

  test('the ZIP is verified on the phone itself', async () => {
    const file = join(session.profile, 'recu.zip');
    writeFileSync(file, zip);
    const verifier = await session.openPage('verify.html');
    await verifier.setViewport(phoneScreen);
    const chosen = (await verifier.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await chosen.uploadFile(file);
    await until(
      () => verifier.$eval('body', (body) => body.textContent ?? ''),
      (text) => /\b2 captures\b/.test(text),
      'the verdict',
    );
    await fits(verifier);
  });

  test('stopped in the background and woken by a page, it goes on', async () => {
    const before = await readJournal(desk);
    await session.stopBackground();
    await tab.bringToFront();
    await tab.goto('https://www.isere.gouv.fr/booking/create/7501/2', { waitUntil: 'load' });
    expect((await grown(before, 'a capture')).at(-1)).toMatchObject({ outcome: 'no-slot' });
  });
});
