import { beforeAll, expect, test } from 'vitest';
import { canonicalLine, emptyHead, followJournal, hashLine, verifyJournal } from '@/evidence/chain';
import { type Entry, noPrevious } from '@/evidence/record';
import { sampleDraft } from './sample';

let lines: string[] = [];

beforeAll(async () => {
  let prev = noPrevious;
  for (const seq of [1, 2, 3]) {
    const line = canonicalLine({ ...sampleDraft(), seq, prev, number: seq });
    lines = [...lines, line];
    prev = await hashLine(line);
  }
});

test('an untouched journal verifies up to its head', async () => {
  const head = await verifyJournal(lines);
  expect(head).toEqual({ seq: 3, hash: await hashLine(lines[2] ?? ''), number: 3 });
});

test('an empty journal verifies', async () => {
  expect(await verifyJournal([])).toEqual(emptyHead);
});

test('a journal with one changed byte never has the same head', async () => {
  const before = await verifyJournal(lines);
  for (const [index, line] of lines.entries()) {
    for (let at = 0; at < line.length; at += 1) {
      const flipped = String.fromCharCode(line.charCodeAt(at) ^ 1);
      const changed = lines.with(index, line.slice(0, at) + flipped + line.slice(at + 1));
      expect(await verifyJournal(changed)).not.toEqual(before);
    }
  }
});

const alter = (index: number, change: (entry: Entry) => Entry) => (all: string[]) =>
  all.with(index, canonicalLine(change(JSON.parse(all[index] ?? '') as Entry)));

const tampering: [string, (all: string[]) => string[], number, string][] = [
  ['a dropped first entry', (all) => all.slice(1), 1, 'wrong-sequence'],
  ['a dropped middle entry', (all) => all.toSpliced(1, 1), 2, 'wrong-sequence'],
  ['two swapped entries', ([a, b, c]) => [a, c, b].map(String), 2, 'wrong-sequence'],
  ['a repeated entry', ([a, b, c]) => [a, b, b, c].map(String), 3, 'wrong-sequence'],
  ['a changed field', alter(0, (entry) => ({ ...entry, title: 'autre' })), 2, 'wrong-previous'],
  ['a changed number', alter(2, (entry) => ({ ...entry, number: 9 }) as Entry), 3, 'wrong-number'],
  ['an unknown field', alter(1, (entry) => Object.assign({ extra: 1 }, entry)), 2, 'not-an-entry'],
  ['a line that is not JSON', (all) => all.with(1, 'bonjour'), 2, 'not-an-entry'],
  [
    'the same entry with spaces',
    (all) => all.with(1, all[1]?.replace(',', ', ') ?? ''),
    2,
    'not-canonical',
  ],
];

test.each(tampering)('%s is named', async (_, tamper, seq, reason) => {
  expect(await verifyJournal(tamper(lines))).toEqual({ seq, reason });
});

/** The journal as a later version would go on with it: a line of a kind that no one knows here, then one of ours. */
async function withNewerLine(change: object = {}): Promise<string[]> {
  const [first = '', second = ''] = lines;
  const newer = JSON.stringify({
    v: 3,
    kind: 'photograph',
    seq: 3,
    number: 3,
    prev: await hashLine(second),
    ...change,
  });
  const prev = await hashLine(newer);
  const after = canonicalLine({ ...sampleDraft(), seq: 4, prev, number: 4 });
  return [first, second, newer, after];
}

test('a line of a later version is said to be that, and keeps its place in the chain', async () => {
  const all = await withNewerLine();
  const faults = (await followJournal(all)).flatMap(({ fault }) => fault ?? []);
  expect(faults).toEqual([{ seq: 3, reason: 'newer-version' }]);
});

test.each([
  ['out of its place', { seq: 7 }, 'wrong-sequence'],
  ['that does not follow', { prev: noPrevious }, 'wrong-previous'],
])('a line of a later version %s is a fault', async (_, change, reason) => {
  const all = await withNewerLine(change);
  const faults = (await followJournal(all)).flatMap(({ fault }) => fault ?? []);
  expect(faults[0]).toEqual({ seq: 3, reason });
});

test('what a later version’s lines do to others is not judged', async () => {
  const all = await withNewerLine();
  const { seq, prev, number } = JSON.parse(all[0] ?? '');
  const hash = await hashLine(all[0] ?? '');
  const removed = canonicalLine({ v: 2, kind: 'removed', seq, hash, prev, number });
  const faults = (await followJournal(all.with(0, removed))).flatMap(({ fault }) => fault ?? []);
  expect(faults).toEqual([{ seq: 3, reason: 'newer-version' }]);
});

test('a deletion after a later version’s line may be of something that only it knows', async () => {
  const all = (await withNewerLine()).slice(0, 3);
  const prev = await hashLine(all[2] ?? '');
  const { dossier, time } = sampleDraft();
  const link = { v: 2, seq: 4, prev, id: crypto.randomUUID(), dossier, time } as const;
  const deleted = { seq: 1, hash: 'a'.repeat(64), prev: noPrevious, number: null };
  const deletion = canonicalLine({ ...link, kind: 'deletion', deleted, reason: 'essai' });
  const faults = (await followJournal([...all, deletion])).flatMap(({ fault }) => fault ?? []);
  expect(faults).toEqual([{ seq: 3, reason: 'newer-version' }]);
});
