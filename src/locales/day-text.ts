import { intlLocale, spokenLanguage } from './language';
import { text } from './text';

const kinds = {
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  year: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short' },
  letter: { weekday: 'narrow' },
  'long-weekday': { weekday: 'long' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const made = new Map<string, Intl.DateTimeFormat>();

function write(kind: keyof typeof kinds, at: Date): string {
  const locale = intlLocale();
  const id = `${locale} ${kind}`;
  let format = made.get(id);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...kinds[kind], timeZone: 'UTC' });
    made.set(id, format);
  }
  const written = format.format(at);
  // French counts a month from its "1er".
  return spokenLanguage() === 'fr' ? written.replace(/(^| )1 (?=\p{L})/u, '$11er ') : written;
}

const noonOf = (day: string) => new Date(`${day}T12:00:00Z`);

/** A day ("2026-11-24") as people say it: "mardi 24 novembre". */
export function dayText(day: string): string {
  return write('long', noonOf(day));
}

/** A day with its year: "mardi 24 novembre 2026". */
export function fullDayText(day: string): string {
  return write('year', noonOf(day));
}

/** A day as people say a date: "12 mars 1985"; what is no day stays as it is. */
export function dateText(day: string): string {
  const noon = noonOf(day);
  return Number.isNaN(noon.getTime()) ? day : write('date', noon);
}

/** A legal time as people say it: "mardi 24 novembre 2026, 08:02:14". */
export function legalText(legal: string): string {
  const day = fullDayText(legal.slice(0, 10));
  return text('last.when', { day, hour: legal.slice(11, 19) });
}

/** A day to come as people say it from another: "demain", "lundi", "lundi 7 décembre". */
export function nearDayText(day: string, today: string): string {
  const days = Math.round((noonOf(day).getTime() - noonOf(today).getTime()) / 86_400_000);
  if (days === 0) return text('popup.today').toLowerCase();
  if (days === 1) return text('popup.tomorrow');
  return days > 1 && days < 7 ? write('long-weekday', noonOf(day)) : dayText(day);
}

/** An hour ("09:15") as people say it: "9 h 15". */
export function hourText(hour: string): string {
  return text('popup.hour', { hour: Number(hour.slice(0, 2)), minute: hour.slice(3, 5) });
}

/** A day in few letters: "24 nov.". */
export function shortDayText(day: string): string {
  return write('short', noonOf(day));
}

/** The days of a week, as ISO 8601 counts them: Monday is 1. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A weekday's letter; Monday is 1. */
export function dayLetter(day: number): string {
  return write('letter', new Date(Date.UTC(2026, 5, day, 12)));
}

/** A weekday's short name; Monday is 1. */
export function weekdayText(day: number): string {
  // 1 June 2026 is a Monday.
  return write('weekday', new Date(Date.UTC(2026, 5, day, 12)));
}
