import type { Prefecture } from '@/booking/prefectures';
import type { StepKind } from '@/evidence/step-facts';
import { legalDay } from '@/evidence/time';
import type { Exhibit, PaperExhibit } from '../exhibits';
import { capital, lower } from '../french';
import { dayInFrench, listInFrench } from '../french-times';
import { type Identity, isForChild, type RequestKind } from '../identity';
import { isPaper, stepHour, stepWording } from '../steps';
import { grounds } from '../urgency';
import type { CaseFile } from './case-file';
import { prefectureTitle, prefetTitle } from './prefecture-title';

/** What the person said, or a gap that no one can miss. Nothing is ever invented. */
export function told(value: string, what: string): string {
  return value.trim() === '' ? `[à compléter : ${what}]` : value.trim();
}

/** What each kind of request is called in letters. */
export const requestWording: Record<RequestKind, string> = {
  first: 'première demande de titre de séjour',
  exceptional: 'admission exceptionnelle au séjour',
  change: 'changement de statut',
  duplicate: 'duplicata de titre de séjour',
  collection: 'remise de titre de séjour',
  renewal: 'renouvellement de titre de séjour',
  dcem: 'document de circulation pour étranger mineur (DCEM)',
  family: 'regroupement familial',
  naturalisation: 'naturalisation',
  travel: 'titre de voyage',
};

/** What is asked of the préfecture. */
export function request({ requestKind }: Identity): string {
  return requestKind === '' ? told('', 'objet de la demande') : requestWording[requestKind];
}

/** What is filed, with its article. */
const filedWording: Record<RequestKind, string> = {
  first: 'une première demande de titre de séjour',
  exceptional: 'une demande d’admission exceptionnelle au séjour',
  renewal: 'une demande de renouvellement de titre de séjour',
  change: 'une demande de changement de statut',
  duplicate: 'une demande de duplicata de titre de séjour',
  collection: 'une demande de remise de titre de séjour',
  dcem: 'une demande de document de circulation pour étranger mineur (DCEM)',
  family: 'une demande de regroupement familial',
  naturalisation: 'une demande de naturalisation',
  travel: 'une demande de titre de voyage',
};

/** A ground as a sentence goes on with it: "en qualité de salariée", "sur le fondement de l’article …". */
function basisPhrase(basis: string): string {
  const words = lower(basis.trim());
  if (words === '') return told('', 'fondement : article, ou « en qualité de … »');
  if (/^(en|au|aux|à|sur|pour|par|comme)\s/.test(words)) return words;
  if (/^article\s/.test(words)) return `sur le fondement de l’${words}`;
  return `en qualité ${/^[aeiouyàâéèêëîïôœ]/.test(words) ? 'd’' : 'de '}${words}`;
}

/** What is filed, with its ground: "une demande de renouvellement de titre de séjour, en qualité de salariée". */
export function requestAndBasis({ requestKind, basis }: Identity): string {
  const what =
    requestKind === ''
      ? `une demande : ${told('', 'objet de la demande')}`
      : filedWording[requestKind];
  return `${what}, ${basisPhrase(basis)}`;
}

/** A word that agrees with the person: "né", "née", or "né(e)" when it is not known. */
export function agree({ title }: Identity, word: string): string {
  return title === 'Madame' ? `${word}e` : title === 'Monsieur' ? word : `${word}(e)`;
}

const titles = { Madame: 'Mme', Monsieur: 'M.', '': '' } as const;

/** "Awa DIALLO": the family name in capitals, as courts write it. */
export const personName = ({ firstName, lastName }: Identity): string =>
  [firstName.trim(), lastName.trim().toLocaleUpperCase('fr')]
    .filter((part) => part !== '')
    .join(' ');

/** "Mme Awa DIALLO". */
function fullName(identity: Identity): string {
  return [titles[identity.title], told(personName(identity), 'prénom et nom')]
    .filter((part) => part !== '')
    .join(' ');
}

function bornLine(identity: Identity): string {
  const { birthDate, birthPlace } = identity;
  return `${capital(agree(identity, 'né'))} le ${told(birthDate && dayInFrench(birthDate), 'date de naissance')} à ${told(birthPlace, 'lieu de naissance')}`;
}

/** The minor for whom the request is made; none for the person's own. */
function childLines(identity: Identity): string[] {
  if (!isForChild(identity)) return [];
  const { childName, childBirthDate, childBirthPlace, childNationality } = identity;
  const birth = told(
    childBirthDate && dayInFrench(childBirthDate),
    'date de naissance de l’enfant',
  );
  return [
    `Agissant en qualité de ${agreeRole(identity)} de l’enfant ${told(childName, 'prénom et nom de l’enfant')}, ${bornAs(identity)} le ${birth} à ${told(childBirthPlace, 'lieu de naissance de l’enfant')}, de nationalité ${told(childNationality, 'nationalité de l’enfant')}`,
  ];
}

