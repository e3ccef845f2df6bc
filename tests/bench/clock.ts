import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer';
import type { Practice } from '../practice/server.ts';
import { builds, type Session } from '../setup/browser.ts';
import { shifted } from '../setup/shifted-clock.ts';

// A clock that is put into everything of the extension that reads one: its background from its very start, its pages, and
// the content script in the booking pages. Alarms never go off: whoever owns the clock calls their handler.

/** Starts the background: its alarms and notifications are written down, and the browser's own times shifted too. */
const inBackground = `
globalThis.alarmsSet = new Map();
globalThis.notified = [];
{
  const handlers = [];
  chrome.alarms.onAlarm.addListener = (handler) => handlers.push(handler);
  chrome.alarms.create = async (name, { when }) => void alarmsSet.set(name, when);
  globalThis.ring = (name) => {
    alarmsSet.delete(name);
    for (const handler of handlers) handler({ name });
  };
  chrome.notifications.create = async (id) => {
    notified.push(id);
    return id;
  };
  for (const name of ['onBeforeRequest', 'onResponseStarted', 'onCompleted', 'onErrorOccurred']) {
    const event = chrome.webRequest[name];
    const add = event.addListener.bind(event);
    event.addListener = (handler, ...rest) =>
      add((details) => handler({ ...details, timeStamp: details.timeStamp + clockAhead }), ...rest);
  }
}
`;

/** The build: its content script reads the clock that the practice site tells it, its background sets no alarm of its own. */
export function clockedBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sans-creneau-soak-'));
  cpSync(builds.chromium, folder, { recursive: true });
  const file = join(folder, 'content-scripts/witness.js');
  const told = `Number(performance.getEntriesByType('navigation')[0]?.serverTiming?.find(({ name }) => name === 'clock')?.description ?? 0)`;
  writeFileSync(file, `${shifted(told)}\n${readFileSync(file, 'utf8')}`);
  const background = join(folder, 'background.js');
  writeFileSync(background, `${inBackground}\n${readFileSync(background, 'utf8')}`);
  return folder;
}

/** The one clock of a played life. */
export class Clock {
  /** Milliseconds that it is ahead of the true hour; negative in the past. */
  ahead = 0;
  /** Milliseconds that the person's computer is ahead of the sites. */
  wrongBy = 0;
  readonly #pages = new Set<Page>();
  readonly #practice: Practice;
  #session: Session | null = null;

  constructor(practice: Practice) {
    this.#practice = practice;
  }

  /** Milliseconds since 1970, as the sites have it. */
  now(): number {
    return Date.now() + this.ahead;
  }

  /** Puts the clock into every background of this browser that starts from now on, before its first line runs. */
  async watch(browser: Browser): Promise<void> {
    const client = await browser.target().createCDPSession();
    client.on('sessionattached', async (worker: CDPSession) => {
      const expression = shifted(String(this.#computer()));
      const { exceptionDetails } = await worker.send('Runtime.evaluate', { expression });
      if (exceptionDetails)
        console.error('The clock could not be put into the background', exceptionDetails);
      await worker.send('Runtime.runIfWaitingForDebugger');
      // A background that someone looks at is never stopped.
      await client.send('Target.detachFromTarget', { sessionId: worker.id() });
    });
    await client.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'service_worker' }, { exclude: true }],
    });
  }

  /** The browser in which the clock goes now; none while it is closed. */
  owns(session: Session | null): void {
    this.#session = session;
    this.#pages.clear();
  }

  #computer(): number {
    return Math.round(this.ahead + this.wrongBy);
  }

  /** Opens a page of the extension that has this clock. */
  async openPage(path: string): Promise<Page> {
    if (!this.#session) throw new Error('No browser');
    const { browser, origin } = this.#session;
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(`${shifted(String(this.#computer()))}
      delete window.showSaveFilePicker; delete window.showDirectoryPicker;`);
    await page.goto(`${origin}${path}`, { waitUntil: [] });
    await page.waitForSelector('body[data-ready]');
    this.#pages.add(page);
    page.once('close', () => this.#pages.delete(page));
    return page;
  }

  /** Runs something in the background, which must be there; gives what it gives. */
  async inBackground<T>(expression: string): Promise<T> {
    const target = this.#session?.browser.targets().find((one) => one.type() === 'service_worker');
    if (!target) throw new Error('The background is stopped');
    const client = await target.createCDPSession();
    const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    await client.detach();
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'It failed');
    return result.value as T;
  }

  /** Moves the clock, everywhere, to an instant of the sites' hour. */
  async set(to: number): Promise<void> {
    this.ahead = to - Date.now();
    const computer = this.#computer();
    this.#practice.clocks = { site: Math.round(this.ahead), computer };
    if (!this.#session) return;
    const expression = `globalThis.clockAhead = ${computer}; 0`;
    await Promise.all([
      this.inBackground(expression).catch(() => {}), // Stopped: it starts with the new hour.
      ...[...this.#pages].map((page) => page.evaluate(expression)),
    ]);
  }
}
