import type { StampProblem } from '@/evidence/timestamp/stamp-problem';
import { openDatabase, updateRow } from './database';
import type { ChosenAuthority, StampingRow } from './schema';

const key = 'stamping';

const off: StampingRow = { key, authorities: [], asked: {}, resting: {}, openedAt: 0 };

/** Two services of one host are asked at one distance. */
export const hostOf = (url: string): string => new URL(url).host;

/** An authority is never asked more often than this: Sectigo's rule for scripts. */
export const requestsApartMs = 15_000;

/** A page that is opened is not a reason to ask more often than this. */
const openingsApartMs = 120_000;

/** The person's choice of time stamping, and when an authority was last asked. */
export async function readStamping(): Promise<StampingRow> {
  const database = await openDatabase();
  return (await database.get('stamping', key)) ?? off;
}

const change = (part: (before: StampingRow) => Partial<StampingRow>) =>
  updateRow('stamping', key, (before = off) => ({ ...before, ...part(before) }));

/** Has an authority asked as well. */
export async function addAuthority(authority: ChosenAuthority): Promise<void> {
  await change(({ authorities }) => ({
    authorities: [...authorities.filter(({ url }) => url !== authority.url), authority],
  }));
}

/** Has an authority asked no more. */
export async function dropAuthority(url: string): Promise<void> {
  await change(({ authorities }) => ({
    authorities: authorities.filter((authority) => authority.url !== url),
  }));
}

/** Remembers when an authority was asked, so that the next request keeps its distance. */
export async function noteStampRequest(url: string, at: number): Promise<void> {
  await change(({ asked }) => ({ asked: { ...asked, [hostOf(url)]: at } }));
}

/** Leaves an authority that gave nothing alone for a while; with null, it has answered. */
export async function noteRest(
  url: string,
  rest: { until: number; problem: StampProblem } | null,
): Promise<void> {
  await change(({ resting: { [url]: _, ...others } }) => ({
    resting: rest ? { ...others, [url]: rest } : others,
  }));
}

/** Has every authority asked again at once: another network, or another one, may give what the last try did not. */
export async function endRests(): Promise<void> {
  await change(() => ({ resting: {} }));
}

/** Whether an authority can be asked now, without waiting for its distance or its rest. */
export function isFree({ asked, resting }: StampingRow, url: string, at: number): boolean {
  const last = asked[hostOf(url)] ?? 0;
  // A clock that was set back must not hold the stamps up.
  const isSoon = at >= last && at - last < requestsApartMs;
  return !isSoon && (resting[url]?.until ?? 0) <= at;
}

/**
 * Whether a page that is opened at this instant is to be stamped: then no other is for two minutes. Not where no authority can
 * be asked at once: the answer would come after the page was captured.
 */
export async function claimOpening(at: number): Promise<boolean> {
  // Most pages are opened while time stamping is off: nothing is written for them.
  if ((await readStamping()).authorities.length === 0) return false;
  const claimed = await updateRow('stamping', key, (before = off) => {
    const { authorities, openedAt } = before;
    const isSoon = at >= openedAt && at - openedAt < openingsApartMs;
    const canAsk = authorities.some(({ url }) => isFree(before, url, at));
    return isSoon || !canAsk ? undefined : { ...before, openedAt: at };
  });
  return claimed !== undefined;
}
