import { describe, expect, test } from 'vitest';
import { type Identity, readIdentity } from '@/dossier/identity';
import { caseFile } from '@/dossier/letters/case-file';
import { gapsOf, letterKinds, writeLetter } from '@/dossier/letters/letters';
import {
  fieldsOf,
  letterPieces,
  letterQuestions,
  openQuestions,
  questionOfGap,
  questionsOf,
} from '@/dossier/letters/questions';
import { readSituation } from '@/dossier/situation';

const nothing = readSituation({ removalOrder: 'no', refusal: 'no', filed: 'no' });
const fileOf = (identity: Partial<Identity>) => caseFile([], [], readIdentity(identity), nothing);

/** What is filled in the text itself: it is said once, or by somebody else. */
const byHand = new Set([
  'lieu',
  'date',
  'adresse postale de la préfecture',
  'liste des pièces jointes',
  'liste numérotée des pièces',
  'numéros des pièces',
  'tentatives : aucune n’est encore relevée',
  'entrée en France, situation de séjour, famille, travail',
  'pourquoi votre demande a des chances d’aboutir : conditions remplies, pièces déjà réunies',
  'des tentatives sur deux semaines au moins, à plus de sept jours d’écart : le dossier ne les montre pas encore',
  'site',
  'frais engagés, avec leur montant : lettres recommandées, impressions, déplacements',
  'nombre de captures d’écran et de rendus de la page',
  'prénom et nom du témoin',
  'date de naissance du témoin',
  'lieu de naissance du témoin',
  'profession du témoin',
  'adresse du témoin',
  'lien, ou aucun',
  'jour de la visite',
  'heure',
  'guichet de la préfecture',
  'qui a répondu, ce qui a été demandé, ce qui a été refusé, en quels termes',
]);

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
  departement: '93',
  urgency: 'Mon employeur suspend mon contrat.',
});

describe.each(letterKinds)('%s', (kind) => {
  test.each(['', 'first', 'renewal', 'dcem', 'family', 'naturalisation', 'travel'] as const)(
    'every gap of a %j request is asked for by one of its questions, or filled in the text',
    (requestKind) => {
      const gaps = gapsOf(writeLetter(kind, fileOf({ requestKind })));
      for (const gap of gaps) {
        const question = questionOfGap(gap);
        if (question === null) expect(byHand).toContain(gap);
        else expect([gap, questionsOf(kind)]).toEqual([gap, expect.arrayContaining([question])]);
      }
    },
  );

  test('every one of its questions is open at first, and none once all is answered', () => {
    // An e-mail does not name the préfecture: that question gives it its address.
    const open = questionsOf(kind).filter((one) => kind !== 'email' || one !== 'prefecture');
    expect(openQuestions(kind, writeLetter(kind, fileOf({})))).toEqual(open);
    expect(openQuestions(kind, writeLetter(kind, fileOf(whole)))).toEqual([]);
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
  expect(fieldsOf('request', readIdentity({ requestKind: 'first' }))).toEqual(['requestKind']);
  expect(fieldsOf('request', whole)).toEqual(['requestKind', 'permitEnds']);
});

test('what was answered leads to its question, and so does what is missing', () => {
  const letter = 'Je suis Awa DIALLO, née le 12 mars 1985 à Dakar, [à compléter : téléphone].';
  expect(letterPieces(letter, whole)).toEqual([
    { kind: 'text', text: 'Je suis ', question: null },
    { kind: 'answer', text: 'Awa DIALLO', question: 'name' },
    { kind: 'text', text: ', née le ', question: null },
    { kind: 'answer', text: '12 mars 1985', question: 'birth' },
    { kind: 'text', text: ' à ', question: null },
    { kind: 'answer', text: 'Dakar', question: 'birth' },
    { kind: 'text', text: ', ', question: null },
    { kind: 'gap', text: 'téléphone', question: 'contact' },
    { kind: 'text', text: '.', question: null },
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
    { kind: 'text', text: 'Bonjour ', question: null },
    { kind: 'gap', text: 'lieu', question: null },
  ]);
});
