import { checklist } from '@/dossier/checklist';
import { capturesIn, type HashedEntry, stepsIn } from '@/dossier/journal';
import { attemptsIn } from '@/dossier/letters/case-file';
import { type Facts, nextAction } from '@/dossier/next-action';
import { readiness } from '@/dossier/readiness';
import { draftHold, readSituation } from '@/dossier/situation';
import type { StepRecord } from '@/evidence/record';
import { readCase } from '@/store/cases';
import { readThresholds } from '@/store/thresholds';
import type { Standing } from '@/ui/standing';

/** What the page knows that the journal does not say. */
type Around = Pick<Facts, 'slots' | 'trouble' | 'hourOpen' | 'unsaved' | 'week'>;

/** Whether the last thing that was sealed, statements apart, is an appointment. */
function hasAppointment(journal: readonly HashedEntry[]): boolean {
  const last = journal.findLast(({ entry }) => entry.kind === 'capture' || entry.kind === 'step');
  return last?.entry.kind === 'step' && last.entry.step === 'appointment';
}

/** Whether a request is before the court: filed, and not decided since. */
function isFiled(steps: readonly StepRecord[]): boolean {
  const last = steps.findLast(({ step }) => step === 'petition' || step === 'decision');
  return last?.step === 'petition';
}

/** How far a dossier is, and the one thing to do next. */
export async function readStanding(
  dossier: string,
  journal: readonly HashedEntry[],
  around: Around,
): Promise<Standing> {
  const steps = stepsIn(journal);
  const wanted = await readThresholds(dossier);
  const [first] = readiness(attemptsIn(journal), steps, wanted);
  const hold = draftHold(readSituation((await readCase(dossier)).situation));
  const next = nextAction({
    ...around,
    proofs: capturesIn(journal).length,
    appointment: hasAppointment(journal),
    filed: isFiled(steps),
    lacks: first?.lacks ?? null,
    hold,
  });
  return { items: checklist(first ?? null, steps, next, hold !== null), next };
}
