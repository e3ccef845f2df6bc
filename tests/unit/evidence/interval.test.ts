import { describe, expect, test } from 'vitest';
import { bounds, type Interval, intervalsOf, reachOf } from '@/evidence/interval';
import type { Entry, Removed } from '@/evidence/record';
import { sampleDraft } from './sample';

// A journal in short: each line is an entry with the hash that it carries, if any, and the hours of its stamps. A stamp's
// answer has its own hour as hash. It is of authority A, or of B, or of someone unknown, "?".

type Line = {
  carries?: string;
  stamps?: readonly string[];
  /** The line's content was deleted, and the line of this place says so. */
  gone?: true;
  deletes?: number;
};

const tokenOf = (told: string) => {
  const [hour = '', signer = 'A'] = told.split(' ');
  const authority = signer === '?' ? null : signer;
  return { hash: hour, token: { at: `2026-11-03T${hour}Z`, accuracyMs: 0, signer, authority } };
};

function journalOf(lines: readonly Line[]) {
  return lines.map(({ carries, stamps = [], gone, deletes }, index) => {
    const seq = index + 1;
    const link = { ...sampleDraft(), seq, prev: '0'.repeat(64), number: seq };
    const capture = { ...link, ...(carries && { lastToken: carries }) } as Entry;
    const removed = { v: 1, kind: 'removed', seq, hash: 'a', prev: 'b', number: seq } as Removed;
    const deleted = { seq: deletes ?? 0, hash: 'a', prev: 'b', number: deletes ?? 0 };
    const deletion = { ...capture, kind: 'deletion', deleted, reason: 'essai' } as unknown as Entry;
    const entry = gone ? removed : deletes ? deletion : capture;
    return { seq, entry, tokens: stamps.map(tokenOf) };
  });
}

const hourOf = (token: Interval['after']) => token?.at.slice(11, 19) ?? null;

/** The intervals of a journal, "after-before" by line. */
const found = (lines: readonly Line[], start: readonly string[] = []) =>
  Object.fromEntries(
    [...intervalsOf(journalOf(lines), start.map(tokenOf))]
      .toSorted(([one], [other]) => one - other)
      .map(([seq, { after, before }]) => [seq, [hourOf(after), hourOf(before)]]),
  );

describe('an entry is between', () => {
  test.each<[string, readonly Line[], readonly string[], Record<number, (string | null)[]>]>([
    ['nothing, where no one stamped anything', [{}, {}], [], {}],
    ['nothing and its own stamp', [{ stamps: ['08:02:31'] }], [], { 1: [null, '08:02:31'] }],
    [
      'the stamp of the page’s opening and its own',
      [{ stamps: ['07:00:00', '08:01:12'] }, { carries: '08:01:12', stamps: ['08:02:31'] }],
      [],
      { 1: [null, '07:00:00'], 2: ['08:01:12', '08:02:31'] },
    ],
    [
      'a stamp from before the first entry and its own',
      [{ carries: '08:01:12', stamps: ['08:02:31'] }],
      ['08:01:12'],
      { 1: ['08:01:12', '08:02:31'] },
    ],
    [
      'its opening and a later entry’s stamp, where its own has not come',
      [{ carries: '08:01:12' }, { stamps: ['08:05:00'] }],
      ['08:01:12'],
      { 1: ['08:01:12', '08:05:00'], 2: [null, '08:05:00'] },
    ],
    [
      'its opening and a later entry’s stamp, where its own came much later',
      [{ carries: '08:01:12', stamps: ['10:00:00'] }, { stamps: ['08:05:00'] }],
      ['08:01:12'],
      { 1: ['08:01:12', '08:05:00'], 2: [null, '08:05:00'] },
    ],
    [
      'an opening whose stamp is not there and its own',
      [{ carries: 'lost', stamps: ['08:02:31'] }],
      [],
      { 1: [null, '08:02:31'] },
    ],
    [
      'its opening alone, while no stamp came since',
      [{ carries: '08:01:12' }],
      ['08:01:12'],
      { 1: ['08:01:12', null] },
    ],
    [
      'the earliest of two authorities’ stamps',
      [{ stamps: ['08:02:40 B', '08:02:31 A'] }],
      [],
      { 1: [null, '08:02:31'] },
    ],
    [
      'its opening and the first stamp after it, where another authority’s clock is behind',
      [{ carries: '08:01:12', stamps: ['08:01:10 B', '08:01:30 A'] }],
      ['08:01:12'],
      { 1: ['08:01:12', '08:01:30'] },
    ],
    [
      'its opening alone, where the only stamp after it says to be before',
      [{ carries: '08:01:12', stamps: ['08:01:10 B'] }],
      ['08:01:12'],
      { 1: ['08:01:12', null] },
    ],
  ])('%s', (_, lines, start, expected) => {
    expect(found(lines, start)).toEqual(expected);
  });
});

