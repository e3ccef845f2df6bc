import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { holidaysOf, isHoliday } from '@/reminders/holidays';
import {
  type Decision,
  nextReminder,
  type ReminderState,
  upcoming,
} from '@/reminders/next-reminder';
import { instantOf, occurrencesBetween, type ReleaseWindow } from '@/reminders/release-window';
import { defaultSettings, type ReminderSettings } from '@/reminders/settings';

const zone = 'Europe/Paris';
const at = (day: string, hour: string, where = zone) => instantOf(day, hour, where);

const windowOf = (change: Partial<ReleaseWindow> = {}): ReleaseWindow => ({
  id: 'w',
  label: 'Matin',
  days: [1, 2, 3, 4, 5, 6, 7],
  start: '07:45',
  end: '09:00',
  on: true,
  movesOnHolidays: false,
  ...change,
});

function stateOf(
  windows: readonly ReleaseWindow[],
  settings: Partial<ReminderSettings> = {},
  change: Partial<ReminderState> = {},
): ReminderState {
  const own = windows.map((window) => ({ ...window, days: [...window.days] }));
  return {
    settings: { ...defaultSettings, windows: own, ...settings },
    announced: [],
    zone,
    attempts: [],
    log: [],
    snooze: null,
    decidedUntil: at('2026-11-01', '00:00'),
    ...change,
  };
}

const outcomes = ({ log }: Decision) => log.map(({ outcome, late }) => (late ? 'late' : outcome));

describe('windows are in the préfecture’s legal time', () => {
  test.each<[string, Partial<ReleaseWindow>, string, string, string]>([
    ['in winter', {}, '2026-11-24', '2026-11-24T06:45:00.000Z', '2026-11-24T08:00:00.000Z'],
    ['in summer', {}, '2026-07-21', '2026-07-21T05:45:00.000Z', '2026-07-21T07:00:00.000Z'],
    ['on a leap day', {}, '2028-02-29', '2028-02-29T06:45:00.000Z', '2028-02-29T08:00:00.000Z'],
    [
      'over midnight',
      { start: '23:50', end: '00:30' },
      ...(['2026-11-24', '2026-11-24T22:50:00.000Z', '2026-11-24T23:30:00.000Z'] as const),
    ],
    [
      'over the hour that spring skips',
      { start: '01:30', end: '03:30' },
      ...(['2026-03-29', '2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z'] as const),
    ],
    [
      'over the hour that autumn repeats',
      { start: '01:30', end: '03:30' },
      ...(['2026-10-25', '2026-10-24T23:30:00.000Z', '2026-10-25T02:30:00.000Z'] as const),
    ],
    [
      'over midnight of the spring night',
      { start: '23:50', end: '00:30' },
      ...(['2026-03-28', '2026-03-28T22:50:00.000Z', '2026-03-28T23:30:00.000Z'] as const),
    ],
  ])('%s', (_, change, day, opens, closes) => {
    const noon = at(day, '12:00');
    const found = occurrencesBetween(
      { windows: [windowOf(change)], announced: [], zone },
      { from: new Date(noon.getTime() - 43_200_000), to: new Date(noon.getTime() + 43_000_000) },
    ).find(({ key }) => key.includes(day));
    expect(found?.opens.toISOString()).toBe(opens);
    expect(found?.closes.toISOString()).toBe(closes);
  });

  test.each([
    ['America/Martinique', '2026-11-24T11:45:00.000Z'],
    ['Indian/Reunion', '2026-11-24T03:45:00.000Z'],
  ])('overseas, %s', (where, opens) => {
    const [found] = occurrencesBetween(
      { windows: [windowOf()], announced: [], zone: where },
      { from: at('2026-11-24', '00:00', where), to: at('2026-11-24', '12:00', where) },
    );
    expect(found?.opens.toISOString()).toBe(opens);
  });

  test.each(['America/New_York', 'Asia/Tokyo', 'UTC'])('whatever the computer’s zone: %s', (tz) => {
    const before = process.env.TZ;
    process.env.TZ = tz;
    try {
      const state = stateOf([windowOf()]);
      const decision = nextReminder(state, new Date('2026-11-24T06:45:30.000Z'));
      expect(decision.announce.map(({ key }) => key)).toEqual(['w 2026-11-24 07:45']);
    } finally {
      process.env.TZ = before;
    }
  });
});

