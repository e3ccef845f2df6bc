import { expect, test } from 'vitest';
import { type WeekPlan, weekPlan } from '@/dossier/week-plan';
import { isoWeek } from '@/dossier/weeks';

type Attempt = Parameters<typeof weekPlan>[0][number];

const attempt = (legal: string, change: Partial<Attempt> = {}): Attempt => ({
  outcome: 'no-slot',
  load: crypto.randomUUID(),
  time: { legal },
  ...change,
});
const load = crypto.randomUUID();

/** What the store holds of these days. */
const past = (days: readonly string[]) => ({
  weeks: new Set(days.map(isoWeek)).size,
  days: days.length,
});

const table: [string, Attempt[], string[], Partial<WeekPlan>][] = [
  ['nothing yet', [], [], { thisWeek: 0, today: 0, lack: 'first', step: null }],
  [
    'one today',
    [attempt('2026-11-24T08:00:00+01:00')],
    ['2026-11-24'],
    { thisWeek: 1, today: 1, lack: 'other-day', step: null },
  ],
  [
    'two days, one hour',
    [attempt('2026-11-23T08:00:00+01:00'), attempt('2026-11-24T08:30:00+01:00')],
    ['2026-11-23', '2026-11-24'],
    { thisWeek: 2, today: 1, lack: 'other-hour' },
  ],
  [
    'two days, two hours',
    [attempt('2026-11-23T08:00:00+01:00'), attempt('2026-11-24T14:30:00+01:00')],
    ['2026-11-23', '2026-11-24'],
    { thisWeek: 2, lack: 'one-more' },
  ],
  [
    'a good week',
    [
      attempt('2026-11-23T08:00:00+01:00'),
      attempt('2026-11-23T12:00:00+01:00'),
      attempt('2026-11-24T14:30:00+01:00'),
    ],
    ['2026-11-23', '2026-11-24'],
    { thisWeek: 3, today: 1, lack: null, step: 'email' },
  ],
  [
    'two captures of one page are one attempt',
    [
      attempt('2026-11-24T08:00:00+01:00', { load }),
      attempt('2026-11-24T08:00:05+01:00', { load }),
    ],
    ['2026-11-24'],
    { thisWeek: 1 },
  ],
  [
    'overloads, slots and last Sunday do not count',
    [
      attempt('2026-11-24T08:00:00+01:00', { outcome: 'overloaded' }),
      attempt('2026-11-24T09:00:00+01:00', { outcome: 'slots-offered' }),
      attempt('2026-11-22T23:00:00+01:00'),
    ],
    ['2026-11-22'],
    { thisWeek: 0, lack: 'first' },
  ],
  ['two weeks', [], ['2026-11-10', '2026-11-17'], { step: 'letter' }],
  ['three days of one week', [], ['2026-11-17', '2026-11-18', '2026-11-19'], { step: 'email' }],
];

const fourDays = ['2026-11-10', '2026-11-11', '2026-11-17', '2026-11-18'];

test.each<[string, Parameters<typeof weekPlan>[3], WeekPlan['step']]>([
  ['no step taken', [], 'letter'],
  ['an appointment was offered', [{ step: 'appointment', day: '2026-11-20' }], null],
  [
    'an appointment, then a new request',
    [
      { step: 'appointment', day: '2026-11-10' },
      { step: 'new-request', day: '2026-11-12' },
    ],
    'letter',
  ],
  ['a letter this month, no e-mail', [{ step: 'letter', day: '2026-11-10' }], 'email'],
  [
    'both, lately',
    [
      { step: 'letter', day: '2026-11-10' },
      { step: 'email', day: '2026-11-20' },
    ],
    null,
  ],
  [
    'both, the e-mail long ago',
    [
      { step: 'letter', day: '2026-11-10' },
      { step: 'email', day: '2026-11-01' },
    ],
    'email',
  ],
  ['a letter long ago', [{ step: 'letter', day: '2026-09-01' }], 'letter'],
])('the next step after %s', (_, steps, expected) => {
  expect(weekPlan([], past(fourDays), '2026-11-24', steps).step).toBe(expected);
});

test.each(table)('%s', (_, captures, days, expected) => {
  expect(weekPlan(captures, past(days), '2026-11-24')).toMatchObject(expected);
});
