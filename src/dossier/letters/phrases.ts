import type { Prefecture } from '@/booking/prefectures';
import type { StepKind } from '@/evidence/record';
import { legalDay, legalHour } from '@/evidence/time';
import { type Exhibit, exhibitPlaces } from '../exhibits';
import type { Identity, RequestKind } from '../identity';
import { procedureWording } from '../procedure';
import { type Attempt, readiness } from '../readiness';
import { stepWording } from '../steps';
import { isoWeek } from '../weeks';
import { outcomeWording } from '../wording';
import type { CaseFile } from './case-file';

/** When the decisions and articles that letters cite were last checked. */
export const checkedOn = 'novembre 2026';

/** What the person said, or a gap that no one can miss. Nothing is ever invented. */
export function told(value: string, what: string): string {
  return value.trim() === '' ? `[à compléter : ${what}]` : value.trim();
}

const shortDate = new Intl.DateTimeFormat('fr', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "2026-11-03" as "3 novembre 2026", "1er" for the first; what is no day stays as it is. */
export function dayInFrench(day: string): string {
  const date = new Date(`${legalDay(day)}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return shortDate.format(date).replace(/^1 /, '1er ');
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

function fullName({ title, firstName, lastName }: Identity): string {
  const name = [firstName, lastName].filter((part) => part.trim() !== '').join(' ');
  return [title, told(name, 'prénom et nom')].filter((part) => part !== '').join(' ');
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

export function prefectureName(prefecture: Prefecture | null): string {
  if (!prefecture) return told('', 'préfecture');
  if (prefecture.departement === '75') return 'Préfecture de police (Paris)';
  return `Préfecture – ${prefecture.name} (${prefecture.departement})`;
}

/** The authority that a request is brought against. */
export function prefectTitle(prefecture: Prefecture | null): string {
  if (!prefecture) return told('', 'préfet');
  if (prefecture.departement === '75') return 'Le préfet de police (Paris)';
  return `Le préfet du département ${prefecture.departement} (${prefecture.name})`;
}

const seas = new Set(['Guadeloupe', 'Martinique', 'Guyane']);

/** "Tribunal administratif de Montreuil", with the article that French wants. */
export function courtName(prefecture: Prefecture | null): string {
  if (!prefecture) return `Tribunal administratif de ${told('', 'ville du tribunal')}`;
  const { court } = prefecture;
  if (seas.has(court)) return `Tribunal administratif de la ${court}`;
  return `Tribunal administratif ${/^[AEIOUÉÈ]/.test(court) ? 'd’' : 'de '}${court}`;
}

/** Whether the attempts in vain of a procedure are in two weeks, and more than seven days apart. */
export function reachesRule({ procedures }: CaseFile): boolean {
  const captures = procedures.flatMap(({ attempts }) => attempts);
  return readiness(captures, []).some(({ state }) => state !== 'not-yet');
}

const s = (count: number) => (count > 1 ? 's' : '');

/** The attempts in vain of all procedures, in order. */
function inVain({ procedures }: CaseFile): Attempt[] {
  return procedures
    .flatMap(({ attempts }) => attempts.filter(({ outcome }) => outcome === 'no-slot'))
    .sort((a, b) => a.legal.localeCompare(b.legal));
}

/** How many attempts, from when to when: "12 tentatives sans créneau, du 3 au 28 novembre …". */
export function summary(file: CaseFile): string {
  const attempts = inVain(file);
  const [first, last] = [attempts[0], attempts.at(-1)];
  if (!first || !last) return told('', 'tentatives : aucune n’est encore relevée');
  const days = new Set(attempts.map(({ legal }) => legalDay(legal))).size;
  const weeks = new Set(attempts.map(({ legal }) => isoWeek(legalDay(legal)))).size;
  const [from, to] = [dayInFrench(first.legal), dayInFrench(last.legal)];
  const period = from === to ? `le ${from}` : `du ${from} au ${to}`;
  return `${attempts.length} tentative${s(attempts.length)} relevée${s(attempts.length)} sans aucun créneau, ${period}, sur ${days} jour${s(days)} et ${weeks} semaine${s(weeks)}`;
}

function hours(attempts: readonly Attempt[]): string {
  const days = Map.groupBy(attempts, ({ legal }) => legalDay(legal));
  return [...days]
    .map(([day, all]) => {
      const times = all.map(({ legal }) => legalHour(legal).slice(0, 5).replace(':', ' h '));
      return `le ${dayInFrench(day)} à ${times.join(', ')}`;
    })
    .join(' ; ');
}

/** Attempts listed by period, one line an ISO week, for each procedure. */
export function periods({ procedures }: CaseFile): string {
  const told = procedures.flatMap(({ label, host, attempts }) => {
    const found = attempts.filter(({ outcome }) => outcome === 'no-slot');
    if (found.length === 0) return [];
    const weeks = Map.groupBy(found, ({ legal }) => isoWeek(legalDay(legal)));
    const lines = [...weeks].map(
      ([week, all]) =>
        `- semaine ${week.slice(6)} de ${week.slice(0, 4)} : ${all.length} tentative${s(all.length)} (${hours(all)})`,
    );
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
    return `des créneaux se sont affichés${name} ${hours(attempts)}`;
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
    offer.reason === null ? [] : [`${hours([offer])}, ${offer.reason}`],
  );
  const said =
    reasons.length > 0
      ? [`Je n’ai pas pu les prendre, selon mes indications : ${reasons.join(' ; ')}.`]
      : [];
  const gap = silent > 0 ? [told('', 'pourquoi ils n’ont pas pu être pris')] : [];
  return `${capital(seen)} : ${[...gap, ...said].join(' ')}`;
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
  return `Selon mes indications, ${pages} l’absence de créneau : ${hours(said)}.`;
}

/** Whether the site itself failed: one that limits how often it is asked, or has too many visitors, did not. */
export const siteFailed = ({ procedures }: CaseFile): boolean =>
  procedures.some(({ attempts }) => attempts.some(({ outcome }) => outcome === 'site-error'));

/** Attempts that the site itself defeated, or "" when there are none. */
export function dysfunctions({ procedures }: CaseFile): string {
  const failed = procedures.flatMap(({ attempts }) =>
    attempts.filter(({ outcome }) => failures.has(outcome)),
  );
  if (failed.length === 0) return '';
  const kinds = Map.groupBy(failed, ({ outcome }) => outcome);
  const lines = [...kinds].map(
    ([outcome, all]) => `- ${outcomeWording[outcome].toLowerCase()} : ${hours(all)}`,
  );
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
  const named = runs.map(([from, to]) => (from === to ? String(from) : `${from} à ${to}`));
  return `pièce${numbers.length > 1 ? 's' : ''} n° ${named.join(', ')}`;
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
      return `- ${dayInFrench(day)} : ${stepWording[step].toLowerCase()}${said}${place ? ` (pièce n° ${place})` : ''}`;
    })
    .join('\n');
}

/** What lets the journal be held to what it was: its last line's hash, and when it ended. */
export function journalEnd({ head }: CaseFile): string {
  if (!head) return '';
  return `Ces tentatives sont tenues dans un journal dont chaque ligne porte l’empreinte de la précédente. Il comptait ${head.lines} ligne${s(head.lines)} le ${dayInFrench(head.legal)} à ${legalHour(head.legal)} (heure légale). Empreinte SHA-256 de sa dernière ligne :\n${head.hash}`;
}

/** Paragraphs one after the other; empty ones leave no trace. */
export function paragraphs(...parts: readonly string[]): string {
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`;
}

export const signature = (identity: Identity) =>
  `Fait à ${told('', 'lieu')}, le ${told('', 'date')}\n\n${fullName(identity)}\n[signature]`;
