import { differenceInCalendarDays, parseISO } from 'date-fns';
import { parisZone } from '@/booking/prefectures';
import { legalTime } from '@/evidence/legal-time';
import { legalDay, legalHour } from '@/evidence/time';

const dayAndMonth = new Intl.DateTimeFormat('fr', {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const noonOf = (time: string) => new Date(`${legalDay(time)}T12:00:00Z`);
const first = (text: string) => text.replace(/^1 /, '1er ');

/** "2026-11-03…" as "3 novembre 2026", "1er" for the first; what is no day stays as it is. */
export function dayInFrench(time: string): string {
  const date = noonOf(time);
  if (Number.isNaN(date.getTime())) return time;
  return first(`${dayAndMonth.format(date)} ${date.getUTCFullYear()}`);
}

/** The same without its year: "3 novembre". */
export const shortDay = (time: string): string => first(dayAndMonth.format(noonOf(time)));

/** The month of a day: "novembre 2026". */
const monthInFrench = (time: string): string => dayInFrench(time).replace(/^\S+ /, '');

/** "a", "a et b", "a, b et c". */
export function listInFrench(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} et ${last}`;
}

/** A legal time's minute: "8 h 01". */
function minute(time: string): string {
  const [hour = '', minutes = ''] = legalHour(time).split(':');
  return `${Number(hour)} h ${minutes}`;
}

const often = ['', '', ' (deux fois)', ' (trois fois)'];

/** Legal times of one day: "8 h 01 et 12 h 31", "7 h 58 (deux fois)". */
export function minutesInFrench(times: readonly string[]): string {
  const counts = Map.groupBy(times.map(minute), (one) => one);
  return listInFrench(
    [...counts].map(([one, all]) => `${one}${often[all.length] ?? ` (${all.length} fois)`}`),
  );
}

/** Legal times by day: "le 5 octobre 2026 à 8 h 01 et 12 h 31 ; le 6 octobre 2026 à 9 h 00". */
export function timesInFrench(times: readonly string[], day = dayInFrench): string {
  const inOrder = times.toSorted((a, b) => Date.parse(a) - Date.parse(b));
  return [...Map.groupBy(inOrder, legalDay)]
    .map(([one, all]) => `le ${day(one)} à ${minutesInFrench(all)}`)
    .join(' ; ');
}

/** Days by month: "les 5, 6 et 8 octobre et le 3 novembre 2026"; each year once, after its last month. */
export function daysInFrench(times: readonly string[]): string {
  const days = [...new Set(times.map(legalDay))].sort();
  const months = [...Map.groupBy(days, (day) => day.slice(0, 7))];
  const told = months.map(([month, all], index) => {
    const isLast = months[index + 1]?.[0].slice(0, 4) !== month.slice(0, 4);
    const name = monthInFrench(all[0] ?? '').replace(/ \d+$/, '');
    const numbers = all.map((day) => first(`${Number(day.slice(8))} `).trim());
    const year = isLast ? ` ${month.slice(0, 4)}` : '';
    return `${numbers.length > 1 ? 'les' : 'le'} ${listInFrench(numbers)} ${name}${year}`;
  });
  return listInFrench(told);
}

/** From the first to the last of some legal times, in days. */
export const spanInDays = (from: string, to: string): number =>
  differenceInCalendarDays(parseISO(legalDay(to)), parseISO(legalDay(from)));

/** The legal day in metropolitan France. */
export const frenchToday = (now: Date): string => legalDay(legalTime(now, parisZone));

/** An instant in metropolitan France's legal time: "3 novembre 2026 à 8 h 02". */
export function frenchInstant(at: Date): string {
  const legal = legalTime(at, parisZone);
  return `${dayInFrench(legal)} à ${minute(legal)}`;
}
