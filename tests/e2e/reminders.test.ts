import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { legalTime } from '../../src/evidence/legal-time.ts';
import { type Practice, startPractice } from '../practice/server.ts';
import { launchBrowser, type Session } from '../setup/browser.ts';
import { downloadedFile, leaveTime, pressable, reload, until } from '../setup/person.ts';
import { msUntil, shiftedBuild } from '../setup/shifted-clock.ts';
import { readJournal } from '../setup/store.ts';

// Reminders in a real browser: a window that opens in a minute, the background stopped before, the browser
// restarted while another one is open. The extension's clock is within one of the windows that everyone has, on a
// Tuesday; CLOCK=2026-11-23T07:50 sets it to another hour of Paris.
const kind = inject('kind');
const profile = mkdtempSync(join(tmpdir(), `sans-creneau-reminders-${kind}-`));
const page = 'https://www.isere.gouv.fr/booking/create/6001';

// Some seconds before a minute is full: the window that opens then is not waited for long.
const ahead = msUntil(process.env.CLOCK ?? '2026-11-24T08:30') + 20_000;
const build = shiftedBuild(kind, ahead);
const now = () => Date.now() + ahead;

let practice: Practice;
let session: Session;
let desk: Page;

async function open(): Promise<void> {
  session = await launchBrowser({ kind, practice, extension: true, profile, build });
  desk = await session.openPage('dossier.html#reminders');
  // Without a desktop, Firefox closes a notification as soon as it is made; Chromium keeps it.
  await desk.evaluate(() => {
    type Notifier = {
      getAll(): Promise<object>;
      onClosed: { addListener(closed: (id: string) => void): void };
    };
    const { notifications } = (globalThis as unknown as { chrome: { notifications: Notifier } })
      .chrome;
    // A window that everyone has may have been announced at the start already.
    const preset = /^reminder:(monday|weekdays|midnight) /;
    const seen = (id: string) => {
      if (!preset.test(id)) document.body.setAttribute('data-notified', id);
    };
    notifications.onClosed.addListener(seen);
    setInterval(async () => {
      for (const id of Object.keys(await notifications.getAll())) seen(id);
    }, 100);
  });
}

beforeAll(async () => {
  practice = await startPractice();
  practice.clocks.site = Math.round(ahead);
  await open();
  await silencePresets();
});

afterAll(async () => {
  await session?.close();
  await practice?.close();
});

const notified = () => desk.$eval('body', (body) => body.getAttribute('data-notified') ?? '');
const textOf = (from: Page, selector = 'main') =>
  from.$eval(selector, (element) => element.textContent ?? '');
const hourIn = (minutes: number) =>
  legalTime(new Date(now() + minutes * 60_000), 'Europe/Paris').slice(11, 16);

