import { addDays, formatISO, getISOWeek, getISOWeekYear, parseISO, startOfISOWeek } from 'date-fns';

/** Weeks of the days that were asked for: years of captures fall on few days, and each is asked for many times. */
const known = new Map<string, string>();

/** ISO week of a legal day ("2026-11-03" → "2026-S45"), as French calendars write it. */
export function isoWeek(day: string): string {
  let week = known.get(day);
  if (week === undefined) {
    const date = parseISO(day);
    week = `${getISOWeekYear(date)}-S${String(getISOWeek(date)).padStart(2, '0')}`;
    known.set(day, week);
  }
  return week;
}

/** Monday of a legal day's week. */
export function mondayOf(day: string): string {
  return formatISO(startOfISOWeek(parseISO(day)), { representation: 'date' });
}

/** The seven legal days from a Monday on. */
export function daysFrom(monday: string): string[] {
  return Array.from({ length: 7 }, (_, index) =>
    formatISO(addDays(parseISO(monday), index), { representation: 'date' }),
  );
}
