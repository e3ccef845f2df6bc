import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

const places: Record<
  BrowserKind,
  { variable: string; names: string[]; paths: string[]; packages: string[] }
> = {
  chromium: {
    variable: 'CHROME_PATH',
    // Branded Chrome no longer loads unpacked extensions from outside, Chromium comes first.
    names: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'google-chrome'],
    paths: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    packages: ['chromium'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    packages: ['firefox-esr'],
  },
};

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** Path of an installed browser, if there is one. */
export function findBrowser(kind: BrowserKind): string | undefined {
  const { variable, names, paths } = places[kind];
  const chosen = process.env[variable];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`${variable} is ${chosen}, but nothing is there. Correct it or unset it.`);
  }
  return onPath(names) ?? paths.find(existsSync) ?? downloaded(kind);
}

const cache = join(import.meta.dirname, '../../.output/browsers');
const ids = { chromium: 'chrome@stable', firefox: 'firefox@esr' } as const;

/** A browser that an earlier run downloaded. */
function downloaded(kind: BrowserKind): string | undefined {
  const list = run('npx', ['@puppeteer/browsers', 'list', '--path', cache], false);
  const name = kind === 'chromium' ? 'chrome' : 'firefox';
  const line = list.output.split('\n').find((line) => line.startsWith(`${name}@`));
  const path = line?.split(/\s+/).at(-1);
  return path && existsSync(path) ? path : undefined;
}

function run(command: string, args: string[], show: boolean): { ok: boolean; output: string } {
  const { status, stdout } = spawnSync(command, args, {
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'ignore'],
    shell: process.platform === 'win32',
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return { ok: status === 0, output: stdout ?? '' };
}

const isRootOnDebian = () => process.getuid?.() === 0 && onPath(['apt-get']) !== undefined;

function installPackages(packages: readonly string[]): void {
  run('apt-get', ['update', '-qq'], false);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], false);
}

/** Makes sure that a program is there, installing its package on Debian. Throws with what to do when it cannot. */
export function ensureProgram(name: string, packageName = name): void {
  if (onPath([name, `${name}.exe`])) return;
  console.log(`No ${name} found: installing it.`);
  if (isRootOnDebian()) installPackages([packageName]);
  if (!onPath([name])) throw new Error(`The tests need ${name}: install it and try again.`);
}

/** Path of a browser, installing one if none is there. Throws with what to do when it cannot. */
export function ensureBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (found) return found;
  console.log(`No ${kind} found: installing one.`);
  if (isRootOnDebian()) installPackages(places[kind].packages);
  else {
    run('npx', ['@puppeteer/browsers', 'install', ids[kind], '--path', cache], true);
  }
  const installed = findBrowser(kind);
  if (installed) return installed;
  throw new Error(
    `No ${kind} was found and none could be installed. Install one, or set ${places[kind].variable} to its path.`,
  );
}
