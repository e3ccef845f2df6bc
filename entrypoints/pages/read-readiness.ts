import { capturesIn, type HashedEntry, stepsIn } from '@/dossier/journal';
import { attemptsIn } from '@/dossier/letters/case-file';
import { procedureLabels } from '@/dossier/procedure';
import { readiness } from '@/dossier/readiness';
import { readThresholds } from '@/store/thresholds';
import type { ReadinessState } from '@/ui/readiness';

/** The state of the open dossier, by the person's own thresholds. */
export async function readReadiness(
  dossier: string,
  journal: readonly HashedEntry[],
): Promise<ReadinessState> {
  const wanted = await readThresholds(dossier);
  const captures = capturesIn(journal);
  const steps = stepsIn(journal);
  const labels = procedureLabels(captures);
  return {
    procedures: readiness(attemptsIn(journal), steps, wanted).map((one) => ({
      ...one,
      label: labels.get(one.procedure) ?? one.procedure,
    })),
    thresholds: wanted,
  };
}
