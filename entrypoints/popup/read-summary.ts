import { unsavedCaptures } from '@/dossier/backup';
import { daysSince } from '@/dossier/copies';
import { legalTime } from '@/evidence/legal-time';
import { legalDay } from '@/evidence/time';
import { dossierTitle } from '@/locales/dossier-title';
import { summarise } from '@/store/captures';
import { allDossiers, openDossier, readDossier } from '@/store/dossiers';
import { readFile } from '@/store/journal';
import { findLosses } from '@/store/markers';
import { readSettings } from '@/store/settings';
import { statementsSince } from '@/store/statements';
import type { PopupState } from '@/ui/popup';

const todayIn = (zone: string) => legalDay(legalTime(new Date(), zone));

/** What the popup says of the open dossier, straight from the store. Rejects when it cannot be read. */
export async function readSummary(): Promise<
  Pick<
    PopupState,
    'summary' | 'thumbnail' | 'unsaved' | 'dossiers' | 'statements' | 'losses' | 'copy'
  > & {
    inVain: { weeks: number; days: number };
  }
> {
  const losses = await findLosses();
  const dossier = await openDossier();
  const { inVain, lastNumber, firstAt, ...counts } = await summarise(dossier, todayIn);
  const row = await readDossier(dossier);
  const backup = row?.backup ?? null;
  const copies = (await readSettings()).copies;
  const picture = counts.last && (await readFile(counts.last.id, 'page.png'));
  const dossiers = (await allDossiers()).map((row) => ({ id: row.id, title: dossierTitle(row) }));
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
    summary: { ...counts, weeks: inVain.weeks },
    statements: counts.last ? await statementsSince(dossier, counts.last.number) : [],
    thumbnail: picture ? URL.createObjectURL(picture) : null,
  };
}
