import type { CaptureRecord } from '@/evidence/record';

/** One capture for each load of a page, in order: of two, the one without a slot, else the first. */
export function onePerLoad<T extends Pick<CaptureRecord, 'load' | 'outcome'>>(
  captures: readonly T[],
): T[] {
  const loads = new Map<string, T>();
  for (const capture of captures) {
    if (!loads.has(capture.load) || capture.outcome === 'no-slot') loads.set(capture.load, capture);
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
