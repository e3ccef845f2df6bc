import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { startPractice } from '../practice/server.ts';
import { launchBrowser } from '../setup/browser.ts';
import { readJournal, readJournalLines, readStoredFile } from '../setup/store.ts';

// SIGKILL at a random moment of a storm of attempts, again and again on the same profile: what was
// acknowledged is there, whole, and the chain is one line.
const kind = inject('kind');
const rounds = Number(process.env.KILL_ROUNDS ?? 3);
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

test(`${rounds} kills lose no acknowledged capture`, async () => {
  const practice = await startPractice();
  const profile = mkdtempSync(join(tmpdir(), `sans-creneau-kill-${kind}-`));
  const acknowledged: string[] = [];
  let leftovers = 0;
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const session = await launchBrowser({ kind, practice, extension: true, profile });
      const desk = await session.openPage('dossier.html');
      await pause(500);

      const lines = await readJournalLines(desk);
      const entries = await readJournal(desk);
      let prev = '0'.repeat(64);
      for (const [index, line] of lines.entries()) {
        expect([entries[index]?.seq, entries[index]?.prev]).toEqual([index + 1, prev]);
        prev = sha256(line);
      }
      for (const url of acknowledged) expect(entries.map((entry) => entry.url)).toContain(url);
      for (const entry of entries) {
        if (entry.kind !== 'capture') continue;
        for (const [name, facts] of Object.entries(entry.files)) {
          const file = await readStoredFile(desk, entry.id, name);
          expect(file && sha256(file)).toBe(facts.sha256);
        }
      }
      leftovers = entries.filter(
        (entry) =>
          entry.kind === 'capture' &&
          'missing' in entry.picture &&
          entry.picture.missing.includes('arrêté'),
      ).length;
      if (round === rounds) {
        await session.close();
        break;
      }

      const page = await session.browser.newPage();
      const killAt = Date.now() + 500 + Math.random() * 3_000;
      const storm = (async () => {
        for (let number = 0; Date.now() < killAt; number += 1) {
          const url = `https://www.nord.gouv.fr/booking/create/${round + 1}${String(number).padStart(3, '0')}/2`;
          await page.goto(url, { waitUntil: 'load' });
          await page.waitForSelector('sans-creneau-receipt', { timeout: 5_000 });
          acknowledged.push(url);
        }
      })().catch(() => 'the browser was killed');
      await pause(killAt - Date.now());
      const killed = session.browser.process();
      killed?.kill('SIGKILL');
      await storm;
      // puppeteer puts the profile's own preferences back when the browser is gone.
      while (killed && killed.exitCode === null && killed.signalCode === null) await pause(50);
      await pause(1_000);
    }
    console.log(
      `${kind}: ${acknowledged.length} acknowledged, ${leftovers} sealed after a restart`,
    );
    expect(acknowledged.length).toBeGreaterThan(0);
  } finally {
    await practice.close();
  }
}, 1_200_000);
