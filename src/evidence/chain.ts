import canonicalize from 'canonicalize';
import { sha256, utf8 } from './hash';
import { type Entry, noPrevious, parseEntry } from './record';

/** The canonical text of an entry (RFC 8785): one line, the same for the same content everywhere. */
export function canonicalLine(entry: Entry): string {
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

/** The first thing wrong in a journal; `seq` is the place where it shows. */
export type Fault = {
  seq: number;
  reason: 'not-an-entry' | 'not-canonical' | 'wrong-sequence' | 'wrong-previous' | 'wrong-number';
};

/** Follows a journal from its first line. Returns its head, or the first fault. */
export async function verifyJournal(lines: readonly string[]): Promise<Head | Fault> {
  let head = emptyHead;
  for (const line of lines) {
    const seq = head.seq + 1;
    const entry = readEntry(line);
    if (!entry) return { seq, reason: 'not-an-entry' };
    if (canonicalLine(entry) !== line) return { seq, reason: 'not-canonical' };
    if (entry.seq !== seq) return { seq, reason: 'wrong-sequence' };
    if (entry.prev !== head.hash) return { seq, reason: 'wrong-previous' };
    const number = head.number + (entry.kind === 'capture' ? 1 : 0);
    if (entry.kind === 'capture' && entry.number !== number) return { seq, reason: 'wrong-number' };
    head = { seq, hash: await hashLine(line), number };
  }
  return head;
}

function readEntry(line: string): Entry | null {
  try {
    return parseEntry(line);
  } catch {
    return null; // Not JSON, or not of any known shape: the caller says so.
  }
}
