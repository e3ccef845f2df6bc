import type { Outcome } from '@/booking/outcome';
import type { Entry, Removed } from '@/evidence/record';
import { legalDay } from '@/evidence/time';

/** What some lines hold of one legal day ("2026-11-24"): how many captures of each outcome, and how many other lines. */
export type ArrivingDay = { day: string; outcomes: [Outcome, number][]; others: number };

/** What lines hold that are about to be added, by their days; places of deleted lines have none. */
export function arrivals(lines: readonly { entry: Entry | Removed }[]): ArrivingDay[] {
  const dated = lines.flatMap(({ entry }) => (entry.kind === 'removed' ? [] : [entry]));
  const days = Map.groupBy(dated, ({ time }) => legalDay(time.legal));
  return [...days]
    .map(([day, entries]) => {
      const captures = entries.filter((entry) => entry.kind === 'capture');
      const byOutcome = Map.groupBy(captures, ({ outcome }) => outcome);
      const outcomes = [...byOutcome].map(([outcome, { length }]): [Outcome, number] => [
        outcome,
        length,
      ]);
      return { day, outcomes, others: entries.length - captures.length };
    })
    .toSorted((a, b) => a.day.localeCompare(b.day));
}
