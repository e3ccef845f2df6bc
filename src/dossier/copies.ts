import { dayMs, legalDay } from '@/evidence/time';
/** A safety copy that was made: a ZIP with the whole journal, and the files of what was added since the one before. */
export type Copy = {
  /** When, ISO. */
  at: string;
  /** The journal's end when it was made, and the number of the last capture then. */
  seq: number;
  hash: string;
  number: number;
  /** The browser's ids of the downloads, one a volume. */
  downloads: number[];
};

/** Where a journal ends, and when its last entry was sealed (ISO); null for an empty one. */
export type JournalEnd = { seq: number; hash: string; at: string } | null;

/** The hour, on the computer's clock, from which on a day counts as ended. */
const evening = 20;

/** The computer's own day and hour. */
const dayOf = (at: Date) => [at.getFullYear(), at.getMonth(), at.getDate()].join();

/** Whether something was sealed since the last copy and the day on which it was is over, or nearly. */
export function isCopyDue(last: Copy | null, end: JournalEnd, now: Date): boolean {
  if (!end || end.hash === last?.hash) return false;
  return now.getHours() >= evening || dayOf(new Date(end.at)) !== dayOf(now);
}

/** When to look again: this evening, or tomorrow's. */
export function nextLook(now: Date): Date {
  const next = new Date(now);
  next.setHours(evening, 0, 0, 0);
  if (next <= now) next.setDate(next.getDate() + 1);
  return next;
}

/** After this many a copy is whole again: so many files must be together to bring a dossier back. */
const longestChain = 30;

/**
 * The line after which the next copy has files; 0 for a whole copy. `areUsable`: the earlier copies are still on the disk, and
 * the journal goes on from where the last of them ended.
 */
export function copyFrom(copies: readonly Copy[], areUsable: boolean): number {
  const last = copies.at(-1);
  return last && areUsable && copies.length < longestChain ? last.seq : 0;
}

/** The copies that a restoration needs once this one was made. */
export function withCopy(copies: readonly Copy[], made: Copy, from: number): Copy[] {
  return from === 0 ? [made] : [...copies, made];
}

/** Folder among the downloads, and name of a copy: the days sort, and no name is ever used twice by a good copy. */
export const copyFolder = 'Sans-creneau';

/** "Sans-creneau_copie_2026-11-29_lignes-00013-00024.zip", "…_1sur2.zip" for a volume. */
export function copyName(
  legal: string,
  { from, to }: { from: number; to: number },
  { index, of }: { index: number; of: number },
): string {
  const line = (seq: number) => String(seq).padStart(5, '0');
  const part = of > 1 ? `_${index}sur${of}` : '';
  const lines = `lignes-${line(from + 1)}-${line(to)}`;
  return `Sans-creneau_copie_${legalDay(legal)}_${lines}${part}.zip`;
}

/** Whole days since an instant; 0 for today's. */
export function daysSince(at: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / dayMs));
}
