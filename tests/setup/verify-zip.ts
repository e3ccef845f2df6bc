import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import type { SeenEntry } from '../../src/evidence/record.ts';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

export type VerifiedZip = {
  names: string[];
  entries: SeenEntry[];
  read(name: string): Promise<Buffer>;
};

/**
 * Opens an exported ZIP and checks it with other code than the product's: CRC of every member, SHA256SUMS
 * over all others, the chain of the journal, and each capture's files against its record. Throws at the
 * first fault.
 */
export async function verifyZip(bytes: Buffer): Promise<VerifiedZip> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const names = Object.values(zip.files)
    .filter(({ dir }) => !dir)
    .map(({ name }) => name);
  const read = async (name: string) => {
    const file = zip.file(name);
    if (!file) throw new Error(`${name} is not in the ZIP`);
    return file.async('nodebuffer');
  };
  const strange = names.find((name) => !/^[\w./-]+$/.test(name) || name.includes('..'));
  if (strange) throw new Error(`${strange} is not a plain name`);

  const sums = (await read('SHA256SUMS')).toString().trimEnd().split('\n');
  for (const line of sums) {
    const [hash, name = ''] = line.split('  ');
    if (sha256(await read(name)) !== hash) throw new Error(`${name} is not what SHA256SUMS says`);
  }
  const listed = new Set(sums.map((line) => line.split('  ')[1]));
  const unlisted = names.find((name) => !name.startsWith('SHA256SUMS') && !listed.has(name));
  if (unlisted) throw new Error(`${unlisted} is not in SHA256SUMS`);

  const lines = (await read('journal.jsonl')).toString().trimEnd().split('\n');
  let prev = '0'.repeat(64);
  const entries = lines.map((line, index) => {
    const entry = JSON.parse(line) as SeenEntry;
    if (entry.seq !== index + 1 || entry.prev !== prev) throw new Error(`Broken at ${index + 1}`);
    // The place of a deleted entry keeps its hash, of which nothing else is left.
    prev = 'hash' in entry ? String(entry.hash) : sha256(line);
    return entry;
  });
  for (const entry of entries) {
    if (entry.kind !== 'capture') continue;
    const number = String(entry.number).padStart(4, '0');
    const data = names.find(
      (name) => name.startsWith(`captures/${number}_`) && name.endsWith('donnees.json'),
    );
    if (!data || sha256(await read(data)) !== sha256(lines[entry.seq - 1] ?? '')) {
      throw new Error(`donnees.json of capture ${entry.number} is not its journal line`);
    }
    for (const [name, facts] of Object.entries(entry.files)) {
      // A picture of the screen is there where the person chose it.
      if (name === 'ecran.png' && !names.includes(data.replace('donnees.json', name))) continue;
      const file = await read(data.replace('donnees.json', name));
      if (sha256(file) !== facts.sha256)
        throw new Error(`${name} of capture ${entry.number} differs`);
    }
  }
  return { names, entries, read };
}
