import { checklist } from '@/dossier/checklist';
import { capturesIn, type HashedEntry, stepsIn } from '@/dossier/journal';
import { type Facts, nextAction } from '@/dossier/next-action';
import type { Readiness } from '@/dossier/readiness';
import { draftHold, readSituation } from '@/dossier/situation';
import type { StepRecord } from '@/evidence/record';
import { readCase } from '@/store/cases';
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

/** How far a dossier is, and the one thing to do next. `first` is the procedure with most attempts; null without one. */
export async function readStanding(
  dossier: string,
  journal: readonly HashedEntry[],
  first: Readiness | null,
  around: Around,
): Promise<Standing> {
  const steps = stepsIn(journal);
  const hold = draftHold(readSituation((await readCase(dossier)).situation));
  const next = nextAction({
    ...around,
    proofs: capturesIn(journal).length,
    appointment: hasAppointment(journal),
    filed: isFiled(steps),
    lacks: first?.lacks ?? null,
    hold,
  });
  return { items: checklist(first, steps, next, hold !== null), next };
}
