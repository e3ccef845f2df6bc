import { spawnSync } from 'node:child_process';
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

/** The command that the README gives to make the packages. */
function packageCommand(readme: string): string[] {
  const [, command] = /^(npm run zip)\b/m.exec(readme) ?? [];
  if (!command) throw new Error('The README says no command that makes the packages');
  return command.split(' ');
}

/** Makes the packages in a folder, by its own README, on a machine with Node and npm and nothing of this project. */
function makePackages(folder: string): void {
  const [npm = '', ...rest] = packageCommand(readFileSync(join(folder, 'README.md'), 'utf8'));
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
  makePackages(bare);
  expect(differing(bare)).toEqual([]);
});

test('a letter changed in the sources changes every package', () => {
  appendFileSync(join(bare, 'src/README.md'), '.');
  makePackages(bare);
  expect(differing(bare)).toEqual(zips);
});
