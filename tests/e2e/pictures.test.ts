import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, inject, test } from 'vitest';
import type { CaptureRecord } from '../../src/evidence/record.ts';
import { scenarios } from '../practice/scenarios.ts';
import { builds } from '../setup/browser.ts';
import { until } from '../setup/person.ts';
import { setStage } from '../setup/stage.ts';
import { readJournal, readStoredFile } from '../setup/store.ts';

const kind = inject('kind');
const stage = setStage(kind);

type Box = { x: number; y: number; width: number; height: number };

/** Share of pixels, inside a box, that a person could tell apart. */
function difference(a: PNG, b: PNG, box: Box): number {
  const { x, y, width, height } = box;
  const cut = (from: PNG) => {
    const part = new PNG({ width, height });
    PNG.bitblt(from, part, x, y, width, height, 0, 0);
    return part.data;
  };
  const differing = pixelmatch(cut(a), cut(b), undefined, width, height, { threshold: 0.1 });
  return differing / (width * height);
}

const decisive = { aNoSlot: '#FormBookingCreate', bNoSlot: '#page h1' } as const;

test.each(['aNoSlot', 'bNoSlot'] as const)(
  'the drawing of %s is what the browser itself shows',
  async (name) => {
    const page = await stage.session.browser.newPage();
    await page.goto(scenarios[name].answer, { waitUntil: 'load' });
    const desk = await stage.session.openPage('dossier.html');
    await page.bringToFront();
    const journal = await until(
      () => readJournal(desk),
      (entries) => entries.some(({ url }) => url === scenarios[name].answer),
      'the capture',
    );
    const capture = journal.at(-1) as CaptureRecord;
    expect(capture.picture).toMatchObject({ method: 'drawing', messageVisible: true });
    const drawing = await readStoredFile(desk, capture.id, 'page.png');
    await page.waitForSelector('sans-creneau-receipt');
    await page.waitForFunction(() => !document.querySelector('sans-creneau-receipt'), {
      timeout: 60_000,
    });
    const box = await page.$eval(decisive[name], (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return {
        x: Math.floor(x),
        y: Math.floor(y),
        width: Math.floor(width),
        height: Math.floor(height),
      };
    });
    const truth = PNG.sync.read(Buffer.from(await page.screenshot()));
    const drawn = PNG.sync.read(drawing ?? Buffer.alloc(0));
    expect([drawn.width, drawn.height]).toEqual([truth.width, truth.height]);
    const whole = { x: 0, y: 0, width: truth.width, height: truth.height };
    const [overall, message] = [difference(truth, drawn, whole), difference(truth, drawn, box)];
    console.log(
      `${kind} ${name}: ${(overall * 100).toFixed(3)} %, message ${(message * 100).toFixed(3)} %`,
    );
    expect(overall).toBeLessThanOrEqual(0.01);
    expect(message).toBeLessThanOrEqual(0.005);
    await page.close();
    await desk.close();
  },
);

test('a message below the window gets a drawing of the whole page beside the picture', async () => {
  const page = await stage.session.browser.newPage();
  await page.setViewport({ width: 1_100, height: 180 });
  await page.goto('https://www.ain.gouv.fr/booking/create/804/2', { waitUntil: 'load' });
  const desk = await stage.session.openPage('dossier.html');
  await page.bringToFront();
  const journal = await until(
    () => readJournal(desk),
    (entries) => entries.some(({ url }) => url.includes('ain.gouv.fr')),
    'the capture',
  );
  const capture = journal.at(-1) as CaptureRecord;
  expect(capture.picture).toMatchObject({ messageVisible: false, height: 180 });
  const whole = await readStoredFile(desk, capture.id, 'page-entiere.png');
  expect(PNG.sync.read(whole ?? Buffer.alloc(0)).height).toBeGreaterThan(300);
  expect(capture.limits.join(' ')).toContain('hors de la partie visible');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('when snapdom throws, html2canvas draws, says so, and leaves no node behind', async () => {
  const page = await stage.session.browser.newPage();
  await page.goto(scenarios.aNoSlot.answer, { waitUntil: 'load' });
  const nodes = () =>
    page.$$eval('html > :not(sans-creneau-receipt), body > *', (found) =>
      found.map((node) => node.tagName),
    );
  const before = await nodes();
  // In the page's own world, where a test can break what snapdom needs and html2canvas does not.
  await page.evaluate(readFileSync(join(builds[kind], 'draw-page.js'), 'utf8'));
  const drawings = await page.evaluate(async () => {
    const first = await globalThis.drawThisPage({ part: 'visible' });
    document.createTreeWalker = () => {
      throw new Error('broken on purpose');
    };
    return [first, await globalThis.drawThisPage({ part: 'visible' })];
  });
  expect(drawings.map(({ by }) => by.split(' ')[0])).toEqual(['snapdom', 'html2canvas-pro']);
  expect(drawings[1]?.limits.join(' ')).toContain('relus');
  const sizes = drawings.map(({ width, height }) => [width, height]);
  expect(sizes[0]).toEqual(sizes[1]);
  expect(await nodes()).toEqual(before);
});