async function fill(selector: string, value: string): Promise<void> {
  await desk.$eval(
    selector,
    (field, typed) => {
      (field as HTMLInputElement).value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    value,
  );
}

const section = '[aria-labelledby="reminders"]';

async function press(label: string): Promise<void> {
  const buttons = await desk.$$(`${section} button`);
  for (const button of buttons) {
    if ((await button.evaluate((element) => element.textContent)) === label) {
      await button.click();
      return;
    }
  }
  throw new Error(`No button ${label}`);
}

/** Turns off the windows that everyone has: one may be open, and announced, at the hour of the test. */
async function silencePresets(): Promise<void> {
  await desk.waitForSelector(`${section} .windows input[type="checkbox"]`);
  const on = () => desk.$$(`${section} .windows input[type="checkbox"]:checked`);
  for (let boxes = await on(); boxes.length > 0; boxes = await on()) {
    const before = boxes.length;
    // As a keyboard does it: where the list moves while it is drawn again, the mouse would miss.
    await boxes[0]?.evaluate((box) => (box as HTMLInputElement).click());
    await until(on, (left) => left.length < before, 'a window turned off');
  }
}

/** Adds a window for every day, through the page. */
async function addWindow(label: string, start: string, end: string): Promise<void> {
  await desk.bringToFront();
  await press('Ajouter une heure');
  await desk.waitForSelector(`${section} form.window`);
  await fill(`${section} form.window input:not([type])`, label);
  for (const box of (await desk.$$(`${section} fieldset input`)).slice(5)) await box.click();
  await fill(`${section} form.window input[type="time"]`, start);
  await fill(`${section} form.window .pair label:nth-of-type(2) input`, end);
  await press('Enregistrer');
  await until(
    () => textOf(desk, section),
    (text) =>
      text.includes(`${label} : lun., mar., mer., jeu., ven., sam. et dim., de ${start} à ${end}`),
    'the new window',
  );
}

test('a window that opens is announced once, though the background was stopped before', async () => {
  const tab = await session.browser.newPage();
  await tab.goto(`${page}/2`, { waitUntil: 'load' });
  await until(
    () => readJournal(desk),
    (entries) => entries.length === 1,
    'the capture that tells where to book',
  );
  await tab.close();
  // The next full minute, unless it is too near: the capture just made is before the window.
  const minutes = (now() / 1_000) % 60 < 50 ? 1 : 2;
  await addWindow('Essai', hourIn(minutes), hourIn(minutes + 60));
  await session.stopBackground();
  expect(await notified()).toBe('');
  await until(notified, (id) => id.startsWith('reminder:'), 'the reminder', 150_000);
  await desk.evaluate(() => document.body.removeAttribute('data-notified'));
  const popup = await session.openPage('popup.html');
  const text = await textOf(popup);
  expect(text).toMatch(/C’est l’heure d’essayerJusqu’à \d+\sh(\s\d\d)?/);
  await popup.close();
});

test('“in ten minutes” and “not today” are followed', async () => {
  const popup = await session.openPage('popup.html');
  await popup.click(pressable('Dans 10 min'));
  await until(
    () => textOf(popup),
    (text) => text.includes('Rappel dans 10 minutes'),
    'the answer',
  );
  await popup.click(pressable('Pas aujourd’hui'));
  await until(
    () => textOf(popup),
    (text) => text.includes('Plus de rappel aujourd’hui.') && !text.includes('C’est l’heure'),
    'the end of the day',
  );
  await popup.close();
});

test('a window that opened while the browser was closed is announced when it starts, once', async () => {
  await session.stopBackground();
  await desk.evaluate(
    async (ago) => {
      const opening = indexedDB.open('sans-creneau');
      await new Promise((done) => {
        opening.onsuccess = done;
      });
      const transaction = opening.result.transaction('reminders', 'readwrite');
      const store = transaction.objectStore('reminders');
      const getting = store.getAll();
      await new Promise((done) => {
        getting.onsuccess = done;
      });
      const [row] = getting.result;
      const window = { ...row.settings.windows.at(-1), id: 'open', start: ago.start, end: ago.end };
      const settings = { ...row.settings, windows: [window], notToday: null };
      store.put({ ...row, settings, log: [], snooze: null, decidedUntil: ago.decided });
      await new Promise((done) => {
        transaction.oncomplete = done;
      });
      opening.result.close();
    },
    {
      // After the capture above, which is of a minute before.
      start: hourIn(0),
      end: hourIn(60),
      decided: new Date(now() - 600_000).toISOString(),
    },
  );
  await session.close();
  await open();
  // At once, or a minute late: what counts is that it comes, and comes once.
  await until(
    () => textOf(desk, section),
    (text) => /Essai : rappel montré/.test(text),
    'what became of the window',
  );
  await session.stopBackground();
  const popup = await session.openPage('popup.html');
  expect(await textOf(popup)).toContain('C’est l’heure d’essayer');
  await popup.close();
  await reload(desk);
  expect((await textOf(desk, section)).match(/Essai : rappel montré/g)).toHaveLength(1);
});

test.runIf(kind === 'chromium')(
  'a click opens the booking page, or shows its tab, and nothing more',
  async () => {
    // Firefox without a desktop has no notification left to click.
    const asked = practice.requests.length;
    const target = await session.browser.waitForTarget(
      (found) => found.type() === 'service_worker',
    );
    const click = async () =>
      (await target.worker())?.evaluate(async () => {
        type Clicked = { dispatch(id: string): void };
        const { notifications } = (
          globalThis as unknown as {
            chrome: { notifications: { onClicked: Clicked; getAll(): Promise<object> } };
          }
        ).chrome;
        const shown = Object.keys(await notifications.getAll());
        const id = shown.find((one) => one.startsWith('reminder:open ')) ?? 'reminder:essai';
        notifications.onClicked.dispatch(id);
      });
    const tabs = async () =>
      (await session.browser.pages()).filter((open) => open.url().startsWith(page));
    await click();
    await until(tabs, (found) => found.length === 1, 'the booking page');
    await click();
    await leaveTime();
    const [tab] = await tabs();
    expect(await tabs()).toHaveLength(1);
    const pages = practice.requests.slice(asked).filter(({ path }) => path.includes('/6001'));
    expect(pages).toHaveLength(1);
    await tab?.close();
  },
);

test.runIf(kind === 'chromium')(
  'notifications that the browser refuses are mentioned in the popup',
  async () => {
    // Firefox does not tell.
    const popup = await session.browser.newPage();
    await popup.evaluateOnNewDocument(() => {
      type Level = { getPermissionLevel(answer?: (level: string) => void): Promise<string> };
      const api = globalThis as unknown as { chrome?: { notifications?: Level } };
      if (api.chrome?.notifications) {
        api.chrome.notifications.getPermissionLevel = async (answer) => {
          answer?.('denied');
          return 'denied';
        };
      }
    });
    await popup.goto(`${session.origin}popup.html`, { waitUntil: [] });
    await popup.waitForSelector('body[data-ready]');
    expect(await textOf(popup)).toContain('Le navigateur cache les rappels');
    await popup.close();
  },
);

test('an attempt ends the reminder', async () => {
  const before = await readJournal(desk);
  const tab = await session.browser.newPage();
  await tab.goto('https://www.isere.gouv.fr/booking/create/6002/2', { waitUntil: 'load' });
  await until(
    () => readJournal(desk),
    (entries) => entries.length === before.length + 1,
    'the attempt',
  );
  const popup = await session.openPage('popup.html');
  expect(await textOf(popup)).not.toContain('C’est l’heure d’essayer');
  await popup.close();
});

test('the calendar file holds the windows, with the address', async () => {
  await desk.bringToFront();
  await press('Mettre dans mon téléphone (.ics)');
  const file = (await downloadedFile(session.downloads, /^Sans-creneau_rappels\.ics$/)).toString();
  const calendar = new ICAL.Component(ICAL.parse(file));
  const [event] = calendar.getAllSubcomponents('vevent');
  expect(event?.getFirstPropertyValue('summary')).toContain('Essai');
  expect(file.replaceAll('\r\n ', '')).toContain('https://www.isere.gouv.fr/booking/create/600');
});
