import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonicalLine, followJournal, hashLine, verifyJournal } from '@/evidence/chain';
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

test.each<[string, object]>([
  ['an address that is none', { url: 'pas une adresse' }],
  ['an address that runs', { url: 'javascript:alert(1)' }],
  ['an address of a file', { url: 'file:///etc/passwd' }],
  ['the practice page, which is in no dossier,', { url: 'moz-extension://a/practice.html' }],
  [
    'a step without an address',
    { path: [{ url: 'x', title: '', at: '2026-11-03T07:00:00.000Z' }] },
  ],
  ['an hour that no day has', { time: { ...capture().time, legal: '2026-11-03T99:99:99+01:00' } }],
  ['a day that no month has', { time: { ...capture().time, legal: '2026-99-99T08:02:14+01:00' } }],
  [
    'an instant that does not exist',
    { time: { ...capture().time, utc: '2026-13-45T07:02:14.120Z' } },
  ],
  ['a day after the last', { time: { ...capture().time, utc: '2026-02-31T07:02:14.120Z' } }],
  ['a zone that nobody knows', { time: { ...capture().time, zone: 'Mars/Olympus' } }],
  ['a release at no hour', { announced: { next: '2026-11-30T99:00', last: null } }],
])('%s is no line of a journal', (_, change) => {
  expect(() => parseLine(JSON.stringify(capture()))).not.toThrow();
  expect(() => parseLine(JSON.stringify({ ...capture(), ...change }))).toThrow();
});

test.each<[string, boolean]>([
  ['chrome-extension://dcojmlcfkiojponbklpegbpampocmimm/practice.html', true],
  ['moz-extension://6f2f0c0e-4c5b-4f0c-9d55-0d6c4f0c9d55/practice.html#answer', true],
  ['chrome-extension://dcojmlcfkiojponbklpegbpampocmimm/dossier.html', false],
  ['javascript:alert(1)', false],
])('the practice journal keeps %s: %s', (url, isKept) => {
  const line = JSON.stringify({ ...capture(), url });
  if (isKept) expect(parseEntry(line)).toMatchObject({ url });
  else expect(() => parseEntry(line)).toThrow();
});

test('a line without a canonical form is named, and the others are read', async () => {
  const lines = frozen('record-v2.jsonl');
  const half = (lines[0] ?? '').replace('"title":"', '"title":"\\ud800');
  const endless = (lines[0] ?? '').replace(/"monotonicMs":\d+/, '"monotonicMs":1e400');
  for (const line of [half, endless]) {
    expect(line).not.toBe(lines[0]);
    const followed = await followJournal([line, ...lines.slice(1)]);
    expect(followed[0]?.fault?.reason).toMatch(/^not-(canonical|an-entry)$/);
    expect(followed).toHaveLength(lines.length);
  }
});
