import type { Head } from '@/evidence/chain';
import { emptyHead, hashLine } from '@/evidence/chain';
import { sha256 } from '@/evidence/hash';
import { type Evidence, type EvidenceFault, faultsOf, verify } from '@/evidence/verify';
import { entriesOf, openDatabase } from './database';
import { readDossier } from './dossiers';
import { journalRows, readFile } from './journal';
import type { EntryRow } from './schema';
import { stampsOf } from './stamps';

/** The evidence of a dossier as the store has it. */
async function evidenceOf(dossier: string, rows: readonly EntryRow[]): Promise<Evidence> {
  const stamps = await stampsOf(dossier);
  const leftOut = new Set((await readDossier(dossier))?.leftOut);
  return {
    lines: rows.map(({ line }) => line),
    async file({ id }, name) {
      const blob = await readFile(id, name);
      if (!blob) return leftOut.has(`${id}/${name}`) ? 'left-out' : 'missing';
      // A file that the disk does not give back is as good as gone.
      const bytes = await blob.arrayBuffer().catch(() => null);
      return bytes ? { sha256: await sha256(new Uint8Array(bytes)) } : 'missing';
    },
    stamps: async (entry) => stamps.get(entry?.seq ?? 0)?.kept ?? [],
  };
}

/** The last rows of a journal, oldest first, and the head that they continue. */
async function latestRows(
  dossier: string,
  count: number,
): Promise<{ rows: EntryRow[]; from: Head }> {
  const database = await openDatabase();
  const { store } = database.transaction('entries');
  const rows: EntryRow[] = [];
  let cursor = await store.openCursor(entriesOf(dossier), 'prev');
  for (; cursor && rows.length < count; cursor = await cursor.continue()) {
    rows.unshift(cursor.value);
  }
  if (!cursor) return { rows, from: emptyHead };
  const { seq, hash } = cursor.value;
  let number = 0;
  for (; cursor; cursor = await cursor.continue()) {
    if (cursor.value.number === undefined) continue;
    number = cursor.value.number;
    break;
  }
  return { rows, from: { seq, hash, number } };
}

/** The first thing wrong in a dossier as the store has it, or null. With `count`, in its last entries only. */
export async function firstFault(dossier: string, count?: number): Promise<EvidenceFault | null> {
  const { rows, from } =
    count === undefined
      ? { rows: await journalRows(dossier), from: emptyHead }
      : await latestRows(dossier, count);
  for (const { seq, line, hash, kind } of rows) {
    const same = kind === 'removed' || (await hashLine(line)) === hash;
    if (!same) return { seq, file: null, reason: 'line-changed' };
  }
  const report = await verify(await evidenceOf(dossier, rows), { from });
  // What a later version has written is not read here, and nothing is known against it.
  return faultsOf(report).find(({ reason }) => reason !== 'newer-version') ?? null;
}
