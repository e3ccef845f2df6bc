import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer';
import { type BrowserKind, ensureBrowser } from './find-browser.ts';
import { clickToolbarButton, closeFirefoxPopup, stopFirefoxBackground } from './toolbar.ts';

const root = join(import.meta.dirname, '../..');

/** Where each target is built. */
export const builds: Record<BrowserKind, string> = {
  chromium: join(root, '.output/chrome-mv3'),
  firefox: join(root, '.output/firefox-mv3'),
};

export const firefoxId = '{6f1f0d2e-6f0c-4a53-9b8e-3c2d5b7a9e41}';
const firefoxUuid = '11111111-2222-4333-8444-555555555555';
const firefoxOrigin = `moz-extension://${firefoxUuid}/`;

export type Launch = {
  kind: BrowserKind;
  /** Where the practice préfecture is, and the key that it shows. */
  practice: { proxy: string; keyHash: string };
  extension: boolean;
  visible?: boolean;
  profile?: string;
  /** Permissions that the person has granted already: no test can press the browser's own question. */
  granted?: string[];
  /** Another build than the product's own. */
  build?: string;
  /** Firefox's settings, beside those of every test; null takes one of these away. */
  preferences?: Record<string, string | number | boolean | null>;
  /** Installs it as a store does, from a file in the profile: Firefox starts with it. Firefox only, once a profile. */
  installed?: boolean;
  /**
   * Chromium's own folder for downloads, by a profile's setting: a driver that takes downloads in hand gives them names of its
   * own where an extension asks for them.
   */
  ownDownloads?: boolean;
  /** Does something with the browser before the extension starts in it. Chromium only. */
  before?(browser: Browser): Promise<void>;
  /** More of Chromium's switches. */
  args?: string[];
  /** Leaves the page open that the extension opens at install; else it is closed, to be in no one's way. */
  welcome?: boolean;
};

export type Session = {
  kind: BrowserKind;
  browser: Browser;
  /** Address of the extension's pages, ending with "/". */
  origin: string;
  downloads: string;
  profile: string;
  /** A page of the extension in a tab of its own, ready. */
  openPage(path: string): Promise<Page>;
  /** A click on the toolbar button while this page is in front; the popup opens. */
  clickButton(page: Page): Promise<void>;
  /**
   * The popup, opened by a click on the toolbar button. Firefox's own cannot be driven: there the click is
   * made, its panel closed, and the popup's page opened in a tab.
   */
  openPopup(page: Page): Promise<Page>;
  /** Installs the extension in a browser that was started without it. Returns the origin of its pages. */
  install(): Promise<string>;
  /** Stops the extension's background, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
};

/** No browser of the tests may talk to its maker's servers: such requests are not the extension's. */
const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=fr-FR',
  // Without it a headless Chromium tells pages that the person reads English.
  '--accept-lang=fr-FR,fr',
];

const firefoxPreferences = (proxy: string, downloads: string) => {
  const [host, port] = proxy.split(':');
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: firefoxUuid }),
    // A profile that is used again keeps what the extension stored in it.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'network.proxy.type': 1,
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.trr.mode': 5,
    'intl.locale.requested': 'fr',
    'intl.accept_languages': 'fr-FR, fr',
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    // No processes in store, and one for all pages of the web: a sixth less work for a start and three pages (November 2026).
    'dom.ipc.processPrelaunch.enabled': false,
    'dom.ipc.processCount': 1,
  };
};

