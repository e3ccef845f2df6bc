import type { CaptureRecord } from '@/evidence/record';
import { legalDay } from '@/evidence/time';
import type { Filed } from './exhibits';
import { isoWeek } from './weeks';

/** How many captures go with an e-mail: heavy ones come back. */
const most = 6;

/** So many items out of a list, the first and the last among them, the others evenly between. */
function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  const step = (items.length - 1) / (count - 1);
  const places = Array.from({ length: count }, (_, index) => Math.round(index * step));
  return items.filter((_, index) => places.includes(index));
}

/** A few captures without a slot to join to an e-mail: one a week, spread over the whole time, with pictures first. */
export function selectForEmail(captures: readonly Filed<CaptureRecord>[]): Filed<CaptureRecord>[] {
  const inVain = captures.filter(({ entry }) => entry.outcome === 'no-slot');
  const weeks = Map.groupBy(inVain, ({ entry }) => isoWeek(legalDay(entry.time.legal)));
  const pictured = ({ entry }: Filed<CaptureRecord>) => 'method' in entry.picture;
  const weekly = [...weeks.values()].flatMap((all) => all.find(pictured) ?? all[0] ?? []);
  const chosen = weekly.length >= 2 ? weekly : inVain;
  return spread(chosen, most);
}
