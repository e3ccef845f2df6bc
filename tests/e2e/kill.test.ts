import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { expect, inject, test } from 'vitest';
import type { SeenEntry } from '../../src/evidence/record.ts';
import { startPractice } from '../practice/server.ts';
import { launchBrowser, type Session } from '../setup/browser.ts';
import { badgeOn, receipt, until } from '../setup/person.ts';
import { countPending, readJournal, readJournalLines, readStoredFile } from '../setup/store.ts';

// SIGKILL of the browser, or a stop of the extension's background, at a random moment of a storm of attempts,
// again and again on the same profile: what was acknowledged is there, whole, and the chain is one line.
const kind = inject('kind');
const rounds = Number(process.env.KILL_ROUNDS ?? 3);
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** What was acknowledged is in the journal, whole, and the journal is one line. Gives the entries. */
async function checkJournal(desk: Page, acknowledged: readonly string[]): Promise<SeenEntry[]> {
  const lines = await readJournalLines(desk);
  const entries = await readJournal(desk);
  let prev = '0'.repeat(64);
  for (const [index, line] of lines.entries()) {
    expect([entries[index]?.seq, entries[index]?.prev]).toEqual([index + 1, prev]);
    prev = sha256(line);
  }
  const urls = new Set(entries.map((entry) => entry.url));
  expect(acknowledged.filter((url) => !urls.has(url))).toEqual([]);
  for (const entry of entries) {
    if (entry.kind !== 'capture') continue;
    for (const [name, facts] of Object.entries(entry.files)) {
      const file = await readStoredFile(desk, entry.id, name);
      expect(file && sha256(file)).toBe(facts.sha256);
    }
  }
  return entries;
}

/** Attempts one after the other until the time is over or the browser is gone. */
async function storm(
  session: Session,
  desk: Page,
  { round, end, acknowledged }: { round: number; end: number; acknowledged: string[] },
) {
  const page = await session.browser.newPage();
  for (let number = 0; Date.now() < end; number += 1) {
    // Numbers of their own: some of the practice site's have a meaning.
    const id = 5_000_000 + round * 1_000 + number;
    const url = `https://www.nord.gouv.fr/booking/create/${id}/2`;
    await page.goto(url, { waitUntil: 'load' });
    // An attempt that is cut short is not acknowledged: the next one goes on.
    const shown = page.waitForSelector(receipt, { timeout: 5_000 });
    if (!(await shown.catch(() => null))) continue;
    // The page cannot tell good news from "not kept"; the button can.
    const good = until(
      () => badgeOn(desk, url),
      (badge) => badge === '✓',
      'good news',
      1_000,
    );
    await good.then(
      () => acknowledged.push(url),
      () => {},
    );
  }
  await page.close();
}

const sealedAfterwards = (entries: SeenEntry[]) =>
  entries.filter(
    (entry) =>
      entry.kind === 'capture' &&
      'missing' in entry.picture &&
      entry.picture.missing.includes('arrêté'),
  ).length;

test(`${rounds} kills lose no acknowledged capture`, async () => {
  const practice = await startPractice();
  const profile = mkdtempSync(join(tmpdir(), `sans-creneau-kill-${kind}-`));
  const acknowledged: string[] = [];
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const session = await launchBrowser({ kind, practice, extension: true, profile });
      const desk = await session.openPage('dossier.html');
      await until(
        () => countPending(desk),
        (count) => count === 0,
        'what was written down to be sealed',
      );
      const entries = await checkJournal(desk, acknowledged);
      if (round === rounds) {
        const late = sealedAfterwards(entries);
        console.log(`${kind}: ${acknowledged.length} acknowledged, ${late} sealed after a restart`);
        await session.close();
        break;
      }
      const attempts = storm(session, desk, { round, end: Infinity, acknowledged }).catch(
        () => 'the browser was killed',
      );
      await pause(500 + Math.random() * 3_000);
      // A slow machine may acknowledge nothing so soon: the last kill comes after something that must not be lost.
      if (round === rounds - 1)
        await until(
          async () => acknowledged.length,
          (count) => count > 0,
          'an acknowledged capture',
        );
      const killed = session.browser.process();
      killed?.kill('SIGKILL');
      await attempts;
      // puppeteer puts the profile's own preferences back when the browser is gone.
      while (killed && killed.exitCode === null && killed.signalCode === null) await pause(50);
      await pause(1_000);
    }
    expect(acknowledged.length).toBeGreaterThan(0);
  } finally {
    await practice.close();
  }
}, 3_600_000);

test(`${rounds * 2} stops of the background lose no acknowledged capture`, async () => {
  const practice = await startPractice();
  const session = await launchBrowser({ kind, practice, extension: true });
  const acknowledged: string[] = [];
  try {
    const desk = await session.openPage('dossier.html');
    let stops = 0;
    let over = false;
    const attempts = (async () => {
      for (let round = 0; !over; round += 1) {
        await storm(session, desk, { round, end: Date.now() + 2_000, acknowledged });
      }
    })().then(
      () => null,
      (error: unknown) => error,
    );
    for (; stops < rounds * 2; stops += 1) {
      await pause(300 + Math.random() * 1_500);
      // As above: the last stop comes after something that must not be lost.
      if (stops === rounds * 2 - 1)
        await until(
          async () => acknowledged.length,
          (count) => count > 0,
          'an acknowledged capture',
        );
      await session.stopBackground();
    }
    over = true;
    expect(await attempts).toBeNull();
    // The last one's leftovers are sealed when something wakes the background.
    await desk.bringToFront();
    await until(
      () => countPending(desk),
      (count) => count === 0,
      'the leftovers',
    );
    const late = sealedAfterwards(await checkJournal(desk, acknowledged));
    console.log(
      `${kind}: ${acknowledged.length} acknowledged, ${late} sealed after ${stops} stops`,
    );
    expect(acknowledged.length).toBeGreaterThan(0);
  } finally {
    await session.close();
    await practice.close();
  }
}, 3_600_000);
