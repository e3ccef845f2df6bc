import { legalDay } from '@/evidence/time';
import { capital, lower, plural } from '../french';
import {
  dayInFrench,
  listInFrench,
  minutesInFrench,
  shortDay,
  spanInDays,
  timesInFrench,
} from '../french-times';
import { procedureWording } from '../procedure';
import { oneEachHalfHour, readiness } from '../readiness';
import { isoWeek, mondayOf } from '../weeks';
import { isCut, outcomeWording, resultWording } from '../wording';
import type { ToldAttempt as Attempt, CaseFile } from './case-file';
import { told } from './phrases';
import { capitalParty, voiced } from './voice';

/** Whether the attempts of the case are what the rule asks for, with the floor of `readiness`. */
export const reachesRule = ({ attempts }: CaseFile): boolean =>
  readiness(attempts, []).some(({ state }) => state !== 'not-yet');

const isVain = ({ outcome }: Attempt) => outcome === 'no-slot';

const vainOf = (attempts: readonly Attempt[]) => oneEachHalfHour(attempts.filter(isVain));

const inOrder = (attempts: readonly Attempt[]) =>
  attempts.toSorted((a, b) => Date.parse(a.legal) - Date.parse(b.legal));

/** Every attempt in vain, however soon after another, in order. */
export const everyVain = (file: CaseFile): Attempt[] => inOrder(file.attempts.filter(isVain));

/** How attempts are counted, where some were made soon after another; "" where none was. */
export const counted = (file: CaseFile): string =>
  everyVain(file).length > inVain(file).length
    ? ' Des essais à moins d’une demi-heure l’un de l’autre comptent pour un.'
    : '';

/** The attempts in vain, in order. */
export const inVain = ({ attempts }: CaseFile): Attempt[] => vainOf(attempts);

/** How many attempts, on which days: "16 tentatives, réparties sur 14 journées entre le 5 octobre et le 12 novembre 2026 (38 jours), …". */
export function summary(file: CaseFile, attempts = inVain(file)): string {
  const [first, last] = [attempts[0], attempts.at(-1)];
  if (!first || !last) return told('', 'tentatives : aucune n’est encore relevée');
  const count = plural(attempts.length, 'tentative');
  const days = new Set(attempts.map(({ legal }) => legalDay(legal))).size;
  const none = attempts.length > 1 ? 'toutes sans créneau' : 'sans créneau';
  if (days === 1) return `${count} le ${dayInFrench(first.legal)}, ${none}`;
  const isOneYear = first.legal.slice(0, 4) === last.legal.slice(0, 4);
  const from = isOneYear ? shortDay(first.legal) : dayInFrench(first.legal);
  const span = spanInDays(first.legal, last.legal);
  return `${count}, réparties sur ${days} journées entre le ${from} et le ${dayInFrench(last.legal)} (${plural(span, 'jour')}), ${none}`;
}

const times = (attempts: readonly Attempt[]) => timesInFrench(attempts.map(({ legal }) => legal));

/** The hours between which the site was tried: "à des heures allant de 0 h 02 à 23 h 59"; "" for one attempt. */
export function hoursSpan(file: CaseFile): string {
  const hours = inVain(file)
    .map(({ legal }) => legal.slice(11, 16))
    .sort();
  const [first, last] = [hours[0], hours.at(-1)];
  if (!first || !last || first === last) return '';
  const said = (hour: string) => minutesInFrench([`2000-01-01T${hour}:00`]);
  return `à des heures allant de ${said(first)} à ${said(last)}`;
}

/** What the site said to the attempts in vain, in its own words, each once; "" where no rule found them. */
export function siteWords(file: CaseFile): string {
  const words = [...new Set(inVain(file).flatMap((attempt) => attempt.words ?? []))];
  return words.map((one) => `« ${quoted(one)} »`).join(' ou ');
}

/** The site's words on one line, without the point that ends them: the sentence around them has its own. */
const quoted = (words: string) => words.replace(/\s+/g, ' ').trim().replace(/\.$/, '');

/** How attempts are listed: with their places among the exhibits, or without. */
type Listing = { withPlaces: boolean };

const placesOf = (file: CaseFile, some: readonly Attempt[], { withPlaces }: Listing): string => {
  const places = some.flatMap(({ seq }) => file.places.get(seq) ?? []);
  return withPlaces && places.length > 0 ? ` (${listInFrench(places)})` : '';
};

/** Attempts in vain by week from its Monday, a line each: "- semaine du lundi 2 novembre 2026 : le 2 novembre à 8 h 02 (3-1)". */
export function periods(file: CaseFile, listing: Listing): string {
  const weeks = Map.groupBy(inVain(file), ({ legal }) => mondayOf(legalDay(legal)));
  const lines = [...weeks].map(([monday, ofWeek]) => {
    const days = [...Map.groupBy(ofWeek, ({ legal }) => legalDay(legal))].map(
      ([day, ofDay]) =>
        `le ${shortDay(day)} à ${minutesInFrench(ofDay.map(({ legal }) => legal))}${placesOf(file, ofDay, listing)}`,
    );
    return `- semaine du lundi ${dayInFrench(monday)} : ${days.join(' ; ')}`;
  });
  return lines.join('\n');
}

