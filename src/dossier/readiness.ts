import { differenceInCalendarDays, parseISO } from 'date-fns';
import type { Outcome } from '@/booking/outcome';
import type { StepRecord } from '@/evidence/record';
import { dayMs, legalDay } from '@/evidence/time';
import { onePerLoad } from './attempts';
import { isoWeek } from './weeks';

/** An attempt as readiness looks at it: one load of one page. */
export type Attempt = {
  load: string;
  outcome: Outcome;
  /** Legal time with its offset. */
  legal: string;
  procedure: string;
  /** What the person says that the page showed, where no rule knows it. */
  said: Outcome | 'other' | null;
};

/**
 * From when attempts look sufficient, and from when they look solid. `weeks` and `spreadDays` are what the Conseil d'État
 * asks (10 June 2020, n° 435594: several attempts, not in one week; read with the decisions since as more than seven
 * days). It turned down four captures of one week with a letter and an e-mail, and courts since have asked for three weeks, or
 * several tens of attempts: the floor and the others are drawn from that, and are no law (November 2026).
 */
export type Thresholds = {
  /** The floor: attempts, half an hour apart at least, and the days on which they were made. */
  attempts: number;
  days: number;
  weeks: number;
  /** Days between the first attempt and the last: more than that. */
  spreadDays: number;
  strongAttempts: number;
  strongWeeks: number;
  /** Days with an attempt in each of those weeks. */
  daysAWeek: number;
  /** Different hours of the day. */
  hours: number;
};

export const thresholds: Thresholds = {
  attempts: 6,
  days: 4,
  weeks: 2,
  spreadDays: 7,
  strongAttempts: 15,
  strongWeeks: 3,
  daysAWeek: 2,
  hours: 3,
};

/** How far the attempts go. Urgency is judged apart, and nothing here is a promise. */
export type ReadinessState = 'not-yet' | 'possible' | 'stronger';

/** What is missing next. */
export type ReadinessLack =
  | 'attempt'
  | 'other-week'
  | 'longer-spread'
  | 'few-attempts'
  | 'few-days'
  | 'more-attempts'
  | 'more-weeks'
  | 'more-days'
  | 'more-hours'
  | 'email'
  | 'letter';

export type Readiness = {
  procedure: string;
  state: ReadinessState;
  /** Attempts without a slot, half an hour apart at least, and what they cover. */
  attempts: number;
  weeks: number;
  days: number;
  hours: number;
  /** From the first to the last, in days. */
  spreadDays: number;
  /** Longest time without an attempt in between, in days. */
  longestGapDays: number;
  first: string | null;
  last: string | null;
  /** Attempts that ended otherwise: a series of their own, never added to the first (CE, 9 June 2022, n° 453391). */
  others: { outcome: Outcome; attempts: number }[];
  /** Of the others, attempts that had no slot by the person's own word: listed apart, never counted as found. */
  said: number;
  /** What is missing for the next state, the first thing first. */
  lacks: ReadinessLack[];
};

function countBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function longestGap(days: readonly string[]): number {
  return days.reduce((longest, day, index) => {
    const before = days[index - 1];
    const gap = before ? differenceInCalendarDays(parseISO(day), parseISO(before)) : 0;
    return Math.max(longest, gap);
  }, 0);
}

const halfHourMs = 1_800_000;

/** Attempts of which each starts half an hour after the one before at least: several in a row are one try. */
export function oneEachHalfHour<T extends Pick<Attempt, 'legal'>>(attempts: readonly T[]): T[] {
  const kept: T[] = [];
  let last = -Infinity;
  for (const attempt of attempts.toSorted((a, b) => Date.parse(a.legal) - Date.parse(b.legal))) {
    const at = Date.parse(attempt.legal);
    if (at - last < halfHourMs) continue;
    kept.push(attempt);
    last = at;
  }
  return kept;
}

type Taken = Pick<StepRecord, 'step' | 'day'>;

function readinessOf(
  procedure: string,
  captures: readonly Attempt[],
  steps: readonly Taken[],
  wanted: Thresholds,
): Readiness {
  const all = onePerLoad(captures).sort((a, b) => Date.parse(a.legal) - Date.parse(b.legal));
  const inVain = oneEachHalfHour(all.filter(({ outcome }) => outcome === 'no-slot'));
  const days = [...new Set(inVain.map(({ legal }) => legalDay(legal)))].sort();
  const weeks = countBy(days, isoWeek);
  const hours = new Set(inVain.map(({ legal }) => legal.slice(11, 13))).size;
  const [first, last] = [inVain[0]?.legal ?? null, inVain.at(-1)?.legal ?? null];
  const spread = first && last ? (Date.parse(last) - Date.parse(first)) / dayMs : 0;
  const fullWeeks = [...weeks.values()].filter((count) => count >= wanted.daysAWeek).length;
  const has = (kind: Taken['step']) => steps.some(({ step }) => step === kind);

  const lacks: ReadinessLack[] = [];
  const need = (met: boolean, lack: ReadinessLack) => {
    if (!met) lacks.push(lack);
  };
  need(inVain.length > 0, 'attempt');
  need(weeks.size >= wanted.weeks, 'other-week');
  need(spread > wanted.spreadDays, 'longer-spread');
  need(inVain.length >= wanted.attempts, 'few-attempts');
  need(days.length >= wanted.days, 'few-days');
  const possible = lacks.length === 0;
  need(inVain.length >= wanted.strongAttempts, 'more-attempts');
  need(weeks.size >= wanted.strongWeeks, 'more-weeks');
  need(fullWeeks >= wanted.strongWeeks, 'more-days');
  need(hours >= wanted.hours, 'more-hours');
  need(has('email'), 'email');
  need(has('letter'), 'letter');
  const others = all.filter(({ outcome }) => outcome !== 'no-slot');
  return {
    procedure,
    state: !possible ? 'not-yet' : lacks.length > 0 ? 'possible' : 'stronger',
    attempts: inVain.length,
    weeks: weeks.size,
    days: days.length,
    hours,
    spreadDays: Math.floor(spread),
    longestGapDays: longestGap(days),
    first,
    last,
    others: [...countBy(others, ({ outcome }) => outcome)].map(([outcome, attempts]) => ({
      outcome,
      attempts,
    })),
    said: others.filter(({ said }) => said === 'no-slot').length,
    lacks,
  };
}

/**
 * How far each procedure is, the one with most attempts first. Only `no-slot` attempts count. After a rejection a new
 * request rests on what came before it too: it has to show that the obstacle lasts.
 */
export function readiness(
  captures: readonly Attempt[],
  steps: readonly Taken[],
  wanted: Thresholds = thresholds,
): Readiness[] {
  const procedures = [...new Set(captures.map(({ procedure }) => procedure))];
  return procedures
    .map((procedure) =>
      readinessOf(
        procedure,
        captures.filter((capture) => capture.procedure === procedure),
        steps,
        wanted,
      ),
    )
    .sort((a, b) => b.attempts - a.attempts);
}
