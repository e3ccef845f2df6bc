import canonicalize from 'canonicalize';
import { sha256, utf8 } from './hash';
import {
  type Entry,
  type FileRemovalRecord,
  isNewer,
  noPrevious,
  parseLine,
  type Removed,
} from './record';

/** The canonical text of an entry (RFC 8785): one line, the same for the same content everywhere. */
export function canonicalLine(entry: Entry | Removed): string {
  const line = canonicalize(entry);
  if (line === undefined) throw new Error('An entry has no canonical form');
  return line;
}

/** The hash that the next entry carries in `prev`: SHA-256 of the canonical line's UTF-8 bytes. */
export function hashLine(line: string): Promise<string> {
  return sha256(utf8(line));
}

/** The end of a journal: what the next entry must continue. */
export type Head = { seq: number; hash: string; number: number };

export const emptyHead: Head = { seq: 0, hash: noPrevious, number: 0 };

export type ChainReason =
  | 'not-an-entry'
  /** Written by a later version of the extension: nothing is known against it. */
  | 'newer-version'
  | 'not-canonical'
  | 'wrong-sequence'
  | 'wrong-previous'
  | 'wrong-number'
  | 'other-dossier'
  | 'repeated-id'
  /** A deletion that names an entry which is still there, or which is not the one it says; a file's removal likewise. */
  | 'wrong-deletion'
  /** An entry's content is gone and no later entry says why. */
  | 'removed-without-reason';

/** A thing wrong in a journal; `seq` is the place where it shows. */
export type Fault = { seq: number; reason: ChainReason };

/** One line of a journal, and what is wrong with it in its place. `entry` is null when it cannot be read. */
export type Followed = {
  seq: number;
  line: string;
  entry: Entry | Removed | null;
  /** What the next entry must carry in `prev`. */
  hash: string;
  fault: Fault | null;
};

type Seen = {
  from: Head;
  head: Head;
  dossier: string | null;
  ids: Set<string>;
  removed: Map<number, Removed>;
  /** The lines so far: their hashes, and the files of captures. */
  lines: { seq: number; hash: string; entry: Entry | Removed | null }[];
  anyNewer: boolean;
};

/** What can be read of any version's line: its place in the chain. */
type NewerLine = {
  seq: unknown;
  prev: unknown;
  number: number | null;
  removed: string | undefined;
};

function newerLine(line: string): NewerLine | null {
  if (!isNewer(line)) return null;
  const { seq, prev, number, kind, hash } = JSON.parse(line);
  const removed = kind === 'removed' && typeof hash === 'string' ? hash : undefined;
  return { seq, prev, number: Number.isSafeInteger(number) ? number : null, removed };
}

function placeFault(
  { seq, prev }: { seq: unknown; prev: unknown },
  { head }: Seen,
): ChainReason | null {
  if (seq !== head.seq + 1) return 'wrong-sequence';
  return prev === head.hash ? null : 'wrong-previous';
}

/** Whether a line is its entry's canonical text. What JSON reads and RFC 8785 has no form for (half a letter, 1e400) is not. */
function isCanonical(line: string, entry: Entry | Removed): boolean {
  try {
    return canonicalLine(entry) === line;
  } catch {
    return false;
  }
}

/** Whether the removal of a file names a line before it, by its hash, and a file that this line has. */
function isOfItsLine({ from, file, sha256 }: FileRemovalRecord, { from: start, lines }: Seen) {
  // Lines before the first one that is looked at cannot be asked.
  if (from.seq <= start.seq) return true;
  const line = lines[from.seq - start.seq - 1];
  if (!line || line.hash !== from.hash) return false;
  const { entry } = line;
  // Of a capture that was deleted since, the hash alone is left.
  if (entry?.kind !== 'capture') return entry?.kind === 'removed' && entry.number === from.number;
  return entry.number === from.number && entry.files[file]?.sha256 === sha256;
}

function faultIn(line: string, entry: Entry | Removed, before: Seen): ChainReason | null {
  const { from, head, dossier, ids, removed, anyNewer } = before;
  if (!isCanonical(line, entry)) return 'not-canonical';
  const misplaced = placeFault(entry, before);
  if (misplaced) return misplaced;
  if (entry.kind !== 'removed') {
    if (dossier !== null && entry.dossier !== dossier) return 'other-dossier';
    if (ids.has(entry.id)) return 'repeated-id';
  }
  const number = 'number' in entry ? entry.number : null;
  if (number !== null && number !== head.number + 1) return 'wrong-number';
  if (entry.kind === 'file-removal') return isOfItsLine(entry, before) ? null : 'wrong-deletion';
  if (entry.kind !== 'deletion' || entry.deleted.seq <= from.seq) return null;
  const gone = removed.get(entry.deleted.seq);
  const { hash, prev, number: deletedNumber } = entry.deleted;
  const same = gone?.hash === hash && gone.prev === prev && gone.number === deletedNumber;
  return same || anyNewer ? null : 'wrong-deletion';
}

/**
 * Follows a journal line by line. After a fault it goes on from the line as it stands, so that each line is
 * judged on its own. The lines start after `from`: the journal's beginning, unless only its end is followed.
 */
export async function followJournal(
  lines: readonly string[],
  from: Head = emptyHead,
): Promise<Followed[]> {
  const followed: Followed[] = [];
  const seen: Seen = {
    from,
    head: from,
    dossier: null,
    anyNewer: false,
    ids: new Set(),
    removed: new Map(),
    lines: followed,
  };
  for (const [index, line] of lines.entries()) {
    const seq = from.seq + index + 1;
    const entry = readLine(line);
    const newer = entry ? null : newerLine(line);
    const reason = entry
      ? faultIn(line, entry, seen)
      : newer
        ? (placeFault(newer, seen) ?? 'newer-version')
        : 'not-an-entry';
    const removed = entry?.kind === 'removed' ? entry.hash : newer?.removed;
    const hash = removed ?? (await hashLine(line));
    followed.push({ seq, line, entry, hash, fault: reason && { seq, reason } });
    const number = entry && 'number' in entry ? entry.number : (newer?.number ?? null);
    seen.head = { seq: entry?.seq ?? seq, hash, number: number ?? seen.head.number };
    seen.anyNewer ||= newer !== null;
    if (entry?.kind === 'removed') seen.removed.set(entry.seq, entry);
    else if (entry) {
      seen.dossier ??= entry.dossier;
      seen.ids.add(entry.id);
      if (entry.kind === 'deletion' && !reason) seen.removed.delete(entry.deleted.seq);
    }
  }
  // What a later version's lines do to others is not known here.
  return followed.map((one) =>
    one.entry?.kind === 'removed' && !one.fault && !seen.anyNewer && seen.removed.has(one.entry.seq)
      ? { ...one, fault: { seq: one.seq, reason: 'removed-without-reason' } }
      : one,
  );
}

/** Follows a journal from its first line. Returns its head, or the first fault. */
export async function verifyJournal(lines: readonly string[]): Promise<Head | Fault> {
  let head = emptyHead;
  for (const { seq, entry, hash, fault } of await followJournal(lines)) {
    if (fault) return fault;
    const number = entry && 'number' in entry ? entry.number : null;
    head = { seq, hash, number: number ?? head.number };
  }
  return head;
}

/** What a line says, or null when it cannot be read. */
export function readLine(line: string): Entry | Removed | null {
  try {
    return parseLine(line);
  } catch {
    return null; // Not JSON, or not of any known shape: the caller says so.
  }
}
