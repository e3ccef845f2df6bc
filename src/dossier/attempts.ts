import type { CaptureRecord, SightingRecord } from '@/evidence/record';
import { completedBy } from '@/evidence/record';

/** What a load showed at its best: slots that were offered are not hidden behind the "no slot" that came after. */
const weight = ({ outcome }: Pick<CaptureRecord, 'outcome'>) =>
  outcome === 'slots-offered' ? 2 : outcome === 'no-slot' ? 1 : 0;

type Loaded = Pick<CaptureRecord | SightingRecord, 'load' | 'outcome'>;

/**
 * The load in which each capture's attempt started: one that gives an earlier capture its missing picture belongs to
 * that one's attempt.
 */
export function attemptLoads<T extends Pick<Loaded, 'load'>>(
  captures: readonly T[],
): Map<T, string> {
  const byNumber = new Map<number, string>();
  const loads = new Map<T, string>();
  for (const capture of captures) {
    const completed = completedBy(capture);
    const load = (completed !== null && byNumber.get(completed)) || capture.load;
    loads.set(capture, load);
    if ('number' in capture && typeof capture.number === 'number')
      byNumber.set(capture.number, load);
  }
  return loads;
}

/** One capture for each attempt, in order: the one that offers slots, else the one without, else the first. */
export function onePerLoad<T extends Loaded>(captures: readonly T[]): T[] {
  const best = new Map<string, T>();
  for (const [capture, load] of attemptLoads(captures)) {
    const before = best.get(load);
    if (!before || weight(capture) > weight(before)) best.set(load, capture);
  }
  return [...best.values()];
}

/**
 * Number of the attempt of each capture, in order: captures of one load of one page (one made automatically,
 * another with the button) are the same attempt, whatever their count.
 */
export function attemptNumbers(captures: readonly CaptureRecord[]): Map<CaptureRecord, number> {
  const numbers = new Map<string, number>();
  return new Map(
    [...attemptLoads(captures)].map(([capture, load]) => {
      const number = numbers.get(load) ?? numbers.size + 1;
      numbers.set(load, number);
      return [capture, number];
    }),
  );
}
