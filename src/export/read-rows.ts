import { archiveNames } from '@/dossier/names';
import type { Damage } from '@/dossier/notice';
import type { HashedEntry } from '@/dossier/table';
import { type Entry, type Removed, recordVersion } from '@/evidence/record';
import type { EntryRow } from '@/store/database';

/** One line of the journal that can be read, with its row. */
export type JournalLine = HashedEntry & { row: EntryRow };

/**
 * What the store's own line says, or null when it is damaged. Its shape was checked when it was sealed, or restored:
 * checking it again at each look costs 30 MB at 2,500 lines.
 */
function readSealed({ line, kind, seq }: EntryRow): Entry | Removed | null {
  try {
    const entry = JSON.parse(line);
    return entry.v === recordVersion && entry.kind === kind && entry.seq === seq ? entry : null;
  } catch {
    return null; // No JSON any more: the caller says so.
  }
}

/** The lines of a journal that can be read; the others are told. */
export function readRows(
  rows: readonly EntryRow[],
  damaged: (damage: Damage) => void,
): JournalLine[] {
  return rows.flatMap((row) => {
    const entry = readSealed(row);
    if (entry) return [{ row, entry, hash: row.hash }];
    const reason = 'ligne abîmée : jointe telle quelle, illisible';
    damaged({ path: `${archiveNames.journal}, ligne ${row.seq}`, reason });
    return [];
  });
}
