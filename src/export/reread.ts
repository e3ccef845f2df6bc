import { sha256 } from '@/evidence/hash';
import type { Member } from './archive';
import { Arena } from './arena';
import { readContents } from './zip-contents';

/** What a written ZIP must hold, by name. */
export type Written = Map<string, string>;

/** Passes members on, and remembers the hash of each. */
export async function* remember(
  members: AsyncIterable<Member>,
  written: Written,
): AsyncGenerator<Member> {
  for await (const member of members) {
    written.set(member.name, member.sha256);
    yield member;
  }
}

/** A ZIP is read in pieces of this size: small ones cost more than what they hold. */
const windowBytes = 1_000_000;

/** Reads a blob from front to back; asks for places in rising order are answered out of one piece. */
class Windows {
  #start = 0;
  #bytes = new Uint8Array<ArrayBuffer>(new ArrayBuffer(0));
  readonly #blob: Blob;
  readonly #arena = new Arena();

  constructor(blob: Blob) {
    this.#blob = blob;
  }

  async read(at: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const from = at - this.#start;
    if (from < 0 || from + length > this.#bytes.length) {
      const end = at + Math.max(length, windowBytes);
      [this.#bytes = new Uint8Array()] = await this.#arena.read([this.#blob.slice(at, end)]);
      this.#start = at;
    }
    const inside = at - this.#start;
    return this.#bytes.subarray(inside, inside + length);
  }
}

/**
 * Opens a ZIP that was just written and hashes each of its files again. Returns the first name that is not there as
 * it was written, or null when all is well. Rejects with `BadArchive` when it is no ZIP any more.
 */
export async function reread(zip: Blob, written: Written): Promise<string | null> {
  const windows = new Windows(zip);
  const left = new Map(written);
  for (const { name, data, size } of await readContents(zip)) {
    if ((await sha256(await windows.read(data, size))) !== left.get(name)) return name;
    left.delete(name);
  }
  return left.keys().next().value ?? null;
}
