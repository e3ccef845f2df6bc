import { getISOWeek, getISOWeekYear, parseISO } from 'date-fns';

/** ISO week of a legal day ("2026-11-03" → "2026-S45"), as French calendars write it. */
export function isoWeek(day: string): string {
  const date = parseISO(day);
  return `${getISOWeekYear(date)}-S${String(getISOWeek(date)).padStart(2, '0')}`;
}

/** How many different ISO weeks these legal days fall in. */
export function countWeeks(days: Iterable<string>): number {
  return new Set([...days].map(isoWeek)).size;
}