const bornAs = ({ childIs }: Identity) =>
  childIs === 'daughter' ? 'née' : childIs === 'son' ? 'né' : 'né(e)';

const agreeRole = ({ title }: Identity) =>
  title === 'Madame' ? 'représentante légale' : 'représentant légal';

/** Where the person can be written to: their home, or where they are known. */
function addressLine({ address, careOf }: Identity): string {
  const at = told(address, 'adresse postale').replace(/\s*\n\s*/g, ', ');
  return `Adresse : ${careOf.trim() === '' ? '' : `${careOf.trim()}, `}${at}`;
}

/** The person's details, one a line. */
export function details(identity: Identity): string {
  const { nationality, email, phone, foreignerNumber } = identity;
  return [
    fullName(identity),
    bornLine(identity),
    `Nationalité : ${told(nationality, 'nationalité')}`,
    ...childLines(identity),
    addressLine(identity),
    `Courriel : ${told(email, 'adresse électronique')}`,
    `Téléphone : ${told(phone, 'téléphone')}`,
    ...(foreignerNumber.trim() === '' ? [] : [`Numéro d’étranger : ${foreignerNumber.trim()}`]),
  ].join('\n');
}

export function prefectureName(prefecture: Prefecture | null): string {
  return prefecture ? prefectureTitle(prefecture) : told('', 'préfecture');
}

/** The préfecture's postal address on one line. */
const addressOf = ({ prefectureAddress }: Identity) =>
  told(prefectureAddress, 'adresse postale de la préfecture').replace(/\s*\n\s*/g, ', ');

/** The defendant: the State, represented by the préfet, with an address. */
export function opponent({ prefecture, identity }: CaseFile): string {
  const prefet = prefecture ? prefetTitle(prefecture) : told('', 'préfet');
  return `L’État, représenté par ${prefet}\n${addressOf(identity)}`;
}

/** A letter's addressee. */
export function addressee({ prefecture, identity }: CaseFile): string {
  const address = told(identity.prefectureAddress, 'adresse postale de la préfecture');
  return `${prefectureName(prefecture)}\nService des étrangers\n${address}`;
}

const seas = new Set(['Guadeloupe', 'Martinique', 'Guyane']);

/** "tribunal administratif de Montreuil", with the article that French wants. */
export function courtName(prefecture: Prefecture | null): string {
  if (!prefecture) return `tribunal administratif de ${told('', 'ville du tribunal')}`;
  const { court } = prefecture;
  if (seas.has(court)) return `tribunal administratif de la ${court}`;
  return `tribunal administratif ${/^[AEIOUÉÈ]/.test(court) ? 'd’' : 'de '}${court}`;
}

/** "pièce n° 1", "pièces n° 1 et 2", "pièces n° 1 à 4 et 6"; "" for none. */
export function exhibitNumbers(exhibits: readonly Exhibit[]): string {
  const runs: [number, number][] = [];
  for (const { number } of exhibits) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  if (runs.length === 0) return '';
  const named = runs.flatMap(([from, to]) => {
    if (from === to) return [String(from)];
    return to === from + 1 ? [String(from), String(to)] : [`${from} à ${to}`];
  });
  return `pièce${exhibits.length > 1 ? 's' : ''} n° ${listInFrench(named)}`;
}

/** The exhibits that hold the captures, or a gap. */
export function captureExhibits({ exhibits }: CaseFile): string {
  const series = exhibits.filter((one) => one.kind === 'series' && one.shows === 'attempts');
  return exhibitNumbers(series) || told('', 'numéros des pièces');
}

/** The exhibits of papers of some kinds. */
export const paperExhibits = ({ exhibits }: CaseFile, kinds: readonly StepKind[]): PaperExhibit[] =>
  exhibits.filter(
    (one): one is PaperExhibit => one.kind === 'paper' && kinds.includes(one.step.entry.step),
  );

/** Papers of some kinds by their numbers, in brackets; a gap that names what is missing. */
export function shownBy(file: CaseFile, kinds: readonly StepKind[], missing: string): string {
  return `(${exhibitNumbers(paperExhibits(file, kinds)) || told('', missing)})`;
}

type Reader = 'court' | 'prefecture' | 'mediator';

/** Steps left out for a reader: before the court none is; the préfecture is told nothing of the court. */
const untold: Record<Reader, ReadonlySet<StepKind>> = {
  court: new Set(['imported', 'appointment', 'new-request', 'petition', 'decision']),
  prefecture: new Set(['imported', 'appointment', 'new-request', 'petition', 'decision']),
  mediator: new Set(['imported', 'appointment', 'new-request', 'petition', 'decision']),
};