describe('public holidays', () => {
  test.each([
    [2026, ['2026-04-06', '2026-05-14', '2026-05-25']],
    [2024, ['2024-04-01', '2024-05-09', '2024-05-20']],
    [2038, ['2038-04-26', '2038-06-03', '2038-06-14']],
  ])('%i', (year, movable) => {
    expect([...holidaysOf(year)]).toEqual(expect.arrayContaining(movable));
    expect(holidaysOf(year).size).toBe(11);
  });

  test.each(['Europe/Paris', 'America/New_York', 'Asia/Tokyo'])(
    'are the same on a computer in %s, with Easter near the change of the hour',
    async (tz) => {
      const before = process.env.TZ;
      process.env.TZ = tz;
      vi.resetModules();
      try {
        const fresh = await import('@/reminders/holidays');
        for (const day of ['2024-04-01', '2024-05-09', '2027-03-29', '2027-05-06', '2027-05-17']) {
          expect([day, fresh.isHoliday(day)]).toEqual([day, true]);
        }
      } finally {
        process.env.TZ = before;
      }
    },
  );

  test('a Monday window that moves is on the next working day', () => {
    const monday = windowOf({ days: [1], start: '16:00', end: '19:00', movesOnHolidays: true });
    const keys = (from: string, to: string) =>
      occurrencesBetween(
        { windows: [monday], announced: [], zone },
        { from: at(from, '00:00'), to: at(to, '23:59') },
      ).map(({ key }) => key);
    expect(isHoliday('2026-04-06')).toBe(true);
    expect(keys('2026-04-06', '2026-04-12')).toEqual(['w 2026-04-07 16:00']);
    // Monday 24 and Tuesday 25 December 2029 … Christmas on a Tuesday moves nothing of a Monday.
    expect(keys('2029-12-24', '2029-12-30')).toEqual(['w 2029-12-24 16:00']);
    expect(keys('2026-11-23', '2026-11-29')).toEqual(['w 2026-11-23 16:00']);
  });
});