/** What the site's own failure is; a closed booking or a blocked access is something else. */
const failures = new Set<Attempt['outcome']>(['overloaded', 'site-error']);

/** When slots were offered, a procedure under its name where it is not the one of the case; "" when there were none. */
export function offersSeen({ offers, procedure }: CaseFile): string {
  const seen = offers.map(({ key, label, attempts }) => {
    const isOther = offers.length > 1 || key !== procedure?.key;
    const name = isOther ? ` (${procedureWording(label)})` : '';
    return `des créneaux se sont affichés${name} ${times(attempts)}`;
  });
  return seen.join(' ; ');
}

/** Attempts on which slots were offered: never passed over, and why none was taken is for the person to say. */
export function offers(file: CaseFile, listing: Listing = { withPlaces: false }): string {
  const shown = placesOf(
    file,
    file.offers.flatMap(({ attempts }) => attempts),
    listing,
  );
  const seen = offersSeen(file) && `${offersSeen(file)}${shown}`;
  if (!seen) return '';
  const all = file.offers.flatMap(({ attempts }) => attempts);
  const silent = all.filter(({ reason }) => reason === null).length;
  const reasons = all.flatMap((offer) =>
    offer.reason === null
      ? []
      : [`${times([offer])}, ${voiced(file, offer.reason, `« ${offer.reason} »`)}`],
  );
  const said =
    reasons.length > 0
      ? [
          `${voiced(file, 'Je n’ai pas pu les prendre, selon mes', `${capitalParty(file)} n’a pas pu les prendre, selon ses`)} indications : ${reasons.join(' ; ')}.`,
        ]
      : [];
  const gap = silent > 0 ? [told('', 'pourquoi ils n’ont pas pu être pris')] : [];
  const why = [...gap, ...said].join(' ');
  return gap.length > 0 ? `${capital(seen)} : ${why}` : `${capital(seen)}. ${why}`;
}

/** Unrecognised pages that, as the person says, had no slot; "" where there are none. */
export function saidInVain(file: CaseFile): string {
  const said = file.attempts.filter(
    (attempt) => attempt.outcome === 'unrecognised' && attempt.said === 'no-slot',
  );
  if (said.length === 0) return '';
  const pages =
    said.length > 1
      ? `${said.length} autres pages, que l’outil n’a pas reconnues, annonçaient`
      : 'une autre page, que l’outil n’a pas reconnue, annonçait';
  return `Selon ${voiced(file, 'mes', 'ses')} indications, ${pages} l’absence de créneau : ${times(said)}.`;
}

/**
 * Whether the site itself failed in two weeks at least, as the rule on dysfunctions asks (CE, 9 June 2022, n° 453391): one that
 * limits how often it is asked, or has too many visitors, did not.
 */
export function siteFailed(file: CaseFile): boolean {
  const failed = file.attempts.filter(
    ({ outcome, rule }) => outcome === 'site-error' && !isCut({ rule }),
  );
  return new Set(failed.map(({ legal }) => isoWeek(legalDay(legal)))).size > 1;
}

/** Answers that are neither "no slot" nor slots nor a failure: told as they are, with the site's own words. */
const otherOutcomes = [
  'no-slot-partial',
  'closed',
  'blocked',
  'captcha-refused',
  'session-expired',
] as const;

/** Attempts of each sentence of the site, a line each with the times at which it was shown. */
function linesOf(
  file: CaseFile,
  some: readonly Attempt[],
  name: string,
  listing: Listing,
): string[] {
  return [...Map.groupBy(some, ({ words }) => words)].map(([words, same]) => {
    const said = words ? ` (« ${quoted(words)} »)` : '';
    return `- ${name}${said} : ${times(same)}${placesOf(file, same, listing)}`;
  });
}

/** What else the site answered, a line a kind; "" for nothing. */
export function otherAnswers(file: CaseFile, listing: Listing): string {
  const lines = otherOutcomes.flatMap((outcome) => {
    const found = file.attempts.filter((attempt) => attempt.outcome === outcome);
    return linesOf(file, found, lower(outcomeWording[outcome]), listing);
  });
  return lines.length > 0 ? `Le site a aussi répondu :\n${lines.join('\n')}` : '';
}

/** Attempts that the site itself defeated, or "" when there are none. */
export function dysfunctions(file: CaseFile, listing: Listing): string {
  const failed = file.attempts.filter(({ outcome }) => failures.has(outcome));
  if (failed.length === 0) return '';
  const kinds = Map.groupBy(failed, (attempt) => lower(resultWording(attempt)));
  const lines = [...kinds].flatMap(([kind, all]) => linesOf(file, all, kind, listing));
  return `À ${failed.length === 1 ? 'une' : failed.length} ${plural(failed.length, 'reprise').replace(/^\d+ /, '')}, le site n’a pas pu être utilisé :\n${lines.join('\n')}`;
}
