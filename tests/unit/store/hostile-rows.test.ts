import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { attemptsTable } from '@/dossier/table';
import { timeline } from '@/dossier/timeline';
import { canonicalLine, hashLine } from '@/evidence/chain';
import type { CaptureRecord } from '@/evidence/record';
import { openDatabase } from '@/store/database';
import { append, journalRows, restoredRow } from '@/store/journal';
import { readJournal } from '@/store/read-journal';
import { sampleDraft } from '../evidence/sample';
import { freshDossier } from './fresh-dossier';

// 0.1.0 let lines in out of ZIPs that no extension writes. They are in people's stores.

const { time, path } = sampleDraft();

test.each<[string, Partial<CaptureRecord>]>([
  ['an address that is none', { url: 'not a url' }],
  ['an address that runs', { url: 'javascript:alert(1)' }],
  ['an hour that does not exist', { time: { ...time, legal: '9999-99-99T99:99:99+01:00' } }],
  ['an instant that does not exist', { time: { ...time, utc: '9999-99-99T99:99:99.000Z' } }],
  ['a zone that nobody knows', { time: { ...time, zone: 'Mars/Olympus' } }],
  ['a step that is no address', { path: [...path, { url: 'x', title: '', at: time.utc }] }],
])('a line with %s is named, and what is made of the others goes on', async (_, change) => {
  const dossier = await freshDossier();
  await append(sampleDraft({ dossier }), new Map());
  const [first] = await journalRows(dossier);
  const hostile = {
    ...sampleDraft({ dossier }),
    ...change,
    seq: 2,
    number: 2,
    prev: first?.hash ?? '',
  } as CaptureRecord;
  const line = canonicalLine(hostile);
  const database = await openDatabase();
  await database.put('entries', restoredRow(dossier, hostile, line, await hashLine(line)));
  const { lines: journal, damaged } = await readJournal(dossier);
  expect(damaged.map(({ path }) => path)).toEqual(['journal.jsonl, ligne 2']);
  expect(journal).toHaveLength(1);
  expect(timeline(journal).total).toBe(1);
  expect(attemptsTable(journal)).toContain('"1"');
  // What is captured now still follows it.
  expect(await append(sampleDraft({ dossier }), new Map())).toMatchObject({ seq: 3, number: 3 });
});
