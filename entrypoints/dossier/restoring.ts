import { parisZone } from '@/booking/prefectures';
import { tellBackground } from '@/capture/ask-background';
import { lastDated } from '@/dossier/table';
import { planRestore, type RestorePlan, RestoreRefused } from '@/export/plan-restore';
import { restore } from '@/export/restore';
import { intlLocale } from '@/locales/language';
import { text } from '@/locales/text';
import { sayJournalChanged } from '@/store/changes';
import { entryTime } from '@/store/entry-time';
import { storeProblem } from '@/store/problem';
import type { RestoringState } from '@/ui/restoring';

/** What the person has yet to agree to. */
let waiting: RestorePlan | null = null;

type Progress = (share: number) => void;
type Said = Pick<RestoringState, 'message' | 'missing'>;

const told = (message: string, bad: boolean): Said => ({
  message: { text: message, bad },
  missing: 0,
});

function sentenceOf(error: unknown): string {
  if (error instanceof RestoreRefused) {
    const { refusal, file, taken } = error;
    const list = (places: readonly number[]) =>
      new Intl.ListFormat(intlLocale(), { type: 'conjunction' }).format(places.map(String));
    return text(`restore.refused.${refusal}`, {
      file,
      captures: taken.numbers.length,
      numbers: list(taken.numbers),
      others: taken.lines.length,
      lines: list(taken.lines),
    });
  }
  return text(storeProblem(error) === 'storage-full' ? 'restore.full' : 'restore.failed');
}

async function attempt(action: () => Promise<Said>): Promise<Said> {
  try {
    return await action();
  } catch (error) {
    console.error('Nothing was restored', error);
    return told(sentenceOf(error), true);
  }
}

async function carryOut(plan: RestorePlan, progress: Progress): Promise<Said> {
  if (plan.what === 'nothing') return told(text('restore.nothing'), false);
  await restore(plan, entryTime(lastDated(plan.lines)?.time.zone ?? parisZone), progress);
  sayJournalChanged();
  await tellBackground({ type: 'reminders-changed' });
  await tellBackground({ type: 'troubles-changed' });
  const { captures } = plan;
  if (plan.what === 'files')
    return told(text('restore.mended', { files: plan.mend.length }), false);
  return told(text(plan.what === 'new' ? 'restore.done' : 'restore.more', { captures }), false);
}

/** Checks the ZIPs, and restores them when nothing lacks; else says what does. */
export function restoreZips(zips: readonly File[], progress: Progress): Promise<Said> {
  waiting = null;
  return attempt(async () => {
    const plan = await planRestore(zips, (share) => progress(share / 2));
    if (plan.missing.length === 0) return carryOut(plan, (share) => progress(0.5 + share / 2));
    waiting = plan;
    const values = { count: plan.missing.length, name: plan.missing[0] ?? '' };
    return { message: { text: text('restore.missing', values), bad: true }, missing: values.count };
  });
}

/** Restores what was looked at before, without the files that lack. */
export async function restoreAnyway(progress: Progress): Promise<Said> {
  const plan = waiting;
  waiting = null;
  return plan ? attempt(() => carryOut(plan, progress)) : { message: null, missing: 0 };
}
