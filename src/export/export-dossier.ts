import { archiveName } from '@/dossier/names';
import type { Damage } from '@/dossier/notice';
import { parseEntry } from '@/evidence/record';
import type { ExportState } from '@/messages';
import { openDossier } from '@/store/dossiers';
import { journalRows, readFile } from '@/store/journal';
import { storeProblem } from '@/store/problem';
import { archiveMembers } from './archive';
import { makePlate } from './plate';
import { writeZip } from './write-zip';

export type Exported = { state: ExportState; zip: Blob | null };

/** Makes the ZIP of the open dossier, saying how it goes. Never throws: a failure is a state. */
export async function exportDossier(say: (state: ExportState) => void): Promise<Exported> {
  try {
    const rows = await journalRows(await openDossier());
    const last = rows.at(-1);
    if (!last) return { state: { phase: 'empty' }, zip: null };
    const damages: Damage[] = [];
    let captures = 0;
    const members = archiveMembers(
      { rows, readFile, makePlate },
      {
        progress(done, total) {
          captures = total;
          say({ phase: 'working', done, total });
        },
        damaged: (damage) => damages.push(damage),
      },
    );
    const zip = await writeZip(members);
    const name = archiveName(parseEntry(last.line).time.legal);
    const damaged = damages.length;
    return { state: { phase: 'done', name, captures, bytes: zip.size, damaged }, zip };
  } catch (error) {
    console.error('The export stopped', error);
    const full = storeProblem(error) === 'storage-full';
    return { state: { phase: 'failed', problem: full ? 'storage-full' : 'unreadable' }, zip: null };
  }
}
