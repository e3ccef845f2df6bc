import { unsavedCaptures } from '@/dossier/backup';
import { capturesIn, type HashedEntry } from '@/dossier/journal';
import { readDossier } from '@/store/dossiers';

/** Captures of a dossier that are on this machine alone, when it is time to say so. */
export async function countUnsaved(
  dossier: string,
  journal: readonly HashedEntry[],
): Promise<number> {
  const captures = capturesIn(journal);
  return unsavedCaptures(
    {
      backup: (await readDossier(dossier))?.backup ?? null,
      lastNumber: captures.at(-1)?.number ?? 0,
      firstAt: captures[0]?.time.utc ?? null,
    },
    new Date(),
  );
}
