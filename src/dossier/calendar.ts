import type { CaptureRecord } from '@/evidence/record';
import { dayMs, legalDay } from '@/evidence/time';
import { type HeatCell, heatMap } from './heat-map';
import { isoWeek, mondayOf } from './weeks';

/** One ISO week as it is drawn: seven legal days from Monday on, with the hours at which attempts were made. */
export type CalendarWeek = {
  week: string;
  /** Monday. */
  first: string;
  days: { day: string; hours: Map<number, HeatCell> }[];
  /** Attempts without a slot, and the days on which they were made. */
  inVain: number;
  inVainDays: number;
};

/** Weeks in a row, or weeks without any attempt between two of them. */
type CalendarPart = CalendarWeek | { gap: number; first: string };

export type Calendar = {
  /** The latest first. */
  parts: CalendarPart[];
  /** The hours that are drawn: from the earliest attempt or window to the latest, 0 to 24. */
  from: number;
  to: number;
  /** Weeks with at least one attempt without a slot. */
  weeks: number;
};

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);
const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, 10);

type Counted = Pick<CaptureRecord, 'load' | 'outcome'> & { time: { legal: string } };

/** The hours that are shown when nothing says otherwise: préfectures release slots in the morning. */
const usual = { from: 7, to: 19 };

function weekOf(first: string, cells: ReadonlyMap<string, HeatCell>): CalendarWeek {
  const days = Array.from({ length: 7 }, (_, index) => {
    const day = dayAt(noon(first) + index * dayMs);
    const hours = new Map<number, HeatCell>();
    for (let hour = 0; hour < 24; hour += 1) {
      const cell = cells.get(`${day} ${String(hour).padStart(2, '0')}`);
      if (cell) hours.set(hour, cell);
    }
    return { day, hours };
  });
  const noSlot = days.map(({ hours }) =>
    [...hours.values()].reduce((sum, cell) => sum + cell.noSlot, 0),
  );
  return {
    week: isoWeek(first),
    first,
    days,
    inVain: noSlot.reduce((sum, count) => sum + count, 0),
    inVainDays: noSlot.filter((count) => count > 0).length,
  };
}

/**
 * The attempts of a dossier by week, day and hour, the latest week first. `hours` are those of the release windows,
 * which are drawn on the same scale.
 */
export function calendar(captures: readonly Counted[], hours: readonly number[] = []): Calendar {
  const { cells } = heatMap(captures);
  const keys = [...cells.keys()];
  const days = new Set(keys.map((key) => legalDay(key)));
  const mondays = [...new Set([...days].map(mondayOf))].sort().reverse();
  const parts = mondays.flatMap((first, index): CalendarPart[] => {
    const later = mondays[index - 1];
    const between = later ? Math.round((noon(later) - noon(first)) / (7 * dayMs)) - 1 : 0;
    const week = weekOf(first, cells);
    return between > 0 ? [{ gap: between, first: dayAt(noon(first) + 7 * dayMs) }, week] : [week];
  });
  const seen = [...keys.map((key) => Number(key.slice(11))), ...hours];
  return {
    parts,
    from: Math.min(usual.from, ...seen),
    to: Math.max(usual.to, ...seen.map((hour) => hour + 1)),
    weeks: parts.filter((part) => 'week' in part && part.inVain > 0).length,
  };
}
