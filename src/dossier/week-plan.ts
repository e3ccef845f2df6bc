import type { CaptureRecord, StepRecord } from '@/evidence/record';
import { dayMs, legalDay } from '@/evidence/time';
import { hasAppointment } from './steps';
import { isoWeek } from './weeks';

/** What is still missing this week to show attempts spread over days and hours; null for nothing. */
type WeekLack = 'first' | 'other-day' | 'other-hour' | 'one-more' | null;

/** What to do outside the website, as soon as the attempts alone have failed for a while. */
type SideStep = 'email' | 'letter' | null;

export type WeekPlan = { thisWeek: number; today: number; lack: WeekLack; step: SideStep };

/** Attempts, days and hours (two of them apart) that make a week speak. */
const wanted = { attempts: 3, days: 2, hoursApart: 2 };

/** A step taken so many days ago is to be taken again: answers do not come, and repeating counts. */
const againAfterDays = { email: 14, letter: 30 };

/** An e-mail after so many attempts in vain; a registered letter once they span so many weeks. */
const emailAfter = 3;
const letterAfterWeeks = 2;

type Taken = Pick<StepRecord, 'step' | 'day'>;

type Attempt = Pick<CaptureRecord, 'outcome' | 'load'> & { time: { legal: string } };

/**
 * What a person's week looks like at a legal day, from this week's captures (older ones do no harm) and from the weeks
 * and days on which there was no slot before, today included; three days and more are alike. Only attempts without a slot
 * count, one for each load of a page. `steps` are those taken outside the website, by their days.
 */
export function weekPlan(
  captures: readonly Attempt[],
  before: { weeks: number; days: number },
  today: string,
  steps: readonly Taken[] = [],
): WeekPlan {
  const week = isoWeek(today);
  const attempts = new Map<string, string>();
  for (const { outcome, load, time } of captures) {
    const counts = outcome === 'no-slot' && isoWeek(legalDay(time.legal)) === week;
    if (counts) attempts.set(load, time.legal);
  }
  const times = [...attempts.values()];
  const days = new Set(times.map((legal) => legalDay(legal)));
  const hours = times.map((legal) => Number(legal.slice(11, 13)));
  const spread = hours.length === 0 ? 0 : Math.max(...hours) - Math.min(...hours);
  const tried = Math.max(before.days, times.length);
  return {
    thisWeek: times.length,
    today: times.filter((legal) => legal.startsWith(today)).length,
    lack: lackOf(times.length, days.size, spread),
    step: nextStep(before.weeks, tried, today, steps),
  };
}

function nextStep(weeks: number, tried: number, today: string, steps: readonly Taken[]): SideStep {
  const isDue = (step: 'email' | 'letter') => {
    const ago = (day: string) => (Date.parse(today) - Date.parse(day)) / dayMs;
    return !steps.some((one) => one.step === step && ago(one.day) < againAfterDays[step]);
  };
  // Nobody is written to that there is no appointment once there is one.
  if (hasAppointment(steps)) return null;
  if (weeks >= letterAfterWeeks && isDue('letter')) return 'letter';
  return tried >= emailAfter && isDue('email') ? 'email' : null;
}

function lackOf(attempts: number, days: number, spread: number): WeekLack {
  if (attempts === 0) return 'first';
  if (days < wanted.days) return 'other-day';
  if (spread < wanted.hoursApart) return 'other-hour';
  return attempts < wanted.attempts ? 'one-more' : null;
}
