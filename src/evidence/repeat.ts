import { type CaptureRecord, isCoveredIn } from './record';

/** The same page seen again within this time is a sighting, not another attempt, unless the person says otherwise. */
export const repeatMs = 60_000;

/** `label` is the procedure's: two desks may answer at one address. */
type Seen = {
  url: string;
  outcome: string;
  label: string | null;
  at: Date;
  /** When the load started, in milliseconds since 1970. */
  openedAt: number;
};

/** The last capture of this address, if it had the same outcome; captures come latest first. */
export function lastAlike(
  { url, outcome, label }: Pick<Seen, 'url' | 'outcome' | 'label'>,
  captures: readonly CaptureRecord[],
): CaptureRecord | undefined {
  const last = captures.find(
    (capture) => capture.url === url && (capture.procedure?.label ?? null) === label,
  );
  return last?.outcome === outcome ? last : undefined;
}

/** What an automatic observation is to a capture made shortly before: the same again, or its missing picture. */
export type Repeat = { repeats: CaptureRecord } | { completes: CaptureRecord };

/** The browser's own error page has no picture, however often it is loaded. */
const hasNoPage = ({ rule }: CaptureRecord) => rule?.startsWith('network/') ?? false;

/**
 * What an automatic observation repeats, or undefined when it is news. A page that answered something else in between
 * has changed: that is news. A moved clock does not fool it.
 */
export function repeatOf(
  seen: Seen,
  captures: readonly CaptureRecord[],
  withinMs = repeatMs,
): Repeat | undefined {
  const alike = lastAlike(seen, captures);
  if (!alike) return undefined;
  const isNear = ({ time }: CaptureRecord) =>
    Math.abs(seen.at.getTime() - Date.parse(time.utc)) < withinMs;
  const near = captures.slice(captures.indexOf(alike)).filter(isNear);
  const [last, before] = near.filter((capture) => lastAlike(seen, [capture]));
  if (last !== alike) return undefined;
  // A capture without its picture is not done: another load may give it. Twice in vain is a repeat.
  const isUndone =
    'missing' in last.picture && !before && !isOfLoad(last, seen) && !hasNoPage(last);
  return isUndone ? { completes: last } : { repeats: last };
}

/** More than two readings of one clock differ by when a load started, less than two loads are apart. */
const sameLoadMs = 50;

/** Whether a capture was made in the load that is seen, by an earlier version of the extension for instance. */
function isOfLoad({ time }: CaptureRecord, { openedAt }: Seen): boolean {
  return Math.abs(Date.parse(time.utc) - time.monotonicMs - openedAt) < sameLoadMs;
}

/** The screenshot that this load of a page already has, if any; one of a covered message does not count. */
export function exactCaptureOf(
  load: string,
  captures: readonly CaptureRecord[],
): CaptureRecord | undefined {
  return captures.find(
    (capture) =>
      capture.load === load &&
      !isCoveredIn(capture) &&
      'method' in capture.picture &&
      capture.picture.method === 'screenshot',
  );
}
