import type { HashedEntry } from '@/dossier/journal';
import { archiveNames } from '@/dossier/names';
import type { Damage } from '@/dossier/notice';
import { isNewer } from '@/evidence/record';
import { journalRows, readSealed } from './journal';
import type { EntryRow } from './schema';

/** One line of the journal that can be read, with its row. */
export type JournalLine = HashedEntry & { row: EntryRow };

/** A journal as far as it can be read, and its lines that cannot. */
export type ReadJournal = { lines: JournalLine[]; damaged: Damage[] };

/** Reads the lines of a journal. */
export function readLines(rows: readonly EntryRow[]): ReadJournal {
  const lines: JournalLine[] = [];
  const damaged: Damage[] = [];
  for (const row of rows) {
    const entry = readSealed(row);
    if (entry) {
      lines.push({ row, entry, hash: row.hash });
      continue;
    }
    const reason = isNewer(row.line)
      ? 'écrite par une version plus récente de l’extension : jointe telle quelle, mettez à jour pour la lire'
      : 'ligne abîmée : jointe telle quelle, illisible';
    damaged.push({ path: `${archiveNames.journal}, ligne ${row.seq}`, reason });
  }
  return { lines, damaged };
}

/** Reads the journal of a dossier. */
export async function readJournal(dossier: string): Promise<ReadJournal> {
  return readLines(await journalRows(dossier));
}
