import type { Prefecture } from '@/booking/prefectures';
import type { StepKind } from '@/evidence/record';
import { legalDay } from '@/evidence/time';
import { type Exhibit, exhibitPlaces } from '../exhibits';
import { plural } from '../french';
import type { Identity, RequestKind } from '../identity';
import { procedureWording } from '../procedure';
import { readiness } from '../readiness';
import { stepWording } from '../steps';
import { isoWeek, mondayOf } from '../weeks';
import { outcomeWording, resultWording } from '../wording';
import type { ToldAttempt as Attempt, CaseFile } from './case-file';
import { dayInFrench, listInFrench, shortDay, spanInDays, timesInFrench } from './french-times';
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

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

export function prefectureName(prefecture: Prefecture | null): string {
  return prefecture ? prefectureTitle(prefecture) : told('', 'préfecture');
}

/** The authority that a request is brought against: the State, and who stands for it. */
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

/** A case of those procedures alone whose attempts in vain are in two weeks, and more than seven days apart. */
export function thatReachRule(file: CaseFile): CaseFile {
  const reaches = (attempts: readonly Attempt[]) =>
    readiness(attempts, []).some(({ state }) => state !== 'not-yet');
  return { ...file, procedures: file.procedures.filter(({ attempts }) => reaches(attempts)) };
}

const s = (count: number) => (count > 1 ? 's' : '');

const halfHourMs = 1_800_000;

/** Attempts of which each starts half an hour after the one before at least: several in a row are one try. */
function oneEachHalfHour(attempts: readonly Attempt[]): Attempt[] {
  const kept: Attempt[] = [];
  let last = -Infinity;
  for (const attempt of inOrder(attempts)) {
    const at = Date.parse(attempt.legal);
    if (at - last < halfHourMs) continue;
    kept.push(attempt);
    last = at;
  }
  return kept;
}

const vainOf = (attempts: readonly Attempt[]) =>
  oneEachHalfHour(attempts.filter(({ outcome }) => outcome === 'no-slot'));

const inOrder = (attempts: readonly Attempt[]) =>
  attempts.toSorted((a, b) => Date.parse(a.legal) - Date.parse(b.legal));

/** Every attempt in vain, however soon after another, in order. */
export const everyVain = ({ procedures }: CaseFile): Attempt[] =>
  inOrder(
    procedures.flatMap(({ attempts }) => attempts.filter(({ outcome }) => outcome === 'no-slot')),
  );

/** How attempts are counted, where some were made soon after another; "" where none was. */
export const counted = (file: CaseFile): string =>
  everyVain(file).length > inVain(file).length
    ? ' Des essais à moins d’une demi-heure l’un de l’autre comptent pour un.'
    : '';

/** The attempts in vain of all procedures, in order. */
export function inVain({ procedures }: CaseFile): Attempt[] {
  return inOrder(procedures.flatMap(({ attempts }) => vainOf(attempts)));
}

/** How many attempts, on which days: "16 tentatives, réparties sur 14 journées entre le 5 octobre et le 12 novembre 2026 (38 jours), …". */
export function summary(file: CaseFile, attempts = inVain(file)): string {
  const [first, last] = [attempts[0], attempts.at(-1)];
  if (!first || !last) return told('', 'tentatives : aucune n’est encore relevée');
  const count = `${attempts.length} tentative${s(attempts.length)}`;
  const days = new Set(attempts.map(({ legal }) => legalDay(legal))).size;
  const none = attempts.length > 1 ? 'toutes sans créneau' : 'sans créneau';
  if (days === 1) return `${count} le ${dayInFrench(first.legal)}, ${none}`;
  const isOneYear = first.legal.slice(0, 4) === last.legal.slice(0, 4);
  const from = isOneYear ? shortDay(first.legal) : dayInFrench(first.legal);
  const span = spanInDays(first.legal, last.legal);
  return `${count}, réparties sur ${days} journées entre le ${from} et le ${dayInFrench(last.legal)} (${plural(span, 'jour')}), ${none}`;
}

const times = (attempts: readonly Attempt[]) => timesInFrench(attempts.map(({ legal }) => legal));

/** Attempts listed by period, one line a week from its Monday, for each procedure. */
export function periods({ procedures }: CaseFile): string {
  const told = procedures.flatMap(({ label, host, attempts }) => {
    const found = vainOf(attempts);
    if (found.length === 0) return [];
    const weeks = Map.groupBy(found, ({ legal }) => mondayOf(legalDay(legal)));
    const lines = [...weeks].map(([monday, all]) => {
      const at = timesInFrench(
        all.map(({ legal }) => legal),
        shortDay,
      );
      return `- semaine du lundi ${dayInFrench(monday)} : ${at}`;
    });
    return [`${capital(procedureWording(label))} (${host}) :\n${lines.join('\n')}`];
  });
  return told.join('\n');
}

