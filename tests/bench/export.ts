import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { startPractice } from '../practice/server.ts';
import { launchBrowser, type Session } from '../setup/browser.ts';
import { until } from '../setup/person.ts';
import { storeScript, zipScript } from '../setup/product-script.ts';
import { type Seed, seedDossier } from '../setup/seed.ts';
import { watchMemory } from './memory.ts';
import type { Row } from './read.ts';

const section = '[aria-labelledby="export"]';
const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;

type Practice = Awaited<ReturnType<typeof startPractice>>;

/** A browser of its own on a filled profile, so that no measure carries another one's memory. */
async function inBrowser<T>(
  practice: Practice,
  profile: string,
  job: (page: Page, session: Session) => Promise<T>,
): Promise<T> {
  const session = await launchBrowser({ kind: 'chromium', practice, extension: true, profile });
  try {
    const page = await session.openPage('dossier.html#export');
    page.setDefaultTimeout(900_000);
    return await job(page, session);
  } finally {
    await session.close();
  }
}

/**
 * What no export can be without: reads every file of the store and hashes it, writes it into a file of the origin's own, reads
 * that back in pieces and hashes it again. Milliseconds, and bytes.
 */
async function bareLoop(page: Page): Promise<{ ms: number; bytes: number }> {
  await page.evaluate(await storeScript());
  return page.evaluate(async () => {
    const database = await globalThis.product.openDatabase();
    const keys = await database.getAllKeys('files');
    const root = await navigator.storage.getDirectory();
    const file = await root.getFileHandle('floor.bin', { create: true });
    const start = performance.now();
    const writer = await file.createWritable();
    const places: number[] = [];
    for (const key of keys) {
      const row = await database.get('files', key);
      const read = (await row?.blob.arrayBuffer()) ?? new ArrayBuffer(0);
      await crypto.subtle.digest('SHA-256', read);
      await writer.write(read);
      places.push(read.byteLength);
    }
    await writer.close();
    const written = await file.getFile();
    let at = 0;
    for (const size of places) {
      await crypto.subtle.digest('SHA-256', await written.slice(at, at + size).arrayBuffer());
      at += size;
    }
    return { ms: performance.now() - start, bytes: at };
  });
}

/** Writes the same blobs with a bare library: milliseconds. */
async function writeWith(page: Page, writer: 'client-zip' | 'jszip'): Promise<number> {
  await page.evaluate(await storeScript());
  await page.evaluate(await zipScript());
  return page.evaluate(async (which) => {
    const database = await globalThis.product.openDatabase();
    const keys = await database.getAllKeys('files');
    async function* files() {
      for (const key of keys) {
        const row = await database.get('files', key);
        if (row) yield { name: key.join('/'), input: row.blob };
      }
    }
    const start = performance.now();
    await globalThis.zipWith(which, files());
    return performance.now() - start;
  }, writer);
}

/** Exports with the button: milliseconds, and the longest time that the page was busy at a stretch. */
async function exportOnce(page: Page, papers: boolean): Promise<{ ms: number; taskMs: number }> {
  if (!papers) {
    await page.click(`${section} summary`);
    await page.click(`${section} .choices > label.check input`);
  }
  // Where the person would choose a file, one of the origin's own is given.
  await page.evaluate(() => {
    const pick = () => navigator.storage.getDirectory();
    const pickFile = async () => (await pick()).getFileHandle('bench.zip', { create: true });
    Object.assign(window, { showSaveFilePicker: pickFile, showDirectoryPicker: pick });
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const start = performance.now();
  await page.click(`${section} button.main`);
  const said = () => page.$eval(section, (found) => found.textContent ?? '');
  await until(said, (text) => /écrits?, relus? et vérifiés?/.test(text), 'the export', 900_000);
  const ms = performance.now() - start;
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  return { ms, taskMs: Math.max(0, ...tasks) };
}

async function filled(practice: Practice, seed: Seed): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'sans-creneau-bench-'));
  await inBrowser(practice, profile, (page) => seedDossier(page, seed));
  return profile;
}

const year = { days: 80, procedures: 3, noise: 310_000, files: true };

/** A gigabyte of captures: the ZIP of all that was recorded, against a bare loop over the same blobs. */
async function benchGigabyte(practice: Practice): Promise<Row[]> {
  const captures = Number(process.env.BENCH_CAPTURES ?? 2_500);
  const profile = await filled(practice, { ...year, captures });
  const measured = async <T>(job: (page: Page) => Promise<T>) =>
    inBrowser(practice, profile, async (page, session) => {
      const memory = await watchMemory(session.browser);
      const result = await job(page);
      return { result, memory: await memory() };
    });
  try {
    const floor = (await measured(bareLoop)).result;
    const own = await measured((page) => exportOnce(page, false));
    const bare = await measured((page) => writeWith(page, 'client-zip'));
    const jszip = await measured((page) => writeWith(page, 'jszip'));
    const size = `${captures} captures, ${megabytes(floor.bytes)}`;
    return [
      {
        what: `ZIP of ${size}, hashed, written, read again / a bare loop that reads, hashes, writes and reads again`,
        ratio: own.result.ms / floor.ms,
        budget: 1.2,
        details: `${seconds(own.result.ms)} / ${seconds(floor.ms)}; bare client-zip ${seconds(bare.result)}, jszip ${seconds(jszip.result)}`,
      },
      {
        what: 'most memory of the page meanwhile / that of bare client-zip',
        ratio: own.memory / bare.memory,
        budget: 1.3,
        details: `${megabytes(own.memory)}; bare client-zip ${megabytes(bare.memory)}, jszip ${megabytes(jszip.memory)}`,
      },
    ];
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** The whole export of 200 captures, with plates, PDFs and letters. */
async function benchPapers(practice: Practice): Promise<Row[]> {
  const profile = await filled(practice, { ...year, captures: 200, days: 63, noise: 120_000 });
  try {
    const { ms, taskMs } = await inBrowser(practice, profile, (page) => exportOnce(page, true));
    return [
      {
        what: 'whole export of 200 captures, plates and PDFs made / 60 s',
        ratio: ms / 60_000,
        budget: 1,
        details: seconds(ms),
      },
      {
        what: 'longest task of the page meanwhile / 200 ms',
        ratio: taskMs / 200,
        budget: 1,
        details: `${Math.round(taskMs)} ms`,
      },
    ];
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** What exports cost in Chromium. */
export async function benchExports(): Promise<Row[]> {
  const practice = await startPractice();
  try {
    return [...(await benchPapers(practice)), ...(await benchGigabyte(practice))];
  } finally {
    await practice.close();
  }
}
