import { dayMs } from '@/evidence/time';

/** Easter Sunday of a year (Gauss's method as corrected by Butcher), in universal time. */
function easter(year: number): Date {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const days = moon + sunday - 7 * late + 114;
  return new Date(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1));
}

const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const movable = [1, 39, 50];

const known = new Map<number, ReadonlySet<string>>();

/** The public holidays of a year in all of France (article L. 3133-1 of the code du travail), as days. */
export function holidaysOf(year: number): ReadonlySet<string> {
  const before = known.get(year);
  if (before) return before;
  const sunday = easter(year);
  const moved = movable.map((days) =>
    new Date(sunday.getTime() + days * dayMs).toISOString().slice(0, 10),
  );
  const days = new Set([...fixed.map((day) => `${year}-${day}`), ...moved]);
  known.set(year, days);
  return days;
}

/** Whether a day ("2026-11-11") is a public holiday in all of France. */
export function isHoliday(day: string): boolean {
  return holidaysOf(Number(day.slice(0, 4))).has(day);
}
