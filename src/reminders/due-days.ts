import { dayMs } from '@/evidence/time';
import { quietUntil } from './next-reminder';
import { dayIn, instantOf } from './release-window';
import type { ReminderSettings } from './settings';

/** A day that something ends or happens on, "2026-12-17", under a name of its own. */
export type DueDay = { id: string; day: string };

/** A day to be told of now, so many days ahead. */
export type DueNotice<T extends DueDay> = { due: T; ahead: number; key: string };

/** Each day is told a week ahead and on its eve, or as soon after as the browser is open. */
const told = [1, 7];

/** From this hour on: no one is woken for a day that is a week away. */
const fromHour = '09:00';

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T12:00Z`) - Date.parse(`${from}T12:00Z`)) / dayMs);

/**
 * Which days are to be told of at an instant. `before` are the keys of what was told. Nothing while reminders are off,
 * paused, silent for the day, or in quiet hours: what is still ahead is told afterwards.
 */
export function dueNotices<T extends DueDay>(
  days: readonly T[],
  {
    settings,
    zone,
    before,
  }: { settings: ReminderSettings; zone: string; before: readonly string[] },
  now: Date,
): DueNotice<T>[] {
  const today = dayIn(zone, now);
  const isPaused = settings.pausedUntil !== null && today < settings.pausedUntil;
  if (!settings.on || isPaused || settings.notToday === today) return [];
  if (now < instantOf(today, fromHour, zone) || quietUntil(settings, zone, now)) return [];
  const known = new Set(before);
  return days.flatMap((due) => {
    const ahead = daysBetween(today, due.day);
    const step = told.find((most) => ahead <= most);
    const key = `${due.id} ${due.day} ${step}`;
    return ahead < 0 || step === undefined || known.has(key) ? [] : [{ due, ahead, key }];
  });
}
