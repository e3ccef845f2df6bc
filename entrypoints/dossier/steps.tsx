import { parisZone } from '@/booking/prefectures';
import { sealStep, zoneOfDossier } from '@/capture/seal-step';
import { storeChanged } from '@/capture/store-changed';
import { capturesIn, type HashedEntry, stepsIn } from '@/dossier/journal';
import { legalTime } from '@/evidence/legal-time';
import { legalDay } from '@/evidence/time';
import { text } from '@/locales/text';
import { entryTime } from '@/store/entry-time';
import { removeEntry } from '@/store/journal';
import type { StepDraft } from '@/ui/step-form';
import { type StepItem, StepsSection, type StepsState } from '@/ui/steps';
import { definePart, type Outcome } from './part';
import { overwritten } from './removal';

/** A paper heavier than this is no letter: Télérecours citoyens takes 32 MB at most. */
const largestPaper = 30_000_000;

/** The steps of a journal, by the day on which they were done. */
function readSteps(journal: readonly HashedEntry[]): Omit<StepsState, 'said'> {
  const items = stepsIn(journal)
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.seq - b.seq)
    .map(
      ({ seq, step, day, note, files }): StepItem => ({
        seq,
        step,
        day,
        note,
        papers: Object.keys(files).length,
      }),
    );
  const zone = capturesIn(journal).at(-1)?.time.zone ?? parisZone;
  return { items, today: legalDay(legalTime(new Date(), zone)) };
}

/** Writes a step into the journal of a dossier. */
async function addStep(dossier: string, draft: StepDraft): Promise<Outcome> {
  const heavy = draft.papers.find(({ size }) => size > largestPaper);
  if (heavy) return { text: text('steps.too-large', { name: heavy.name }), bad: true };
  await sealStep(dossier, draft);
  return text('steps.added');
}

/** Deletes a step. */
async function removeStep(dossier: string, { seq }: StepItem, reason: string): Promise<Outcome> {
  await removeEntry(dossier, seq, reason, entryTime(await zoneOfDossier(dossier)));
  await storeChanged('stamps-waiting');
  await overwritten();
  return text('removal.step-done');
}

/** What was done outside the booking site. */
export const steps = definePart({
  read: async ({ journal }) => readSteps(journal),
  view: ({ state, open: { dossier, place }, tell }) => (
    <StepsSection
      state={state}
      isHidden={place.letter !== null}
      actions={{
        addStep: (draft) => tell(() => addStep(dossier, draft), text('steps.failed')),
        removeStep: (item, reason) =>
          void tell(() => removeStep(dossier, item, reason), text('removal.failed')),
      }}
    />
  ),
});
