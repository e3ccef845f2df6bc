import { areUint8ArraysEqual } from 'uint8array-extras';
import { emptyHead } from '@/evidence/chain';
import { sha256 } from '@/evidence/hash';
import type { StampProblem } from '@/evidence/timestamp/stamp-problem';
import { mostStamps } from '@/evidence/verify';
import { entriesOf, openDatabase, strict } from './database';
import type { ChosenAuthority, KeptStamp, StampRow } from './schema';

type Place = Pick<StampRow, 'dossier' | 'seq' | 'hash'>;

/** A stamp to be asked for an entry just sealed. */
export function waitingStamp({ dossier, seq, hash }: Place, now: Date): StampRow {
  const queuedAt = now.toISOString();
  return { dossier, seq, hash, queuedAt, due: now.getTime(), tries: 0, problem: null, kept: [] };
}

/** The stamp that has waited longest, or undefined when none waits. */
export async function nextStamp(): Promise<StampRow | undefined> {
  const database = await openDatabase();
  return (await database.transaction('stamps').store.index('byDue').openCursor())?.value;
}

/** Asks for a stamp of the last entry of a journal, which vouches for all before it. */
export async function queueHead(dossier: string, now: Date): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction(['entries', 'stamps'], 'readwrite', strict);
  const last = await transaction.objectStore('entries').openCursor(entriesOf(dossier), 'prev');
  const stamps = transaction.objectStore('stamps');
  const known = last && (await stamps.get([dossier, last.value.seq]));
  if (last) await stamps.put({ ...(known ?? waitingStamp(last.value, now)), due: now.getTime() });
  await transaction.done;
}

/** Makes every stamp that waits due at once: another authority may give what the last one did not. */
export async function hurryStamps(now: Date): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction('stamps', 'readwrite', strict);
  let waiting = await transaction.store.index('byDue').openCursor();
  for (; waiting; waiting = await waiting.continue()) {
    if (waiting.value.due === now.getTime()) continue;
    await waiting.update({ ...waiting.value, due: now.getTime(), tries: 0, problem: null });
  }
  await transaction.done;
}

const isSame = (one: KeptStamp, other: KeptStamp) => areUint8ArraysEqual(one.reply, other.reply);

/** Stamps of one entry that were kept in two places, the oldest first. */
export function mergeStamps(here: readonly KeptStamp[], there: readonly KeptStamp[]): KeptStamp[] {
  const added = there.filter((one) => !here.some((other) => isSame(one, other)));
  return [...here, ...added]
    .slice(0, mostStamps)
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** The first stamp of each authority: later ones of an entry that no other follows say nothing that they do not. */
const firstOfEach = (kept: readonly KeptStamp[]) =>
  kept.filter(({ url }, index) => kept.findIndex((other) => other.url === url) === index);

/**
 * Keeps a stamp that was checked. The next entries carry the hash of its answer. Stamps of a journal's last entry that no
 * entry carries give way to it: only the last one bounds what comes next. Nothing is kept where the line is another by now:
 * erased, or in a restored dossier.
 */
export async function keepStamp({ dossier, seq, hash }: Place, stamp: KeptStamp): Promise<void> {
  const lastToken = await sha256(stamp.reply);
  const database = await openDatabase();
  const stores = ['dossiers', 'entries', 'stamps'] as const;
  const transaction = database.transaction(stores, 'readwrite', strict);
  const dossiers = transaction.objectStore('dossiers');
  const entries = transaction.objectStore('entries');
  const known = await dossiers.get(dossier);
  const line = seq === 0 ? emptyHead : await entries.get([dossier, seq]);
  if (known && line?.hash === hash) {
    const last = await entries.openKeyCursor(entriesOf(dossier), 'prev');
    const stamps = transaction.objectStore('stamps');
    const place = { dossier, seq, hash, queuedAt: stamp.at, tries: 0, problem: null, kept: [] };
    const row: StampRow = (await stamps.get([dossier, seq])) ?? place;
    const isLast = (last?.key[1] ?? 0) === seq;
    const before = isLast ? firstOfEach(row.kept).slice(0, mostStamps - 1) : row.kept;
    // What entries carry is kept: one more is not, where there are as many as a ZIP has names for.
    if (before.length < mostStamps) {
      await stamps.put({ ...row, kept: mergeStamps(before, [stamp]) });
      await dossiers.put({ ...known, lastToken });
    }
  }
  await transaction.done;
}

/** Where a journal ends, to be stamped: its beginning when it has no entry. */
export async function headOf(dossier: string): Promise<Place> {
  const database = await openDatabase();
  const last = await database.transaction('entries').store.openCursor(entriesOf(dossier), 'prev');
  return { dossier, seq: last?.value.seq ?? 0, hash: last?.value.hash ?? emptyHead.hash };
}

/** Changes the row of a stamp in one write, unless its line is another by now. */
async function changeStamp(
  { dossier, seq, hash }: Place,
  change: (row: StampRow, authorities: readonly ChosenAuthority[]) => StampRow,
): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction(['stamping', 'stamps'], 'readwrite', strict);
  const row = await transaction.objectStore('stamps').get([dossier, seq]);
  const { authorities = [] } = (await transaction.objectStore('stamping').get('stamping')) ?? {};
  if (row?.hash === hash) await transaction.objectStore('stamps').put(change(row, authorities));
  await transaction.done;
}

/** Takes an entry off the queue, if every authority that is chosen by now has stamped it; else it is due at `later`. */
export async function settleStamp(place: Place, later: number): Promise<void> {
  await changeStamp(place, ({ due: _due, ...row }, authorities) => {
    const isDone =
      row.kept.length > 0 &&
      authorities.every(({ url }) => row.kept.some((stamp) => stamp.url === url));
    return isDone ? { ...row, problem: null } : { ...row, due: later, tries: row.tries + 1 };
  });
}

/** Leaves a stamp to be asked for again later. */
export async function postponeStamp(
  place: Place,
  problem: StampProblem,
  due: number,
): Promise<void> {
  await changeStamp(place, (row) => ({ ...row, problem, due, tries: row.tries + 1 }));
}

/** Every stamp of a journal, kept or waiting, by the number of its line; 0 is its beginning. */
export async function stampsOf(dossier: string): Promise<Map<number, StampRow>> {
  const database = await openDatabase();
  const rows = await database.getAll('stamps', entriesOf(dossier));
  return new Map(rows.map((row) => [row.seq, row]));
}

/** How many entries have a stamp, and how many wait for their first one. */
export function countStamps(stamps: Iterable<StampRow>): { kept: number; waiting: number } {
  const rows = [...stamps].filter(({ seq }) => seq > 0);
  const kept = rows.filter((row) => row.kept.length > 0).length;
  return { kept, waiting: rows.length - kept };
}
