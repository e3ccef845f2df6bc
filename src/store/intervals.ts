import type { HashedEntry } from '@/dossier/journal';
import { sha256 } from '@/evidence/hash';
import { type Interval, intervalsOf } from '@/evidence/interval';
import type { CaptureRecord } from '@/evidence/record';
import type { KeptStamp } from './schema';
import { stampsOf } from './stamps';

/** What is kept of a capture's time stamps: its own, whether one is waited for, and between which others it was made. */
export type CaptureStamps = { kept: KeptStamp[]; isWaiting: boolean; interval: Interval | null };

/** Reads the time stamps of a capture. */
export async function stampsOfCapture(
  { dossier, seq, lastToken }: CaptureRecord,
  journal: readonly Pick<HashedEntry, 'entry'>[],
): Promise<CaptureStamps> {
  const stamps = await stampsOf(dossier);
  const own = stamps.get(seq);
  const lines = journal
    .filter(({ entry }) => entry.seq >= seq)
    .map(({ entry }) => ({
      seq: entry.seq,
      entry,
      tokens: (stamps.get(entry.seq)?.kept ?? []).map((token) => ({ hash: '', token })),
    }));
  const earlier = [...stamps.values()].filter((row) => row.seq < seq).toReversed();
  const carried = await stampOf(
    lastToken,
    earlier.flatMap(({ kept }) => kept.toReversed()),
  );
  const start = carried && lastToken ? [{ hash: lastToken, token: carried }] : [];
  const interval = intervalsOf(lines, start).get(seq) ?? null;
  return { kept: own?.kept ?? [], isWaiting: own?.due !== undefined, interval };
}

/** The stamp whose answer has this hash; the latest are looked at first. */
async function stampOf(
  hash: string | undefined,
  stamps: readonly KeptStamp[],
): Promise<KeptStamp | null> {
  if (hash === undefined) return null;
  for (const stamp of stamps) if ((await sha256(stamp.reply)) === hash) return stamp;
  return null;
}