/** What the site's own failure is; a closed booking or a blocked access is something else. */
const failures = new Set<Attempt['outcome']>(['overloaded', 'site-error']);

/** When slots were offered, each procedure under its name where there are several; "" when there were none. */
export function offersSeen({ offers }: CaseFile): string {
  const seen = offers.map(({ label, attempts }) => {
    const name = offers.length > 1 ? ` (${procedureWording(label)})` : '';
    return `des créneaux se sont affichés${name} ${times(attempts)}`;
  });
  return seen.join(' ; ');
}

/** Attempts on which slots were offered: never passed over, and why none was taken is for the person to say. */
export function offers(file: CaseFile): string {
  const seen = offersSeen(file);
  if (!seen) return '';
  const all = file.offers.flatMap(({ attempts }) => attempts);
  const silent = all.filter(({ reason }) => reason === null).length;
  const reasons = all.flatMap((offer) =>
    offer.reason === null ? [] : [`${times([offer])}, ${offer.reason}`],
  );
  const said =
    reasons.length > 0
      ? [`Je n’ai pas pu les prendre, selon mes indications : ${reasons.join(' ; ')}.`]
      : [];
  const gap = silent > 0 ? [told('', 'pourquoi ils n’ont pas pu être pris')] : [];
  const why = [...gap, ...said].join(' ');
  return gap.length > 0 ? `${capital(seen)} : ${why}` : `${capital(seen)}. ${why}`;
}

/** Unrecognised pages that, as the person says, had no slot; "" where there are none. */
export function saidInVain({ procedures }: CaseFile): string {
  const said = procedures.flatMap(({ attempts }) =>
    attempts.filter((attempt) => attempt.outcome === 'unrecognised' && attempt.said === 'no-slot'),
  );
  if (said.length === 0) return '';
  const pages =
    said.length > 1
      ? `${said.length} autres pages, que l’outil n’a pas reconnues, annonçaient`
      : 'une autre page, que l’outil n’a pas reconnue, annonçait';
  return `Selon mes indications, ${pages} l’absence de créneau : ${times(said)}.`;
}

/**
 * Whether the site itself failed in two weeks at least, as the rule on dysfunctions asks (CE, 9 June 2022, n° 453391): one that
 * limits how often it is asked, or has too many visitors, did not.
 */
export function siteFailed({ procedures }: CaseFile): boolean {
  const failed = procedures.flatMap(({ attempts }) =>
    // A connection that was cut may have been cut by anyone on the way.
    attempts.filter(({ outcome, rule }) => outcome === 'site-error' && !isCut(rule)),
  );
  return new Set(failed.map(({ legal }) => isoWeek(legalDay(legal)))).size > 1;
}

const isCut = (rule: string | null) => rule?.startsWith('network/') === true;

/** Answers that are neither "no slot" nor slots nor a failure: told as they are, with the site's own words. */
const otherOutcomes = [
  'no-slot-partial',
  'closed',
  'blocked',
  'captcha-refused',
  'session-expired',
] as const;

/** What else the site answered, a line a kind; "" for nothing. */
export function otherAnswers({ procedures }: CaseFile): string {
  const all = procedures.flatMap(({ attempts }) => attempts);
  const lines = otherOutcomes.flatMap((outcome) => {
    // Each sentence of the site stands beside the times at which it was shown, and no others.
    const found = Map.groupBy(
      all.filter((attempt) => attempt.outcome === outcome),
      ({ words }) => words,
    );
    return [...found].map(([words, some]) => {
      const quoted = words ? ` (« ${words} »)` : '';
      return `- ${lower(outcomeWording[outcome])}${quoted} : ${times(some)}`;
    });
  });
  return lines.length > 0 ? `Le site a aussi répondu :\n${lines.join('\n')}` : '';
}

/** Attempts that the site itself defeated, or "" when there are none. */
export function dysfunctions({ procedures }: CaseFile): string {
  const failed = procedures.flatMap(({ attempts }) =>
    attempts.filter(({ outcome }) => failures.has(outcome)),
  );
  if (failed.length === 0) return '';
  const kinds = Map.groupBy(failed, (attempt) => lower(resultWording(attempt)));
  const lines = [...kinds].map(([kind, all]) => `- ${kind} : ${times(all)}`);
  return `Par ailleurs, à ${failed.length} reprise${s(failed.length)}, le site n’a pas pu être utilisé :\n${lines.join('\n')}`;
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
