import { openDatabase, updateRow } from './database';
import type { ChosenAuthority, StampingRow } from './schema';

const key = 'stamping';

const off: StampingRow = { key, authorities: [], asked: {}, openedAt: 0 };

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
  await change(({ asked }) => ({ asked: { ...asked, [url]: at } }));
}

/**
 * Whether a page that is opened at this instant is to be stamped: then no other is for two minutes. Where an authority was
 * asked just before, its answer bounds what comes next as well, and no other could be had in time.
 */
export async function claimOpening(at: number): Promise<boolean> {
  const claimed = await updateRow('stamping', key, (before = off) => {
    const { authorities, asked, openedAt } = before;
    // A clock that was set back must not hold them up.
    const isWithin = (since: number, apart: number) => at >= since && at - since < apart;
    const isSoon =
      isWithin(openedAt, openingsApartMs) ||
      authorities.some(({ url }) => isWithin(asked[url] ?? 0, requestsApartMs));
    return authorities.length === 0 || isSoon ? undefined : { ...before, openedAt: at };
  });
  return claimed !== undefined;
}
