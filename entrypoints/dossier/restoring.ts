import { parisZone } from '@/booking/prefectures';
import { storeChanged } from '@/capture/store-changed';
import { arrivals } from '@/dossier/arrivals';
import { lastDated } from '@/dossier/journal';
import { planRestore, type RestorePlan, RestoreRefused } from '@/export/plan-restore';
import { restore } from '@/export/restore';
import { text } from '@/locales/text';
import { entryTime } from '@/store/entry-time';
import { storeProblem } from '@/store/problem';
import type { RestoreOffer, RestoringState } from '@/ui/restoring';

/** What the person has yet to agree to. */
let waiting: RestorePlan | null = null;

type Progress = (share: number) => void;
type Told = Pick<RestoringState, 'message' | 'offer'>;

const told = (message: string, bad: boolean): Told => ({
  message: { text: message, bad },
  offer: null,
});

const nothingTold: Told = { message: null, offer: null };

function sentenceOf(error: unknown): string {
  if (error instanceof RestoreRefused)
    return text(`restore.refused.${error.refusal}`, { file: error.file });
  return text(storeProblem(error) === 'storage-full' ? 'restore.full' : 'restore.failed');
}

async function attempt(action: () => Promise<Told>): Promise<Told> {
  try {
    return await action();
  } catch (error) {
    console.error('Nothing was restored', error);
    return told(sentenceOf(error), true);
  }
}

function offerOf({ what, lines, here, removals, missing, unread }: RestorePlan): RestoreOffer {
  return {
    isHere: what !== 'new',
    days: arrivals(lines.slice(here)),
    removals: removals.map(({ entry, reason }) => ({
      ...{ seq: entry.seq, at: entry.time.legal, reason },
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
): Promise<Told> {
  const zone = lastDated(plan.lines)?.time.zone ?? parisZone;
  const added = await restore(plan, entryTime(zone), new Set(agreed), progress);
  await storeChanged('reminders-changed', 'troubles-changed');
  if (plan.what === 'files')
    return told(text('restore.mended', { files: plan.mend.length }), false);
  if (added.length === 0) return told(text('restore.unchanged'), false);
  const captures = added.filter(({ entry }) => entry.kind === 'capture').length;
  return told(text(plan.what === 'new' ? 'restore.done' : 'restore.more', { captures }), false);
}

/** Verifies the ZIPs and shows what they would add. Missing files of lines that are already here are restored at once. */
export function restoreZips(zips: readonly File[], progress: Progress): Promise<Told> {
  waiting = null;
  return attempt(async () => {
    const plan = await planRestore(zips, progress);
    if (plan.what === 'nothing') return told(text('restore.nothing'), false);
    if (plan.what === 'files') return carryOut(plan, [], progress);
    waiting = plan;
    return { message: null, offer: offerOf(plan) };
  });
}

/** Restores what was shown, and removes the lines to which the person agreed, by their places. */
export async function acceptRestore(agreed: readonly number[], progress: Progress): Promise<Told> {
  const plan = waiting;
  waiting = null;
  return plan ? attempt(() => carryOut(plan, agreed, progress)) : nothingTold;
}

/** Leaves everything as it is. */
export async function refuseRestore(): Promise<Told> {
  waiting = null;
  return told(text('restore.unchanged'), false);
}
