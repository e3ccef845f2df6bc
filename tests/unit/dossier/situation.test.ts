import { describe, expect, test } from 'vitest';
import {
  draftHold,
  enforceableUntil,
  readSituation,
  refusedBySilenceOn,
  type Situation,
} from '@/dossier/situation';

const no = { removalOrder: 'no', refusal: 'no', filed: 'no' } as const;
const answers = (part: Partial<Situation>) => readSituation({ ...no, ...part });

describe('what holds letters back', () => {
  const cases: [string, Partial<Situation>, ReturnType<typeof draftHold>][] = [
    ['three times no', {}, null],
    ['an OQTF', { removalOrder: 'yes' }, 'removalOrder'],
    ['an OQTF, no advice yet', { removalOrder: 'yes', advised: 'no' }, 'removalOrder'],
    ['an OQTF, read by a lawyer', { removalOrder: 'yes', advised: 'yes' }, null],
    ['a refusal', { refusal: 'yes' }, 'refusal'],
    ['a request that is filed', { filed: 'yes' }, 'filed'],
    ['something not known', { refusal: 'unsure' }, 'unsure'],
    ['advice does not answer for the person', { filed: 'unsure', advised: 'yes' }, 'unsure'],
    [
      'advice on one question leaves another open',
      { removalOrder: 'yes', advised: 'yes', filed: '' },
      'unanswered',
    ],
    ['the gravest first', { removalOrder: 'yes', filed: 'unsure' }, 'removalOrder'],
  ];
  test.each(cases)('%s', (_, part, hold) => expect(draftHold(answers(part))).toBe(hold));
});

test('an OQTF can be enforced for three years, silence is a refusal after four months', () => {
  expect(enforceableUntil(answers({ removalOrderDay: '2024-02-29' }))).toBe('2027-02-28');
  expect(refusedBySilenceOn(answers({ filedDay: '2026-10-31' }))).toBe('2027-02-28');
  expect(enforceableUntil(answers({}))).toBeNull();
  expect(refusedBySilenceOn(answers({}))).toBeNull();
});

test.each([null, 'text', [], { removalOrder: 'maybe', filedDay: 'soon', advised: 7 }])(
  'answers that cannot be read are none: %j',
  (kept) => {
    const read = readSituation(kept);
    expect(draftHold(read)).toBe('unanswered');
    expect(Object.values(read).every((value) => value === '')).toBe(true);
  },
);
