import { TZDate } from '@date-fns/tz';
import { dayMs } from '@/evidence/time';
import { isHoliday } from './holidays';

/** Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Hours at which slots tend to appear, every week, in the préfecture's legal time. */
export type ReleaseWindow = {
  id: string;
  label: string;
  days: readonly Weekday[];
  /** "07:45" */
  start: string;
  /** "09:00"; at or before the start, it is the next day's. */
  end: string;
  on: boolean;
  /** On a public holiday it moves to the next day that is neither one nor a week-end. */
  movesOnHolidays: boolean;
};

/** A release that a page announced: "2026-11-30T09:00" in the préfecture's legal time. */
export type Announced = { url: string; label: string; zone: string; next: string };

/** A window at one date: from when to when, and which. */
export type Occurrence = {
  /** The same for the same window at the same date, for ever. */
  key: string;
  label: string;
  opens: Date;
  closes: Date;
  /** Page to be opened; null where the window is not about one page. */
  url: string | null;
};

const minuteMs = 60_000;
const announcedBefore = 5 * minuteMs;
const announcedAfter = 30 * minuteMs;

/** The instant of a wall time in a zone. An hour that the zone skips is the one after the skip. */
export function instantOf(day: string, hour: string, zone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  return new Date(new TZDate(year, month - 1, date, hours, minutes, 0, zone).getTime());
}

/** The legal day of an instant in a zone: "2026-11-03". */
export function dayIn(zone: string, at: Date): string {
  const date = new TZDate(at.getTime(), zone);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A day some days after another one. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Weekday of a day, Monday 1. */
export function weekdayOf(day: string): Weekday {
  const sunday0 = new Date(`${day}T12:00:00Z`).getUTCDay();
  return (sunday0 === 0 ? 7 : sunday0) as Weekday;
}

function isWorkingDay(day: string): boolean {
  return weekdayOf(day) <= 5 && !isHoliday(day);
}

function nextWorkingDay(day: string): string {
  let next = dayAfter(day, 1);
  while (!isWorkingDay(next)) next = dayAfter(next, 1);
  return next;
}

/** The days on which a window opens, between two days, both included. */
export function openingDays(window: ReleaseWindow, from: string, to: string): string[] {
  const days = new Set<string>();
  // A window may have moved here from up to a week before.
  for (let day = dayAfter(from, -7); day <= to; day = dayAfter(day, 1)) {
    if (!window.days.includes(weekdayOf(day))) continue;
    const opening = window.movesOnHolidays && isHoliday(day) ? nextWorkingDay(day) : day;
    if (opening >= from && opening <= to) days.add(opening);
  }
  return [...days].sort();
}

/** What a dossier is reminded of: windows in a time zone (IANA name), and releases that its pages announced. */
type Releases = {
  windows: readonly ReleaseWindow[];
  announced: readonly Announced[];
  zone: string;
};

/** Every time that windows and announced releases are open at some moment between two instants. */
export function occurrencesBetween(
  { windows, announced, zone }: Releases,
  { from, to }: { from: Date; to: Date },
): Occurrence[] {
  // One that opened the evening before may still be open.
  const first = dayAfter(dayIn(zone, from), -1);
  const last = dayIn(zone, to);
  const weekly = windows
    .filter(({ on }) => on)
    .flatMap((window) =>
      openingDays(window, first, last).map((day): Occurrence => {
        const { id, label, start, end } = window;
        const closing = end <= start ? dayAfter(day, 1) : day;
        const opens = instantOf(day, start, zone);
        const closes = instantOf(closing, end, zone);
        return { key: `${id} ${day} ${start}`, label, opens, closes, url: null };
      }),
    );
  const releases = announced.map((release): Occurrence => {
    const [day = '', hour = ''] = release.next.split('T');
    const at = instantOf(day, hour, release.zone).getTime();
    return {
      key: `announced ${release.url} ${release.next}`,
      label: release.label,
      opens: new Date(at - announcedBefore),
      closes: new Date(at + announcedAfter),
      url: release.url,
    };
  });
  return [...weekly, ...releases]
    .filter(({ opens, closes }) => closes > from && opens <= to && closes > opens)
    .sort((a, b) => a.opens.getTime() - b.opens.getTime() || (a.key < b.key ? -1 : 1));
}
