import { openDatabase, putRow, strict } from './database';
import type { PendingCapture } from './schema';

/** Writes an observation down. Rejects when the disk refuses. */
export async function putPending(pending: PendingCapture): Promise<void> {
  await putRow('pending', pending);
}

/** Captures that a background stopped in the middle has left. */
export async function pendingOfOtherRuns(run: string): Promise<PendingCapture[]> {
  const database = await openDatabase();
  return (await database.getAll('pending')).filter((pending) => pending.run !== run);
}

/** Removes an observation that need not be kept. */
export async function dropPending({ id }: Pick<PendingCapture, 'id'>): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction('pending', 'readwrite', strict);
  await Promise.all([transaction.store.delete(id), transaction.done]);
}
