import { expect, test } from 'vitest';
import type { Outcome } from '@/booking/outcome';
import { calendar } from '@/dossier/calendar';

const at = (legal: string, outcome: Outcome = 'no-slot', load: string = crypto.randomUUID()) => ({
  load,
  outcome,
  time: { legal: `${legal}+01:00` },
});

test('nothing tried is no week, and the usual hours', () => {
  expect(calendar([])).toEqual({ parts: [], from: 7, to: 19, weeks: 0 });
});

test('weeks run from Monday to Sunday, the latest first, gaps between them counted', () => {
  const { parts, weeks } = calendar([
    at('2026-11-01T08:00:00'),
    at('2026-11-02T08:10:00'),
    at('2026-11-02T08:50:00'),
    at('2026-11-24T11:00:00'),
  ]);
  expect(parts.map((part) => ('gap' in part ? part.gap : part.week))).toEqual([
    ...['2026-S48', 2, '2026-S45', '2026-S44'],
  ]);
  expect(weeks).toBe(3);
  const [, , week] = parts;
  if (!week || 'gap' in week) throw new Error('No week');
  expect(week.days.map(({ day }) => day)).toHaveLength(7);
  expect(week.days[0]?.hours.get(8)).toEqual({ noSlot: 2, other: 0 });
  expect([week.inVain, week.inVainDays]).toEqual([2, 1]);
});

test('a year changes inside a week', () => {
  const { parts } = calendar([at('2027-01-02T08:00:00'), at('2026-12-28T08:00:00')]);
  expect(parts).toHaveLength(1);
});

test('other outcomes are drawn and never counted as weeks without a slot', () => {
  const { parts, weeks } = calendar([at('2026-11-02T08:00:00', 'overloaded')]);
  expect([parts.length, weeks]).toEqual([1, 0]);
});

test('the hours reach the earliest and the latest attempt, and the release windows', () => {
  const { from, to } = calendar([at('2026-11-02T05:00:00')], [0, 23]);
  expect([from, to]).toEqual([0, 24]);
  expect(calendar([at('2026-11-02T21:59:00')])).toMatchObject({ from: 7, to: 22 });
});
