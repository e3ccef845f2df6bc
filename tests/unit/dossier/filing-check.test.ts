import { expect, test } from 'vitest';
import { filingCheck } from '@/dossier/filing-check';
import { type Identity, readIdentity } from '@/dossier/identity';
import type { HashedEntry } from '@/dossier/journal';
import { readSituation } from '@/dossier/situation';
import type { CaptureRecord, LatestCapture } from '@/evidence/record';
import { caseOf, hashed, planned, procedure, step } from './hashed';

// What a registry stumbles over is told before the request leaves, and nothing else is.

const screenshot: CaptureRecord['picture'] = {
  method: 'screenshot',
  by: 'captureVisibleTab',
  at: '2026-10-02T06:00:00.000Z',
  width: 1,
  height: 1,
  scale: 1,
  messageVisible: true,
};
const at = (number: number, legal: string, change: Partial<LatestCapture> = {}) =>
  hashed(number, legal, { ...procedure('1', 'Titre'), picture: screenshot, ...change });
const enough = [
  ...['2026-11-02T08:02:00', '2026-11-04T10:15:00', '2026-11-05T08:00:00', '2026-11-06T08:00:00'],
  ...['2026-11-10T08:00:00', '2026-11-12T07:58:00'],
].map((hour, index) => at(index + 1, `${hour}+01:00`));

const settled = { removalOrder: 'no', refusal: 'no', filed: 'no' } as const;
const home: Partial<Identity> = { requestKind: 'first', address: '1 rue X, 93000 Bobigny' };

type Case = [string, HashedEntry[], Partial<Identity>, string, string[]];

const cases: Case[] = [
  ['nothing remains', enough, home, 'Tout est dit.', []],
  ['gaps', enough, home, '[à compléter : lieu] et [à compléter : préfet]', ['gaps 2']],
  ['too few attempts', enough.slice(0, 2), home, '', ['attempts 1']],
  ['an online procedure', enough, { ...home, requestKind: 'travel' }, '', ['route 1']],
  ['the online service, as the person says', enough, { ...home, anef: 'yes' }, '', ['route 1']],
  [
    'another préfecture than the one that was tried',
    enough,
    { ...home, departement: '94', address: '1 rue X, 94000 Créteil' },
    '',
    ['other-prefecture 1'],
  ],
  ['a number of ten digits', enough, { ...home, foreignerNumber: '75 0312 3456' }, '', []],
  [
    'a number of nine digits',
    enough,
    { ...home, foreignerNumber: '750312345' },
    '',
    ['foreigner-number 1'],
  ],
  ['a home elsewhere', enough, { ...home, address: '20000 Ajaccio' }, '', ['other-home 1']],
  [
    'a child who is of age',
    enough,
    { ...home, forWhom: 'child', childBirthDate: '2008-11-25' },
    '',
    ['adult-child 1'],
  ],
  [
    'a child the day before',
    enough,
    { ...home, forWhom: 'child', childBirthDate: '2008-11-26' },
    '',
    [],
  ],
  [
    'slots without a reason',
    [...enough, at(7, '2026-11-13T08:00:00+01:00', { outcome: 'slots-offered' })],
    home,
    '',
    ['slots 1'],
  ],
  [
    'two captures of one minute',
    [...enough, at(7, '2026-11-12T07:58:40+01:00')],
    home,
    '',
    ['same-minute 2'],
  ],
  [
    'drawings, and captures without a picture',
    [
      ...enough,
      at(7, '2026-11-13T08:00:00+01:00', { picture: { ...screenshot, method: 'drawing' } }),
      at(8, '2026-11-14T08:00:00+01:00', { picture: { missing: 'essai' } }),
    ],
    home,
    '',
    ['drawn 1', 'without-picture 1'],
  ],
  [
    'a paper that is too heavy',
    [
      ...enough,
      step(9, 'letter', '2026-11-05', {
        names: { 'piece-1.pdf': 'scan.pdf' },
        files: { 'piece-1.pdf': { sha256: 'a'.repeat(64), bytes: 20_000_000, crc32: '00000000' } },
      }),
    ],
    home,
    '',
    ['heavy 1'],
  ],
];

test.each(cases)('%s', (_, entries, identity, petition, expected) => {
  const filed = entries.flatMap(({ entry, hash }) =>
    entry.kind === 'capture' || entry.kind === 'step' ? [{ entry, hash }] : [],
  );
  const file = caseOf(entries, planned(filed, 1), readIdentity(identity), readSituation(settled));
  expect(filingCheck(file, petition).map(({ point, count }) => `${point} ${count}`)).toEqual(
    expected,
  );
});
