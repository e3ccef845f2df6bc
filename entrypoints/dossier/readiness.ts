import * as v from 'valibot';
import { unsavedCaptures } from '@/dossier/backup';
import { attemptOf } from '@/dossier/letters/case-file';
import { procedureLabels } from '@/dossier/procedure';
import { evidenceSince, readiness, type Thresholds, thresholds } from '@/dossier/readiness';
import { capturesIn, type HashedEntry, stepsIn } from '@/dossier/table';
import { changeCase, readCase } from '@/store/cases';
import { openDossier, readDossier } from '@/store/dossiers';
import type { ReadinessView } from '@/ui/readiness';

const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60));
const kept = v.object({
  weeks: count,
  spreadDays: count,
  strongWeeks: count,
  daysAWeek: count,
  hours: count,
});

/** Where the open dossier stands, by the person's own thresholds. */
export async function readReadiness(journal: readonly HashedEntry[]): Promise<ReadinessView> {
  const own = v.safeParse(kept, (await readCase(await openDossier())).thresholds);
  const wanted = own.success ? own.output : thresholds;
  const captures = capturesIn(journal);
  const steps = stepsIn(journal);
  const labels = procedureLabels(captures);
  return {
    procedures: readiness(captures.map(attemptOf), steps, wanted).map((one) => ({
      ...one,
      label: labels.get(one.procedure) ?? one.procedure,
    })),
    thresholds: wanted,
    since: evidenceSince(steps),
  };
}

/** Keeps the person's thresholds for the open dossier. */
export async function saveThresholds(wanted: Thresholds): Promise<void> {
  await changeCase(await openDossier(), () => ({ thresholds: v.parse(kept, wanted) }));
}

/** Captures of the open dossier that stand on this machine alone, when it is time to say so. */
export async function countUnsaved(journal: readonly HashedEntry[]): Promise<number> {
  const row = await readDossier(await openDossier());
  const captures = capturesIn(journal);
  return unsavedCaptures(
    {
      backup: row?.backup ?? null,
      lastNumber: captures.at(-1)?.number ?? 0,
      firstAt: captures[0]?.time.utc ?? null,
    },
    new Date(),
  );
}
