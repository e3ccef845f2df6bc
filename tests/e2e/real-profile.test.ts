import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { unpackedKey } from '../../src/build/unpacked-key.ts';
import { type Practice, startPractice } from '../practice/server.ts';
import { builds, firefoxId, type Launch, launchBrowser, type Session } from '../setup/browser.ts';
import {
  acceptRestore,
  downloadedFile,
  exportedName,
  pressable,
  receipt,
  region,
  until,
} from '../setup/person.ts';
import { countPending, readJournal, writePending } from '../setup/store.ts';
import { inFirefoxWindow } from '../setup/toolbar.ts';

// What happens to profiles that people really have: folders that move, restarts, windows that keep nothing.
const kind = inject('kind');
let practice: Practice;
let profile: string;
let session: Session | undefined;

beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.close());
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), `sans-creneau-profile-${kind}-`));
});
afterEach(async () => {
  await session?.close();
  session = undefined;
  rmSync(profile, { recursive: true, force: true });
});

async function start(options: Partial<Launch> = {}): Promise<Session> {
  session = await launchBrowser({ kind, practice, extension: true, profile, ...options });
  return session;
}

async function restart(options: Partial<Launch> = {}): Promise<Session> {
  await session?.close();
  return start(options);
}

const bodyOf = (page: Page) => page.$eval('body', (body) => body.innerText);

async function capture({ browser }: Session, number: number): Promise<void> {
  const tab = await browser.newPage();
  const url = `https://www.isere.gouv.fr/booking/create/${8_200 + number}/2`;
  await tab.goto(url, { waitUntil: 'load' });
  await tab.waitForSelector(receipt);
  await tab.close();
}

/** A build in a folder of its own, with the key of unpacked builds or without. */
function unpack(name: string, key?: string): string {
  const folder = join(profile, name);
  cpSync(builds[kind], folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { key: _built, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, ...(key && { key }) }));
  return folder;
}

async function journalOf({ openPage }: Session) {
  const desk = await openPage('dossier.html');
  return readJournal(desk).finally(() => desk.close());
}

describe.runIf(kind === 'chromium')('loaded unpacked', () => {
  test('the next version finds the dossier, wherever it is unpacked', async () => {
    const first = await start({ build: unpack('sans-creneau-0.1.1', unpackedKey) });
    await capture(first, 1);
    const next = await restart({ build: unpack('sans-creneau-0.2.0', unpackedKey) });
    expect(next.origin).toBe(first.origin);
    expect(await journalOf(next)).toMatchObject([{ kind: 'capture', number: 1 }]);
    const popup = await next.openPage('popup.html');
    expect(await bodyOf(popup)).toContain('Installée à la main : n’effacez pas ses fichiers.');
  });

  test('coming from a version without a key: loaded beside it, exported, restored, then the old one is removed', async () => {
    const old = await start({ build: unpack('sans-creneau-0.1.0') });
    await capture(old, 2);
    const desk = await old.openPage('dossier.html#export');
    await desk.click(pressable('Faire le fichier', region('export')));
    await downloadedFile(old.downloads, exportedName);
    const [name = ''] = readdirSync(old.downloads).filter((file) => exportedName.test(file));

    const identity = await old.browser.installExtension(unpack('sans-creneau-0.2.0', unpackedKey));
    const page = await old.browser.newPage();
    await page.goto(`chrome-extension://${identity}/dossier.html#attempts`, { waitUntil: [] });
    await page.waitForSelector('body[data-ready]');
    expect(await bodyOf(page)).toContain(
      'faites d’abord son fichier. Remettez-le ici, puis seulement supprimez-la.',
    );
    await page.goto(`chrome-extension://${identity}/dossier.html#export`, { waitUntil: [] });
    const input = await page.waitForSelector('input[type="file"][accept*="zip"]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
      join(old.downloads, name),
    );
    await acceptRestore(page);
    await until(
      () => bodyOf(page),
      (text) => text.includes('Dossier restauré et ouvert : 1 preuve'),
      'the restoration',
    );
    await old.browser.uninstallExtension(new URL(old.origin).host);
    await page.reload();
    await page.waitForSelector('body[data-ready]');
    expect(await readJournal(page)).toMatchObject([
      { kind: 'capture', number: 1 },
      { kind: 'restore', restored: { seq: 1 } },
    ]);
  });
});

