import { expect, test } from 'vitest';
import { unsavedCaptures } from '@/dossier/backup';
import { heatMap } from '@/dossier/heat-map';
import { hashed } from './hashed';

const now = new Date('2026-11-22T08:00:00Z');
const known = (
  at: string | null,
  number: number,
  lastNumber: number,
): Parameters<typeof unsavedCaptures>[0] => ({
  backup: at ? { at, number } : null,
  lastNumber,
  firstAt: '2026-11-01T08:00:00Z',
});

test.each<[string, ReturnType<typeof known>, number]>([
  ['nothing new', known('2026-10-01T08:00:00Z', 30, 30), 0],
  ['few and fresh', known('2026-11-20T08:00:00Z', 30, 35), 0],
  ['twenty new', known('2026-11-22T07:00:00Z', 30, 50), 20],
  ['one, two weeks old', known('2026-11-08T08:00:00Z', 30, 31), 1],
  ['never saved, three weeks after the first', known(null, 0, 3), 3],
  ['no capture', { backup: null, lastNumber: 0, firstAt: null }, 0],
])('%s', (_, dossier, count) => {
  expect(unsavedCaptures(dossier, now)).toBe(count);
});

test('the calendar has every day between, and one count a load', () => {
  const load = crypto.randomUUID();
  const { spans, cells } = heatMap(
    [
      hashed(1, '2026-10-24T08:02:00+02:00', { load, outcome: 'unrecognised' }),
      hashed(2, '2026-10-24T08:03:00+02:00', { load }),
      hashed(3, '2026-10-26T08:02:00+01:00', { outcome: 'overloaded' }),
    ].map(({ entry }) => entry),
  );
  expect(spans).toEqual([['2026-10-24', '2026-10-25', '2026-10-26']]);
  expect([...cells]).toEqual([
    ['2026-10-24 08', { noSlot: 1, other: 0 }],
    ['2026-10-26 08', { noSlot: 0, other: 1 }],
  ]);
  expect(heatMap([]).spans).toEqual([]);
});

test('a clock that was wrong once does not fill the calendar with years', () => {
  const { spans } = heatMap(
    [
      hashed(1, '2009-01-01T00:10:00+01:00'),
      hashed(2, '2026-10-24T08:03:00+02:00'),
      hashed(3, '2026-12-20T08:02:00+01:00'),
    ].map(({ entry }) => entry),
  );
  expect(spans.map(({ length }) => length)).toEqual([1, 58]);
});

test('slots that were offered are not hidden by the answer that came after, in one load', () => {
  const load = crypto.randomUUID();
  const { cells } = heatMap(
    [
      hashed(1, '2026-10-24T08:02:00+02:00', { load, outcome: 'slots-offered' }),
      hashed(2, '2026-10-24T08:04:00+02:00', { load }),
    ].map(({ entry }) => entry),
  );
  expect([...cells.values()]).toEqual([{ noSlot: 0, other: 1, slots: 1 }]);
});
