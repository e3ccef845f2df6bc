import { archiveNames } from '@/dossier/names';
import type { Damage } from '@/dossier/notice';
import type { HashedEntry } from '@/dossier/table';
import { isNewer } from '@/evidence/record';
import type { EntryRow } from '@/store/database';
import { readSealed } from '@/store/journal';

/** One line of the journal that can be read, with its row. */
export type JournalLine = HashedEntry & { row: EntryRow };

/** The lines of a journal that can be read; the others are told. */
export function readRows(
  rows: readonly EntryRow[],
  damaged: (damage: Damage) => void,
): JournalLine[] {
  return rows.flatMap((row) => {
    const entry = readSealed(row);
    if (entry) return [{ row, entry, hash: row.hash }];
    const reason = isNewer(row.line)
      ? 'écrite par une version plus récente de l’extension : jointe telle quelle, mettez à jour pour la lire'
      : 'ligne abîmée : jointe telle quelle, illisible';
    damaged({ path: `${archiveNames.journal}, ligne ${row.seq}`, reason });
    return [];
  });
}
