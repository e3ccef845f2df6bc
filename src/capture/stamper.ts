import { uint8ArrayToBase64 } from 'uint8array-extras';
import { browser } from 'wxt/browser';
import type { StampProblem } from '@/evidence/timestamp/stamp-problem';
import type { Token } from '@/evidence/timestamp/token';
import type { StampAnswer } from '@/messages';
import type { ChosenAuthority, KeptStamp, StampRow } from '@/store/schema';
import {
  hostOf,
  isFree,
  noteRest,
  noteStampRequest,
  readStamping,
  requestsApartMs,
} from '@/store/stamping';
import { keepStamp, nextStamp, postponeStamp, settleStamp } from '@/store/stamps';
import { askAuthority, type Stamped } from './ask-authority';
import { pause } from './pause';

const queue = 'stamper';
/** One request to an authority at a time, whoever makes it. */
const counter = 'authority';
const alarm = 'stamps';

const minuteMs = 60_000;
const longestDelayMs = 6 * 3_600_000;

/** How long to wait before asking again, after so many tries in vain. */
function retryDelay(tries: number): number {
  return Math.min(minuteMs * 2 ** tries, longestDelayMs);
}

/**
 * Asks at a distance from the last request to this authority, whichever run of the background made it. Null when the person
 * dropped it meanwhile.
 */
function askInTurn({ url }: ChosenAuthority, hash: string): Promise<Stamped | null> {
  return navigator.locks.request(`${counter}:${hostOf(url)}`, async () => {
    const { asked } = await readStamping();
    // A clock that was set back must not hold the stamps up.
    const last = asked[hostOf(url)] ?? 0;
    const wait = Math.min(last + requestsApartMs - Date.now(), requestsApartMs);
    if (wait > 0) await pause(wait);
    const { authorities } = await readStamping();
    if (!authorities.some((left) => left.url === url)) return null;
    await noteStampRequest(url, Date.now());
    const stamped = await askAuthority(url, hash);
    // A slow network brings a request later than it left: the distance counts from the answer.
    await noteStampRequest(url, Date.now()).catch((error: unknown) =>
      console.error('The hour of a request could not be noted', error),
    );
    return stamped;
  });
}

/** A stamp as it is kept. */
export const keptOf = (
  { files, token }: Extract<Stamped, { token: Token }>,
  url: string,
): KeptStamp => ({
  ...files,
  at: token.at,
  signer: token.signer,
  url,
});

/** Wakes the background for the next stamp: it may be stopped while it waits. */
async function wakeAt(due: number): Promise<void> {
  await browser.alarms.create(alarm, { when: Math.max(due, Date.now() + minuteMs / 2) });
}

/** What is still to be asked for, once an authority was asked: null when nothing is. */
type Left = { problem: StampProblem; due: number } | null;

/** Asks an authority for the stamp of an entry; one that gave nothing a moment ago is left alone, and holds up no other. */
async function stampBy(authority: ChosenAuthority, row: StampRow): Promise<Left> {
  const { url } = authority;
  const { resting } = await readStamping();
  const rest = resting[url];
  if (rest && rest.until > Date.now()) return { problem: rest.problem, due: rest.until };
  const stamped = await askInTurn(authority, row.hash);
  if (!stamped) return null;
  if ('token' in stamped) {
    await keepStamp(row, keptOf(stamped, url));
    await noteRest(url, null);
    return null;
  }
  const { problem } = stamped;
  const due = Date.now() + retryDelay(row.tries);
  await noteRest(url, { until: due, problem });
  return { problem, due };
}

/** Asks every chosen authority that has not stamped an entry yet, all at once. Null when none is left. */
async function stampByAll(authorities: readonly ChosenAuthority[], row: StampRow): Promise<Left> {
  const wanted = authorities.filter((one) => !row.kept.some(({ url }) => url === one.url));
  const left = await Promise.all(wanted.map((authority) => stampBy(authority, row)));
  const [first] = left.filter((one) => one !== null).toSorted((one, other) => one.due - other.due);
  return first ?? null;
}

/** Asks for the next stamp that is due. False when there is none. */
async function stampNext(): Promise<boolean> {
  const { authorities } = await readStamping();
  const row = authorities.length > 0 ? await nextStamp() : undefined;
  if (row?.due === undefined) return false;
  await wakeAt(row.due);
  if (row.due > Date.now()) return false;
  const left = await stampByAll(authorities, row);
  if (left === null) await settleStamp(row, Date.now() + retryDelay(row.tries));
  else await postponeStamp(row, left.problem, left.due);
  return true;
}

/**
 * Asks for the time stamps that wait, one after the other, if the person turned time stamping on. A stamp that
 * cannot be obtained waits for a later time, and is then dated then. Calls back after each.
 */
export async function stampWaiting(changed: () => void): Promise<void> {
  const drain = async (lock: Lock | null) => {
    // Another call is at it already, and will see what was added.
    while (lock && (await stampNext())) changed();
  };
  await navigator.locks.request(queue, { ifAvailable: true }, drain);
}

/** Listens for the time of the next stamp; call it synchronously when the background starts. */
export function listenToStampAlarm(due: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) due();
  });
}

/**
 * The first stamp that a chosen authority gives for a hash, those first that can be asked at once; else what the first one
 * said. Null where none is chosen.
 */
export async function stampByAny(hash: string): Promise<{ stamped: Stamped; url: string } | null> {
  const stamping = await readStamping();
  const now = Date.now();
  const authorities = stamping.authorities.toSorted(
    (one, other) =>
      Number(isFree(stamping, other.url, now)) - Number(isFree(stamping, one.url, now)),
  );
  let first: { stamped: Stamped; url: string } | null = null;
  for (const authority of authorities) {
    const stamped = await askInTurn(authority, hash);
    if (!stamped) continue;
    const answer = { stamped, url: authority.url };
    if ('token' in stamped) return answer;
    first ??= answer;
  }
  return first;
}

/** A time stamp for an export, at once. */
export async function stampHash(sha256: string): Promise<StampAnswer> {
  const answer = await stampByAny(sha256);
  if (!answer) return 'off';
  const { stamped } = answer;
  if (!('token' in stamped)) return stamped;
  const { request, reply } = stamped.files;
  return { request: uint8ArrayToBase64(request), reply: uint8ArrayToBase64(reply) };
}
