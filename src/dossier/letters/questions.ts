import { lower } from '../french';
import { dayInFrench } from '../french-times';
import { type Identity, isForChild } from '../identity';
import { literal } from '../marked-text';
import type { CaseFile } from './case-file';
import { gapsOf, type LetterKind } from './letters';
import { isSecondRequest } from './petition';
import { personName, requestWording } from './phrases';

/** What is asked of the person for their letters, each on a page of its own, in this order. */
export const letterQuestions = [
  'request',
  'procedure',
  'name',
  'birth',
  'child',
  'circumstances',
  'urgency',
  'seriousness',
  'contact',
  'prefecture',
  'costs',
  'rejection',
] as const;
export type LetterQuestion = (typeof letterQuestions)[number];

/** What a letter to the préfecture is written from. */
const toPrefecture: readonly LetterQuestion[] = [
  'request',
  'procedure',
  'name',
  'birth',
  'child',
  'urgency',
  'contact',
  'prefecture',
];

const asked: Record<LetterKind, readonly LetterQuestion[]> = {
  email: toPrefecture,
  reminder: toPrefecture,
  letter: toPrefecture,
  petition: letterQuestions,
  mediator: toPrefecture,
  sending: ['prefecture'],
  'legal-aid': ['request', 'name', 'birth', 'child', 'contact', 'prefecture'],
  'stuck-service': [...toPrefecture.slice(0, 5), 'circumstances', ...toPrefecture.slice(5)],
  'online-request': toPrefecture,
  'mediator-court': ['request', 'name', 'birth', 'child', 'contact', 'prefecture'],
  intervention: ['request', 'name', 'prefecture'],
  reply: toPrefecture,
  'too-late': ['name', 'birth', 'child', 'urgency', 'contact', 'prefecture'],
  'not-executed': ['name', 'birth', 'child', 'contact', 'prefecture'],
  attestation: ['name', 'birth', 'child', 'contact'],
  operator: ['name'],
  witness: ['name', 'request'],
};

/** Whether a question is asked at all of this case. */
function isAsked(question: LetterQuestion, file: CaseFile): boolean {
  if (question === 'procedure') return file.procedures.length > 1;
  if (question === 'child') return isForChild(file.identity);
  return question !== 'rejection' || isSecondRequest(file);
}

/** The questions whose answers a letter of this case is written from. */
export const questionsOf = (kind: LetterKind, file: CaseFile): LetterQuestion[] =>
  asked[kind].filter((question) => isAsked(question, file));

const fields: Record<LetterQuestion, readonly (keyof Identity)[]> = {
  request: ['requestKind', 'permitEnds', 'basis', 'anef', 'forWhom'],
  procedure: ['procedure'],
  name: ['title', 'firstName', 'lastName'],
  birth: ['birthDate', 'birthPlace', 'nationality'],
  child: ['childName', 'childIs', 'childBirthDate', 'childBirthPlace', 'childNationality'],
  circumstances: ['circumstances'],
  urgency: ['urgencyGrounds', 'urgency'],
  seriousness: ['seriousness'],
  contact: ['address', 'careOf', 'email', 'phone', 'foreignerNumber', 'place'],
  prefecture: ['departement', 'prefectureEmail', 'prefectureAddress'],
  costs: ['costs', 'lawyer', 'legalAid'],
  rejection: ['afterRejection'],
};

/** The fields of a question: the end of a permit is asked of who has one to renew; a DCEM is for a child in any case. */
export const fieldsOf = (
  question: LetterQuestion,
  { requestKind }: Identity,
): readonly (keyof Identity)[] =>
  fields[question].filter(
    (field) =>
      (field !== 'permitEnds' || requestKind === 'renewal') &&
      (field !== 'forWhom' || requestKind !== 'dcem'),
  );

