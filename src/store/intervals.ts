import type { HashedEntry } from '@/dossier/journal';
import { sha256 } from '@/evidence/hash';
import { type Interval, intervalsOf } from '@/evidence/interval';
import type { CaptureRecord } from '@/evidence/record';
import { checkToken, type Token } from '@/evidence/timestamp/token';
import { openDatabase } from './database';
import type { StampRow } from './schema';

/** What is kept of a capture's time stamps: its own, whether one is waited for, and between which others it was sealed. */
export type CaptureStamps = { own: Token[]; isWaiting: boolean; interval: Interval | null };

/** How many lines are looked at on either side: the stamps that bound a capture are the nearest ones. */
const nearby = 20;

type Found = { hash: string; token: Token };

/** The stamps of a row that hold. */
async function soundOf(row: StampRow | undefined): Promise<Found[]> {
  const found: Found[] = [];
  for (const { request, reply } of row?.kept ?? []) {
    const checked = await checkToken(reply, request, row?.hash ?? '');
    if (checked.ok) found.push({ hash: await sha256(reply), token: checked.token });
  }
  return found;
}

async function rowsBetween(dossier: string, first: number, last: number): Promise<StampRow[]> {
  const database = await openDatabase();
  return database.getAll('stamps', IDBKeyRange.bound([dossier, first], [dossier, last]));
}

/** Reads the time stamps of a capture. */
export async function stampsOfCapture(
  { dossier, seq, lastToken }: CaptureRecord,
  journal: readonly Pick<HashedEntry, 'entry'>[],
): Promise<CaptureStamps> {
  const rows = await rowsBetween(dossier, seq, seq + nearby);
  const own = rows.find((row) => row.seq === seq);
  const sound = new Map<number, Found[]>();
  for (const row of rows) sound.set(row.seq, await soundOf(row));
  const lines = journal
    .filter(({ entry }) => entry.seq >= seq)
    .map(({ entry }) => ({ seq: entry.seq, entry, tokens: sound.get(entry.seq) ?? [] }));
  const start = lastToken === undefined ? [] : await carried(dossier, seq, lastToken);
  return {
    own: (sound.get(seq) ?? []).map(({ token }) => token),
    isWaiting: own?.due !== undefined,
    interval: intervalsOf(lines, start).get(seq) ?? null,
  };
}

/** The stamp before a line whose answer has this hash; none where it is not near. */
async function carried(dossier: string, seq: number, lastToken: string): Promise<Found[]> {
  const rows = await rowsBetween(dossier, Math.max(0, seq - nearby), seq - 1);
  for (const row of rows.toReversed()) {
    const found = (await soundOf(row)).filter(({ hash }) => hash === lastToken);
    if (found.length > 0) return found;
  }
  return [];
}
