import { dayMs } from '@/evidence/time';
import {
  type Announced,
  dayAfter,
  dayIn,
  instantOf,
  type Occurrence,
  occurrencesBetween,
} from './release-window';
import type { ReminderSettings } from './settings';

/** Why a window was let pass without a reminder. */
type Silence =
  | 'attempted'
  | 'paused'
  | 'not-today'
  | 'quiet-hours'
  | 'cap'
  /** The browser was closed, or the machine asleep. */
  | 'missed';

/** What became of one window at one date. */
export type LogEntry = {
  key: string;
  label: string;
  opens: string;
  closes: string;
  /** When it was decided. */
  at: string;
  outcome: 'announced' | Silence;
  /** Announced after it had opened. */
  late: boolean;
};

export type Snooze = { key: string; until: number };

export type ReminderState = {
  settings: ReminderSettings;
  announced: readonly Announced[];
  zone: string;
  /** Instants of recent attempts. */
  attempts: readonly Date[];
  log: readonly LogEntry[];
  snooze: Snooze | null;
  /** Up to when windows were decided on; nothing before it is looked at again. */
  decidedUntil: Date;
};

export type Decision = {
  /** What to show now, at most one of each window. */
  announce: Occurrence[];
  /** What to write down. */
  log: LogEntry[];
  snooze: Snooze | null;
  /** When to look again, never more than half an hour ahead: a clock may be moved, a machine sleep. */
  wakeAt: Date;
};

const minuteMs = 60_000;
const longestSleepMs = 30 * minuteMs;
/** A reminder this long after the opening is said to be late. */
const lateMs = 2 * minuteMs;
/** Windows further back than this are no news, even to the log. */
const lookBackMs = 7 * dayMs;

/** When quiet hours that hold an instant are over, or null outside them. */
export function quietUntil(
  { quiet }: Pick<ReminderSettings, 'quiet'>,
  zone: string,
  now: Date,
): Date | null {
  if (!quiet || quiet.from === quiet.to) return null;
  const today = dayIn(zone, now);
  for (const day of [dayAfter(today, -1), today]) {
    const over = quiet.to <= quiet.from ? dayAfter(day, 1) : day;
    const [from, to] = [instantOf(day, quiet.from, zone), instantOf(over, quiet.to, zone)];
    if (from <= now && now < to) return to;
  }
  return null;
}

function attemptedIn({ attempts }: ReminderState, { opens, closes }: Occurrence): boolean {
  return attempts.some((at) => at >= opens && at < closes);
}

/** Why an open window is let pass now, or null. `told` counts the reminders of the day so far. */
function silenceOf(
  state: ReminderState,
  occurrence: Occurrence,
  told: number,
  now: Date,
): Silence | null {
  const { settings, zone } = state;
  const today = dayIn(zone, now);
  if (!settings.on || (settings.pausedUntil !== null && today < settings.pausedUntil)) {
    return 'paused';
  }
  if (settings.notToday === today) return 'not-today';
  if (attemptedIn(state, occurrence)) return 'attempted';
  return told >= settings.cap ? 'cap' : null;
}

const toLog = (occurrence: Occurrence, now: Date, outcome: LogEntry['outcome']): LogEntry => ({
  key: occurrence.key,
  label: occurrence.label,
  opens: occurrence.opens.toISOString(),
  closes: occurrence.closes.toISOString(),
  at: now.toISOString(),
  outcome,
  late: outcome === 'announced' && now.getTime() - occurrence.opens.getTime() > lateMs,
});

/**
 * What to do about the reminders at an instant, from nothing but the state: which windows to announce, which
 * were let pass and why, and when to look again. A window is decided on once, while it is open or, if no one
 * looked then, as missed; a snoozed one is announced once more.
 */
export function nextReminder(state: ReminderState, now: Date): Decision {
  const { settings, announced, zone } = state;
  // A clock that was set back must not hold the reminders up.
  const decidedUntil = Math.min(state.decidedUntil.getTime(), now.getTime());
  const from = new Date(Math.max(decidedUntil, now.getTime() - lookBackMs));
  // What a clock that was ahead for a while has decided is not decided yet.
  const log = state.log.filter(({ at }) => Date.parse(at) <= now.getTime());
  const decided = new Set(log.map(({ key }) => key));
  const ahead = new Date(now.getTime() + longestSleepMs);
  const all = occurrencesBetween(
    { windows: settings.windows, announced, zone },
    { from, to: ahead },
  );
  const quiet = quietUntil(settings, zone, now);
  const today = dayIn(zone, now);
  let told = log.filter(
    ({ outcome, at }) => outcome === 'announced' && dayIn(zone, new Date(at)) === today,
  ).length;
  const decision: Decision = { announce: [], log: [], snooze: state.snooze, wakeAt: ahead };
  const wakeBy = (at: Date) => {
    if (at > now && at < decision.wakeAt) decision.wakeAt = at;
  };

  for (const occurrence of all) {
    const { key, opens, closes } = occurrence;
    if (opens > now) {
      wakeBy(opens);
      continue;
    }
    const snoozed = decision.snooze?.key === key ? decision.snooze : null;
    if (decided.has(key) && !snoozed) continue;
    if (closes <= now) {
      if (snoozed) decision.snooze = null;
      if (decided.has(key)) continue;
      const outcome = attemptedIn(state, occurrence) ? 'attempted' : 'missed';
      decision.log.push(toLog(occurrence, now, settings.on ? outcome : 'paused'));
      continue;
    }
    if (snoozed && snoozed.until > now.getTime()) {
      wakeBy(new Date(snoozed.until));
      continue;
    }
    if (snoozed) decision.snooze = null;
    // A snoozed one was counted when it was announced.
    const silence = silenceOf(state, occurrence, snoozed ? 0 : told, now);
    if (!silence && quiet && quiet < closes) {
      // Still open when the quiet hours are over: it is announced then.
      wakeBy(quiet);
      if (snoozed) decision.snooze = snoozed;
      continue;
    }
    const outcome = silence ?? (quiet ? 'quiet-hours' : 'announced');
    if (outcome === 'announced') {
      decision.announce.push(occurrence);
      if (!snoozed) told += 1;
    }
    if (!snoozed) decision.log.push(toLog(occurrence, now, outcome));
  }
  return decision;
}

/** The next window to come that nothing known now would silence, within two weeks; null when there is none. */
export function upcoming(state: ReminderState, now: Date): Occurrence | null {
  const { settings, announced, zone } = state;
  if (!settings.on) return null;
  const from = settings.pausedUntil
    ? new Date(Math.max(now.getTime(), instantOf(settings.pausedUntil, '00:00', zone).getTime()))
    : now;
  const until = new Date(from.getTime() + 14 * dayMs);
  const all = occurrencesBetween(
    { windows: settings.windows, announced, zone },
    { from, to: until },
  );
  return all.find(({ opens }) => opens > now && settings.notToday !== dayIn(zone, opens)) ?? null;
}

/** The window that is open now and was announced, and in which nothing was tried yet; null when there is none. */
export function openReminder(
  { log, attempts, settings, zone }: ReminderState,
  now: Date,
): LogEntry | null {
  if (!settings.on || settings.notToday === dayIn(zone, now)) return null;
  const open = log.findLast(
    ({ opens, closes, outcome }) =>
      outcome === 'announced' && new Date(opens) <= now && now < new Date(closes),
  );
  return open && !attempts.some((at) => at >= new Date(open.opens)) ? open : null;
}
