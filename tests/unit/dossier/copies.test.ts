import { expect, test } from 'vitest';
import {
  type Copy,
  copyFrom,
  copyName,
  daysSince,
  isCopyDue,
  nextLook,
  withCopy,
} from '@/dossier/copies';

const copy = (seq: number): Copy => ({
  at: '2026-11-28T20:00:00.000Z',
  seq,
  hash: `h${seq}`,
  number: seq,
  downloads: [seq],
});
const at = (wall: string) => new Date(wall);
const end = (seq: number, wall: string) => ({ seq, hash: `h${seq}`, at: at(wall).toISOString() });

// Wall times of the computer: tests run in any zone.
test.each<[string, Copy | null, ReturnType<typeof end> | null, string, boolean]>([
  ['an empty journal', null, null, '2026-11-29T21:00', false],
  ['a first capture, in the morning', null, end(1, '2026-11-29T08:00'), '2026-11-29T08:05', false],
  [
    'the same, a minute before the evening',
    null,
    end(1, '2026-11-29T08:00'),
    '2026-11-29T19:59',
    false,
  ],
  ['the same, in the evening', null, end(1, '2026-11-29T08:00'), '2026-11-29T20:00', true],
  ['the same, the next morning', null, end(1, '2026-11-29T08:00'), '2026-11-30T07:00', true],
  [
    'nothing new since the last copy',
    copy(4),
    end(4, '2026-11-27T08:00'),
    '2026-11-29T21:00',
    false,
  ],
  ['a line more since yesterday', copy(4), end(5, '2026-11-28T22:00'), '2026-11-29T07:50', true],
  [
    'another journal of as many lines',
    copy(4),
    { ...end(4, '2026-11-28T22:00'), hash: 'x' },
    '2026-11-29T07:50',
    true,
  ],
  ['a clock that was set back', copy(4), end(5, '2026-12-05T08:00'), '2026-11-29T07:50', true],
])('%s: due or not', (_, last, there, now, due) => {
  expect(isCopyDue(last, there, at(now))).toBe(due);
});

test('the next look is this evening, or tomorrow’s', () => {
  expect(nextLook(at('2026-11-29T08:00'))).toEqual(at('2026-11-29T20:00'));
  expect(nextLook(at('2026-11-29T20:00'))).toEqual(at('2026-11-30T20:00'));
  expect(nextLook(at('2026-12-31T23:59'))).toEqual(at('2027-01-01T20:00'));
});

test('a copy goes on from the last one, unless one of them is gone or they are many', () => {
  const many = Array.from({ length: 30 }, (_, index) => copy(index + 1));
  expect(copyFrom([], true)).toBe(0);
  expect(copyFrom([copy(3), copy(7)], true)).toBe(7);
  expect(copyFrom([copy(3), copy(7)], false)).toBe(0);
  expect(copyFrom(many, true)).toBe(0);
  expect(withCopy([copy(3)], copy(7), 3).map(({ seq }) => seq)).toEqual([3, 7]);
  expect(withCopy([copy(3)], copy(7), 0).map(({ seq }) => seq)).toEqual([7]);
});

test('names sort by day and lines, and volumes of one copy differ', () => {
  const one = { index: 1, of: 1 };
  expect(copyName('2026-11-29T08:02:14+01:00', { from: 12, to: 24 }, one)).toBe(
    'Sans-creneau_copie_2026-11-29_lignes-00013-00024.zip',
  );
  expect(copyName('2026-11-29T08:02:14+01:00', { from: 0, to: 24 }, { index: 2, of: 3 })).toBe(
    'Sans-creneau_copie_2026-11-29_lignes-00001-00024_2sur3.zip',
  );
});

test('a copy’s age is in whole days, and never negative', () => {
  expect(daysSince('2026-11-27T20:00:00.000Z', new Date('2026-11-29T19:00:00.000Z'))).toBe(1);
  expect(daysSince('2026-11-30T20:00:00.000Z', new Date('2026-11-29T19:00:00.000Z'))).toBe(0);
});