describe('what becomes of a window', () => {
  const inside = at('2026-11-24', '07:45');
  const table: [string, ReminderState, Date, string[]][] = [
    ['open just now', stateOf([windowOf()]), inside, ['announced']],
    ['open for a while', stateOf([windowOf()]), at('2026-11-24', '08:30'), ['late']],
    ['not open yet', stateOf([windowOf()]), at('2026-11-24', '07:44'), []],
    ['turned off', stateOf([windowOf({ on: false })]), inside, []],
    ['all reminders off', stateOf([windowOf()], { on: false }), inside, ['paused']],
    ['paused', stateOf([windowOf()], { pausedUntil: '2026-11-25' }), inside, ['paused']],
    [
      'paused until today',
      stateOf([windowOf()], { pausedUntil: '2026-11-24' }),
      inside,
      ['announced'],
    ],
    ['not today', stateOf([windowOf()], { notToday: '2026-11-24' }), inside, ['not-today']],
    ['not yesterday', stateOf([windowOf()], { notToday: '2026-11-23' }), inside, ['announced']],
    [
      'an attempt was made in it',
      stateOf([windowOf()], {}, { attempts: [at('2026-11-24', '07:50')] }),
      at('2026-11-24', '08:00'),
      ['attempted'],
    ],
    [
      'an attempt was made before it',
      stateOf([windowOf()], {}, { attempts: [at('2026-11-24', '07:00')] }),
      inside,
      ['announced'],
    ],
    [
      'quiet hours cover it',
      stateOf([windowOf()], { quiet: { from: '22:00', to: '10:00' } }),
      inside,
      ['quiet-hours'],
    ],
  ];
  test.each(table)('%s', (_, state, now, expected) => {
    const started = { ...state, decidedUntil: at('2026-11-24', '00:00') };
    const decision = nextReminder(started, now);
    expect(outcomes(decision)).toEqual(expected);
    expect(decision.announce).toHaveLength(
      expected.some((one) => /announced|late/.test(one)) ? 1 : 0,
    );
  });

  test('quiet hours that end while it is open: announced then', () => {
    const state = {
      ...stateOf([windowOf()], { quiet: { from: '22:00', to: '08:10' } }),
      decidedUntil: at('2026-11-24', '00:00'),
    };
    const first = nextReminder(state, inside);
    expect(first).toMatchObject({ announce: [], log: [], wakeAt: at('2026-11-24', '08:10') });
    const then = nextReminder({ ...state, decidedUntil: inside }, first.wakeAt);
    expect(outcomes(then)).toEqual(['late']);
  });

  test('the day’s cap', () => {
    const windows = ['08:00', '10:00', '12:00', '14:00', '16:00'].map((start, index) =>
      windowOf({ id: `w${index}`, start, end: `${Number(start.slice(0, 2)) + 1}:00` }),
    );
    let state = { ...stateOf(windows), decidedUntil: at('2026-11-24', '00:00') };
    const all: string[] = [];
    for (const hour of ['08:00', '10:00', '12:00', '14:00', '16:00']) {
      const now = at('2026-11-24', hour);
      const decision = nextReminder(state, now);
      all.push(...outcomes(decision));
      state = { ...state, log: [...state.log, ...decision.log], decidedUntil: now };
    }
    expect(all).toEqual(['announced', 'announced', 'announced', 'announced', 'cap']);
  });

  test('a missed window is written down once, one used is not missed', () => {
    const state = {
      ...stateOf([windowOf()], {}, { attempts: [at('2026-11-23', '08:00')] }),
      decidedUntil: at('2026-11-22', '12:00'),
    };
    const now = at('2026-11-24', '12:00');
    const decision = nextReminder(state, now);
    expect(outcomes(decision)).toEqual(['attempted', 'missed']);
    expect(decision.announce).toEqual([]);
    const again = nextReminder({ ...state, log: decision.log, decidedUntil: now }, now);
    expect(again.log).toEqual([]);
  });

  test('a snoozed window comes once more after its time, if it is still open and not used', () => {
    const key = 'w 2026-11-24 07:45';
    const base = { ...stateOf([windowOf()]), decidedUntil: at('2026-11-24', '00:00') };
    const first = nextReminder(base, inside);
    const snooze = { key, until: at('2026-11-24', '07:55').getTime() };
    const state = { ...base, log: first.log, snooze, decidedUntil: inside };
    const early = nextReminder(state, at('2026-11-24', '07:50'));
    expect(early).toMatchObject({ announce: [], snooze, wakeAt: at('2026-11-24', '07:55') });
    const due = nextReminder(state, at('2026-11-24', '07:55'));
    expect(due.announce.map((occurrence) => occurrence.key)).toEqual([key]);
    expect(due).toMatchObject({ log: [], snooze: null });
    const used = { ...state, attempts: [at('2026-11-24', '07:52')] };
    expect(nextReminder(used, at('2026-11-24', '07:55')).announce).toEqual([]);
    expect(nextReminder(state, at('2026-11-24', '09:30'))).toMatchObject({
      announce: [],
      snooze: null,
    });
  });

  test('a snoozed window comes again though it was the last one allowed that day', () => {
    const base = stateOf([windowOf()], { cap: 1 }, { decidedUntil: at('2026-11-24', '00:00') });
    const first = nextReminder(base, inside);
    const snooze = { key: 'w 2026-11-24 07:45', until: at('2026-11-24', '07:55').getTime() };
    const state = { ...base, log: first.log, snooze, decidedUntil: inside };
    expect(nextReminder(state, at('2026-11-24', '07:55')).announce).toHaveLength(1);
  });

  test('what a clock that was ahead has written down silences nothing once it is right again', () => {
    const base = stateOf([windowOf()], {}, { decidedUntil: at('2026-11-24', '00:00') });
    const ahead = nextReminder(base, at('2026-11-26', '12:00'));
    expect(outcomes(ahead)).toEqual(['missed', 'missed', 'missed']);
    const state = { ...base, log: ahead.log, decidedUntil: at('2026-11-26', '12:00') };
    expect(nextReminder(state, at('2026-11-25', '07:45')).announce).toHaveLength(1);
  });

  test('an announced release opens five minutes before its hour; one in the past does nothing', () => {
    const release = { url: 'https://a.test/', label: 'Titre', zone, next: '2026-11-30T09:00' };
    const state = {
      ...stateOf([], {}, { announced: [release] }),
      decidedUntil: at('2026-11-30', '00:00'),
    };
    expect(nextReminder(state, at('2026-11-30', '08:54')).announce).toEqual([]);
    const [due] = nextReminder(state, at('2026-11-30', '08:55')).announce;
    expect(due).toMatchObject({ url: 'https://a.test/', label: 'Titre' });
    const later = { ...state, decidedUntil: at('2026-12-01', '00:00') };
    expect(nextReminder(later, at('2026-12-01', '12:00'))).toMatchObject({ announce: [], log: [] });
  });

  test('a clock that was set back announces nothing twice and holds nothing up', () => {
    const base = { ...stateOf([windowOf()]), decidedUntil: at('2026-11-24', '00:00') };
    const first = nextReminder(base, inside);
    const state = { ...base, log: first.log, decidedUntil: at('2026-11-26', '12:00') };
    expect(nextReminder(state, at('2026-11-24', '08:00')).announce).toEqual([]);
    expect(nextReminder(state, at('2026-11-25', '07:45')).announce).toHaveLength(1);
  });

  test('the next look is never more than half an hour ahead, and at the next opening if it is sooner', () => {
    const state = stateOf([windowOf()]);
    const soon = nextReminder(state, at('2026-11-24', '07:30'));
    expect(soon.wakeAt).toEqual(at('2026-11-24', '07:45'));
    const far = at('2026-11-24', '12:00');
    expect(nextReminder(state, far).wakeAt.getTime() - far.getTime()).toBe(30 * 60_000);
  });

  test('the popup’s next reminder', () => {
    const state = stateOf([windowOf()]);
    expect(upcoming(state, at('2026-11-24', '12:00'))?.key).toBe('w 2026-11-25 07:45');
    const paused = stateOf([windowOf()], { pausedUntil: '2026-12-24' });
    expect(upcoming(paused, at('2026-11-24', '12:00'))?.key).toBe('w 2026-12-24 07:45');
    const silenced = stateOf([windowOf()], { notToday: '2026-11-24' });
    expect(upcoming(silenced, at('2026-11-24', '06:00'))?.key).toBe('w 2026-11-25 07:45');
    expect(upcoming(stateOf([windowOf()], { on: false }), at('2026-11-24', '12:00'))).toBeNull();
  });
});

