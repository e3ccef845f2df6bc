import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pageCases } from '../practice/cases.ts';
import { type Practice, startPractice } from '../practice/server.ts';
import { launchBrowser, type Session } from '../setup/browser.ts';
import { readerScript } from '../setup/reader.ts';

// The reader and the rules on hand-made pages, in a real browser: only a real layout knows what is hidden.
const kind = inject('kind');
let practice: Practice;
let session: Session;
let page: Page;
let reader: string;

beforeAll(async () => {
  reader = await readerScript();
  practice = await startPractice();
  session = await launchBrowser({ kind, practice, extension: false });
  page = await session.browser.newPage();
});

afterAll(async () => {
  await session?.close();
  await practice?.close();
});

describe('the table of pages', () => {
  test('has at least eight pages a system, and thirty that quote', () => {
    const count = (prefix: string) =>
      pageCases.filter(({ name }) => name.startsWith(prefix) && !name.includes('quote')).length;
    for (const prefix of ['A: ', 'B: ', 'D4: ']) expect(count(prefix)).toBeGreaterThanOrEqual(8);
    expect(pageCases.filter(({ name }) => name.includes('quote')).length).toBeGreaterThanOrEqual(
      30,
    );
  });

  test.each(pageCases)('$name → $outcome', async (one) => {
    await page.setViewport({ width: one.width ?? 1_100, height: 800 });
    // What must be known before the page's own scripts run is read as early as in the extension.
    const early = await page.evaluateOnNewDocument('globalThis.openedSearch = location.search;');
    await page.goto(one.address, { waitUntil: 'load' });
    await page.removeScriptToEvaluateOnNewDocument(early.identifier);
    await page.evaluate(reader);
    const read = await page.evaluate(() => globalThis.readThisPage());
    expect(read.outcome).toBe(one.outcome);
    if (one.rule) expect(read.rule).toBe(one.rule);
    if (one.matched) expect(read.matched?.replaceAll('\u00A0', ' ')).toBe(one.matched);
  });
});
