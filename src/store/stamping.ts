import { openDatabase, updateRow } from './database';
import type { ChosenAuthority, StampingRow } from './schema';

const key = 'stamping';

const off: StampingRow = { key, authority: null, lastRequestAt: 0 };

/** The person's choice of time stamping, and when an authority was last asked. */
export async function readStamping(): Promise<StampingRow> {
  const database = await openDatabase();
  return (await database.get('stamping', key)) ?? off;
}

const change = (part: Partial<StampingRow>) =>
  updateRow('stamping', key, (before = off) => ({ ...before, ...part }));

/** Turns time stamping on with an authority, or off with null. */
export async function chooseAuthority(authority: ChosenAuthority | null): Promise<void> {
  await change({ authority });
}

/** Remembers that an authority is being asked now, so that the next request keeps its distance. */
export async function noteStampRequest(at: number): Promise<void> {
  await change({ lastRequestAt: at });
}
