import { dayMs } from '@/evidence/time';
import { type ChainReason, emptyHead, type Followed, followJournal, type Head } from './chain';
import { sha256 } from './hash';
import type { Entry, FiledEntry, Removed } from './record';
import type { TokenRefusal } from './timestamp/refusal';
import type { Root } from './timestamp/roots';
import { checkToken, type Token } from './timestamp/token';

/** A time stamp's two files. */
export type StampFiles = {
  request: Uint8Array<ArrayBuffer>;
  reply: Uint8Array<ArrayBuffer>;
};

/** A file of an entry, as it is found; `left-out` was not joined, and that was said when it was exported. */
type FoundFile = { sha256: string } | 'missing' | 'left-out';

/** Where the evidence of a dossier is read: the store, or a ZIP. */
export type Evidence = {
  lines: readonly string[];
  file(entry: FiledEntry, name: string): Promise<FoundFile>;
  /** Null when the entry has no time stamp. */
  stamp(seq: number, entry: Entry | Removed): Promise<StampFiles | null>;
};

type FaultReason =
  | ChainReason
  | `token-${TokenRefusal}`
  /** The time stamp says to be of a day that has not come. */
  | 'token-in-future'
  | 'file-changed'
  | 'file-missing'
  /** The line does not have the hash that the store wrote down. */
  | 'line-changed';

/** A thing that does not hold: in which entry, in which file if it is one, and why. */
export type EvidenceFault = { seq: number; file: string | null; reason: FaultReason };

/** What holds and deserves to be said. `days` is a gap's length. */
export type Note =
  | { seq: number; kind: 'file-left-out'; file: string }
  /** The person took it out, and a later line says why. */
  | { seq: number; kind: 'file-removed'; file: string }
  /** The token whose hash the entry carries is missing. */
  | { seq: number; kind: 'token-left-out' }
  /** The computer's clock and the authority's part by so many seconds. */
  | { seq: number; kind: 'clock-apart'; seconds: number }
  /** An entry says to be older than the one before it. */
  | { seq: number; kind: 'time-goes-back'; seconds: number }
  | { seq: number; kind: 'gap'; days: number }
  /**
   * The time stamp vouches for the lines from `from` on alone: one that was deleted after it is before
   * them, and what is left of that one says only later which line it followed. `from` past the line itself:
   * the stamp is for a deleted content and dates nothing else.
   */
  | { seq: number; kind: 'token-from'; from: number };

export type EntryReport = {
  seq: number;
  entry: Entry | Removed | null;
  hash: string;
  token: Token | null;
  faults: EvidenceFault[];
  notes: Note[];
};

export type Report = {
  entries: EntryReport[];
  /** Hash of the last line: the whole journal in one number. */
  head: string | null;
};

/** The computer's clock may be this far from a time stamp without a word. */
const clockToleranceMs = 120_000;
const backToleranceMs = 60_000;
/** Clocks of an authority and of this computer may part by so much. */
const futureToleranceMs = 600_000;

/** Whether a time stamp is of an instant that has not come; false where no one knows what time it is. */
export function isInFuture({ at }: Token, now: Date | null): boolean {
  return now !== null && Date.parse(at) - now.getTime() > futureToleranceMs;
}
const gapMs = 7 * dayMs;

type Stamps = Map<string, { seq: number; token: Token }>;

/** Files that the person took out of captures: "12/ecran.png" is of line 12. */
export type RemovedFiles = ReadonlySet<string>;

/** The files that some lines say were taken out. */
export const removedFiles = (entries: readonly (Entry | Removed | null)[]): RemovedFiles =>
  new Set(
    entries.flatMap((entry) =>
      entry?.kind === 'file-removal' ? [`${entry.from.seq}/${entry.file}`] : [],
    ),
  );

/** How evidence is looked at. */
export type Looking = {
  /** Called after each entry. */
  progress?: (done: number, total: number) => void;
  /** Where the lines start: the journal's beginning, unless only its end is looked at. */
  from?: Head;
  /** Time stamps after this instant are a fault; null where the clock is not to be believed. */
  now?: Date | null;
  /** The authorities that are recognised: by default those that come with the extension. */
  roots?: readonly Root[];
};

/** Follows a dossier's evidence to its end: chain, files, time stamps. */
export async function verify(evidence: Evidence, looking: Looking = {}): Promise<Report> {
  const { progress = () => {}, from = emptyHead } = looking;
  const followed = await followJournal(evidence.lines, from);
  const stamps: Stamps = new Map();
  const entries: EntryReport[] = [];
  const removed = removedFiles(followed.map(({ entry }) => entry));
  let before: Entry | null = null;
  for (const one of followed) {
    entries.push(await reportOf(one, evidence, looking, { stamps, before, removed }));
    if (one.entry && one.entry.kind !== 'removed') before = one.entry;
    progress(entries.length, followed.length);
  }
  noteReach(entries);
  return { entries, head: followed.at(-1)?.hash ?? null };
}

