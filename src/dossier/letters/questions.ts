import type { Identity } from '../identity';
import { literal } from '../marked-text';
import { dayInFrench } from './french-times';
import { gapsOf, type LetterKind } from './letters';
import { personName, requestWording } from './phrases';

/** What is asked of the person for their letters, each on a page of its own, in this order. */
export const letterQuestions = [
  'request',
  'name',
  'birth',
  'urgency',
  'contact',
  'prefecture',
] as const;
export type LetterQuestion = (typeof letterQuestions)[number];

const asked: Record<LetterKind, readonly LetterQuestion[]> = {
  email: letterQuestions,
  letter: letterQuestions,
  petition: letterQuestions,
  attestation: ['name', 'birth', 'contact'],
  witness: ['name'],
};

/** The questions whose answers a letter is written from. */
export const questionsOf = (kind: LetterKind): readonly LetterQuestion[] => asked[kind];

const fields: Record<LetterQuestion, readonly (keyof Identity)[]> = {
  request: ['requestKind', 'permitEnds'],
  name: ['title', 'firstName', 'lastName'],
  birth: ['birthDate', 'birthPlace', 'nationality'],
  urgency: ['urgency'],
  contact: ['address', 'email', 'phone', 'foreignerNumber'],
  prefecture: ['departement', 'prefectureEmail'],
};

/** The fields of a question: the end of a permit is asked of who has one to renew. */
export const fieldsOf = (
  question: LetterQuestion,
  { requestKind }: Identity,
): readonly (keyof Identity)[] =>
  fields[question].filter((field) => field !== 'permitEnds' || requestKind === 'renewal');

/** What a gap says is missing, by the question that asks for it. Other gaps are filled in the text itself. */
const gaps: Record<LetterQuestion, readonly string[]> = {
  request: ['objet de la demande', 'date de fin de votre titre'],
  name: ['prénom et nom', 'prénom et nom de la personne'],
  birth: ['date de naissance', 'lieu de naissance', 'nationalité'],
  urgency: [
    'pourquoi un rendez-vous est urgent pour vous',
    'conséquences de l’absence de rendez-vous',
    'ce que la fin du titre entraîne pour vous : emploi, droits, logement',
    'emploi perdu ou refusé, études, soins, famille, risque d’éloignement, durée de l’attente',
    'voyage du mineur, scolarité, famille à l’étranger, dates',
    'séparation des membres de la famille, enfants, santé, durée de l’attente',
    'circonstance précise qui ne peut pas attendre',
    'déplacement nécessaire, motif, dates',
  ],
  contact: ['adresse postale', 'adresse électronique', 'téléphone'],
  prefecture: ['préfecture', 'préfet', 'ville du tribunal'],
};

const questionOf = new Map(
  letterQuestions.flatMap((question) => gaps[question].map((gap) => [gap, question] as const)),
);

/** The question that fills a gap of a letter; null where it is filled in the text itself. */
export const questionOfGap = (gap: string): LetterQuestion | null => questionOf.get(gap) ?? null;

/** The questions that a letter still needs an answer to, in the order in which they are asked. */
export function openQuestions(kind: LetterKind, letter: string): LetterQuestion[] {
  const open = new Set(gapsOf(letter).map(questionOfGap));
  return questionsOf(kind).filter((question) => open.has(question));
}

/** A part of a letter: plain text, something that is missing, or something that the person answered. */
export type LetterPiece = {
  kind: 'text' | 'gap' | 'answer';
  text: string;
  question: LetterQuestion | null;
};

/** A person's answers as letters print them. */
function printed(identity: Identity): Map<string, LetterQuestion> {
  const { requestKind, permitEnds, birthDate } = identity;
  const answers: [string, LetterQuestion][] = [
    [requestKind === '' ? '' : requestWording[requestKind], 'request'],
    [permitEnds && dayInFrench(permitEnds), 'request'],
    [personName(identity), 'name'],
    [birthDate && dayInFrench(birthDate), 'birth'],
    [identity.birthPlace, 'birth'],
    [identity.nationality, 'birth'],
    [identity.urgency, 'urgency'],
    [identity.address.replace(/\s*\n\s*/g, ', '), 'contact'],
    [identity.email, 'contact'],
    [identity.phone, 'contact'],
    [identity.foreignerNumber, 'contact'],
  ];
  return new Map(answers.map(([answer, question]) => [answer.trim(), question]));
}

/** A letter in parts, so that what was answered and what is missing can be shown in it. */
export function letterPieces(letter: string, identity: Identity): LetterPiece[] {
  const answers = printed(identity);
  const words = [...answers.keys()]
    .filter(({ length }) => length > 1)
    .toSorted((a, b) => b.length - a.length)
    .map(literal);
  const answer =
    words.length > 0 ? `|(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])` : '';
  const pattern = new RegExp(`(\\[à compléter : [^\\]]+\\]${answer})`, 'u');
  return letter.split(pattern).flatMap((text, index): LetterPiece[] => {
    if (text === '') return [];
    if (index % 2 === 0) return [{ kind: 'text', text, question: null }];
    const [gap] = gapsOf(text);
    return gap === undefined
      ? [{ kind: 'answer', text, question: answers.get(text) ?? null }]
      : [{ kind: 'gap', text: gap, question: questionOfGap(gap) }];
  });
}