describe('over five years of instants', () => {
  const hours = fc.integer({ min: 0, max: 47 }).map((half) => {
    const two = (number: number) => String(number).padStart(2, '0');
    return `${two(half >> 1)}:${half % 2 ? '30' : '00'}`;
  });
  const window = fc
    .record({
      days: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
      start: hours,
      end: hours,
      movesOnHolidays: fc.boolean(),
    })
    .filter(({ start, end }) => start !== end);
  const begin = Date.parse('2026-01-01T00:00:00Z');
  const five = 5 * 365 * 24 * 60;
  const zones = fc.constantFrom('Europe/Paris', 'America/Martinique', 'Indian/Mayotte');

  /** Wakes when the plan says, or when the machine happens to: what was announced, and when. */
  function live(state: ReminderState, from: Date, days: number, sleeps: readonly number[]) {
    const told: { key: string; now: Date; opens: Date; closes: Date }[] = [];
    const end = from.getTime() + days * 86_400_000;
    let now = from;
    for (let step = 0; now.getTime() < end; step += 1) {
      const decision = nextReminder(state, now);
      for (const { key, opens, closes } of decision.announce)
        told.push({ key, now, opens, closes });
      state = {
        ...state,
        log: [...state.log, ...decision.log],
        snooze: decision.snooze,
        decidedUntil: now,
      };
      expect(decision.wakeAt > now).toBe(true);
      expect(decision.wakeAt.getTime() - now.getTime()).toBeLessThanOrEqual(30 * 60_000);
      const asleep = (sleeps[step % Math.max(1, sleeps.length)] ?? 0) * 60_000;
      now = new Date(decision.wakeAt.getTime() + asleep);
    }
    return { told, state, end: now };
  }

  test('every window is announced exactly once when nothing silences it, and never outside it', () => {
    fc.assert(
      fc.property(
        fc.array(window, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: five }),
        zones,
        (given, minutes, where) => {
          const windows = given.map(
            (one, index) => windowOf({ ...one, id: `w${index}` }) as ReleaseWindow,
          );
          const from = new Date(begin + minutes * 60_000);
          const state = stateOf(windows, { cap: 20 }, { zone: where, decidedUntil: from });
          const { told, end } = live(state, from, 9, []);
          const expected = occurrencesBetween(
            { windows, announced: [], zone: where },
            { from, to: end },
          )
            .filter(({ opens }) => opens < end)
            .map(({ key }) => key);
          // The last look may lie before the last opening.
          const keys = told.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          const last = told.at(-1)?.now ?? from;
          const due = new Set(
            occurrencesBetween({ windows, announced: [], zone: where }, { from, to: last }).map(
              ({ key }) => key,
            ),
          );
          for (const key of due) expect(keys).toContain(key);
          for (const key of keys) expect(expected).toContain(key);
          for (const { now, opens, closes } of told)
            expect(opens <= now && now < closes).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a machine that sleeps announces each at most once, inside it, and writes the others down', () => {
    fc.assert(
      fc.property(
        fc.array(window, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: five }),
        fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 1, maxLength: 5 }),
        (given, minutes, sleeps) => {
          const windows = given.map(
            (one, index) => windowOf({ ...one, id: `w${index}` }) as ReleaseWindow,
          );
          const from = new Date(begin + minutes * 60_000);
          const state = stateOf(windows, { cap: 20 }, { decidedUntil: from });
          const { told, state: after } = live(state, from, 6, sleeps);
          const keys = told.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { now, opens, closes } of told)
            expect(opens <= now && now < closes).toBe(true);
          const logged = after.log.map(({ key }) => key);
          expect(new Set(logged).size).toBe(logged.length);
          const closed = occurrencesBetween(
            { windows, announced: [], zone },
            { from, to: after.decidedUntil },
          ).filter(
            ({ opens, closes }) => opens <= after.decidedUntil && closes <= after.decidedUntil,
          );
          for (const { key } of closed) expect(logged).toContain(key);
        },
      ),
      { numRuns: 150 },
    );
  });
});
