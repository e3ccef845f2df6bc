import { expect, test } from 'vitest';
import { everything } from '@/dossier/choice';
import type { HashedEntry } from '@/dossier/journal';
import { leftByLight, lightBytes, lightChoice } from '@/dossier/light';
import { chosenFiles, exportBytes, planVolumes } from '@/dossier/volumes';
import type { LatestCapture, StatementRecord } from '@/evidence/record';
import { hashed, step } from './hashed';

const file = (bytes: number) => ({ sha256: 'a'.repeat(64), bytes, crc32: '00000000' });

/** A capture with a picture of half a megabyte and its page. */
const heavy = (number: number, legal: string, change: Partial<LatestCapture> = {}) =>
  hashed(number, legal, {
    files: { 'page.png': file(500_000), 'page.html': file(300_000), 'texte.txt': file(900) },
    ...change,
  });

/** Four attempts a day, from Monday 5 October 2026 on. */
const days = (count: number): HashedEntry[] =>
  Array.from({ length: count * 4 }, (_, index) => {
    const day = new Date(Date.UTC(2026, 9, 5 + Math.floor(index / 4))).toISOString().slice(0, 10);
    return heavy(index + 1, `${day}T0${6 + (index % 4)}:00:00+02:00`);
  });

const joinedIn = (journal: readonly HashedEntry[], choice = lightChoice(journal, everything)) =>
  planVolumes(journal, choice).flatMap(({ filed }) => filed.map(({ entry }) => entry.seq));

test('where there is room for all, only the pages’ HTML is left out', () => {
  const journal = days(2);
  const choice = lightChoice(journal, everything);
  expect(choice.only).toBeNull();
  expect(joinedIn(journal)).toHaveLength(8);
  const [first] = journal;
  if (first?.entry.kind !== 'capture') throw new Error('No capture');
  expect(chosenFiles(first.entry, choice)).not.toContain('page.html');
});

test('where there is not, as many captures are joined as fit, and one more would not', () => {
  const journal = days(20);
  const choice = lightChoice(journal, everything);
  const count = choice.only?.length ?? 0;
  expect(exportBytes(journal, choice)).toBeLessThanOrEqual(lightBytes);
  expect(count).toBeGreaterThan(5);
  const missing = journal.find(({ entry }) => !choice.only?.includes(entry.seq));
  const oneMore = { ...choice, only: [...(choice.only ?? []), missing?.entry.seq ?? 0] };
  expect(exportBytes(journal, oneMore)).toBeGreaterThan(lightBytes);
});

test('what says more than "no slot" comes first, then each week, then each day', () => {
  const journal = days(20);
  const slots = heavy(200, '2026-10-06T10:00:00+02:00', { outcome: 'slots-offered' });
  const last = journal.at(-1);
  if (last?.entry.kind !== 'capture') throw new Error('No capture');
  const { v: _, id, dossier, time, prev } = last.entry;
  const entry: StatementRecord = {
    ...{ v: 2, kind: 'statement', id, dossier, time, prev },
    ...{ seq: 300, of: last.entry.number, about: 'blocked', says: 'blank-page' },
  };
  const all = [...journal, slots, { entry, hash: 'f'.repeat(64) }];
  const joined = joinedIn(all);
  expect(joined).toContain(200);
  expect(joined).toContain(last.entry.seq);
  // The first attempt of each of the three weeks, which start on days 1, 8 and 15.
  for (const first of [1, 29, 57]) expect(joined).toContain(first);
});

test('what a choice of dates leaves out takes no room, and is not counted as left out for its weight', () => {
  const journal = days(20);
  const choice = lightChoice(journal, { ...everything, from: '2026-10-10' });
  const joined = joinedIn(journal, choice);
  expect(joined).toEqual(choice.only);
  expect(Math.min(...joined)).toBeGreaterThan(20);
  expect(leftByLight(journal, choice)).toBe(60 - joined.length);
  expect(leftByLight(journal, everything)).toBe(0);
});

test('a paper of the person is never left out, however heavy', () => {
  const papers = { names: { 'piece-1.pdf': 'a.pdf' }, files: { 'piece-1.pdf': file(25_000_000) } };
  const journal = [...days(20), step(500, 'letter', '2026-10-20', papers)];
  const choice = lightChoice(journal, everything);
  expect(choice.only).toEqual([]);
  expect(joinedIn(journal)).toEqual([500]);
});
