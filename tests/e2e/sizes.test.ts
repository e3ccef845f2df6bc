import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { expect, inject, test } from 'vitest';
import { scenarios } from '../practice/scenarios.ts';
import { builds } from '../setup/browser.ts';
import { tryToBook, until } from '../setup/person.ts';
import { seedDossier } from '../setup/seed.ts';
import { setStage } from '../setup/stage.ts';

// What a person can read and reach: the size of the text, and the popup's buttons, whatever is above them.
const kind = inject('kind');
const stage = setStage(kind);

const pages = readdirSync(builds[kind]).filter((name) => name.endsWith('.html'));

test.each(pages)('%s has text of sixteen pixels', async (name) => {
  const page = await stage.session.browser.newPage();
  // The verifier's page is opened from a ZIP, the others in the extension.
  const at = name === 'verifier.html' ? pathToFileURL(join(builds[kind], name)).href : null;
  await page.goto(at ?? `${stage.session.origin}${name}`, { waitUntil: [] });
  const size = () =>
    page
      .evaluate(() => document.body && getComputedStyle(document.body).fontSize)
      .catch(() => null);
  await until(size, (found) => found === '16px', `16px in ${name}`);
  await page.close();
});

/** Where the popup's two buttons are in its window, before and after it is scrolled to its end. */
async function buttonsIn(popup: Page): Promise<{ top: number; bottom: number }[]> {
  return popup.evaluate(() => {
    const places = () =>
      [...document.querySelectorAll('.actions button')].map((button) => {
        const { top, bottom } = button.getBoundingClientRect();
        return { top, bottom };
      });
    scrollTo(0, 0);
    const above = places();
    scrollTo(0, document.documentElement.scrollHeight);
    return [...above, ...places()];
  });
}

/** Both buttons are inside the window, wherever it is scrolled to. */
async function inSight(popup: Page, height: number): Promise<void> {
  const shown = await popup.evaluate(() => innerHeight);
  expect(shown).toBeLessThanOrEqual(height);
  const places = await buttonsIn(popup);
  expect(places).toHaveLength(4);
  for (const { top, bottom } of places) {
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(shown);
  }
}

test('the popup’s two buttons stay in sight at 360 × 600 and 360 × 480, in its longest state', async () => {
  const { desk, session, tab } = stage;
  await seedDossier(desk, { captures: 60, days: 40, procedures: 2, noise: 0, files: true });
  await desk.evaluate(async () => {
    const { product } = globalThis;
    await product.nameDossier(await product.openDossier(), 'Awa et sa famille, rue des Lilas');
    const open = await product.openDossier();
    await product.addDossier('Boris');
    await product.chooseDossier(open);
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.session.set({
      damage: { fault: { dossier: open, seq: 12, file: 'page.png', reason: 'file-changed' } },
    });
  });
  await tab.goto('https://mairie-exercice.test/', { waitUntil: 'load' });
  const popup = await session.openPopup(tab);
  // Chromium's own popup is cut at 600 pixels by the browser; Firefox's is in a tab here.
  if (kind === 'firefox') await popup.setViewport({ width: 360, height: 600 });
  await desk.evaluate(() =>
    new BroadcastChannel('sans-creneau/export').postMessage({
      phase: 'failed',
      problem: 'storage-full',
    }),
  );
  await popup.waitForSelector('[data-answer="damaged"]');
  await inSight(popup, 600);
  await popup.close();
  // As low as a browser at 125 % leaves it, in a tab of that size.
  const low = await session.openPage('popup.html');
  await low.setViewport({ width: 360, height: 480 });
  await inSight(low, 480);
  await low.close();
});

test('on a page with slots the popup speaks of them before anything else', async () => {
  const { session, tab } = stage;
  await tryToBook(tab, scenarios.aSlots);
  const popup = await session.openPopup(tab);
  // Firefox's own popup cannot be driven: the page in a tab is not on top of the booking page.
  if (kind === 'firefox') return popup.close();
  await popup.waitForSelector('[data-answer="slots"]');
  const first = await popup.$eval('main', (part) => part.textContent ?? '');
  expect(first).toMatch(/^Des créneaux/);
  await popup.close();
});
