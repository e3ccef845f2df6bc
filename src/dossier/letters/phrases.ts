import type { Prefecture } from '@/booking/prefectures';
import type { StepKind } from '@/evidence/record';
import { legalDay } from '@/evidence/time';
import { type Exhibit, exhibitPlaces } from '../exhibits';
import { capital, lower } from '../french';
import type { Identity, RequestKind } from '../identity';
import { stepWording } from '../steps';
import type { CaseFile } from './case-file';
import { dayInFrench, listInFrench } from './french-times';
import { prefectureTitle, prefetTitle } from './prefecture-title';

/** What the person said, or a gap that no one can miss. Nothing is ever invented. */
export function told(value: string, what: string): string {
  return value.trim() === '' ? `[à compléter : ${what}]` : value.trim();
}

/** What each kind of request is called in letters. */
export const requestWording: Record<RequestKind, string> = {
  first: 'première demande de titre de séjour',
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

/** The person's details, one a line. */
export function details(identity: Identity): string {
  const { birthDate, birthPlace, nationality, address, email, phone, foreignerNumber } = identity;
  return [
    fullName(identity),
    `${capital(agree(identity, 'né'))} le ${told(birthDate && dayInFrench(birthDate), 'date de naissance')} à ${told(birthPlace, 'lieu de naissance')}`,
    `Nationalité : ${told(nationality, 'nationalité')}`,
    `Adresse : ${told(address, 'adresse postale').replace(/\s*\n\s*/g, ', ')}`,
    `Courriel : ${told(email, 'adresse électronique')}`,
    `Téléphone : ${told(phone, 'téléphone')}`,
    ...(foreignerNumber.trim() === '' ? [] : [`Numéro d’étranger : ${foreignerNumber.trim()}`]),
  ].join('\n');
}

export function prefectureName(prefecture: Prefecture | null): string {
  return prefecture ? prefectureTitle(prefecture) : told('', 'préfecture');
}

/** The defendant: the State, represented by the préfet. */
export function opponent(prefecture: Prefecture | null): string {
  return `L’État, représenté par ${prefecture ? prefetTitle(prefecture) : told('', 'préfet')}`;
}

const seas = new Set(['Guadeloupe', 'Martinique', 'Guyane']);

/** "tribunal administratif de Montreuil", with the article that French wants. */
export function courtName(prefecture: Prefecture | null): string {
  if (!prefecture) return `tribunal administratif de ${told('', 'ville du tribunal')}`;
  const { court } = prefecture;
  if (seas.has(court)) return `tribunal administratif de la ${court}`;
  return `tribunal administratif ${/^[AEIOUÉÈ]/.test(court) ? 'd’' : 'de '}${court}`;
}

/** The exhibits that hold the captures: "pièce n° 1", "pièces n° 1 à 4", "pièces n° 1 à 4, 6". */
export function captureExhibits({ exhibits }: CaseFile): string {
  const runs: [number, number][] = [];
  const numbers = exhibits.filter(({ kind }) => kind === 'series').map(({ number }) => number);
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  if (runs.length === 0) return told('', 'numéros des pièces');
  const named = runs.flatMap(([from, to]) => {
    if (from === to) return [String(from)];
    return to === from + 1 ? [String(from), String(to)] : [`${from} à ${to}`];
  });
  return `pièce${numbers.length > 1 ? 's' : ''} n° ${listInFrench(named)}`;
}

type Reader = 'court' | 'prefecture';

/** Steps left out for a reader: before the court none is; the préfecture is told nothing of the court. */
const untold: Record<Reader, ReadonlySet<StepKind>> = {
  court: new Set(['imported', 'appointment', 'new-request']),
  prefecture: new Set(['imported', 'appointment', 'new-request', 'petition', 'decision']),
};

/** The exhibits of a letter to the préfecture: nothing of the court is among them, nor an appointment. */
export function prefectureExhibits({ exhibits }: CaseFile): Exhibit[] {
  return exhibits.filter(
    (exhibit) => exhibit.kind === 'series' || !untold.prefecture.has(exhibit.step.entry.step),
  );
}

/** Steps taken outside the website, one a line with its exhibit; "" when there are none. */
export function steps(file: CaseFile, reader: Reader): string {
  const places = exhibitPlaces(file.exhibits);
  return file.steps
    .filter(({ step }) => !untold[reader].has(step))
    .map(({ step, day, note, seq }) => {
      const place = places.get(seq);
      const said = note.trim() === '' ? '' : ` – ${note.trim().replace(/\s+/g, ' ')}`;
      return `- ${dayInFrench(day)} : ${lower(stepWording[step])}${said}${place ? ` (pièce n° ${place})` : ''}`;
    })
    .join('\n');
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

export const signature = (identity: Identity) =>
  `Fait à ${told('', 'lieu')}, le ${told('', 'date')}\n\n${fullName(identity)}\n[signature]`;
