const long = new Intl.DateTimeFormat('fr', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const weekday = new Intl.DateTimeFormat('fr', { weekday: 'short', timeZone: 'UTC' });

/** A day ("2026-11-24") as people say it: "mardi 24 novembre". */
export function dayText(day: string): string {
  return long.format(new Date(`${day}T12:00:00Z`));
}

/** A weekday's short name; Monday is 1. */
export function weekdayText(day: number): string {
  // 1 June 2026 is a Monday.
  return weekday.format(new Date(Date.UTC(2026, 5, day, 12)));
}
