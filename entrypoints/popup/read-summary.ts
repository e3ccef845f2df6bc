import { unsavedCaptures } from '@/dossier/backup';
import { daysSince } from '@/dossier/copies';
import { pageFiles } from '@/evidence/page-files';
import { dossierTitle } from '@/locales/dossier-title';
import { summarise } from '@/store/captures';
import { allDossiers, openDossier, readDossier } from '@/store/dossiers';
import { readFile } from '@/store/journal';
import { findLosses } from '@/store/markers';
import { readSettings } from '@/store/settings';
import { statementsSince } from '@/store/statements';
import type { PopupState } from '@/ui/popup-state';

/** The last capture is of what the person has just seen, as long as it is no older than this. */
const freshMs = 10 * 60_000;

/** What the popup says of the open dossier, straight from the store. Rejects when it cannot be read. */
export async function readSummary(): Promise<
  Pick<PopupState, 'thumbnail' | 'unsaved' | 'dossiers' | 'statements' | 'losses' | 'copy'> & {
    summary: Omit<NonNullable<PopupState['summary']>, 'here'> | null;
    inVain: { weeks: number; days: number };
  }
> {
  const losses = await findLosses();
  const dossier = await openDossier();
  const { inVain, lastNumber, firstAt, total, last } = await summarise(dossier);
  const row = await readDossier(dossier);
  const backup = row?.backup ?? null;
  const copies = (await readSettings()).copies;
  const picture = last && (await readFile(last.id, pageFiles.picture));
  const dossiers = (await allDossiers()).map((row) => ({ id: row.id, title: dossierTitle(row) }));
  const fresh = last !== null && Date.now() - Date.parse(last.time.utc) < freshMs;
  return {
    dossiers,
    inVain,
    losses,
    copy:
      lastNumber > 0
        ? {
            age: backup ? daysSince(backup.at, new Date()) : null,
            problem: copies ? (row?.copyProblem ?? null) : null,
          }
        : null,
    unsaved: unsavedCaptures({ backup, lastNumber, firstAt }, new Date()),
    summary: { total, last, fresh },
    statements: last ? await statementsSince(dossier, last.number) : [],
    thumbnail: picture ? URL.createObjectURL(picture) : null,
  };
}
