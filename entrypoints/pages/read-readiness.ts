import { readIdentity } from '@/dossier/identity';
import { capturesIn, type HashedEntry, stepsIn } from '@/dossier/journal';
import { attemptsIn, blockedIn } from '@/dossier/letters/case-file';
import { procedureLabels } from '@/dossier/procedure';
import { readiness } from '@/dossier/readiness';
import { isOnline } from '@/dossier/routes';
import { stuckReadiness } from '@/dossier/stuck';
import { readCase } from '@/store/cases';
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
  const blocked = blockedIn(journal);
  const identity = readIdentity((await readCase(dossier)).identity);
  const isAbout = blocked.length > 0 || isOnline(identity);
  return {
    procedures: readiness(attemptsIn(journal), steps, wanted).map((one) => ({
      ...one,
      label: labels.get(one.procedure) ?? one.procedure,
    })),
    thresholds: wanted,
    stuck: isAbout ? stuckReadiness(blocked, steps) : null,
  };
}
