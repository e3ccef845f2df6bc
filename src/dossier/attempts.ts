import type { CaptureRecord } from '@/evidence/record';

/** What a load told at its best: slots that were offered are not hidden behind the "no slot" that came after. */
const weight = ({ outcome }: Pick<CaptureRecord, 'outcome'>) =>
  outcome === 'slots-offered' ? 2 : outcome === 'no-slot' ? 1 : 0;

/** One capture for each load of a page, in order: the one that offers slots, else the one without, else the first. */
export function onePerLoad<T extends Pick<CaptureRecord, 'load' | 'outcome'>>(
  captures: readonly T[],
): T[] {
  const loads = new Map<string, T>();
  for (const capture of captures) {
    const before = loads.get(capture.load);
    if (!before || weight(capture) > weight(before)) loads.set(capture.load, capture);
  }
  return [...loads.values()];
}

/**
 * Number of the attempt that each capture tells of, in order: captures of one load of one page (one made by
 * itself, another with the button) tell of the same attempt, whatever their count.
 */
export function attemptNumbers(captures: readonly CaptureRecord[]): Map<CaptureRecord, number> {
  const loads = new Map<string, number>();
  return new Map(
    captures.map((capture) => {
      const number = loads.get(capture.load) ?? loads.size + 1;
      loads.set(capture.load, number);
      return [capture, number];
    }),
  );
}
