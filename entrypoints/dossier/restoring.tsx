import { parisZone } from '@/booking/prefectures';
import { storeChanged } from '@/capture/store-changed';
import { arrivals } from '@/dossier/arrivals';
import { lastDated } from '@/dossier/journal';
import { planRestore, type RestorePlan, RestoreRefused } from '@/export/plan-restore';
import { restore } from '@/export/restore';
import { text } from '@/locales/text';
import { entryTime } from '@/store/entry-time';
import { storeProblem } from '@/store/problem';
import { type RestoreOffer, type RestoreProgress, RestoringSection } from '@/ui/restoring';
import { definePart, type Outcome, type Shown } from './part';

/** What the person has yet to agree to, and as it is shown. */
let waiting: { plan: RestorePlan; offer: RestoreOffer } | null = null;

/** What is done of a part of the work, 0 to 1. */
type Progress = (share: number, doing: RestoreProgress['doing']) => void;

function sentenceOf(error: unknown): string {
  if (error instanceof RestoreRefused)
    return text(`restore.refused.${error.refusal}`, { file: error.file });
  return text(storeProblem(error) === 'storage-full' ? 'restore.full' : 'restore.failed');
}

function offerOf({ what, lines, here, removals, missing, unread }: RestorePlan): RestoreOffer {
  return {
    isHere: what !== 'new',
    days: arrivals(lines.slice(here)),
    removals: removals.map(({ entry, reason }) => ({
      seq: entry.seq,
      at: entry.time.legal,
      reason,
      capture: entry.kind === 'capture' ? { number: entry.number, outcome: entry.outcome } : null,
    })),
    missing: missing.length > 0 ? { count: missing.length, name: missing[0] ?? '' } : null,
    unread,
  };
}

async function carryOut(
  plan: RestorePlan,
  agreed: readonly number[],
  progress: Progress,
): Promise<string> {
  const zone = lastDated(plan.lines)?.time.zone ?? parisZone;
  const added = await restore(plan, entryTime(zone), new Set(agreed), (share) =>
    progress(share, 'writing'),
  );
  await storeChanged('reminders-changed', 'troubles-changed');
  if (plan.what === 'files') return text('restore.mended', { files: plan.mend.length });
  if (added.length === 0) return text('restore.unchanged');
  const captures = added.filter(({ entry }) => entry.kind === 'capture').length;
  return text(plan.what === 'new' ? 'restore.done' : 'restore.more', { captures });
}

/** How far it is; null when nothing is under way. */
let progress: RestoreProgress | null = null;

/** Does part of a restoration while the page shows how far it is. */
async function restoreWith(
  { say, page }: Shown<Shows>,
  first: RestoreProgress['doing'],
  work: (progress: Progress) => Promise<Outcome>,
): Promise<void> {
  const show: Progress = (share, doing) => {
    progress = { doing, share };
    page.draw();
  };
  say(null);
  show(0, first);
  let outcome: Outcome;
  try {
    outcome = await work(show);
  } catch (error) {
    console.error('Nothing was restored', error);
    outcome = { text: sentenceOf(error), bad: true };
  }
  progress = null;
  say(outcome);
  await page.refresh();
}

/** Verifies the ZIPs and shows what they would add. Missing files of lines that are already here are restored at once. */
async function look(zips: readonly File[], show: Progress): Promise<Outcome> {
  waiting = null;
  const plan = await planRestore(zips, (share) => show(share, 'checking'));
  if (plan.what === 'nothing') return text('restore.nothing');
  if (plan.what === 'files') return carryOut(plan, [], show);
  waiting = { plan, offer: offerOf(plan) };
  return null;
}

/** Restores what was shown, and removes the lines to which the person agreed, by their places. */
async function accept(agreed: readonly number[], show: Progress): Promise<Outcome> {
  const agreedTo = waiting?.plan ?? null;
  waiting = null;
  return agreedTo && carryOut(agreedTo, agreed, show);
}

/** Leaves everything as it is. */
async function refuse(): Promise<Outcome> {
  waiting = null;
  return text('restore.unchanged');
}

type Shows = Record<never, never>;

/** Where a dossier comes back from its ZIP. */
export const restoring = definePart<Shows>({
  shared: true,
  read: async () => ({}),
  view: (shown) => (
    <RestoringSection
      state={{ progress, said: shown.state.said, offer: waiting?.offer ?? null }}
      actions={{
        restore: (zips) => void restoreWith(shown, 'checking', (show) => look(zips, show)),
        acceptRestore: (agreed) =>
          void restoreWith(shown, 'writing', (show) => accept(agreed, show)),
        refuseRestore: () => void restoreWith(shown, 'checking', refuse),
      }}
    />
  ),
});