describe.runIf(kind === 'firefox')('in Firefox', () => {
  test('a temporary add-on keeps its dossier when Firefox closes, by Firefox’s own settings', async () => {
    const preferences = { 'extensions.webextensions.keepStorageOnUninstall': null };
    await capture(await start({ preferences }), 3);
    const next = await restart({ preferences });
    expect(await journalOf(next)).toMatchObject([{ kind: 'capture', number: 1 }]);
    const popup = await next.openPage('popup.html');
    expect(await bodyOf(popup)).toContain('N’appuyez pas sur «\u00a0Supprimer\u00a0»');
  });

  test('an installed add-on wakes when Firefox starts: leftovers are sealed and reminders set, though nothing is opened', async () => {
    const first = await start({ installed: true });
    // Firefox opens its first tab before its add-ons are all there.
    const desk = await first.openPage('dossier.html');
    await capture(first, 4);
    await writePending(desk, {
      url: 'https://www.isere.gouv.fr/booking/create/8205/2',
      manner: 'opened',
      at: Date.now(),
    });
    expect(await countPending(desk)).toBe(1);
    const next = await restart({ installed: true });
    await until(
      () =>
        inFirefoxWindow(
          next.browser,
          `const policy = WebExtensionPolicy.getByID('${firefoxId}');
          return policy?.extension.backgroundState ?? 'none';`,
        ),
      (state) => state === 'running',
      'the background',
      60_000,
    );
    const page = await next.openPage('dossier.html');
    const journal = await until(
      () => readJournal(page),
      ({ length }) => length === 2,
      'the leftover sealed',
    );
    expect(journal[1]).toMatchObject({
      picture: { missing: 'relevé arrêté avant la prise de l’image' },
    });
    const alarms = await page.evaluate(async () => {
      const { browser } = globalThis as unknown as {
        browser: { alarms: { getAll(): Promise<{ name: string }[]> } };
      };
      return (await browser.alarms.getAll()).map(({ name }) => name);
    });
    expect(alarms).toContain('reminders');
    expect(await bodyOf(page)).not.toContain('Module temporaire');
  });

  /** Lets the add-on run in private windows, as the person does at install. */
  const allowPrivate = ({ browser }: Session) =>
    inFirefoxWindow(
      browser,
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await ExtensionPermissions.add('${firefoxId}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      await (await AddonManager.getAddonByID('${firefoxId}')).reload();`,
    );

  test('where no history is ever kept, every page names the setting to change', async () => {
    const opened = await start({
      preferences: { 'browser.privatebrowsing.autostart': true },
      welcome: true,
    });
    await allowPrivate(opened);
    for (const path of ['welcome.html', 'popup.html', 'dossier.html']) {
      const page = await opened.browser.newPage();
      await page.goto(`${opened.origin}${path}`, { waitUntil: [] });
      await until(
        () => bodyOf(page),
        (text) => text.includes('Paramètres, Vie privée et sécurité, Historique'),
        `the setting named by ${path}`,
        60_000,
      );
      await page.close();
    }
  });

  test('a page opened in a private window says one sentence, and opens the dossier in an ordinary one', async () => {
    const opened = await start();
    await capture(opened, 6);
    await allowPrivate(opened);
    const before = (await opened.browser.pages()).length;
    await inFirefoxWindow(
      opened.browser,
      `const { BrowserWindowTracker } = ChromeUtils.importESModule('resource:///modules/BrowserWindowTracker.sys.mjs');
      const opened = await BrowserWindowTracker.promiseOpenWindow({ private: true });
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      opened.gBrowser.selectedBrowser.fixupAndLoadURIString('${opened.origin}popup.html', { triggeringPrincipal });`,
    );
    const find = async (words: string) => {
      for (const page of (await opened.browser.pages()).reverse()) {
        const text = await bodyOf(page).catch(() => '');
        if (text.includes(words)) return page;
      }
      return null;
    };
    const page = await until(
      () => find('Rien ne peut être gardé ni lu dans une fenêtre privée.'),
      (found) => found !== null,
      'the sentence in the private window',
      60_000,
    );
    await page?.click(
      '::-p-xpath(//button[normalize-space()="Ouvrir mon dossier dans une fenêtre ordinaire"])',
    );
    await until(
      () => find('Preuve n° 1'),
      (found) => found !== null,
      'the dossier in an ordinary window',
      60_000,
    );
    expect((await opened.browser.pages()).length).toBe(before + 2);
  });
});
