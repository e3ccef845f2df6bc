import type { CaptureRecord } from './record';

/** The same page seen again within this time is a sighting, not another attempt. */
export const repeatMs = 60_000;

type Seen = { url: string; outcome: string; at: Date };

/** The capture that an automatic observation repeats, if there is one. A moved clock does not fool it. */
export function repeatedBy(
  seen: Seen,
  captures: readonly CaptureRecord[],
): CaptureRecord | undefined {
  return captures.find(
    (capture) =>
      capture.url === seen.url &&
      capture.outcome === seen.outcome &&
      Math.abs(seen.at.getTime() - Date.parse(capture.time.utc)) < repeatMs,
  );
}

/** The screenshot that this load of a page already has, if any. */
export function exactCaptureOf(
  load: string,
  captures: readonly CaptureRecord[],
): CaptureRecord | undefined {
  return captures.find(
    (capture) =>
      capture.load === load &&
      'method' in capture.picture &&
      capture.picture.method === 'screenshot',
  );
}