/** Steps as they are told to the préfecture itself, and to the Défenseur des droits about it. */
const ownWording: Record<Reader, Partial<Record<StepKind, string>>> = {
  court: {},
  prefecture: {
    email: 'mon courriel',
    letter: 'ma lettre recommandée',
    'letter-receipt': 'avis de réception de cette lettre',
    reply: 'votre réponse',
    'counter-visit': 'ma visite à votre guichet',
  },
  mediator: {
    email: 'mon courriel à la préfecture',
    letter: 'ma lettre recommandée à la préfecture',
    'letter-receipt': 'avis de réception de cette lettre',
    'counter-visit': 'ma visite au guichet de la préfecture',
    mediator: 'ma première saisine de vos services',
  },
};

/** Steps taken outside the website, one a line, before the court with its exhibit; "" when there are none. */
export function steps(file: CaseFile, reader: Reader): string {
  return file.steps
    .filter((step) => !untold[reader].has(step.step) && !isPaper(step))
    .map((step) => {
      const place = reader === 'court' ? file.places.get(step.seq) : undefined;
      const number = place && `pièce${/\D/.test(place) ? 's' : ''} n° ${place}`;
      const hour = stepHour(step);
      const said = step.note.trim() === '' ? '' : ` – ${step.note.trim().replace(/\s+/g, ' ')}`;
      const when = `${dayInFrench(step.day)}${hour && ` à ${hour}`}`;
      const what = ownWording[reader][step.step] ?? lower(stepWording[step.step]);
      return `- ${when} : ${what}${said}${number ? ` (${number})` : ''}`;
    })
    .join('\n');
}

const joinable: ReadonlySet<StepKind> = new Set(['email', 'letter', 'letter-receipt', 'reply']);

/**
 * What a letter to the préfecture has in its envelope, with numbers of its own: captures, and what was written before. The
 * court's numbers are the court's.
 */
export function joinedProofs(file: CaseFile): string {
  const { screenshots, drawings } = file.pictures;
  const pictured = screenshots + drawings + file.masked;
  const [first, last] = [file.attempts[0], file.attempts.at(-1)];
  const period =
    first && last ? ` (${dayInFrench(first.legal)} au ${dayInFrench(last.legal)})` : '';
  const lines = [
    ...(pictured > 0 ? [`Quelques pages de prise de rendez-vous, datées${period}`] : []),
    ...file.steps
      .filter((step) => joinable.has(step.step) && Object.keys(step.files).length > 0)
      .map((step) => `${stepWording[step.step]}, ${dayInFrench(step.day)}`),
  ];
  const list = lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
  return `Pièces jointes :\n${list || told('', 'liste des pièces jointes')}`;
}

/** Why it cannot wait, in a letter: the person's words, else what they ticked. */
export function whyUrgent({ identity }: CaseFile): string {
  const { urgency, urgencyGrounds } = identity;
  const effects = urgencyGrounds.map((ground) => grounds[ground].effect);
  const ticked = effects.length > 0 ? `L’absence de rendez-vous ${listInFrench(effects)}.` : '';
  return told(urgency.trim() || ticked, 'pourquoi un rendez-vous est urgent pour vous');
}

/** Hex digits of the journal's end that a letter prints: with fewer, another journal could be found by trial. */
const referenceDigits = 32;

/**
 * One line under the signature of a letter to the préfecture: number of lines, day and hash of the journal's end. A letter that
 * was sent with it shows later that the journal has not changed since.
 */
export function reference({ head }: CaseFile): string {
  if (!head) return '';
  const day = legalDay(head.legal).split('-').reverse().join('-');
  return `Réf. ${head.lines} / ${day} / ${head.hash.slice(0, referenceDigits)}`;
}

/** Paragraphs one after the other; empty ones leave no trace. */
export function paragraphs(...parts: readonly string[]): string {
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`;
}

/** How a letter to the préfecture begins, whoever the préfet is. */
export const greeting = 'Madame la Préfète, Monsieur le Préfet,';

/** Who signs a letter. */
export const signatory = (identity: Identity): string => fullName(identity);

/** Town and day of a letter: the day on which it is made. */
export const placeAndDay = ({ identity, today }: CaseFile): string =>
  `${told(identity.place, 'lieu')}, le ${dayInFrench(today)}`;

/** What a text that is written by hand ends with: nothing of it is known before. */
export const signatureByHand = 'Fait à ……………………………, le ……………………………\n\n[signature]';
