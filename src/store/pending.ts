import type { HttpFacts, PathStep } from '@/evidence/facts';
import type { Observation } from '@/evidence/observation';
import { openDatabase, strict } from './database';

/** A capture written down before anything else is done, so that nothing is lost if all stops now. */
export type PendingCapture = {
  id: string;
  /** Which run of the background wrote it: another run's rows were left by a dead one. */
  run: string;
  /** The dossier that was open; not there in rows of versions that had one only. */
  dossier?: string;
  observation: Observation;
  path: PathStep[];
  /** Label of the desk chosen on the way. */
  desk: string | null;
  /** Address of the page in whose frame the observed one stands. */
  embeddedIn: string | null;
  incognito: boolean;
  /** What the server said, as heard when the page was observed. */
  http: HttpFacts | 'non observé';
};

/** Writes an observation down. Rejects when the disk refuses. */
export async function putPending(pending: PendingCapture): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction('pending', 'readwrite', strict);
  await Promise.all([transaction.store.put(pending), transaction.done]);
}

/** Captures that a background stopped in the middle has left. */
export async function pendingOfOtherRuns(run: string): Promise<PendingCapture[]> {
  const database = await openDatabase();
  return (await database.getAll('pending')).filter((pending) => pending.run !== run);
}

/** Takes an observation away of which nothing more is to be kept. */
export async function dropPending({ id }: Pick<PendingCapture, 'id'>): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction('pending', 'readwrite', strict);
  await Promise.all([transaction.store.delete(id), transaction.done]);
}
