import type { CaptureRecord } from '@/evidence/record';

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
