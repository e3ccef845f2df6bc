import type { Entry, Removed } from './record';

/** What a time stamp says. */
export type Dated = {
  /** Its instant, in ISO, UTC. */
  at: string;
  /** How far the authority says that its clock may be off, in milliseconds. */
  accuracyMs: number;
  /** Who signed, by the certificate's own name. */
  signer: string;
  /** The recognised authority that signed; null for any other, whose stamps prove no date. */
  authority: string | null;
};

/**
 * When an entry was sealed, by time stamps alone: after the one whose hash it carries, and before the earliest one that
 * covers its line; a recognised one where there is any. Null where there is none.
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
    // One that has ended cuts nothing any more, and uncovers the one before it.
    while ((cuts.at(-1)?.until ?? Infinity) <= seq) cuts.pop();
    const cut = cuts.at(-1);
    if (cut) reach.set(seq, cut.seq + 1);
  }
  return reach;
}

/** A stamp, when it says to be of, and the first line that it covers. */
type Covering<Stamp extends Dated> = { token: Stamp; at: number; from: number };

/** The first place in a list, ordered by this test, that passes it. */
function firstThat<T>(list: readonly T[], passes: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && passes(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Stamps of one authority that may bound a line, the earliest first: each later one is there because it reaches further back.
 * Any number of lines costs little, whatever their stamps say.
 */
class Staircase<Stamp extends Dated> {
  readonly #steps: Covering<Stamp>[] = [];

  add(added: Covering<Stamp>): void {
    const place = firstThat(this.#steps, ({ at }) => at >= added.at);
    const earlier = this.#steps[place - 1];
    const same = this.#steps[place];
    if (earlier && earlier.from <= added.from) return;
    if (same && same.at === added.at && same.from < added.from) return;
    let end = place;
    while ((this.#steps[end]?.from ?? -1) >= added.from) end += 1;
    this.#steps.splice(place, end - place, added);
  }

  /** The earliest stamp that covers a line and is not before an instant. */
  first(seq: number, since: number): Covering<Stamp> | undefined {
    const reaching = firstThat(this.#steps, ({ from }) => from <= seq);
    const late = firstThat(this.#steps, ({ at }) => at >= since);
    return this.#steps[Math.max(reaching, late)];
  }
}

/**
 * When each entry was sealed, by time stamps. `start` are those from before the first line: they cover nothing, and the first
 * entry may carry the hash of one. Clocks of two authorities may part: a stamp that would end before the other begins
 * bounds nothing.
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
  /** By the recognised authority; all others together. */
  const stairs = new Map<string | null, Staircase<Stamp>>();
  for (const { seq, entry, tokens } of lines.toReversed()) {
    const from = reach.get(seq) ?? 0;
    for (const { token } of tokens.toReversed()) {
      const own = stairs.get(token.authority) ?? new Staircase<Stamp>();
      own.add({ token, at: Date.parse(token.at), from });
      stairs.set(token.authority, own);
    }
    if (!entry || entry.kind === 'removed') continue;
    const after = (entry.lastToken !== undefined && byHash.get(entry.lastToken)) || null;
    const since = after ? Date.parse(after.at) : -Infinity;
    const found = [...stairs].flatMap(([authority, own]) => {
      const first = own.first(seq, since);
      return first ? [{ ...first, isKnown: authority !== null }] : [];
    });
    const known = found.some(({ isKnown }) => isKnown);
    const [before] = found
      .filter(({ isKnown }) => isKnown || !known)
      .toSorted((one, other) => one.at - other.at || placeIn(tokens, one) - placeIn(tokens, other));
    if (after || before) intervals.set(seq, { after, before: before?.token ?? null });
  }
  return intervals;
}

/** Of stamps of one second, the line's own first one comes first. */
function placeIn<Stamp extends Dated>(
  tokens: StampedLine<Stamp>['tokens'],
  { token }: Covering<Stamp>,
): number {
  const place = tokens.findIndex((own) => own.token === token);
  return place < 0 ? tokens.length : place;
}

/** The instants between which stamps put a seal: a second that has begun is not over, and clocks are as exact as they say. */
export const bounds = {
  after: ({ at, accuracyMs }: Dated): Date =>
    new Date(Math.floor((Date.parse(at) - accuracyMs) / 1_000) * 1_000),
  before: ({ at, accuracyMs }: Dated): Date =>
    new Date((Math.floor((Date.parse(at) + accuracyMs) / 1_000) + 1) * 1_000),
};
