import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { scenarios } from '../practice/scenarios.ts';
import { startPractice } from '../practice/server.ts';
import { launchBrowser } from '../setup/browser.ts';
import { tryToBook, until } from '../setup/person.ts';
import { readJournal } from '../setup/store.ts';

const kind = inject('kind');

const visited = Object.values(scenarios);

/** The same morning, with or without the extension: what the booking sites and anyone else were asked. */
async function morning(extension: boolean) {
  const practice = await startPractice();
  practice.staticCache = 'no-store';
  const session = await launchBrowser({ kind, practice, extension });
  try {
    const desk = extension ? await session.openPage('dossier.html') : null;
    const page = await session.browser.newPage();
    const reached: string[] = [];
    for (const scenario of visited) {
      // A connection that dies leaves the browser's own error page.
      await tryToBook(page, scenario).catch(() => null);
      // A page that is left before it has drawn its text never asks for its font.
      await page.evaluate(() => document.fonts.ready.then(() => true)).catch(() => null);
      // The page that changes is drawn for each of its answers.
      await pause(scenario.name === 'bChanging' ? 9_000 : 1_000);
      reached.push(page.url());
    }
    await page.reload({ waitUntil: 'load' });
    await pause(1_000);
    let captures = 0;
    if (desk) {
      await session.clickButton(page);
      const entries = await until(
        () => readJournal(desk),
        (found) => found.length >= 12,
        'the morning’s captures',
      );
      captures = entries.filter((entry) => entry.kind === 'capture').length;
    }
    const all = practice.requests.map(({ method, host, path }) => `${method} ${host}${path}`);
    // Browsers ask again automatically, in their own time, for a page whose connection died.
    const died = `GET ${scenarios.aDead.answer.replace('https://', '')}`;
    const asked = all.filter((request, index) => request !== died || all.indexOf(died) === index);
    return {
      asked: asked.sort(),
      strangers: new Set(practice.strangers),
      reached,
      captures,
    };
  } finally {
    await session.close();
    await practice.close();
  }
}

test('the extension asks the booking sites, and anyone else, for nothing', async () => {
  // Each has a préfecture and a browser of its own, and waits more than it works.
  const [without, with_] = await Promise.all([morning(false), morning(true)]);
  expect(with_.captures).toBeGreaterThanOrEqual(12);
  expect(with_.reached).toEqual(without.reached);
  expect(with_.asked).toEqual(without.asked);
  // The browser's maker may be asked for by the browser itself, in its own time: never anyone else.
  const makers =
    /(^|\.)(google|googleapis|gstatic|mozilla|mozilla\.net|firefox)\.(com|org|net)$|^[\w.]*mozilla\.(com|org|net)$/;
  expect([...with_.strangers].filter((host) => !makers.test(host))).toEqual([]);
});
