import { parisZone } from '@/booking/prefectures';
import { storeChanged } from '@/capture/store-changed';
import { capturesIn, type HashedEntry, stepsIn } from '@/dossier/journal';
import { legalDay, legalTime } from '@/evidence/legal-time';
import { dayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { latestCapture } from '@/store/captures';
import { entryTime } from '@/store/entry-time';
import { removeEntry } from '@/store/journal';
import { appendStep } from '@/store/steps';
import type { StepDraft, StepItem, StepsState } from '@/ui/steps';
import { overwritten } from './removal';

/** A paper heavier than this is no letter: Télérecours citoyens takes 32 MB at most. */
const largestPaper = 30_000_000;

type Said = NonNullable<StepsState['message']>;

const zoneOfDossier = async (dossier: string) =>
  (await latestCapture(dossier))?.time.zone ?? parisZone;

/** The steps of a journal, by the day on which they were done. */
export function readSteps(journal: readonly HashedEntry[]): Omit<StepsState, 'message'> {
  const items = stepsIn(journal)
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.seq - b.seq)
    .map(
      ({ seq, step, day, note, files }): StepItem => ({
        ...{ seq, step, day, note },
        papers: Object.keys(files).length,
      }),
    );
  const zone = capturesIn(journal).at(-1)?.time.zone ?? parisZone;
  return { items, today: legalDay(legalTime(new Date(), zone)) };
}

async function changed(): Promise<void> {
  await storeChanged('stamps-waiting');
}

/** Writes a step into the journal of a dossier; a failure is a sentence. */
export async function addStep(dossier: string, draft: StepDraft): Promise<Said> {
  const heavy = draft.papers.find(({ size }) => size > largestPaper);
  if (heavy) return { text: text('steps.too-large', { name: heavy.name }), bad: true };
  try {
    const time = entryTime(await zoneOfDossier(dossier));
    await appendStep(dossier, { ...draft, note: draft.note.trim(), time });
    await changed();
    return { text: text('steps.added'), bad: false };
  } catch (error) {
    console.error('This step could not be kept', error);
    return { text: text('steps.failed'), bad: true };
  }
}

/** Deletes a step once the person has said why; null when they did not. */
export async function removeStep(
  dossier: string,
  { seq, step, day }: StepItem,
): Promise<Said | null> {
  const asked = text('removal.step', { step: text(`step.${step}`), day: dayText(day) });
  const reason = prompt(asked)?.trim();
  if (!reason) return null;
  try {
    await removeEntry(dossier, seq, reason, entryTime(await zoneOfDossier(dossier)));
    await changed();
    await overwritten();
    return { text: text('removal.step-done'), bad: false };
  } catch (error) {
    console.error('This step could not be deleted', error);
    return { text: text('removal.failed'), bad: true };
  }
}
