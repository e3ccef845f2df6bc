import { uint8ArrayToBase64 } from 'uint8array-extras';
import { browser } from 'wxt/browser';
import type { StampAnswer } from '@/messages';
import type { ChosenAuthority } from '@/store/schema';
import { noteStampRequest, readStamping } from '@/store/stamping';
import { keepStamp, nextStamp, postponeStamp } from '@/store/stamps';
import { askAuthority, type Stamped } from './ask-authority';
import { pause } from './pause';

/** Authorities are asked one thing at a time, and never more often than Sectigo's rule for scripts. */
const apartMs = 15_000;
const queue = 'stamper';
/** One request at a time, whoever makes it. */
const counter = 'authority';
const alarm = 'stamps';

const minuteMs = 60_000;
const longestDelayMs = 6 * 3_600_000;

/** How long to wait before asking again, after so many tries in vain. */
function retryDelay(tries: number): number {
  return Math.min(minuteMs * 2 ** tries, longestDelayMs);
}

/** Asks at a distance from the last request, whichever run of the background made it. */
function askInTurn({ url }: ChosenAuthority, hash: string): Promise<Stamped> {
  return navigator.locks.request(counter, async () => {
    const { lastRequestAt } = await readStamping();
    // A clock that was set back must not hold the stamps up.
    const wait = Math.min(lastRequestAt + apartMs - Date.now(), apartMs);
    if (wait > 0) await pause(wait);
    await noteStampRequest(Date.now());
    const stamped = await askAuthority(url, hash);
    // A slow network brings a request later than it left: the distance counts from the answer.
    await noteStampRequest(Date.now()).catch((error: unknown) =>
      console.error('The hour of a request could not be noted', error),
    );
    return stamped;
  });
}

/** Wakes the background for the next stamp: it may be stopped while it waits. */
async function wakeAt(due: number): Promise<void> {
  await browser.alarms.create(alarm, { when: Math.max(due, Date.now() + minuteMs / 2) });
}

/** Asks for the next stamp that is due. False when there is none. */
async function stampNext(): Promise<boolean> {
  const { authority } = await readStamping();
  const row = authority ? await nextStamp() : undefined;
  if (!authority || row?.due === undefined) return false;
  await wakeAt(row.due);
  if (row.due > Date.now()) return false;
  const stamped = await askInTurn(authority, row.hash);
  if ('token' in stamped) await keepStamp(row, stamped.files, stamped.token, authority.url);
  else await postponeStamp(row, stamped.problem, Date.now() + retryDelay(row.tries));
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

/** A time stamp for an export, at once. */
export async function stampHash(sha256: string): Promise<StampAnswer> {
  const { authority } = await readStamping();
  if (!authority) return 'off';
  const stamped = await askInTurn(authority, sha256);
  if (!('token' in stamped)) return stamped;
  const { request, reply } = stamped.files;
  return { request: uint8ArrayToBase64(request), reply: uint8ArrayToBase64(reply) };
}
