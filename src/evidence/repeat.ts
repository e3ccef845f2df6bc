import type { CaptureRecord } from './record';

/** The same page seen again within this time is a sighting, not another attempt, unless the person says otherwise. */
export const repeatMs = 60_000;

/** `label` is the procedure's: two desks may answer at one address. */
type Seen = { url: string; outcome: string; label: string | null; at: Date };

/** The last capture of this address, if it had the same outcome; captures come latest first. */
export function lastAlike(
  { url, outcome, label }: Omit<Seen, 'at'>,
  captures: readonly CaptureRecord[],
): CaptureRecord | undefined {
  const last = captures.find(
    (capture) => capture.url === url && (capture.procedure?.label ?? null) === label,
  );
  return last?.outcome === outcome ? last : undefined;
}

/**
 * The capture that an automatic observation repeats, if there is one. A page that answered something else in
 * between has changed: that is news. A moved clock does not fool it.
 */
export function repeatedBy(
  seen: Seen,
  captures: readonly CaptureRecord[],
  withinMs = repeatMs,
): CaptureRecord | undefined {
  const last = lastAlike(seen, captures);
  const apart = last && Math.abs(seen.at.getTime() - Date.parse(last.time.utc));
  return apart !== undefined && apart < withinMs ? last : undefined;
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
