import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { scenarios } from '../practice/scenarios.ts';
import { startPractice } from '../practice/server.ts';
import { launchBrowser, type Session } from '../setup/browser.ts';
import { receipt } from '../setup/person.ts';
import { readJournal, readStoredFile } from '../setup/store.ts';
import type { Row } from './read.ts';

const rounds = 12;
/** Chromium takes two screenshots a second at most; no one waits for that here. */
const apartMs = 1_200;

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;

type Api = {
  chrome: {
    tabs: {
      query(wanted: object): Promise<{ id: number; windowId: number }[]>;
      captureVisibleTab(window: number, options: object): Promise<string>;
    };
    runtime: { sendMessage(message: object): Promise<{ done: string }> };
  };
};

/** One capture by the button's message: milliseconds until it is sealed and read back. */
export const sealOnce = (desk: Page) =>
  desk.evaluate(async () => {
    const { chrome } = globalThis as unknown as Api;
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage({
      type: 'capture-tab',
      tab: tab?.id ?? -1,
      unlessExact: false,
    });
    if (answer.done !== 'captured') throw new Error(JSON.stringify(answer));
    return performance.now() - start;
  });

/** A screenshot, and as many bytes as the capture had in a row of a bare database, strictly: milliseconds. */
export const bareOnce = (desk: Page, sizes: readonly number[]) =>
  desk.evaluate(async (sizes) => {
    const { chrome } = globalThis as unknown as Api;
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const opening = indexedDB.open('bare', 1);
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore('rows', { autoIncrement: true });
    await new Promise((opened) => {
      opening.onsuccess = opened;
    });
    const database = opening.result;
    const start = performance.now();
    const url = await chrome.tabs.captureVisibleTab(tab?.windowId ?? -1, { format: 'png' });
    const picture = await (await fetch(url)).blob();
    const writing = database.transaction('rows', 'readwrite', { durability: 'strict' });
    const rest = sizes.map((size) => new Blob([new Uint8Array(size)]));
    for (const blob of [picture, ...rest]) writing.objectStore('rows').add({ blob });
    await new Promise((done, failed) => {
      writing.oncomplete = done;
      writing.onabort = () => failed(writing.error);
    });
    const ms = performance.now() - start;
    database.close();
    return ms;
  }, sizes);

/** The median times of what the product does and of the least that any code could do, measured in turns. */
export async function inTurns(
  product: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<{ own: number; least: number }> {
  const [own, least]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    await pause(apartMs);
    own.push(await product());
    await pause(apartMs);
    least.push(await bare());
  }
  return { own: median(own), least: median(least) };
}

/** Slows this page's processor down, so many times. */
async function throttle(page: Page, rate: number): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Emulation.setCPUThrottlingRate', { rate });
}

async function measure(
  session: Session,
  desk: Page,
  sizes: readonly number[],
  rate: number,
): Promise<Row> {
  for (const page of await session.browser.pages()) await throttle(page, rate);
  const { own, least } = await inTurns(
    () => sealOnce(desk),
    () => bareOnce(desk, sizes),
  );
  const slowed = rate > 1 ? `, pages slowed ${rate} times` : '';
  return {
    what: `asked → read, pictured, sealed and read back / bare screenshot and strict write of the same bytes${slowed}`,
    ratio: own / least,
    budget: 2,
    details: `${Math.round(own)} / ${Math.round(least)} ms`,
  };
}

/** What sealing a capture costs in Chromium, screenshots allowed, against the least that any code could do. */
export async function benchSeal(): Promise<Row[]> {
  const practice = await startPractice();
  const session = await launchBrowser({
    kind: 'chromium',
    practice,
    extension: true,
    granted: ['<all_urls>'],
  });
  try {
    const desk = await session.openPage('dossier.html#privacy');
    const tab = await session.browser.newPage();
    await tab.goto(scenarios.aNoSlot.answer, { waitUntil: 'load' });
    await tab.bringToFront();
    await tab.waitForSelector(receipt);
    const [first] = await readJournal(desk);
    const names = Object.keys(first?.kind === 'capture' ? first.files : {});
    const others = names.filter((name) => name !== 'page.png');
    const sizes: number[] = [];
    for (const name of others)
      sizes.push((await readStoredFile(desk, first?.id ?? '', name))?.length ?? 0);
    return [await measure(session, desk, sizes, 1), await measure(session, desk, sizes, 6)];
  } finally {
    await session.close();
    await practice.close();
  }
}
