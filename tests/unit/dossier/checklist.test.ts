import { expect, test } from 'vitest';
import { checklist, checklistLines } from '@/dossier/checklist';
import type { NextAction } from '@/dossier/next-action';
import { type Attempt, readiness } from '@/dossier/readiness';

// Seven lines that say what a dossier has: they come from readiness, and never claim more than it does.

const attempts = (...hours: string[]): Attempt[] =>
  hours.map((legal) => ({
    load: crypto.randomUUID(),
    outcome: 'no-slot',
    legal,
    procedure: 'one',
    said: null,
  }));

const oneDay = attempts('2026-11-23T08:00:00+01:00');
const twoWeeks = attempts('2026-11-16T08:00:00+01:00', '2026-11-24T09:00:00+01:00');
const strong = attempts(
  ...['2026-11-02', '2026-11-03', '2026-11-09', '2026-11-10', '2026-11-16', '2026-11-17'].flatMap(
    (day) => [8, 11, 15].map((hour) => `${day}T${String(hour).padStart(2, '0')}:00:00+01:00`),
  ),
);
const email = { step: 'email', day: '2026-11-12' } as const;
const letter = { step: 'letter', day: '2026-11-20' } as const;

const cases: [string, Attempt[], (typeof email | typeof letter)[], NextAction, boolean, string][] =
  [
    [
      'the first day',
      [],
      [],
      { kind: 'first-attempt' },
      true,
      'next later later later later held held',
    ],
    [
      'one attempt',
      oneDay,
      [],
      { kind: 'wait' },
      false,
      'done later later later later later later',
    ],
    [
      'one attempt, an hour is open',
      oneDay,
      [],
      { kind: 'try-now' },
      false,
      'done next later later later later later',
    ],
    [
      'two weeks, an e-mail is due',
      twoWeeks,
      [],
      { kind: 'email' },
      false,
      'done done done later later next later',
    ],
    [
      'two weeks, questions first',
      twoWeeks,
      [],
      { kind: 'answer-questions' },
      true,
      'done done done later later held held',
    ],
    [
      'an e-mail that was sent stays done',
      twoWeeks,
      [email],
      { kind: 'answer-questions' },
      true,
      'done done done later later done held',
    ],
    [
      'everything',
      strong,
      [email, letter],
      { kind: 'hand-over' },
      false,
      'done done done done done done done',
    ],
  ];

test.each(cases)('%s', (_what, tried, steps, action, isHeld, states) => {
  const [found] = readiness(tried, steps);
  const items = checklist(found ?? null, steps, action, isHeld);
  expect(items.map(({ line }) => line)).toEqual(checklistLines);
  expect(items.map(({ state }) => state).join(' ')).toBe(states);
});

test('pages that offered slots are no attempt in vain', () => {
  const [found] = readiness([{ ...oneDay[0], outcome: 'slots-offered' } as Attempt], []);
  const items = checklist(found ?? null, [], { kind: 'wait' }, false);
  expect(items.every(({ state }) => state === 'later')).toBe(true);
});

test('each line that is done says since when, or how many', () => {
  const again = { step: 'email', day: '2026-11-26' } as const;
  const steps = [again, email, letter];
  const [found] = readiness(strong, steps);
  const figures = checklist(found ?? null, steps, { kind: 'hand-over' }, false).map(
    ({ figure }) => figure,
  );
  expect(figures).toEqual([
    { day: '2026-11-02' },
    { weeks: 3 },
    { days: 15 },
    { attempts: 18 },
    { days: 6 },
    { day: '2026-11-26' },
    { day: '2026-11-20' },
  ]);
});
