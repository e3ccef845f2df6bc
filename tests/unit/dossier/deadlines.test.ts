import { expect, test } from 'vitest';
import { deadlines } from '@/dossier/deadlines';
import { type Identity, readIdentity } from '@/dossier/identity';
import { readSituation } from '@/dossier/situation';
import type { AppointmentFacts, StepKind } from '@/evidence/step-facts';

// Articles R. 431-5 and R. 432-1 of the CESEDA, fifteen days for a registered letter: days are counted from what the person says.

const found = (
  identity: Partial<Identity>,
  steps: { step: StepKind; day: string; appointment?: AppointmentFacts }[] = [],
  filed = {},
) =>
  deadlines({ identity: readIdentity(identity), situation: readSituation(filed), steps }).map(
    ({ kind, day }) => `${kind} ${day}`,
  );

test.each<[string, Partial<Identity>, string[]]>([
  ['nothing is known', {}, []],
  [
    'a renewal at the counter: in the two months before the end',
    { requestKind: 'renewal', permitEnds: '2026-12-31' },
    ['renewal-opens 2026-10-31', 'permit-ends 2026-12-31'],
  ],
  [
    'a renewal online: from 120 to 60 days before the end',
    { requestKind: 'renewal', permitEnds: '2026-12-31', anef: 'yes' },
    ['renewal-opens 2026-09-02', 'renewal-closes 2026-11-01', 'permit-ends 2026-12-31'],
  ],
  [
    'the end of a permit that is not renewed',
    { requestKind: 'first', permitEnds: '2026-12-31' },
    [],
  ],
  [
    'a first permit at the age of majority',
    { requestKind: 'first', birthDate: '2008-02-29' },
    ['adult 2026-04-28', 'nineteen 2027-02-27'],
  ],
  [
    'the age of the child for whom it is asked',
    { requestKind: 'dcem', birthDate: '1980-01-01', childBirthDate: '2010-05-31' },
    ['adult 2028-07-31', 'nineteen 2029-05-30'],
  ],
  ['a day that is none', { requestKind: 'renewal', permitEnds: 'bientôt' }, []],
])('%s', (_, identity, expected) => expect(found(identity)).toEqual(expected));

test('a registered letter is answered in fifteen days from its receipt, the last one', () => {
  const steps = [
    { step: 'letter', day: '2026-10-19' },
    { step: 'letter-receipt', day: '2026-10-21' },
    { step: 'letter-receipt', day: '2026-11-20' },
  ] as const;
  expect(found({}, [...steps])).toEqual(['letter-answer 2026-12-05']);
  expect(found({}, [{ step: 'letter', day: '2026-10-19' }])).toEqual([]);
});

test('an appointment that was given is a day, until a new request', () => {
  const given = {
    step: 'appointment',
    day: '2026-11-20',
    appointment: { day: '2026-12-17', hour: '09:30' },
  } as const;
  expect(found({}, [given])).toEqual(['appointment 2026-12-17']);
  expect(found({}, [given, { step: 'new-request', day: '2026-11-21' }])).toEqual([]);
  expect(found({}, [{ step: 'appointment', day: '2026-11-20' }])).toEqual([]);
});

test('silence on a request that was filed is warned of after three months, and a refusal after four', () => {
  const filed = { filed: 'yes', filedDay: '2026-08-31' };
  expect(found({}, [], filed)).toEqual([
    'silence-warning 2026-11-30',
    'silence-refusal 2026-12-31',
  ]);
  expect(found({}, [], { ...filed, filed: 'no' })).toEqual([]);
});
