import { beforeAll, describe, expect, inject, test } from 'vitest';
import { isQuote, pageCases } from '../practice/cases.ts';
import { readerScript } from '../setup/product-script.ts';
import { setStage } from '../setup/stage.ts';

// The reader and the rules on hand-made pages, in a real browser: only a real layout knows what is hidden.
const kind = inject('kind');
const stage = setStage(kind, { extension: false });
let reader: string;

beforeAll(async () => {
  reader = await readerScript();
});

describe('the table of pages', () => {
  test('has at least eight pages a system, and thirty that quote', () => {
    const count = (prefix: string) =>
      pageCases.filter((one) => one.name.startsWith(prefix) && !isQuote(one)).length;
    for (const prefix of ['A: ', 'B: ', 'D4: ']) expect(count(prefix)).toBeGreaterThanOrEqual(8);
    expect(pageCases.filter(isQuote).length).toBeGreaterThanOrEqual(30);
  });

  test.each(pageCases)('$name → $outcome', async (one) => {
    await stage.tab.setViewport({ width: one.width ?? 1_100, height: 800 });
    // What must be known before the page's own scripts run is read as early as in the extension.
    const early = await stage.tab.evaluateOnNewDocument(
      'globalThis.openedSearch = location.search;',
    );
    await stage.tab.goto(one.address, { waitUntil: 'load' });
    await stage.tab.removeScriptToEvaluateOnNewDocument(early.identifier);
    await stage.tab.evaluate(reader);
    await stage.tab.evaluate((led) => {
      globalThis.cameFromSite = led;
    }, one.cameFromSite ?? false);
    const read = await stage.tab.evaluate(() => globalThis.readThisPage());
    expect(read.outcome).toBe(one.outcome);
    expect(read.covered).toBe(one.covered ?? false);
    if (one.outcome !== null) expect(read.kept).toBe(one.kept ?? true);
    if (one.rule) expect(read.rule).toBe(one.rule);
    if (one.unknown)
      expect(read.unknown === 'record' && read.personal ? 'tell' : read.unknown).toBe(one.unknown);
    if (one.matched) expect(read.matched?.replaceAll('\u00A0', ' ')).toBe(one.matched);
  });
});
