import { dayMs } from '@/evidence/time';
import { type ChainReason, emptyHead, type Followed, followJournal, type Head } from './chain';
import { sha256 } from './hash';
import { type Interval, intervalsOf, reachOf, type StampedLine } from './interval';
import type { Entry, FiledEntry, Removed } from './record';
import type { TokenRefusal } from './timestamp/refusal';
import { checkToken, type Token, type Trusted } from './timestamp/token';

/** A time stamp's two files. */
export type StampFiles = {
  request: Uint8Array<ArrayBuffer>;
  reply: Uint8Array<ArrayBuffer>;
};

/**
 * How many time stamps one entry may have: one of each of two authorities, one from when a page was opened after it, and those
 * that the same entry has in a ZIP of another computer.
 */
export const mostStamps = 6;

/** A file of an entry, as it is found; `left-out` was not joined, and that was said when it was exported. */
type FoundFile = { sha256: string } | 'missing' | 'left-out';

/** Where the evidence of a dossier is read: the store, or a ZIP. */
export type Evidence = {
  lines: readonly string[];
  file(entry: FiledEntry, name: string): Promise<FoundFile>;
  /** The time stamps of an entry; with null, those from before the first one. */
  stamps(entry: Entry | Removed | null): Promise<readonly StampFiles[]>;
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
  tokens: Token[];
  /** When it was made, by time stamps alone; null where none says anything. */
  interval: Interval<Token> | null;
  faults: EvidenceFault[];
  notes: Note[];
};

export type Report = {
  entries: EntryReport[];
  /** Time stamps from before the first line. */
  start: Token[];
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

/** Time stamps that hold, with the hash of each one's answer. */
type Stamps = StampedLine<Token>['tokens'][number][];

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
  /** Who is recognised: by default those that come with the extension. */
  trusted?: Trusted;
};

/** Follows a dossier's evidence to its end: chain, files, time stamps. */
export async function verify(evidence: Evidence, looking: Looking = {}): Promise<Report> {
  const { progress = () => {}, from = emptyHead } = looking;
  const followed = await followJournal(evidence.lines, from);
  const start = from.seq === 0 ? await stampsOf(0, null, emptyHead.hash, evidence, looking) : none;
  const lines: { report: EntryReport; tokens: Stamps }[] = [];
  const known = new Map(start.stamps.map(({ hash, token }) => [hash, token] as const));
  const removed = removedFiles(followed.map(({ entry }) => entry));
  let before: Entry | null = null;
  for (const one of followed) {
    const line = await reportOf(one, evidence, looking, { known, before, removed });
    for (const { hash, token } of line.tokens) known.set(hash, token);
    lines.push(line);
    if (one.entry && one.entry.kind !== 'removed') before = one.entry;
    progress(lines.length, followed.length);
  }
  const entries = lines.map(({ report }) => report);
  entries[0]?.faults.unshift(...start.faults);
  noteReach(entries);
  const stamped = lines.map(({ report: { seq, entry }, tokens }) => ({ seq, entry, tokens }));
  const intervals = intervalsOf(stamped, start.stamps);
  for (const entry of entries) entry.interval = intervals.get(entry.seq) ?? null;
  const tokens = start.stamps.map(({ token }) => token);
  return { entries, start: tokens, head: followed.at(-1)?.hash ?? null };
}

/** Everything that does not hold, in the journal's order. */
export function faultsOf(report: Report): EvidenceFault[] {
  return report.entries.flatMap(({ faults }) => faults);
}

type Around = {
  /** Every time stamp of the lines before, by the hash of its answer. */
  known: ReadonlyMap<string, Token>;
  before: Entry | null;
  removed: RemovedFiles;
};

async function reportOf(
  { seq, entry, hash, fault }: Followed,
  evidence: Evidence,
  looking: Looking,
  { known, before, removed }: Around,
): Promise<{ report: EntryReport; tokens: Stamps }> {
  const faults: EvidenceFault[] = fault ? [{ seq, file: null, reason: fault.reason }] : [];
  const notes: Note[] = [];
  const report: EntryReport = { seq, entry, hash, tokens: [], interval: null, faults, notes };
  if (!entry) return { report, tokens: [] };
  if (entry.kind !== 'removed') {
    notes.push(...timeNotes(seq, entry, before), ...lowerBound(seq, entry, known));
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
  const { stamps, faults: wrong } = await stampsOf(seq, entry, hash, evidence, looking);
  faults.push(...wrong);
  // The hash was stamped after it was made: a computer whose clock says otherwise is ahead.
  const ahead = stamps.map(({ token }) =>
    entry.kind === 'removed' ? 0 : secondsAfter(entry.time.utc, token.at),
  );
  const most = Math.max(0, ...ahead);
  if (most > 0) notes.push({ seq, kind: 'clock-apart', seconds: most });
  report.tokens = stamps.map(({ token }) => token);
  return { report, tokens: stamps };
}

const none: { stamps: Stamps; faults: EvidenceFault[] } = { stamps: [], faults: [] };

/** The time stamps of a line that hold, and what is wrong with the others. */
async function stampsOf(
  seq: number,
  entry: Entry | Removed | null,
  hash: string,
  evidence: Evidence,
  { now = null, trusted }: Looking,
): Promise<typeof none> {
  const stamps: Stamps = [];
  const faults: EvidenceFault[] = [];
  for (const { request, reply } of await evidence.stamps(entry)) {
    const checked = await checkToken(reply, request, hash, trusted);
    if (!checked.ok) {
      faults.push({ seq, file: null, reason: `token-${checked.refusal}` });
      continue;
    }
    const { token } = checked;
    if (isInFuture(token, now)) faults.push({ seq, file: null, reason: 'token-in-future' });
    stamps.push({ hash: await sha256(reply), token });
  }
  return { stamps, faults };
}

/** Notes from which line on the time stamps of each line count, where a line was deleted after them. */
function noteReach(entries: readonly EntryReport[]): void {
  const reach = reachOf(entries);
  for (const { seq, tokens, notes } of entries) {
    const from = reach.get(seq);
    if (tokens.length > 0 && from !== undefined) notes.push({ seq, kind: 'token-from', from });
  }
}

/** Seconds by which one instant lies after another, 0 when it does not by more than the tolerance. */
function secondsAfter(later: string, earlier: string): number {
  const apart = Date.parse(later) - Date.parse(earlier);
  return apart > clockToleranceMs ? Math.round(apart / 1_000) : 0;
}

/** An entry that carries a token's hash was sealed after that token. */
function lowerBound(seq: number, entry: Entry, stamps: ReadonlyMap<string, Token>): Note[] {
  if (entry.lastToken === undefined) return [];
  const token = stamps.get(entry.lastToken);
  if (!token) return [{ seq, kind: 'token-left-out' }];
  const late = secondsAfter(token.at, entry.time.utc);
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