describe('what no one known has stamped', () => {
  test('bounds an entry where nothing else does', () => {
    expect(found([{ carries: '08:01:12', stamps: ['08:02:31 ?'] }], ['08:01:12 ?'])).toEqual({
      1: ['08:01:12', '08:02:31'],
    });
  });

  test('hides no known stamp, whatever date it says to be of', () => {
    const lines: Line[] = [{}, { stamps: ['10:00:20'] }, { stamps: ['10:01:00', '00:00:01 ?'] }];
    expect(found(lines)).toEqual({
      1: [null, '10:00:20'],
      2: [null, '10:00:20'],
      3: [null, '10:01:00'],
    });
  });
});

test('an authority whose clock is behind hides no stamp of another on a later line', () => {
  const lines: Line[] = [{ carries: '10:00:05' }, { stamps: ['10:00:03 B', '10:00:20 A'] }];
  expect(found(lines, ['10:00:05'])).toMatchObject({ 1: ['10:00:05', '10:00:20'] });
});

test('twenty thousand lines whose stamps run backwards between deleted places have their intervals', () => {
  const lines = Array.from({ length: 20_000 }, (_, index): Line => {
    const hour = new Date(Date.UTC(2026, 10, 3, 20) - index * 1_000).toISOString().slice(11, 19);
    return index % 2 === 0 ? { gone: true } : { stamps: [`${hour} ?`] };
  });
  // Work that grows with the square of the lines would outlast the test's time.
  expect(intervalsOf(journalOf(lines)).size).toBe(10_000);
});

test.each<[string, number, string, string]>([
  ['2026-11-03T08:02:31.000Z', 0, '08:02:31', '08:02:32'],
  ['2026-11-03T08:02:31.900Z', 0, '08:02:31', '08:02:32'],
  ['2026-11-03T08:02:31.000Z', 1_000, '08:02:30', '08:02:33'],
  ['2026-11-03T08:02:31.400Z', 500, '08:02:30', '08:02:32'],
])(
  'a stamp of %s, exact to %i ms, bounds by %s from below and %s from above',
  (at, accuracyMs, after, before) => {
    const stamp = { at, accuracyMs, signer: 'A', authority: 'A' };
    expect(bounds.after(stamp).toISOString().slice(11, 19)).toBe(after);
    expect(bounds.before(stamp).toISOString().slice(11, 19)).toBe(before);
  },
);

describe('a line that was deleted since cuts stamps off', () => {
  test('what came between it and its deletion bounds nothing before it', () => {
    const lines: Line[] = [
      {},
      { gone: true, stamps: ['08:00:00'] },
      { stamps: ['08:05:00'] },
      { deletes: 2, stamps: ['09:00:00'] },
    ];
    expect([...reachOf(journalOf(lines))]).toEqual([
      [2, 3],
      [3, 3],
    ]);
    // Its place has no interval, and the line before it is bounded by the deletion's own stamp alone.
    expect(found(lines)).toEqual({
      1: [null, '09:00:00'],
      3: [null, '08:05:00'],
      4: [null, '09:00:00'],
    });
  });

  test('without a line that says so, nothing after it bounds what is before', () => {
    expect(found([{}, { gone: true }, { stamps: ['08:05:00'] }])).toEqual({
      3: [null, '08:05:00'],
    });
  });

  test('a carried hash holds all the same', () => {
    const lines: Line[] = [{ stamps: ['08:00:00'] }, { gone: true }, { carries: '08:00:00' }];
    expect(found(lines)).toEqual({ 1: [null, '08:00:00'], 3: ['08:00:00', null] });
  });
});
