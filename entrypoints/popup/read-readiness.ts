import { stepsIn } from '@/dossier/journal';
import { attemptsIn } from '@/dossier/letters/case-file';
import { readiness } from '@/dossier/readiness';
import { openDossier } from '@/store/dossiers';
import { readJournal } from '@/store/read-journal';
import { readThresholds } from '@/store/thresholds';
import type { PopupState } from '@/ui/popup';

/** The state of the open dossier's procedure with most attempts, and what is missing next. */
export async function readReadiness(): Promise<PopupState['readiness']> {
  const dossier = await openDossier();
  // What cannot be read counts for nothing; the check-up and the dossier page speak of it.
  const { lines: journal } = await readJournal(dossier);
  const wanted = await readThresholds(dossier);
  const [first] = readiness(attemptsIn(journal), stepsIn(journal), wanted);
  if (!first) return null;
  return { state: first.state, lack: first.lacks[0] ?? null, days: wanted.spreadDays };
}
