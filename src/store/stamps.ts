import { sha256 } from '@/evidence/hash';
import type { StampProblem } from '@/evidence/timestamp/stamp-problem';
import type { Token } from '@/evidence/timestamp/token';
import type { StampFiles } from '@/evidence/verify';
import { entriesOf, openDatabase, strict, updateRow } from './database';
import type { StampRow } from './schema';

/** A stamp to be asked for an entry just sealed. */
export function waitingStamp(
  { dossier, seq, hash }: Pick<StampRow, 'dossier' | 'seq' | 'hash'>,
  now: Date,
): StampRow {
  const queuedAt = now.toISOString();
  return { dossier, seq, hash, queuedAt, due: now.getTime(), tries: 0, problem: null };
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
  if (last && !(await stamps.get([dossier, last.value.seq]))) {
    await stamps.put(waitingStamp(last.value, now));
  }
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

/** Keeps a stamp that was checked. The next entries carry the hash of its answer. */
export async function keepStamp(
  { due: _due, ...row }: StampRow,
  files: StampFiles,
  token: Token,
  url: string,
): Promise<void> {
  const lastToken = await sha256(files.reply);
  const database = await openDatabase();
  const transaction = database.transaction(['dossiers', 'stamps'], 'readwrite', strict);
  const dossiers = transaction.objectStore('dossiers');
  const dossier = await dossiers.get(row.dossier);
  // The dossier may have been erased while the authority was answering.
  if (dossier) {
    const kept = { ...files, at: token.at, signer: token.signer, url };
    await transaction.objectStore('stamps').put({ ...row, problem: null, kept });
    await dossiers.put({ ...dossier, lastToken });
  }
  await transaction.done;
}

/** Leaves a stamp to be asked for again later. */
export async function postponeStamp(
  row: StampRow,
  problem: StampProblem,
  due: number,
): Promise<void> {
  await updateRow('stamps', [row.dossier, row.seq], (before) =>
    before ? { ...row, problem, due, tries: row.tries + 1 } : undefined,
  );
}

/** Every stamp of a journal, kept or waiting, by the number of its line. */
export async function stampsOf(dossier: string): Promise<Map<number, StampRow>> {
  const database = await openDatabase();
  const rows = await database.getAll('stamps', entriesOf(dossier));
  return new Map(rows.map((row) => [row.seq, row]));
}
