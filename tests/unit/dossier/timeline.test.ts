import { expect, test } from 'vitest';
import { noFilter, type TimelineItem, timeline } from '@/dossier/timeline';
import type { SightingRecord } from '@/evidence/record';
import { hashed, procedure } from './hashed';

const written = (item: TimelineItem) => {
  switch (item.kind) {
    case 'week':
      return `${item.week} from ${item.first}: ${item.inVain} on ${item.tried.filter(Boolean).length} days`;
    case 'day':
      return `${item.day}: ${item.inVain}`;
    case 'capture':
      return `n° ${item.record.number} ${item.hour}${item.repeats ? ` +${item.repeats}` : ''}`;
    case 'removed':
      return `n° ${item.number} gone, ${item.reason}`;
  }
};

const journal = [
  hashed(1, '2026-11-01T08:00:00+01:00', procedure('1', 'Une')),
  hashed(2, '2026-11-02T08:00:00+01:00', { ...procedure('2', 'Deux'), outcome: 'closed' }),
  hashed(3, '2026-11-02T09:00:00+01:00', procedure('1', 'Une')),
  hashed(4, '2026-11-09T08:00:00+01:00', procedure('1', 'Une')),
];

test('the latest capture comes first, under its week and day', () => {
  const { items, shown, total } = timeline(journal);
  expect(items.map(written)).toEqual([
    ...['2026-S46 from 2026-11-09: 1 on 1 days', '2026-11-09: 1', 'n° 4 08:00:00'],
    ...['2026-S45 from 2026-11-02: 1 on 1 days', '2026-11-02: 1'],
    ...['n° 3 09:00:00', 'n° 2 08:00:00'],
    ...['2026-S44 from 2026-10-26: 1 on 1 days', '2026-11-01: 1', 'n° 1 08:00:00'],
  ]);
  expect([shown, total]).toEqual([4, 4]);
  // Monday, Monday, and a Sunday: the day on which the site was closed is none of them.
  const tried = items.flatMap((item) =>
    item.kind === 'week' ? [item.tried.map(Number).join('')] : [],
  );
  expect(tried).toEqual(['1000000', '1000000', '0000001']);
});

test.each([
  [{ outcome: 'closed' as const }, [2]],
  [{ procedure: 'ez-booking www.seine-saint-denis.gouv.fr 1' }, [4, 3, 1]],
  [{ from: '2026-11-02' }, [4, 3, 2]],
  [{ to: '2026-11-02' }, [3, 2, 1]],
  [{ from: '2026-11-02', to: '2026-11-02' }, [3, 2]],
  [{ outcome: 'blocked' as const }, []],
])('%j shows %j', (part, numbers) => {
  const { items, shown, total } = timeline(journal, { ...noFilter, ...part });
  const found = items.flatMap((item) => (item.kind === 'capture' ? [item.record.number] : []));
  expect([found, shown, total]).toEqual([numbers, numbers.length, 4]);
});

test('two captures of one load are one attempt, and pages seen again are counted beside', () => {
  const load = crypto.randomUUID();
  const first = hashed(1, '2026-11-02T08:00:00+01:00', { load });
  const { number: _number, files: _files, ...seen } = first.entry;
  const sighting = { ...seen, kind: 'sighting', of: 1, seq: 3 } as unknown as SightingRecord;
  const again = { entry: sighting, hash: 'c'.repeat(64) };
  const { items } = timeline([first, hashed(2, '2026-11-02T08:00:04+01:00', { load }), again]);
  expect(items.map(written)).toEqual([
    ...['2026-S45 from 2026-11-02: 1 on 1 days', '2026-11-02: 1'],
    ...['n° 2 08:00:04', 'n° 1 08:00:00 +1'],
  ]);
});

test('a deleted capture keeps its place, unless a filter chooses', () => {
  const gone = { v: 1, kind: 'removed', seq: 2, hash: 'd', prev: 'e', number: 2 } as const;
  const lines = [journal[0], { entry: gone, hash: 'd' }, journal[2]].flatMap((one) => one ?? []);
  expect(timeline(lines).items.map(written)).toContain('n° 2 gone, ');
  const filtered = timeline(lines, { ...noFilter, outcome: 'no-slot' }).items;
  expect(filtered.some(({ kind }) => kind === 'removed')).toBe(false);
});
