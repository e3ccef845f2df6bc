import type { Entry, Removed } from './record';

/** What a time stamp says: its instant in ISO, UTC, and who signed. */
export type Dated = { at: string; signer: string };

/**
 * When an entry was made, by time stamps alone: after the one whose hash it carries, and before the earliest one that
 * covers its line. Null where there is none.
 */
export type Interval<Stamp extends Dated = Dated> = { after: Stamp | null; before: Stamp | null };

/** The intervals of entries, by their places in the journal. */
export type Intervals = ReadonlyMap<number, Interval>;

/** A line with its time stamps. `hash` is the SHA-256 of a stamp's answer, which later entries carry. */
export type StampedLine<Stamp extends Dated> = {
  seq: number;
  entry: Entry | Removed | null;
  tokens: readonly { hash: string; token: Stamp }[];
};

/**
 * From which line on the time stamp of each line counts: one that was deleted after it cuts it off from what is before.
 * The place of a deleted line keeps a hash of which nothing is left: only the deletion's own entry, later, commits to what
 * that line followed. Lines whose stamps count from the first line on are not there.
 */
export function reachOf(
  lines: readonly { seq: number; entry: Entry | Removed | null }[],
): Map<number, number> {
  const told = new Map(
    lines.flatMap(({ entry }) =>
      entry?.kind === 'deletion' ? [[entry.deleted.seq, entry.seq] as const] : [],
    ),
  );
  const cuts: { seq: number; until: number }[] = [];
  const reach = new Map<number, number>();
  for (const { seq, entry } of lines) {
    if (entry?.kind === 'removed') cuts.push({ seq, until: told.get(entry.seq) ?? Infinity });
    const cut = cuts.findLast(({ until }) => until > seq);
    if (cut) reach.set(seq, cut.seq + 1);
  }
  return reach;
}

/**
 * When each entry was made, by time stamps. `start` are those from before the first line: they cover nothing, and the first
 * entry may carry the hash of one.
 */
export function intervalsOf<Stamp extends Dated>(
  lines: readonly StampedLine<Stamp>[],
  start: StampedLine<Stamp>['tokens'] = [],
): Map<number, Interval<Stamp>> {
  const reach = reachOf(lines);
  const byHash = new Map(
    [...start, ...lines.flatMap(({ tokens }) => tokens)].map(
      ({ hash, token }) => [hash, token] as const,
    ),
  );
  const intervals = new Map<number, Interval<Stamp>>();
  /** Stamps of later lines, the earliest first; of two, the later one is there only if it reaches further back. */
  let covering: Covering<Stamp>[] = [];
  for (const { seq, entry, tokens } of lines.toReversed()) {
    const from = reach.get(seq) ?? 0;
    // Of stamps of one second, the line's own first one.
    const own = tokens.map(({ token }) => ({ token, from }));
    const all = [...own, ...covering].toSorted(byInstant);
    covering = all.filter((one, index) =>
      all.slice(0, index).every((earlier) => earlier.from > one.from),
    );
    if (!entry || entry.kind === 'removed') continue;
    const after = (entry.lastToken !== undefined && byHash.get(entry.lastToken)) || null;
    const before = all.find(({ token, from: first }) => first <= seq && isAfter(token, after));
    if (after || before) intervals.set(seq, { after, before: before?.token ?? null });
  }
  return intervals;
}

/** A stamp and the first line that it covers. */
type Covering<Stamp extends Dated> = { token: Stamp; from: number };

const byInstant = (one: Covering<Dated>, other: Covering<Dated>) =>
  Date.parse(one.token.at) - Date.parse(other.token.at);

/** Clocks of two authorities may part: what would end before it begins bounds nothing. */
const isAfter = (token: Dated, after: Dated | null) =>
  after === null || Date.parse(token.at) >= Date.parse(after.at);
