import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, inject, test } from 'vitest';
import type { CaptureRecord } from '../../src/evidence/record.ts';
import { scenarios } from '../practice/scenarios.ts';
import { builds } from '../setup/browser.ts';
import { receipt, until } from '../setup/person.ts';
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
    await page.waitForSelector(receipt);
    await page.waitForFunction(
      (selector) => !document.querySelector(selector),
      {
        timeout: 60_000,
      },
      receipt,
    );
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

test('what is typed into a text that can be edited is in no file', async () => {
  const page = await stage.session.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    addEventListener('DOMContentLoaded', () =>
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div contenteditable>Mon numéro : 9912345678</div><p contenteditable="false">affiché</p>',
      ),
    );
  });
  const before = await stage.journal();
  await page.goto('https://www.isere.gouv.fr/booking/create/7990/2', { waitUntil: 'load' });
  const capture = await stage.nextCapture(before);
  for (const name of ['page.txt', 'page.html'])
    expect(await stage.textOf(capture, name)).not.toContain('9912345678');
  const text = await stage.textOf(capture, 'page.txt');
  expect(text).toContain('[saisie]');
  expect(text).toContain('affiché');
  await page.close();
});

test('when snapdom throws, html2canvas draws, says so, and leaves no node behind', async () => {
  const page = await stage.session.browser.newPage();
  await page.goto(scenarios.aNoSlot.answer, { waitUntil: 'load' });
  const nodes = () =>
    page.$$eval('html > :not(div:not([style])), body > *', (found) =>
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

test.each(['aNoSlot', 'bNoSlot'] as const)(
  'drawings of %s, one after the other and at once, ask the site for nothing',
  async (name) => {
    stage.practice.staticCache = 'no-store';
    const page = await stage.session.browser.newPage();
    await page.goto(scenarios[name].answer, { waitUntil: 'load' });
    await page.waitForSelector(receipt);
    // Every other way in which a page shows a picture.
    await page.evaluate(() => {
      const at = (name: string) => `/design/logo.png?${name}`;
      document.body.insertAdjacentHTML(
        'beforeend',
        `<input type="image" src="${at('input')}"><svg width="20" height="20"><image href="${at('svg')}" width="20"/></svg>
        <video poster="${at('poster')}" width="40"></video><object data="${at('object')}" width="20"></object>
        <picture><source srcset="${at('source')} 1x"><img src="${at('picture')}" width="20"></picture>
        <img srcset="${at('set')} 1x" width="20"><div style="background:url(${at('background')})">.</div>
        <div style="border:4px solid;border-image:url(${at('border')}) 4">.</div>`,
      );
    });
    const { requests } = stage.practice;
    const isQuiet = async () => {
      const { length } = requests;
      await pause(1_000);
      return requests.length === length;
    };
    await until(isQuiet, (quiet) => quiet, 'the page to have loaded everything');
    await page.evaluate(readFileSync(join(builds[kind], 'draw-page.js'), 'utf8'));
    const asked = requests.length;
    const pictures = await page.evaluate(async () => {
      const draw = async () => (await globalThis.drawThisPage({ part: 'visible' })).dataUrl;
      const one = await draw();
      const two = await draw();
      return [one, two, ...(await Promise.all([draw(), draw()]))].map(({ length }) => length);
    });
    expect(requests.slice(asked)).toEqual([]);
    for (const length of pictures) expect(length).toBeGreaterThan(5_000);
    // Nothing of how images are copied meanwhile stays in the page.
    expect(
      await page.evaluate(() =>
        [Node.prototype.cloneNode, Element.prototype.setAttribute].map(String),
      ),
    ).toEqual(expect.arrayContaining([expect.stringContaining('[native code]')]));
    stage.practice.staticCache = 'max-age=3600';
    await page.close();
  },
);