/** What a gap says is missing, by the question that asks for it. */
const gaps: Record<LetterQuestion, readonly string[]> = {
  request: [
    'objet de la demande',
    'date de fin de votre titre',
    'fondement : article, ou « en qualité de … »',
  ],
  procedure: [],
  name: ['prénom et nom', 'prénom et nom de la personne'],
  birth: ['date de naissance', 'lieu de naissance', 'nationalité'],
  child: [
    'prénom et nom de l’enfant',
    'date de naissance de l’enfant',
    'lieu de naissance de l’enfant',
    'nationalité de l’enfant',
  ],
  circumstances: ['entrée en France, situation de séjour, famille, travail'],
  urgency: ['pourquoi un rendez-vous est urgent pour vous'],
  seriousness: ['conditions remplies, pièces déjà réunies'],
  contact: ['adresse postale', 'adresse électronique', 'téléphone', 'lieu'],
  prefecture: ['préfecture', 'préfet', 'ville du tribunal', 'adresse postale de la préfecture'],
  costs: ['frais engagés, avec leur montant : lettres recommandées, impressions, déplacements'],
  rejection: ['motif du rejet, et ce qui y répond'],
};

const questionOf = new Map(
  letterQuestions.flatMap((question) => gaps[question].map((gap) => [gap, question] as const)),
);

/** Where a gap of a letter is filled: by a question, among the steps and papers, by more attempts, in the text itself. */
export type GapPlace = LetterQuestion | 'papers' | 'attempts' | 'text';

/** Where a gap of a letter is filled. */
export function placeOfGap(gap: string): GapPlace {
  const question = questionOf.get(gap);
  if (question) return question;
  if (/Courriers et visites|pièces jointes|liste numérotée|courriel$/.test(gap)) return 'papers';
  return /tentatives|captur|numéros des pièces|^site$|blocages/.test(gap) ? 'attempts' : 'text';
}

/** The questions that a letter still needs an answer to, in the order in which they are asked. */
export function openQuestions(kind: LetterKind, letter: string, file: CaseFile): LetterQuestion[] {
  const open = new Set<GapPlace>(gapsOf(letter).map(placeOfGap));
  return questionsOf(kind, file).filter((question) => open.has(question));
}

/** A part of a letter: plain text, something that is missing, or something that the person answered. */
export type LetterPiece =
  | { kind: 'text'; text: string; place: null }
  | { kind: 'gap'; text: string; place: GapPlace }
  | { kind: 'answer'; text: string; place: LetterQuestion };

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ', ');

/** A person's answers as letters print them. */
function printed(identity: Identity): Map<string, LetterQuestion> {
  const { requestKind, permitEnds, birthDate, childBirthDate } = identity;
  const answers: [string, LetterQuestion][] = [
    [requestKind === '' ? '' : requestWording[requestKind], 'request'],
    [permitEnds && dayInFrench(permitEnds), 'request'],
    [lower(identity.basis), 'request'],
    [personName(identity), 'name'],
    [birthDate && dayInFrench(birthDate), 'birth'],
    [identity.birthPlace, 'birth'],
    [identity.nationality, 'birth'],
    [identity.childName, 'child'],
    [childBirthDate && dayInFrench(childBirthDate), 'child'],
    [identity.childBirthPlace, 'child'],
    [identity.circumstances, 'circumstances'],
    [identity.urgency, 'urgency'],
    [identity.seriousness, 'seriousness'],
    [oneLine(identity.address), 'contact'],
    [identity.email, 'contact'],
    [identity.phone, 'contact'],
    [identity.foreignerNumber, 'contact'],
    [identity.prefectureAddress, 'prefecture'],
    [oneLine(identity.prefectureAddress), 'prefecture'],
    [identity.costs, 'costs'],
    [identity.lawyer, 'costs'],
    [identity.afterRejection, 'rejection'],
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
    const [gap] = gapsOf(text);
    if (gap !== undefined) return [{ kind: 'gap', text: gap, place: placeOfGap(gap) }];
    const question = index % 2 === 1 ? answers.get(text) : undefined;
    return question
      ? [{ kind: 'answer', text, place: question }]
      : [{ kind: 'text', text, place: null }];
  });
}
