import { describe, expect, test } from 'vitest';
import { type Facts, type NextAction, nextAction } from '@/dossier/next-action';
import type { DraftHold } from '@/dossier/situation';

// What a person is told to do now: one thing, and never a letter that could hurt them.

/** Two months of attempts, everything done, nothing wrong. */
const quiet: Facts = {
  slots: false,
  trouble: null,
  hourOpen: false,
  proofs: 40,
  appointment: false,
  filed: false,
  lacks: [],
  week: { lack: null, step: null },
  hold: null,
  unsaved: 0,
};

const cases: [string, Partial<Facts>, NextAction][] = [
  [
    'slots on the page come before everything',
    { slots: true, trouble: 'lost', hourOpen: true },
    { kind: 'take-slot' },
  ],
  ['captures that are gone', { trouble: 'lost', hourOpen: true }, { kind: 'restore' }],
  ['a damaged entry', { trouble: 'damaged' }, { kind: 'save-what-is-left' }],
  ['an access that was taken back', { trouble: 'withdrawn', proofs: 0 }, { kind: 'allow-sites' }],
  ['a clock that is wrong', { trouble: 'clock' }, { kind: 'set-clock' }],
  [
    'an appointment was found',
    { appointment: true, hourOpen: true, unsaved: 5 },
    { kind: 'appointment' },
  ],
  [
    'an hour is open, nothing was tried in it',
    { hourOpen: true, unsaved: 30 },
    { kind: 'try-now' },
  ],
  [
    'an hour is open on the first day',
    { hourOpen: true, proofs: 0, lacks: null },
    { kind: 'try-now' },
  ],
  [
    'the first day',
    { proofs: 0, lacks: null, week: { lack: 'first', step: null } },
    { kind: 'first-attempt' },
  ],
  ['an e-mail is due', { week: { lack: 'first', step: 'email' }, unsaved: 30 }, { kind: 'email' }],
  ['a letter is due', { week: { lack: null, step: 'letter' } }, { kind: 'letter' }],
  [
    'captures that are only here',
    { unsaved: 22, week: { lack: 'first', step: null } },
    { kind: 'keep-copy', count: 22 },
  ],
  [
    'the week lacks another day',
    { week: { lack: 'other-day', step: null } },
    { kind: 'try-again', lack: 'other-day' },
  ],
  ['nothing is missing', {}, { kind: 'hand-over' }],
  [
    'what is missing makes it stronger, no more',
    { lacks: ['more-hours', 'letter'] },
    { kind: 'hand-over' },
  ],
  ['the attempts are of one week', { lacks: ['other-week', 'longer-spread'] }, { kind: 'wait' }],
  ['the attempts are close together', { lacks: ['longer-spread'] }, { kind: 'wait' }],
  ['no attempt ended without a slot', { lacks: ['attempt', 'other-week'] }, { kind: 'wait' }],
  ['only pages without a procedure', { lacks: null }, { kind: 'wait' }],
  ['the court has the request', { filed: true }, { kind: 'wait' }],
];

test.each(cases)('%s', (_what, change, expected) => {
  expect(nextAction({ ...quiet, ...change })).toEqual(expected);
});

describe('no letter while the three questions may speak against it', () => {
  const due = ['email', 'letter'] as const;
  const holds: [DraftHold, NextAction][] = [
    ['unanswered', { kind: 'answer-questions' }],
    ['removalOrder', { kind: 'see-lawyer', because: 'removalOrder' }],
    ['refusal', { kind: 'see-lawyer', because: 'refusal' }],
    ['filed', { kind: 'see-lawyer', because: 'filed' }],
    ['unsure', { kind: 'see-lawyer', because: 'unsure' }],
  ];
  const rows = holds.flatMap(([hold, expected]) =>
    due.map((step) => [hold, step, expected] as const),
  );
  test.each(rows)('%s, %s due', (hold, step, expected) => {
    expect(nextAction({ ...quiet, hold, week: { lack: 'first', step } })).toEqual(expected);
  });
  test.each(holds)('%s, nothing due: attempts go on', (hold) => {
    expect(nextAction({ ...quiet, hold, week: { lack: 'other-hour', step: null } })).toEqual({
      kind: 'try-again',
      lack: 'other-hour',
    });
  });
});
