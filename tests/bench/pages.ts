import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPractice } from '../practice/server.ts';
import { launchBrowser, type Session } from '../setup/browser.ts';
import { seedDossier } from '../setup/seed.ts';
import type { Row } from './read.ts';

const many = Number(process.env.BENCH_TIMELINE ?? 10_000);
/** Up to yesterday, as a person's are. */
const seed = { procedures: 3, noise: 0 };

/** Milliseconds from the opening of a page until it says that it is ready. */
async function readyMs(session: Session, path: string): Promise<number> {
  const page = await session.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const look = new MutationObserver(() => {
      if (!document.body?.dataset.ready) return;
      look.disconnect();
      Object.assign(window, { readyAt: performance.now() });
    });
    look.observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(`${session.origin}${path}`, { waitUntil: [] });
  await page.waitForSelector('body[data-ready]');
  const ms = await page.evaluate(() => (window as unknown as { readyAt: number }).readyAt);
  await page.close();
  return ms;
}

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;

/** Median times of a page in two browsers, opened in turn: what else the machine does slows both. */
async function inTurn(one: Session, other: Session, path: string): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let count = 0; count < 15; count += 1) {
    times[0].push(await readyMs(one, path));
    times[1].push(await readyMs(other, path));
  }
  return [median(times[0]), median(times[1])];
}

/** Scrolls through the whole timeline: longest time between two frames, and the page's memory before and after. */
async function scroll(session: Session): Promise<{ frameMs: number; grown: number; rows: number }> {
  const page = await session.openPage('dossier.html#attempts');
  const heap = async () => {
    const client = await page.createCDPSession();
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    await client.detach();
    return usedSize;
  };
  const walk = () =>
    page.evaluate(async () => {
      let longest = 0;
      let rows = 0;
      let last = await new Promise<number>(requestAnimationFrame);
      const end = document.documentElement.scrollHeight;
      for (let at = 0; at < end; at += end / 400) {
        window.scrollTo(0, at);
        const now = await new Promise<number>(requestAnimationFrame);
        longest = Math.max(longest, now - last);
        rows = Math.max(rows, document.querySelectorAll('.virtual > li').length);
        last = now;
      }
      return { longest, rows };
    });
  // The first time through, lines are measured and formats made: that is the price of the first look.
  await walk();
  const before = await heap();
  const { longest, rows } = await walk();
  await walk();
  const grown = (await heap()) / before;
  await page.close();
  return { frameMs: longest, grown, rows };
}

/** What ten thousand captures cost the popup and the dossier page. */
export async function benchPages(): Promise<Row[]> {
  const practice = await startPractice();
  const profiles: string[] = [];
  const start = (profile: string) =>
    launchBrowser({ kind: 'chromium', practice, extension: true, profile });
  const sessions: Session[] = [];
  /** A browser started again on so many captures: one that just wrote them has them in memory. */
  async function withCaptures(captures: number, days: number, files = false): Promise<Session> {
    const profile = mkdtempSync(join(tmpdir(), 'sans-creneau-pages-'));
    profiles.push(profile);
    const first = await start(profile);
    const desk = await first.openPage('popup.html');
    if (captures > 0) await seedDossier(desk, { ...seed, captures, days, daysAgo: days, files });
    await first.close();
    const session = await start(profile);
    sessions.push(session);
    return session;
  }
  try {
    const few = await withCaptures(10, 10);
    const full = await withCaptures(many, 400);
    const [popupFew, popupMany] = await inTurn(few, full, 'popup.html');
    await few.close();
    const empty = await withCaptures(0, 0);
    const [pageEmpty, pageFull] = await inTurn(empty, full, 'dossier.html');
    await empty.close();
    const { frameMs, grown, rows } = await scroll(full);
    await full.close();
    const pictured = await scroll(await withCaptures(many, 400, true));
    return [
      {
        what: `popup ready with ${many} captures / with 10`,
        ratio: popupMany / popupFew,
        budget: 1.3,
        details: `${Math.round(popupMany)} / ${Math.round(popupFew)} ms`,
      },
      {
        what: `dossier page ready with ${many} captures, over its empty state / 500 ms`,
        ratio: (pageFull - pageEmpty) / 500,
        budget: 1,
        details: `${Math.round(pageFull)} - ${Math.round(pageEmpty)} ms`,
      },
      {
        what: 'longest frame while the timeline is scrolled through / 50 ms',
        ratio: frameMs / 50,
        budget: 1,
        details: `${Math.round(frameMs)} ms, ${rows} lines in the page at most`,
      },
      {
        what: 'memory after scrolling through twice more / before',
        ratio: grown,
        budget: 1.1,
        details: '',
      },
      {
        what: 'longest frame while captures with pictures are scrolled through / 50 ms',
        ratio: pictured.frameMs / 50,
        budget: 1,
        details: `${Math.round(pictured.frameMs)} ms, memory ${pictured.grown.toFixed(2)} of what it was`,
      },
    ];
  } finally {
    await Promise.allSettled(sessions.map((session) => session.close()));
    await practice.close();
    for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
  }
}
