import { legalDay } from '@/evidence/time';
import { capital, lower, plural } from '../french';
import { procedureWording } from '../procedure';
import { readiness } from '../readiness';
import { isoWeek, mondayOf } from '../weeks';
import { isCut, outcomeWording, resultWording } from '../wording';
import type { ToldAttempt as Attempt, CaseFile } from './case-file';
import { dayInFrench, shortDay, spanInDays, timesInFrench } from './french-times';
import { told } from './phrases';

/** A case of those procedures alone whose attempts in vain are in two weeks, and more than seven days apart. */
export function thatReachRule(file: CaseFile): CaseFile {
  const reaches = (attempts: readonly Attempt[]) =>
    readiness(attempts, []).some(({ state }) => state !== 'not-yet');
  return { ...file, procedures: file.procedures.filter(({ attempts }) => reaches(attempts)) };
}

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

const isVain = ({ outcome }: Attempt) => outcome === 'no-slot';

const vainOf = (attempts: readonly Attempt[]) => oneEachHalfHour(attempts.filter(isVain));

const inOrder = (attempts: readonly Attempt[]) =>
  attempts.toSorted((a, b) => Date.parse(a.legal) - Date.parse(b.legal));

const attemptsOf = ({ procedures }: CaseFile) => procedures.flatMap(({ attempts }) => attempts);

/** Every attempt in vain, however soon after another, in order. */
export const everyVain = (file: CaseFile): Attempt[] => inOrder(attemptsOf(file).filter(isVain));

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
export function saidInVain(file: CaseFile): string {
  const said = attemptsOf(file).filter(
    (attempt) => attempt.outcome === 'unrecognised' && attempt.said === 'no-slot',
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
export function siteFailed(file: CaseFile): boolean {
  const failed = attemptsOf(file).filter(
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

/** What else the site answered, a line a kind; "" for nothing. */
export function otherAnswers(file: CaseFile): string {
  const all = attemptsOf(file);
  const lines = otherOutcomes.flatMap((outcome) => {
    // Each sentence of the site is listed with the times at which it was shown.
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
export function dysfunctions(file: CaseFile): string {
  const failed = attemptsOf(file).filter(({ outcome }) => failures.has(outcome));
  if (failed.length === 0) return '';
  const kinds = Map.groupBy(failed, (attempt) => lower(resultWording(attempt)));
  const lines = [...kinds].map(([kind, all]) => `- ${kind} : ${times(all)}`);
  return `Par ailleurs, à ${plural(failed.length, 'reprise')}, le site n’a pas pu être utilisé :\n${lines.join('\n')}`;
}
