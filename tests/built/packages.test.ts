import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, expect, test } from 'vitest';

// `npm run zip` was run before these tests: .output/ holds what it made.
const output = join(import.meta.dirname, '../../.output');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const zips = ['chrome', 'edge', 'firefox', 'sources'].map(
  (name) => `sans-creneau-${version}-${name}.zip`,
);
const bytesOf = (folder: string, name: string) => readFileSync(join(folder, name));
const namesIn = async (name: string) =>
  Object.keys((await JSZip.loadAsync(bytesOf(output, name))).files).sort();

const bare = mkdtempSync(join(tmpdir(), 'sans-creneau-sources-'));
afterAll(() => rmSync(bare, { recursive: true, force: true }));

test('there is one ZIP for each store, and the sources that Mozilla asks for', () => {
  // Those of other versions may lie beside them.
  const there = readdirSync(output).filter((name) => name.includes(`-${version}-`));
  expect(there.sort()).toEqual([...zips].sort());
});

test('Edge’s is Chrome’s, to the byte', () => {
  const [chrome = '', edge = ''] = zips;
  expect(bytesOf(output, edge).equals(bytesOf(output, chrome))).toBe(true);
});

test('each has its manifest at the top, the licences of what ships, and weighs 2 MB at most', async () => {
  for (const name of zips.slice(0, 3)) {
    expect(await namesIn(name)).toEqual(
      expect.arrayContaining(['manifest.json', 'THIRD-PARTY.txt']),
    );
    expect(bytesOf(output, name).length).toBeLessThanOrEqual(2_000_000);
  }
});

test('the sources hold nothing that was built, installed or kept for the stores', async () => {
  const names = await namesIn(zips[3] ?? '');
  expect(names).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'package-lock.json']));
  expect(names.filter((name) => /^(node_modules|\.output|assets\/store)\//.test(name))).toEqual([]);
});

/** A command that the README gives. */
function commandIn(readme: string, wanted: string): string[] {
  if (!readme.includes(wanted)) throw new Error(`The README does not say ${wanted}`);
  return wanted.split(' ');
}

/** Runs a command of a folder's own README there, on a machine with Node and npm and nothing of this project. */
function runThere(folder: string, command: string): void {
  const [npm = '', ...rest] = commandIn(readFileSync(join(folder, 'README.md'), 'utf8'), command);
  const path = (process.env.PATH ?? '').split(delimiter);
  const own = path.filter((one) => !one.includes('node_modules'));
  const others = Object.entries(process.env).filter(([name]) => !/^(npm_|PATH$|NODE)/i.test(name));
  const { status, stderr } = spawnSync(npm, rest, {
    cwd: folder,
    env: { ...Object.fromEntries(others), PATH: own.join(delimiter) },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(`${status} ${stderr.slice(-500)}`).toMatch(/^0 /);
}

/** Packages made in a folder that are not those of this one, to the byte. */
const differing = (folder: string) =>
  zips.filter((name) => !bytesOf(join(folder, '.output'), name).equals(bytesOf(output, name)));

test('the sources, unpacked elsewhere, make the same packages by their own README, to the byte', () => {
  const unpacked = spawnSync('unzip', ['-q', join(output, zips[3] ?? ''), '-d', bare]);
  expect(unpacked.status).toBe(0);
  runThere(bare, 'npm run zip');
  expect(differing(bare)).toEqual([]);
});

test('a letter changed in the sources changes every package', () => {
  appendFileSync(join(bare, 'src/README.md'), '.');
  runThere(bare, 'npm run zip');
  expect(differing(bare)).toEqual(zips);
});

const keyIn = (manifest: string) => (JSON.parse(manifest) as { key?: string }).key;

test('what is loaded unpacked has an identity of its own, and no package for a store has', async () => {
  for (const name of zips.slice(0, 3)) {
    const zip = await JSZip.loadAsync(bytesOf(output, name));
    expect(keyIn((await zip.file('manifest.json')?.async('string')) ?? '')).toBeUndefined();
  }
  runThere(bare, 'npm run build');
  const built = (target: string) =>
    keyIn(readFileSync(join(bare, '.output', target, 'manifest.json'), 'utf8'));
  expect(built('firefox-mv3')).toBeUndefined();
  const identity = createHash('sha256').update(Buffer.from(built('chrome-mv3') ?? '', 'base64'));
  // Chromium's letters for the first sixteen bytes: this one must never change.
  const letters = identity
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)] ?? '');
  expect(letters).toBe('dcojmlcfkiojponbklpegbpampocmimm');
});