function preferencesOf({ practice, preferences, installed }: Launch, downloads: string) {
  const unsigned = { 'xpinstall.signatures.required': false, 'extensions.autoDisableScopes': 0 };
  const all = {
    ...firefoxPreferences(practice.proxy, downloads),
    ...(installed && unsigned),
    ...preferences,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

/** Tells a profile of Chromium's, before its first start, where downloads go. */
function setDownloads(profile: string, folder: string): void {
  const file = join(profile, 'Default/Preferences');
  if (existsSync(file)) return;
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const download = { default_directory: folder, prompt_for_download: false };
  writeFileSync(file, JSON.stringify({ download, savefile: { default_directory: folder } }));
}

/** Puts the build where Firefox looks for the add-ons of a profile. */
function packInto(profile: string, build: string): void {
  const folder = join(profile, 'extensions');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${firefoxId}.xpi`);
  if (!existsSync(file)) execFileSync('zip', ['-q', '-r', file, '.'], { cwd: build });
}

/** The built extension with permissions moved from those asked later to those given at install. */
function grantedBuild(kind: BrowserKind, granted: string[]): string {
  // One folder each: without a key, Chromium makes another extension of the same build in another folder.
  const made = grantedBuilds.get(`${kind} ${granted}`);
  if (made) return made;
  const folder = mkdtempSync(join(tmpdir(), `sans-creneau-build-${kind}-`));
  cpSync(builds[kind], folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const one of granted)
    manifest[/[:<]/.test(one) ? 'host_permissions' : 'permissions'].push(one);
  writeFileSync(file, JSON.stringify(manifest));
  grantedBuilds.set(`${kind} ${granted}`, folder);
  return folder;
}

const grantedBuilds = new Map<string, string>();

/** Starts a real browser with the built extension on it, in front of the practice préfecture. */
export async function launchBrowser(options: Launch): Promise<Session> {
  const { kind, practice, extension, visible = false, granted } = options;
  const build = options.build ?? (granted ? grantedBuild(kind, granted) : builds[kind]);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), `sans-creneau-${kind}-`));
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads, { recursive: true });
  if (options.installed) packInto(profile, build);
  if (options.ownDownloads && kind === 'chromium') setDownloads(profile, downloads);
  const executablePath = ensureBrowser(kind);
  const common = {
    executablePath,
    protocolTimeout: 600_000,
    headless: !visible,
    userDataDir: profile,
    acceptInsecureCerts: kind === 'firefox',
    // Without a locale that has accents, Chromium finds no file whose name has any.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    defaultViewport: visible ? null : { width: 1100, height: 800 },
  };
  const browser =
    kind === 'chromium'
      ? await puppeteer.launch({
          ...common,
          pipe: true,
          args: [
            ...chromiumArguments,
            ...(options.args ?? []),
            `--proxy-server=${practice.proxy}`,
            `--ignore-certificate-errors-spki-list=${practice.keyHash}`,
          ],
          enableExtensions: extension && !options.before ? [build] : true,
        })
      : await puppeteer.launch({
          ...common,
          browser: 'firefox',
          args: ['--remote-allow-system-access'],
          extraPrefsFirefox: preferencesOf(options, downloads),
        });
  // A slow machine is no failure.
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async () => {
    const page = await newPage();
    page.setDefaultTimeout(300_000);
    return page;
  };
  if (!options.welcome && kind === 'chromium') closeWelcomeLater(browser);
  if (options.before) {
    await options.before(browser);
    await browser.installExtension(build);
  }
  const isThere = options.installed ?? false;
  const origin = extension && !isThere ? await originOf(browser, kind, build) : firefoxOrigin;
  if (!options.welcome && kind === 'firefox' && extension && !isThere) await closeWelcome(browser);
  if (kind === 'chromium' && !options.ownDownloads) await allowDownloads(browser, downloads);
  const openPage = async (path: string) => {
    const page = await browser.newPage();
    if (kind === 'chromium') {
      // No test can press the system's own file dialog; tests that need it put a file of theirs in its place.
      await page.evaluateOnNewDocument(() => {
        Reflect.deleteProperty(window, 'showSaveFilePicker');
        Reflect.deleteProperty(window, 'showDirectoryPicker');
      });
    }
    // Firefox never reports the load of an extension's page: wait for the page's own word instead.
    await page.goto(`${origin}${path}`, { waitUntil: [] });
    await page.waitForSelector('body[data-ready]');
    return page;
  };
  const clickButton = (page: Page) => clickToolbarButton(browser, kind, page, firefoxId);
  return {
    kind,
    browser,
    origin,
    downloads,
    profile,
    openPage,
    clickButton,
    async openPopup(page) {
      await clickButton(page);
      if (kind === 'firefox') {
        await closeFirefoxPopup(browser);
        return openPage('popup.html');
      }
      const target = await browser.waitForTarget((found) => found.url() === `${origin}popup.html`);
      const popup = await target.asPage();
      await popup.waitForSelector('body[data-ready]');
      return popup;
    },
    async install() {
      if (kind === 'chromium') await browser.installExtension(build);
      const installed = await originOf(browser, kind, build);
      if (kind === 'firefox') await closeWelcome(browser);
      return installed;
    },
    async stopBackground() {
      if (kind === 'firefox') return stopFirefoxBackground(browser, firefoxId);
      const isWorker = (target: Target) => target.type() === 'service_worker';
      const worker = browser.targets().find(isWorker);
      if (!worker) return;
      // A worker that starts while the driver still drops the last one is never told to run: Chromium waits a minute.
      const gone = new Promise<void>((resolve) => {
        const look = (target: Target) => {
          if (target !== worker) return;
          browser.off('targetdestroyed', look);
          resolve();
        };
        browser.on('targetdestroyed', look);
      });
      const stopped = (await worker.worker())?.close();
      await stopped?.catch((error: unknown) => {
        // It had stopped already.
        if (!/No session|Target closed/.test(String(error))) throw error;
      });
      await Promise.race([gone, pause(5_000)]);
    },
    close: () => browser.close(),
  };
}

/** The page that the extension opens at install. Firefox's driver does not tell the address of such pages. */
export async function welcomePage(browser: Browser): Promise<Page> {
  for (let tries = 0; tries < 600; tries += 1) {
    for (const page of await browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address.endsWith('/welcome.html')) return page;
    }
    await pause(100);
  }
  throw new Error('No welcome page');
}

/** Firefox installs the extension again at each start, and opens the welcome page each time. */
async function closeWelcome(browser: Browser): Promise<void> {
  // Where it does not come, it is in no one's way: that it comes is for the tests of a first day to see.
  const page = await welcomePage(browser).catch(() => null);
  await page?.close();
}

/** Closes the welcome page if and when it comes, and no later one: tests may open it themselves. */
function closeWelcomeLater(browser: Browser): void {
  const look = async (target: Target) => {
    if (!target.url().endsWith('/welcome.html')) return;
    browser.off('targetcreated', look).off('targetchanged', look);
    const page = await target.page();
    await page?.close().catch(() => {}); // The browser itself may be closing.
  };
  browser.on('targetcreated', look).on('targetchanged', look);
}

async function originOf(browser: Browser, kind: BrowserKind, build: string): Promise<string> {
  if (kind === 'firefox') {
    await browser.installExtension(build);
    return firefoxOrigin;
  }
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  return new URL('/', worker.url()).href;
}

async function allowDownloads(browser: Browser, downloadPath: string): Promise<void> {
  // The browser goes back to its own folder when the session is detached: it stays.
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
}
