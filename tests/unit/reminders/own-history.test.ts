import { expect, test } from 'vitest';
import type { CaptureRecord, LatestCapture } from '@/evidence/record';
import { suggestedWindows } from '@/reminders/own-history';
import { sampleDraft } from '../evidence/sample';

function slotsAt(legal: string, change: Partial<LatestCapture> = {}): CaptureRecord {
  const draft = sampleDraft({ outcome: 'slots-offered', load: crypto.randomUUID() });
  const time = { ...draft.time, legal, utc: new Date(legal).toISOString() };
  return { ...draft, time, seq: 1, prev: '', number: 1, ...change };
}

test('nothing is suggested without a sight of slots', () => {
  expect(suggestedWindows([])).toEqual([]);
  const none = slotsAt('2026-11-03T08:02:14+01:00', { outcome: 'no-slot' });
  expect(suggestedWindows([none])).toEqual([]);
});

test('hours at which slots were seen are suggested, the most frequent first', () => {
  const load = crypto.randomUUID();
  const found = suggestedWindows([
    slotsAt('2026-11-03T08:02:14+01:00'),
    slotsAt('2026-11-05T12:30:00+01:00', { load }),
    // The same page captured twice is seen once.
    slotsAt('2026-11-05T12:31:00+01:00', { load }),
    slotsAt('2026-11-10T08:40:00+01:00'),
  ]);
  expect(found.map(({ times, window: { days, start, end } }) => [times, days, start, end])).toEqual(
    [
      [2, [2], '07:45', '09:00'],
      [1, [4], '11:45', '13:00'],
    ],
  );
});

test('a page that changed within the hour points to that hour; one that changed overnight does not', () => {
  const none = { outcome: 'no-slot' } as const;
  const partial = { outcome: 'no-slot-partial' } as const;
  expect(
    suggestedWindows([
      slotsAt('2026-11-04T09:10:00+01:00', none),
      slotsAt('2026-11-03T10:20:00+01:00', partial),
      slotsAt('2026-11-03T09:40:00+01:00', none),
    ]).map(({ window: { days, start } }) => [days, start]),
  ).toEqual([[[2], '09:45']]);
});

test('an hour after midnight is awaited from the evening before', () => {
  const [found] = suggestedWindows([slotsAt('2026-11-02T00:05:00+01:00')]);
  expect(found?.window).toMatchObject({ days: [7], start: '23:45', end: '01:00' });
});
