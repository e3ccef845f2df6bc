import { addDays, differenceInCalendarDays, formatISO, parseISO } from 'date-fns';
import type { CaptureRecord } from '@/evidence/record';
import { legalDay } from '@/evidence/time';
import { onePerLoad } from './attempts';

/** Attempts of one hour of one day: those without a slot, and the others; of these, those that showed slots, if any. */
export type HeatCell = { noSlot: number; other: number; slots?: number };

/** Attempts by legal day and hour. */
export type HeatMap = {
  /**
   * Days in a row, those without an attempt too; a new row after two months without any, which a clock that was wrong
   * once would otherwise fill with years of nothing.
   */
  spans: string[][];
  /** By "2026-11-03 08". */
  cells: Map<string, HeatCell>;
};

type Counted = Pick<CaptureRecord, 'load' | 'outcome'> & { time: { legal: string } };

/** The calendar of these captures; two of one load count once. */
export function heatMap(captures: readonly Counted[]): HeatMap {
  const cells = new Map<string, HeatCell>();
  const seen: string[] = [];
  for (const { time, outcome } of onePerLoad(captures)) {
    const [day, hour] = [legalDay(time.legal), time.legal.slice(11, 13)];
    seen.push(day);
    const key = `${day} ${hour}`;
    const cell = cells.get(key) ?? { noSlot: 0, other: 0 };
    if (outcome === 'no-slot') cell.noSlot += 1;
    else cell.other += 1;
    if (outcome === 'slots-offered') cell.slots = (cell.slots ?? 0) + 1;
    cells.set(key, cell);
  }
  return { spans: spansOf([...new Set(seen)].sort()), cells };
}

const longestGapDays = 60;

function spansOf(days: readonly string[]): string[][] {
  const spans: string[][] = [];
  let last: string | null = null;
  for (const day of days) {
    const gap = last === null ? 0 : differenceInCalendarDays(parseISO(day), parseISO(last));
    const span = spans.at(-1);
    if (!span || last === null || gap > longestGapDays) spans.push([day]);
    else {
      for (let more = 1; more <= gap; more += 1) {
        span.push(formatISO(addDays(parseISO(last), more), { representation: 'date' }));
      }
    }
    last = day;
  }
  return spans;
}
