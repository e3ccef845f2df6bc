import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonicalLine, hashLine, verifyJournal } from '@/evidence/chain';
import { parseEntry, parseLine } from '@/evidence/record';

const frozen = (name: string) =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .trimEnd()
    .split('\n');

test('a journal of version 1 with a deletion and time stamps opens and verifies, for ever', async () => {
  const lines = frozen('record-v1-deletion.jsonl');
  expect(lines.map((line) => canonicalLine(parseLine(line)))).toEqual(lines);
  const head = { seq: 5, number: 3, hash: await hashLine(lines[4] ?? '') };
  expect(await verifyJournal(lines)).toEqual(head);
});

test('a journal of version 1 with a step opens and verifies, for ever', async () => {
  const lines = frozen('record-v1-step.jsonl');
  expect(lines.map((line) => canonicalLine(parseLine(line)))).toEqual(lines);
  const head = { seq: 6, number: 3, hash: await hashLine(lines[5] ?? '') };
  expect(await verifyJournal(lines)).toEqual(head);
});

test('a journal of version 1 opens and verifies, for ever', async () => {
  const lines = frozen('record-v1.jsonl');
  expect(lines.map((line) => canonicalLine(parseEntry(line)))).toEqual(lines);
  expect(await verifyJournal(lines)).toEqual({
    seq: 3,
    number: 2,
    hash: await hashLine(lines[2] ?? ''),
  });
});

test('a journal of version 2 opens and verifies: a completed capture, statements, one of them deleted, a loss', async () => {
  const lines = frozen('record-v2.jsonl');
  expect(lines.map((line) => canonicalLine(parseLine(line)))).toEqual(lines);
  const head = { seq: 10, number: 3, hash: await hashLine(lines[9] ?? '') };
  expect(await verifyJournal(lines)).toEqual(head);
});

const statement = () => JSON.parse(frozen('record-v2.jsonl')[4] ?? '');
const capture = () => JSON.parse(frozen('record-v2.jsonl')[0] ?? '');

test.each<[string, object, boolean]>([
  ['as it was sealed', {}, true],
  ['with words', { words: 'J’ai vu la phrase.' }, true],
  ['with empty words', { words: ' ' }, false],
  ['about slots, by a reason of theirs', { about: 'slots', says: 'taken-by-another' }, true],
  ['about slots, by a word on the outcome', { about: 'slots', says: 'no-slot' }, false],
  ['that calls the page unrecognised', { says: 'unrecognised' }, false],
  ['about something unknown', { about: 'weather' }, false],
  ['of no capture', { of: 0 }, false],
  ['of version 1, which had none', { v: 1 }, false],
])('a statement %s is read: %#', (_, change, isRead) => {
  const line = JSON.stringify({ ...statement(), ...change });
  if (isRead) expect(parseLine(line)).toMatchObject(change);
  else expect(() => parseLine(line)).toThrow();
});

test('fields of version 2 in a line of version 1, and the other way round, are no line', () => {
  expect(() => parseLine(JSON.stringify({ ...capture(), v: 1 }))).toThrow();
  expect(() => parseLine(JSON.stringify({ ...capture(), declared: null }))).toThrow();
});
