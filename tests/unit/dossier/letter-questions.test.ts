import { describe, expect, test } from 'vitest';
import { type Identity, readIdentity, requestKinds } from '@/dossier/identity';
import type { CaseFile } from '@/dossier/letters/case-file';
import { gapsOf, letterKinds, writeLetter } from '@/dossier/letters/letters';
import {
  fieldsOf,
  type LetterQuestion,
  letterPieces,
  letterQuestions,
  openQuestions,
  placeOfGap,
  questionsOf,
} from '@/dossier/letters/questions';
import { readSituation } from '@/dossier/situation';
import { caseOf, hashed, procedure, step } from './hashed';

const nothing = readSituation({ removalOrder: 'no', refusal: 'no', filed: 'no' });
const fileOf = (identity: Partial<Identity>) => caseOf([], [], readIdentity(identity), nothing);

const whole: Identity = readIdentity({
  title: 'Madame',
  firstName: 'Awa',
  lastName: 'DIALLO',
  birthDate: '1985-03-12',
  birthPlace: 'Dakar',
  nationality: 'sénégalaise',
  address: '12 rue Victor-Hugo\n93200 Saint-Denis',
  email: 'awa@example.org',
  phone: '06 00 00 00 00',
  requestKind: 'renewal',
  permitEnds: '2026-12-20',
  basis: 'en qualité de salariée',
  departement: '93',
  prefectureAddress: '1 esplanade Jean-Moulin, 93007 Bobigny',
  circumstances: 'J’habite en France depuis 2018.',
  seriousness: 'Je remplis les conditions.',
  place: 'Saint-Denis',
  costs: '14 euros de recommandés',
  urgency: 'Mon employeur suspend mon contrat.',
});

/** Papers of a case that the court has, or of somebody else. */
const later = new Set<string>([
  ...[
    'mediator-court',
    'intervention',
    'reply',
    'too-late',
    'not-executed',
    'online-request',
    'stuck-service',
  ],
]);

describe.each(letterKinds)('%s', (kind) => {
  test.each(['', ...requestKinds] as const)(
    'every gap of a %j request is asked for by one of its questions, or filled by papers and attempts',
    (requestKind) => {
      const file = fileOf({ requestKind });
      for (const gap of gapsOf(writeLetter(kind, file))) {
        const place = placeOfGap(gap);
        if (place === 'papers' || place === 'attempts') continue;
        // What only a court's paper or an association says is filled in the text.
        if (place === 'text' && later.has(kind)) continue;
        expect([gap, questionsOf(kind, file)]).toEqual([gap, expect.arrayContaining([place])]);
      }
    },
  );

  test('every one of its questions is open at first, and none once all is answered', () => {
    // What a paper asks and does not print as a gap: an e-mail's address, an optional answer.
    const quiet: Partial<Record<string, LetterQuestion[]>> = {
      email: ['prefecture'],
      reminder: ['prefecture', 'urgency'],
      reply: ['request'],
    };
    const file = fileOf({});
    const open = questionsOf(kind, file).filter((one) => !quiet[kind]?.includes(one));
    expect(openQuestions(kind, writeLetter(kind, file), file)).toEqual(open);
    expect(openQuestions(kind, writeLetter(kind, fileOf(whole)), fileOf(whole))).toEqual([]);
  });

  test('its parts are the letter, whole', () => {
    for (const identity of [whole, readIdentity({})]) {
      const letter = writeLetter(kind, fileOf(identity));
      const parts = letterPieces(letter, identity).map(({ kind: part, text }) =>
        part === 'gap' ? `[à compléter : ${text}]` : text,
      );
      expect(parts.join('')).toBe(letter);
    }
  });
});

test('the fields of all questions are those of a person, each once', () => {
  const asked = letterQuestions.flatMap((question) => fieldsOf(question, whole));
  expect(asked.toSorted()).toEqual(Object.keys(whole).toSorted());
});

test('the end of a permit is asked of who has one to renew', () => {
  const first = readIdentity({ requestKind: 'first' });
  expect(fieldsOf('request', first)).not.toContain('permitEnds');
  expect(fieldsOf('request', whole)).toContain('permitEnds');
  // A DCEM is for a minor in any case.
  expect(fieldsOf('request', readIdentity({ requestKind: 'dcem' }))).not.toContain('forWhom');
});

test('a question is asked where it makes a difference', () => {
  const two = [
    hashed(1, '2026-11-02T08:00:00+01:00', procedure('1', 'A')),
    hashed(2, '2026-11-03T08:00:00+01:00', procedure('2', 'B')),
  ];
  const asked = (file: CaseFile) => questionsOf('petition', file);
  expect(asked(fileOf({}))).not.toContain('procedure');
  expect(asked(caseOf(two, [], readIdentity({}), nothing))).toContain('procedure');
  expect(asked(fileOf({}))).not.toContain('child');
  expect(asked(fileOf({ forWhom: 'child' }))).toContain('child');
  const rejected = [step(1, 'decision', '2026-11-02'), step(2, 'new-request', '2026-11-03')];
  expect(asked(fileOf({}))).not.toContain('rejection');
  expect(asked(caseOf(rejected, [], readIdentity({}), nothing))).toContain('rejection');
});

test('what was answered leads to its question, and so does what is missing', () => {
  const letter = 'Je suis Awa DIALLO, née le 12 mars 1985 à Dakar, [à compléter : téléphone].';
  expect(letterPieces(letter, whole)).toEqual([
    { kind: 'text', text: 'Je suis ', place: null },
    { kind: 'answer', text: 'Awa DIALLO', place: 'name' },
    { kind: 'text', text: ', née le ', place: null },
    { kind: 'answer', text: '12 mars 1985', place: 'birth' },
    { kind: 'text', text: ' à ', place: null },
    { kind: 'answer', text: 'Dakar', place: 'birth' },
    { kind: 'text', text: ', ', place: null },
    { kind: 'gap', text: 'téléphone', place: 'contact' },
    { kind: 'text', text: '.', place: null },
  ]);
});

test('an answer is not found inside another word, and its signs are no pattern', () => {
  const identity = readIdentity({ birthPlace: 'Lyon', nationality: 'a.c (x)', phone: '1' });
  const pieces = letterPieces('Lyonnais, à Lyon ; abc (x), a.c (x) ; 1', identity);
  expect(pieces.filter(({ kind }) => kind === 'answer').map(({ text }) => text)).toEqual([
    'Lyon',
    'a.c (x)',
  ]);
});

test('a person who answered nothing has a letter of text and gaps alone', () => {
  const pieces = letterPieces('Bonjour [à compléter : lieu]', readIdentity({}));
  expect(pieces).toEqual([
    { kind: 'text', text: 'Bonjour ', place: null },
    { kind: 'gap', text: 'lieu', place: 'contact' },
  ]);
});
