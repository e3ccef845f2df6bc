import * as v from 'valibot';
import { type Thresholds, thresholds } from '@/dossier/readiness';
import { changeCase, readCase } from './cases';

const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60));
/** One that an earlier version did not know is the ordinary one. */
const kept = v.object({
  attempts: v.optional(count, thresholds.attempts),
  days: v.optional(count, thresholds.days),
  weeks: count,
  spreadDays: count,
  strongAttempts: v.optional(count, thresholds.strongAttempts),
  strongWeeks: count,
  daysAWeek: count,
  hours: count,
});

/** The person's thresholds of readiness for a dossier; the ordinary ones where they have none. */
export async function readThresholds(dossier: string): Promise<Thresholds> {
  const own = v.safeParse(kept, (await readCase(dossier)).thresholds);
  return own.success ? own.output : thresholds;
}

/** Keeps the person's thresholds for a dossier. */
export async function saveThresholds(dossier: string, wanted: Thresholds): Promise<void> {
  await changeCase(dossier, () => ({ thresholds: v.parse(kept, wanted) }));
}
