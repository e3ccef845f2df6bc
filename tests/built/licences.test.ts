import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// THIRD-PARTY.txt, as the build wrote it: what ships of others, and whether it may ship with MPL 2.0.
const targets = ['chrome-mv3', 'edge-mv3', 'firefox-mv3'];
const listOf = (target: string) => readFileSync(join('.output', target, 'THIRD-PARTY.txt'), 'utf8');

/** Licences that ask for nothing but to be named; a package may offer one of them beside others. */
const accepted =
  /^(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|MPL-2\.0|Zlib|OFL-1\.1|MIT AND (OFL-1\.1|Zlib)|MIT OR GPL-3\.0-or-later)$/;

type Part = { name: string; licence: string; text: string };

function partsOf(list: string): Part[] {
  const [, ...parts] = list.split(/\n-{78}\n/);
  return parts.map((part) => {
    const [, name = '', licence = ''] = /^(\S+) \d\S* \((.+)\)\n/.exec(part.trim()) ?? [];
    return { name, licence: licence.replace(/^\((.*)\)$/, '$1'), text: part.trim() };
  });
}

/** Packages of which no one knows whether they may ship. */
const unaccepted = (list: string) =>
  partsOf(list)
    .filter(({ name, licence }) => name === '' || !accepted.test(licence))
    .map(({ text }) => text.split('\n')[0]);

test.each(targets)('everything that ships with %s may ship', (target) => {
  expect(partsOf(listOf(target)).length).toBeGreaterThan(30);
  expect(unaccepted(listOf(target))).toEqual([]);
});

test('a package that may not ship would be found', () => {
  const line = '-'.repeat(78);
  const list = listOf('chrome-mv3');
  expect(unaccepted(`${list}\n${line}\n\ngreedy 1.0.0 (GPL-3.0-only)\n\nGPL`)).toEqual([
    'greedy 1.0.0 (GPL-3.0-only)',
  ]);
  expect(unaccepted(`${list}\n${line}\n\nnameless`)).toEqual(['nameless']);
});

test('every package that the code depends on is in the list, with its text', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const parts = partsOf(listOf('firefox-mv3'));
  expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  // Those published without the text of the licence that they name.
  const bare = parts.filter(({ text }) => text.includes('brings no text of this licence'));
  expect(bare.map(({ name }) => name)).toEqual([
    '@wxt-dev/browser',
    '@wxt-dev/storage',
    'brotli',
    'dfa',
    'wxt',
  ]);
});
