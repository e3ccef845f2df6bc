import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Practice, startPractice } from '../practice/server.ts';
import { launchBrowser, type Session } from '../setup/browser.ts';
import { until } from '../setup/person.ts';
import { storeScript } from '../setup/product-script.ts';
import { readJournal } from '../setup/store.ts';

// What is left on the disk of what was erased: planted words, looked for in every file of the closed profile.
const kind = inject('kind');
const word = 'MotPlanteQ7Z4';
let practice: Practice;

beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice?.close());

/** Files of a closed profile in which a word stands, as UTF-8 or UTF-16. */
function filesWith(folder: string, text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const found: string[] = [];
  const walk = (at: string) => {
    for (const name of readdirSync(at)) {
      const path = join(at, name);
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat?.isDirectory()) walk(path);
      else if (stat?.isFile()) {
        const bytes = readFileSync(path);
        if (needles.some((needle) => bytes.includes(needle))) found.push(relative(folder, path));
      }
    }
  };
  walk(folder);
  return found;
}

const ofDatabase = (file: string) => /\.(log|ldb|sqlite(-wal)?)$/.test(file);

/** A capture whose page says the word, and a step with the word in its note and its paper. */
async function plant(session: Session, desk: Page): Promise<void> {
  const page = await session.browser.newPage();
  await page.evaluateOnNewDocument((text) => {
    addEventListener('DOMContentLoaded', () => {
      document.body.insertAdjacentHTML('beforeend', `<p>${text}-page</p>`);
    });
  }, word);
  await page.goto('https://www.isere.gouv.fr/booking/create/7990/2', { waitUntil: 'load' });
  await until(
    () => readJournal(desk),
    ({ length }) => length === 1,
    'the capture',
  );
  await page.close();
  await desk.evaluate(await storeScript());
  await desk.evaluate(async (text) => {
    const { product } = globalThis;
    const computer = { zone: 'Europe/Paris', offsetMinutes: 60 };
    await product.appendStep(await product.openDossier(), {
      step: 'email',
      day: '2026-11-29',
      note: `${text}-note`,
      papers: [new File([`${text}-papier `.repeat(9)], 'a.txt')],
      time: {
        utc: new Date().toISOString(),
        legal: '2026-11-30T08:00:00+01:00',
        zone: 'Europe/Paris',
        computer,
        monotonicMs: 0,
      },
    });
  }, word);
}

/** Presses the first button of a page whose words hold these. */
const press = (page: Page, words: string) =>
  until(
    () =>
      page.evaluate((wanted) => {
        const buttons = [...document.querySelectorAll('button')];
        const found = buttons.find((one) => one.textContent?.includes(wanted) && !one.disabled);
        found?.click();
        return found !== undefined;
      }, words),
    Boolean,
    words,
  );

const textOf = (page: Page) => () => page.$eval('body', ({ innerText }) => innerText);

test.each<[string, string, (desk: Page) => Promise<void>, string]>([
  [
    'all of it',
    'privacy',
    async (desk) => {
      await press(desk, 'Tout effacer');
      await press(desk, 'Effacer tout, sans exporter');
    },
    'Tous les dossiers sont effacés',
  ],
  [
    'one dossier',
    'privacy',
    (desk) => press(desk, 'Effacer Dossier').then(() => {}),
    'Le dossier est effacé',
  ],
])(
  'erased, %s leaves the database at once, and the disk with the next start',
  async (_, view, erase, said) => {
    const profile = mkdtempSync(join(tmpdir(), 'sans-creneau-erased-'));
    const start = () => launchBrowser({ kind, practice, extension: true, profile });
    const first = await start();
    await plant(first, await first.openPage('dossier.html'));
    await first.close();
    expect(filesWith(profile, word).length).toBeGreaterThan(2);

    const second = await start();
    const desk = await second.openPage(`dossier.html#${view}`);
    await erase(desk);
    await until(textOf(desk), (text) => text.includes(said), said);
    expect(await textOf(desk)()).toContain('quand vous fermez puis rouvrez le navigateur');
    await second.close();
    expect(filesWith(profile, word).filter(ofDatabase)).toEqual([]);

    const third = await start();
    const again = await third.openPage('dossier.html');
    expect(await readJournal(again)).toEqual([]);
    // The browser tidies up some time after its start.
    await until(
      async () => filesWith(profile, word),
      ({ length }) => length === 0,
      'an empty disk',
      60_000,
    );
    await third.close();
    expect(filesWith(profile, word)).toEqual([]);
  },
);
