import { sha256 } from '@/evidence/hash';
import type { Member } from './archive';
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

/**
 * Opens a ZIP that was just written and hashes each of its files again, one at a time. Returns the first name that
 * is not there as it was written, or null when all is well. Rejects with `BadArchive` when it is no ZIP any more.
 */
export async function reread(zip: Blob, written: Written): Promise<string | null> {
  const contents = await readContents(zip);
  const found = new Map(contents.map((one) => [one.name, one]));
  for (const [name, hash] of written) {
    const one = found.get(name);
    if (!one) return name;
    // The local header's own lengths: its extra field may differ from the one in the table of contents.
    const header = new DataView(await zip.slice(one.offset, one.offset + 30).arrayBuffer());
    const at = one.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
    const bytes = new Uint8Array(await zip.slice(at, at + one.size).arrayBuffer());
    if ((await sha256(bytes)) !== hash) return name;
  }
  return null;
}
