import { dayMs } from '@/evidence/time';

/** How many captures, and how many days, may be on this machine alone. */
const most = { captures: 20, days: 14 };

type Known = {
  /** The last export that left nothing out, and the last capture in it; null when there never was one. */
  backup: { at: string; number: number } | null;
  /** Number of the last capture, and when the first one was made (ISO). */
  lastNumber: number;
  firstAt: string | null;
};

/** Captures that are on this machine alone, once they are many or old enough to be mentioned; else 0. */
export function unsavedCaptures({ backup, lastNumber, firstAt }: Known, now: Date): number {
  const unsaved = lastNumber - (backup?.number ?? 0);
  const since = backup?.at ?? firstAt;
  if (unsaved <= 0 || since === null) return 0;
  const days = (now.getTime() - Date.parse(since)) / dayMs;
  return unsaved >= most.captures || days >= most.days ? unsaved : 0;
}
