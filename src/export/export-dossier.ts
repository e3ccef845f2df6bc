import { archiveName } from '@/dossier/names';
import type { Damage } from '@/dossier/notice';
import { readLine } from '@/evidence/chain';
import type { ExportState } from '@/messages';
import type { EntryRow } from '@/store/database';
import { openDossier } from '@/store/dossiers';
import { journalRows, readFile } from '@/store/journal';
import { storeProblem } from '@/store/problem';
import { stampsOf } from '@/store/stamps';
import { archiveMembers, type Source } from './archive';
import { makePlate } from './plate';
import { writeZip } from './write-zip';

export type Exported = { state: ExportState; zip: Blob | null };

/** Legal time of the last line that can be read. */
function lastLegal(rows: readonly EntryRow[]): string {
  for (const { line } of rows.toReversed()) {
    const entry = readLine(line);
    if (entry && 'time' in entry) return entry.time.legal;
  }
  return '0000-00-00';
}

/**
 * Makes the ZIP of the open dossier, saying how it goes. `outside` is what only a page of the extension can get.
 * Never throws: a failure is a state.
 */
export async function exportDossier(
  say: (state: ExportState) => void,
  outside: Pick<Source, 'verifier' | 'stampSums'>,
): Promise<Exported> {
  try {
    const dossier = await openDossier();
    const rows = await journalRows(dossier);
    if (rows.length === 0) return { state: { phase: 'empty' }, zip: null };
    const stamps = await stampsOf(dossier);
    const damages: Damage[] = [];
    let captures = 0;
    const members = archiveMembers(
      { rows, stamps, readFile, makePlate, ...outside },
      {
        progress(done, total) {
          captures = total;
          say({ phase: 'working', done, total });
        },
        damaged: (damage) => damages.push(damage),
      },
    );
    const zip = await writeZip(members);
    const name = archiveName(lastLegal(rows));
    const damaged = damages.length;
    const kept = [...stamps.values()].filter((stamp) => stamp.kept).length;
    const counts = { captures, bytes: zip.size, damaged, stamps: kept };
    return { state: { phase: 'done', name, ...counts }, zip };
  } catch (error) {
    console.error('The export stopped', error);
    const full = storeProblem(error) === 'storage-full';
    return { state: { phase: 'failed', problem: full ? 'storage-full' : 'unreadable' }, zip: null };
  }
}
