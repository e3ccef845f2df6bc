import { expect, test } from 'vitest';
import { stuckReadiness } from '@/dossier/stuck';

// CE, 9 June 2022, n° 453391: several attempts, not in one week; R. 431-2: the contact centre first, then a help point.

const at = (...days: string[]) => days.map((day) => ({ legal: `${day}T09:00:00+01:00` }));
const centre = { step: 'contact-centre' } as const;
const point = { step: 'help-point' } as const;

test.each<[string, ReturnType<typeof stuckReadiness>, string[]]>([
  [
    'nothing yet',
    stuckReadiness([], []),
    ['blocked', 'other-week', 'contact-centre', 'help-point'],
  ],
  [
    'three times in one week',
    stuckReadiness(at('2026-11-02', '2026-11-04', '2026-11-08'), [centre, point]),
    ['other-week'],
  ],
  [
    'Sunday and Monday are two weeks',
    stuckReadiness(at('2026-11-08', '2026-11-09'), [centre]),
    ['help-point'],
  ],
  [
    'no help was asked for',
    stuckReadiness(at('2026-11-02', '2026-11-09'), []),
    ['contact-centre', 'help-point'],
  ],
])('%s is not yet enough', (_, found, lacks) =>
  expect([found.state, found.lacks]).toEqual(['not-yet', lacks]),
);

test('blocked in two weeks, and both kinds of help asked for', () => {
  expect(stuckReadiness(at('2026-11-02', '2026-11-09'), [centre, point])).toEqual({
    state: 'possible',
    pages: 2,
    weeks: 2,
    lacks: [],
  });
});
