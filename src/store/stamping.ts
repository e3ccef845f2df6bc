import { type Database, openDatabase, strict } from './database';

/** The authority that the person chose. */
export type ChosenAuthority = { name: string; url: string };

const key = 'stamping';

export type StampingRow = {
  key: typeof key;
  /** Null: time stamping is off, as it is until the person turns it on. */
  authority: ChosenAuthority | null;
  /** When an authority was last asked for anything, in milliseconds since 1970. */
  lastRequestAt: number;
};

const off: StampingRow = { key, authority: null, lastRequestAt: 0 };

/** The person's choice of time stamping, and when an authority was last asked. */
export async function readStamping(): Promise<StampingRow> {
  const database = await openDatabase();
  return (await database.get('stamping', key)) ?? off;
}

async function change(part: Partial<StampingRow>): Promise<Database> {
  const database = await openDatabase();
  const transaction = database.transaction('stamping', 'readwrite', strict);
  const before = (await transaction.store.get(key)) ?? off;
  await Promise.all([transaction.store.put({ ...before, ...part }), transaction.done]);
  return database;
}

/** Turns time stamping on with an authority, or off with null. */
export async function chooseAuthority(authority: ChosenAuthority | null): Promise<void> {
  await change({ authority });
}

/** Remembers that an authority is being asked now, so that the next request keeps its distance. */
export async function noteStampRequest(at: number): Promise<void> {
  await change({ lastRequestAt: at });
}
