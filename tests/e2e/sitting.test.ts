import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { CaptureRecord } from '../../src/evidence/record.ts';
import { type Scenario, scenarios } from '../practice/scenarios.ts';
import { type Practice, startPractice } from '../practice/server.ts';
import { launchBrowser, type Session } from '../setup/browser.ts';
import {
  downloadedFile,
  exportedName,
  pressable,
  region,
  removeBecause,
  tryToBook,
  until,
} from '../setup/person.ts';
import { readJournal, readStoredFile } from '../setup/store.ts';
import { verifyZip } from '../setup/verify-zip.ts';

// A sitting in a browser without a screen: Chromium has one of its own for tests; in Firefox a drawing that changes takes the
// place of the screen that the person would choose. That a real screen is legible is looked at by hand.
const kind = inject('kind');
let practice: Practice;
let session: Session;
let desk: Page;
let sitting: Page;
let tab: Page;

beforeAll(async () => {
  practice = await startPractice();
  session = await launchBrowser({
    kind,
    practice,
    extension: true,
    args: [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream=display-media-type=monitor',
    ],
  });
  desk = await session.openPage('dossier.html');
  sitting = await session.openPage('sitting.html');
  if (kind === 'firefox') await sitting.evaluate(drawScreen);
  tab = await session.browser.newPage();
});
afterAll(async () => {
  await session?.close();
  await practice?.close();
});

/** Runs in the page: a screen to share where there is none. */
function drawScreen(): void {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 400 });
  const context = canvas.getContext('2d');
  let hue = 0;
  setInterval(() => {
    if (!context) return;
    hue += 10;
    context.fillStyle = `hsl(${hue} 80% 50%)`;
    context.fillRect(0, 0, 640, 200);
  }, 50);
  navigator.mediaDevices.getDisplayMedia = async () => canvas.captureStream(10);
}

const captures = async (): Promise<CaptureRecord[]> =>
  (await readJournal(desk)).filter((entry) => entry.kind === 'capture');

/** Tries to book, and waits for the capture. */
async function attempt(scenario: Scenario = scenarios.aNoSlot): Promise<CaptureRecord> {
  const before = await captures();
  await tab.bringToFront();
  await tryToBook(tab, scenario);
  const after = await until(captures, (all) => all.length > before.length, 'a capture');
  const last = after.at(-1);
  if (!last) throw new Error('No capture');
  return last;
}

const frameOf = (capture: CaptureRecord) => ('screenFrame' in capture ? capture.screenFrame : null);

async function share(): Promise<void> {
  await sitting.bringToFront();
  await sitting.click('[data-share="monitor"]');
  await sitting.waitForSelector('[data-do="stop"]');
}

test('before it nothing is shared, and the record says nothing of a screen', async () => {
  const capture = await attempt();
  expect(frameOf(capture)).toBeNull();
  expect(Object.keys(capture.files)).not.toContain('ecran.png');
});

test('during a sitting each capture has the frame of that instant, as one of its sealed files', async () => {
  await share();
  const capture = await attempt(scenarios.bNoSlot);
  const frame = frameOf(capture);
  expect(frame).toMatchObject({
    surface: kind === 'chromium' ? 'monitor' : 'unknown',
    messageVisible: null,
  });
  if (!frame || 'missing' in frame) throw new Error('No frame');
  expect(Math.abs(frame.delayMs)).toBeLessThan(60_000);
  const png = await readStoredFile(desk, capture.id, 'ecran.png');
  expect(png?.subarray(1, 4).toString()).toBe('PNG');
  expect([png?.readUInt32BE(16), png?.readUInt32BE(20)]).toEqual([frame.width, frame.height]);
});

test('the page of the sitting shows the last picture, what was tried, and a stop', async () => {
  await sitting.bringToFront();
  await sitting.waitForSelector('.last-screen');
  const tried = () => sitting.$$eval('.tried li', (all) => all.length);
  // What was tried before it is not of it.
  await until(tried, (count) => count === 1, 'the attempt of the sitting');
});

test('a background that is stopped in the middle goes on with the screen', async () => {
  await session.stopBackground();
  const capture = await attempt(scenarios.aSlots);
  expect(frameOf(capture)).toMatchObject({ messageVisible: null });
});

test('a page of the sitting that is left for another ends it: captures go on, and the popup says so', async () => {
  await sitting.goto(`${session.origin}before.html`, { waitUntil: [] });
  await sitting.waitForSelector('body[data-ready]');
  const capture = await attempt(scenarios.bFromThisDate);
  expect(frameOf(capture)).toBeNull();
  const popup = await session.openPage('popup.html');
  await popup.waitForSelector('a[href="/sitting.html"]', { timeout: 60_000 });
  await popup.close();
  await sitting.goto(`${session.origin}sitting.html`, { waitUntil: [] });
  await sitting.waitForSelector('[data-share="monitor"]');
  if (kind === 'firefox') await sitting.evaluate(drawScreen);
  await share();
  expect(frameOf(await attempt(scenarios.bThisWeek))).toMatchObject({ messageVisible: null });
});

test('afterwards each picture is looked at; none is joined until it is ticked', async () => {
  await sitting.bringToFront();
  await sitting.click('[data-do="stop"]');
  await sitting.waitForSelector('[name="join"]');
  const boxes = () =>
    sitting.$$eval('input[name="join"]', (all) => all.map(({ checked }) => checked));
  expect(await until(boxes, ({ length }) => length === 1, 'the picture')).toEqual([false]);
  await sitting.click('[name="join"]');
  await until(boxes, ([first]) => first === true, 'the tick');
  // Once it is over no screen is taken any more.
  const capture = await attempt(scenarios.parisNoSlot);
  expect(frameOf(capture)).toBeNull();
});

test('one can be taken out alone, with a reason; its capture stays', async () => {
  // The latest was ticked: it is the first in the row.
  const first = (await captures()).find((one) => Object.hasOwn(one.files, 'ecran.png'));
  if (!first) throw new Error('No picture of the screen');
  await desk.bringToFront();
  await desk.goto(`${session.origin}dossier.html#attempts/${first.number}`, { waitUntil: [] });
  await desk.waitForSelector('[name="join"]');
  await removeBecause(desk, '.detail .stack', 'un message privé');
  await desk.waitForFunction(() => document.body.innerText.includes('La preuve reste.'));
  const entries = await readJournal(desk);
  expect(entries.at(-1)).toMatchObject({ kind: 'file-removal', reason: 'un message privé' });
  expect(await readStoredFile(desk, first.id, 'ecran.png')).toBeNull();
  expect(await captures()).toHaveLength(6);
});

test('the ZIP has the ticked one alone, says what it left out, and holds', async () => {
  const page = await session.openPage('dossier.html#export');
  await page.click(pressable('Faire le fichier', region('export')));
  const zip = await downloadedFile(session.downloads, exportedName);
  const { names, read } = await verifyZip(zip);
  expect(names.filter((name) => name.endsWith('ecran.png'))).toHaveLength(1);
  const told = (await read('LISEZ-MOI.txt')).toString();
  expect(told).toContain('un message privé');
  expect(told).toContain(kind === 'chromium' ? '1 écran entier' : '1 écran ou fenêtre partagés');
});
