import { expect, test } from 'vitest';
import type { Outcome } from '@/booking/outcome';
import { type Attempt, readiness, thresholds } from '@/dossier/readiness';
import type { StepKind } from '@/evidence/step-facts';

const attempt = (legal: string, outcome: Outcome = 'no-slot', procedure = 'a'): Attempt => ({
  load: crypto.randomUUID(),
  outcome,
  legal: `${legal}:00+01:00`,
  procedure,
  said: null,
});

const taken = (step: StepKind, day: string) => ({ step, day });

/** Five attempts a week in three weeks from Monday 2 November 2026, at three hours. */
const solid = [2, 9, 16].flatMap((monday) =>
  [0, 1, 2, 3, 4].map((day) => {
    const hour = ['08', '10', '14'][day % 3];
    return `2026-11-${String(monday + day).padStart(2, '0')}T${hour}:00`;
  }),
);
/** Six attempts on four days, eight days apart: no more than the floor. */
const floor = [
  ...['2026-11-02T08:00', '2026-11-02T09:00', '2026-11-04T08:00', '2026-11-05T08:00'],
  ...['2026-11-05T09:00', '2026-11-10T08:00'],
];
const both = [taken('email', '2026-11-05'), taken('letter', '2026-11-12')];

test.each<[string, string[], ReturnType<typeof taken>[], string, string | undefined]>([
  ['one attempt', ['2026-11-02T08:00'], [], 'not-yet', 'other-week'],
  ['five in one week', solid.slice(0, 5), both, 'not-yet', 'other-week'],
  ['Sunday and Monday', ['2026-11-08T08:00', '2026-11-09T08:00'], both, 'not-yet', 'longer-spread'],
  [
    'exactly seven days',
    ['2026-11-02T08:00', '2026-11-09T08:00'],
    both,
    'not-yet',
    'longer-spread',
  ],
  // Four captures of one week, a letter and an e-mail were turned down; two captures ten days apart are fewer.
  [
    'two, ten days apart',
    ['2026-11-02T08:00', '2026-11-12T08:00'],
    both,
    'not-yet',
    'few-attempts',
  ],
  [
    'a burst of six in two weeks is two tries',
    [
      ...['2026-11-02T08:00', '2026-11-02T08:05', '2026-11-02T08:10'],
      ...['2026-11-12T08:00', '2026-11-12T08:05', '2026-11-12T08:10'],
    ],
    both,
    'not-yet',
    'few-attempts',
  ],
  [
    'six tries on two days',
    [
      ...['2026-11-02T08:00', '2026-11-02T09:00', '2026-11-02T10:00'],
      ...['2026-11-12T08:00', '2026-11-12T09:00', '2026-11-12T10:00'],
    ],
    both,
    'not-yet',
    'few-days',
  ],
  ['the floor', floor, both, 'possible', 'more-attempts'],
  ['three weeks, one attempt short', solid.slice(1), both, 'possible', 'more-attempts'],
  [
    'always the same hour',
    solid.map((at) => `${at.slice(0, 11)}08:00`),
    both,
    'possible',
    'more-hours',
  ],
  ['no step', solid, [], 'possible', 'email'],
  ['no letter', solid, [taken('email', '2026-11-05')], 'possible', 'letter'],
  ['everything', solid, both, 'stronger', undefined],
  [
    'across the year',
    ['28', '29', '30', '31']
      .map((day) => `2026-12-${day}T09:00`)
      .concat('2027-01-05T09:00', '2027-01-06T09:00'),
    both,
    'possible',
    'more-attempts',
  ],
])('%s', (_, attempts, steps, state, lack) => {
  const [one] = readiness(
    attempts.map((at) => attempt(at)),
    steps,
  );
  expect(one?.state).toBe(state);
  expect(one?.lacks[0]).toBe(lack);
});

test('only attempts without a slot count; the others are a series beside', () => {
  const [one] = readiness(
    [
      attempt('2026-11-02T08:00'),
      attempt('2026-11-12T08:00', 'overloaded'),
      attempt('2026-11-13T08:00', 'overloaded'),
      attempt('2026-11-14T08:00', 'no-slot-partial'),
    ],
    [],
  );
  expect(one).toMatchObject({ state: 'not-yet', attempts: 1, weeks: 1 });
  expect(one?.others).toEqual([
    { outcome: 'overloaded', attempts: 2 },
    { outcome: 'no-slot-partial', attempts: 1 },
  ]);
});

test('two captures of one load are one attempt', () => {
  const first = attempt('2026-11-02T08:00', 'unrecognised');
  const [one] = readiness([first, { ...first, outcome: 'no-slot' }], []);
  expect(one).toMatchObject({ attempts: 1, others: [] });
});

test('each procedure is counted on its own, the one with most attempts first', () => {
  const found = readiness(
    [attempt('2026-11-02T08:00', 'no-slot', 'b'), ...solid.map((at) => attempt(at))],
    both,
  );
  expect(found.map(({ procedure, state }) => [procedure, state])).toEqual([
    ['a', 'stronger'],
    ['b', 'not-yet'],
  ]);
});

test('after a rejection, the attempts and steps before the new request still count', () => {
  const steps = [...both, taken('decision', '2026-11-09'), taken('new-request', '2026-11-10')];
  const [one] = readiness(
    solid.map((at) => attempt(at)),
    steps,
  );
  expect(one).toMatchObject({ attempts: 15, weeks: 3, state: 'stronger', lacks: [] });
});

test('spread, gap and hours are shown as they are', () => {
  const [one] = readiness(
    solid.map((at) => attempt(at)),
    [],
  );
  expect(one).toMatchObject({ days: 15, weeks: 3, hours: 3, spreadDays: 18, longestGapDays: 3 });
});

test('thresholds are the person’s to change', () => {
  const strict = { ...thresholds, weeks: 4 };
  expect(
    readiness(
      solid.map((at) => attempt(at)),
      both,
      strict,
    )[0]?.state,
  ).toBe('not-yet');
});
