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
