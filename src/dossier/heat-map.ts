import { addDays, differenceInCalendarDays, formatISO, parseISO } from 'date-fns';
import type { CaptureRecord } from '@/evidence/record';
import { onePerLoad } from './attempts';

/** Attempts of one hour of one day: those without a slot, and the others. */
export type HeatCell = { noSlot: number; other: number };

/** Attempts by legal day and hour. */
export type HeatMap = {
  /** Every day from the first to the last, those without an attempt too. */
  days: string[];
  /** By "2026-11-03 08". */
  cells: Map<string, HeatCell>;
};

type Counted = Pick<CaptureRecord, 'load' | 'outcome'> & { time: { legal: string } };

/** The calendar of these captures; two of one load count once. */
export function heatMap(captures: readonly Counted[]): HeatMap {
  const cells = new Map<string, HeatCell>();
  const seen: string[] = [];
  for (const { time, outcome } of onePerLoad(captures)) {
    const [day, hour] = [time.legal.slice(0, 10), time.legal.slice(11, 13)];
    seen.push(day);
    const key = `${day} ${hour}`;
    const cell = cells.get(key) ?? { noSlot: 0, other: 0 };
    if (outcome === 'no-slot') cell.noSlot += 1;
    else cell.other += 1;
    cells.set(key, cell);
  }
  seen.sort();
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last) return { days: [], cells };
  const count = differenceInCalendarDays(parseISO(last), parseISO(first)) + 1;
  const days = Array.from({ length: count }, (_, index) =>
    formatISO(addDays(parseISO(first), index), { representation: 'date' }),
  );
  return { days, cells };
}
