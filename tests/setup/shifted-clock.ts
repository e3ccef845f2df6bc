import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TZDate } from '@date-fns/tz';
import { builds } from './browser.ts';
import type { BrowserKind } from './find-browser.ts';

/**
 * A script that moves the clock of the realm in which it runs by `ahead`, an expression in milliseconds. A second
 * script of the same realm changes nothing more.
 */
export const shifted = (ahead: string) => `
if (!('clockAhead' in globalThis)) {
  globalThis.clockAhead = ${ahead};
  const True = Date;
  globalThis.Date = class extends True {
    constructor(...given) {
      if (given.length > 0) super(...given);
      else super(True.now() + globalThis.clockAhead);
    }
    static now() {
      return True.now() + globalThis.clockAhead;
    }
  };
  const { timeOrigin } = performance;
  Object.defineProperty(performance, 'timeOrigin', { get: () => timeOrigin + globalThis.clockAhead });
}
`;

/** The browser's alarms ring, and its requests happened, by the shifted clock too. */
const browserTimes = `
for (const api of [globalThis.browser, globalThis.chrome]) {
  if (!api?.alarms || api.alarms.isShifted) continue;
  const { create } = api.alarms;
  Object.defineProperty(api.alarms, 'isShifted', { value: true });
  Object.defineProperty(api.alarms, 'create', {
    value: (name, { when, ...rest }) =>
      create.call(api.alarms, name, { ...rest, ...(when && { when: when - clockAhead }) }),
  });
  for (const name of ['onBeforeRequest', 'onResponseStarted', 'onCompleted', 'onErrorOccurred']) {
    const event = api.webRequest?.[name];
    if (!event) continue;
    const add = event.addListener.bind(event);
    Object.defineProperty(event, 'addListener', {
      value: (handler, ...rest) =>
        add((details) => handler({ ...details, timeStamp: details.timeStamp + clockAhead }), ...rest),
    });
  }
}
`;

/**
 * The built extension with its clock `ahead` milliseconds off: background, pages and what is in booking pages.
 * The browser and the system keep the true hour.
 */
export function shiftedBuild(kind: BrowserKind, ahead: number): string {
  const folder = mkdtempSync(join(tmpdir(), `sans-creneau-clock-${kind}-`));
  cpSync(builds[kind], folder, { recursive: true });
  const clock = shifted(String(ahead));
  const prepend = (file: string, script: string) =>
    writeFileSync(file, `${script}\n${readFileSync(file, 'utf8')}`);
  prepend(join(folder, 'background.js'), clock + browserTimes);
  const scripts = join(folder, 'content-scripts');
  for (const name of readdirSync(scripts).filter((name) => name.endsWith('.js'))) {
    prepend(join(scripts, name), clock);
  }
  prepend(join(folder, 'draw-page.js'), clock);
  writeFileSync(join(folder, 'clock.js'), clock);
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    const page = join(folder, name);
    const html = readFileSync(page, 'utf8');
    writeFileSync(page, html.replace(/<script /, '<script src="/clock.js"></script><script '));
  }
  return folder;
}

/** Milliseconds from now to a wall time in Paris, "2026-11-24T08:30". */
export function msUntil(wallTime: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = wallTime.split(/\D/).map(Number);
  return new TZDate(year, month - 1, day, hour, minute, 0, 'Europe/Paris').getTime() - Date.now();
}
