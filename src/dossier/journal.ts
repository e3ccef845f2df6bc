import type { CaptureRecord, Entry, Removed, StepRecord } from '@/evidence/record';

/** One journal entry, or the place of a deleted one, with its hash. */
export type HashedEntry = { entry: Entry | Removed; hash: string };

/** The captures of a journal that are still there, in order. */
export function capturesIn(journal: readonly HashedEntry[]): CaptureRecord[] {
  return journal.flatMap(({ entry }) => (entry.kind === 'capture' ? [entry] : []));
}

/** The steps of a journal that are still there, in its order. */
export function stepsIn(journal: readonly HashedEntry[]): StepRecord[] {
  return journal.flatMap(({ entry }) => (entry.kind === 'step' ? [entry] : []));
}

/** The last entry of a journal that says when it was made; null when none does. */
export function lastDated(journal: readonly { entry: Entry | Removed }[]): Entry | null {
  const last = journal.findLast(({ entry }) => 'time' in entry)?.entry;
  return last && 'time' in last ? last : null;
}

/** Why each deleted entry was deleted, by its place. */
export function deletionReasons(journal: readonly HashedEntry[]): Map<number, string> {
  return new Map(
    journal.flatMap(({ entry }) =>
      entry.kind === 'deletion' ? [[entry.deleted.seq, entry.reason] as const] : [],
    ),
  );
}