/** Everything that does not hold, in the journal's order. */
export function faultsOf(report: Report): EvidenceFault[] {
  return report.entries.flatMap(({ faults }) => faults);
}

async function reportOf(
  { seq, entry, hash, fault }: Followed,
  evidence: Evidence,
  { now = null, roots }: Looking,
  { stamps, before, removed }: { stamps: Stamps; before: Entry | null; removed: RemovedFiles },
): Promise<EntryReport> {
  const faults: EvidenceFault[] = fault ? [{ seq, file: null, reason: fault.reason }] : [];
  const notes: Note[] = [];
  if (!entry) return { seq, entry, hash, token: null, faults, notes };
  if (entry.kind !== 'removed') {
    notes.push(...timeNotes(seq, entry, before), ...lowerBound(seq, entry, stamps));
  }
  if ('files' in entry) {
    for (const [file, facts] of Object.entries(entry.files)) {
      const found = await evidence.file(entry, file);
      if (typeof found !== 'string') {
        if (found.sha256 !== facts.sha256) faults.push({ seq, file, reason: 'file-changed' });
      } else if (removed.has(`${seq}/${file}`)) notes.push({ seq, kind: 'file-removed', file });
      else if (found === 'left-out') notes.push({ seq, kind: 'file-left-out', file });
      else faults.push({ seq, file, reason: 'file-missing' });
    }
  }
  const stamp = await evidence.stamp(seq, entry);
  const checked = stamp && (await checkToken(stamp.reply, stamp.request, hash, roots));
  if (checked && !checked.ok) {
    faults.push({ seq, file: null, reason: `token-${checked.refusal}` });
  }
  const token = checked?.ok ? checked.token : null;
  if (token && isInFuture(token, now)) faults.push({ seq, file: null, reason: 'token-in-future' });
  if (stamp && token) {
    stamps.set(await sha256(stamp.reply), { seq, token });
    // The hash was stamped after it was made: a computer whose clock says otherwise is ahead.
    const ahead = entry.kind === 'removed' ? 0 : secondsAfter(entry.time.utc, token.at);
    if (ahead > 0) notes.push({ seq, kind: 'clock-apart', seconds: ahead });
  }
  return { seq, entry, hash, token, faults, notes };
}

/**
 * Notes from which line on each time stamp counts: a line deleted after it cuts it off from what is before. The
 * place of a deleted line keeps a hash of which nothing is left: only the deletion's own entry, later, commits to
 * what that line followed.
 */
function noteReach(entries: readonly EntryReport[]): void {
  const told = new Map(
    entries.flatMap(({ entry }) =>
      entry?.kind === 'deletion' ? [[entry.deleted.seq, entry.seq] as const] : [],
    ),
  );
  const cuts: { seq: number; until: number }[] = [];
  for (const { seq, entry, token, notes } of entries) {
    if (entry?.kind === 'removed') cuts.push({ seq, until: told.get(entry.seq) ?? Infinity });
    const cut = token && cuts.findLast(({ until }) => until > seq);
    if (cut) notes.push({ seq, kind: 'token-from', from: cut.seq + 1 });
  }
}

/** Seconds by which one instant lies after another, 0 when it does not by more than the tolerance. */
function secondsAfter(later: string, earlier: string): number {
  const apart = Date.parse(later) - Date.parse(earlier);
  return apart > clockToleranceMs ? Math.round(apart / 1_000) : 0;
}

/** An entry that carries a token's hash was sealed after that token. */
function lowerBound(seq: number, entry: Entry, stamps: Stamps): Note[] {
  if (entry.lastToken === undefined) return [];
  const known = stamps.get(entry.lastToken);
  if (!known) return [{ seq, kind: 'token-left-out' }];
  const late = secondsAfter(known.token.at, entry.time.utc);
  return late > 0 ? [{ seq, kind: 'clock-apart', seconds: -late }] : [];
}

function timeNotes(seq: number, { time }: Entry, before: Entry | null): Note[] {
  if (!before) return [];
  const apart = Date.parse(time.utc) - Date.parse(before.time.utc);
  if (apart < -backToleranceMs) {
    return [{ seq, kind: 'time-goes-back', seconds: Math.round(-apart / 1_000) }];
  }
  return apart >= gapMs ? [{ seq, kind: 'gap', days: Math.floor(apart / dayMs) }] : [];
}
