import type { Outcome } from '@/booking/outcome';
import type { CaptureRecord } from '@/evidence/record';
import { legalDay, legalHour } from '@/evidence/time';
import { onePerLoad } from './attempts';
import { deletionReasons, type HashedEntry } from './journal';
import { procedureKey } from './procedure';
import { daysFrom, isoWeek, mondayOf } from './weeks';

/** Which captures are shown; null shows all. */
export type TimelineFilter = {
  outcome: Outcome | null;
  /** A key of `procedureKey`. */
  procedure: string | null;
  /** Legal days, both included. */
  from: string | null;
  to: string | null;
};

export const noFilter: TimelineFilter = { outcome: null, procedure: null, from: null, to: null };

/** One line of the timeline. Attempts of a week and of a day are those without a slot, one for each load. */
export type TimelineItem =
  | {
      kind: 'week';
      week: string;
      first: string;
      inVain: number;
      /** Days with an attempt without a slot, Monday to Sunday. */
      tried: boolean[];
    }
  | { kind: 'day'; day: string; inVain: number }
  | { kind: 'capture'; record: CaptureRecord; hour: string; repeats: number }
  | { kind: 'removed'; number: number; reason: string };

export type Timeline = { items: TimelineItem[]; shown: number; total: number };

const dayOf = ({ time }: Pick<CaptureRecord, 'time'>) => legalDay(time.legal);

/** Whether a capture passes a filter. */
function passes(capture: CaptureRecord, filter: TimelineFilter): boolean {
  const { outcome, procedure, from, to } = filter;
  if (outcome !== null && capture.outcome !== outcome) return false;
  if (procedure !== null && procedureKey(capture) !== procedure) return false;
  const day = dayOf(capture);
  return (from === null || day >= from) && (to === null || day <= to);
}

/**
 * The captures of a journal under their weeks and days, the latest first. Deleted ones stay in their place, unless
 * a filter chooses: no one knows any more what they showed.
 */
export function timeline(
  journal: readonly HashedEntry[],
  filter: TimelineFilter = noFilter,
): Timeline {
  const all = Object.values(filter).every((value) => value === null);
  const repeats = new Map<number, number>();
  const shown: (CaptureRecord | { number: number; reason: string })[] = [];
  const reasons = deletionReasons(journal);
  let total = 0;
  for (const { entry } of journal) {
    if (entry.kind === 'sighting' && entry.of !== null)
      repeats.set(entry.of, (repeats.get(entry.of) ?? 0) + 1);
    if (entry.kind === 'capture') {
      total += 1;
      if (passes(entry, filter)) shown.push(entry);
    }
    if (entry.kind === 'removed' && entry.number !== null && all)
      shown.push({ number: entry.number, reason: reasons.get(entry.seq) ?? '' });
  }
  const captures = shown.filter((one): one is CaptureRecord => 'kind' in one);
  const inVain = onePerLoad(captures).filter(({ outcome }) => outcome === 'no-slot');
  const byDay = Map.groupBy(inVain, dayOf);
  const byWeek = Map.groupBy(byDay.keys(), mondayOf);
  const items: TimelineItem[] = [];
  let [week, day] = ['', ''];
  for (const one of shown.toReversed()) {
    if (!('kind' in one)) {
      items.push({ kind: 'removed', ...one });
      continue;
    }
    const monday = dayOf(one) === day ? week : mondayOf(dayOf(one));
    if (monday !== week) {
      const days = byWeek.get(monday) ?? [];
      const tries = days.reduce((sum, one) => sum + (byDay.get(one)?.length ?? 0), 0);
      const label = { week: isoWeek(monday), first: monday };
      const tried = daysFrom(monday).map((one) => days.includes(one));
      items.push({ kind: 'week', ...label, inVain: tries, tried });
    }
    if (dayOf(one) !== day || monday !== week)
      items.push({ kind: 'day', day: dayOf(one), inVain: byDay.get(dayOf(one))?.length ?? 0 });
    [week, day] = [monday, dayOf(one)];
    items.push({
      kind: 'capture',
      record: one,
      hour: legalHour(one.time.legal),
      repeats: repeats.get(one.number) ?? 0,
    });
  }
  return { items, shown: captures.length, total };
}
