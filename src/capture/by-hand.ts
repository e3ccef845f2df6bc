import * as v from 'valibot';
import { type Observation, observation } from '@/evidence/observation';
import type { CaptureAnswer } from '@/messages';
import { withoutTrust } from './check-observation';
import { exactCapture, record, type SeenTab } from './recorder';
import { askWitness, bringWitness } from './witness-tab';

/** Reads the page of a tab as it stands, through its content script; null when it was left meanwhile. */
async function look(tab: number, trigger: 'button' | 'shortcut'): Promise<Observation | null> {
  const answer = await askWitness(tab, { type: 'look', trigger });
  const checked = v.safeParse(observation, answer);
  return checked.success ? withoutTrust(checked.output) : null;
}

type Asked = {
  trigger: 'button' | 'shortcut';
  /** Leave a booking page as it is whose load already has a screenshot. */
  unlessExact: boolean;
};

/** Captures a tab because the person asked. */
export async function captureByHand(
  tab: SeenTab,
  { trigger, unlessExact }: Asked,
): Promise<CaptureAnswer> {
  if (!(await bringWitness(tab.id))) return { done: 'failed', problem: 'page-out-of-reach' };
  if (unlessExact) {
    const load = await askWitness(tab.id, { type: 'which-load' });
    const already = load && (await exactCapture(load));
    if (already) return already;
  }
  const seen = await look(tab.id, trigger);
  if (!seen) return { done: 'failed', problem: 'page-left' };
  // A file of this computer, or a page that a script made: no site showed it, and no record speaks of it.
  if (!/^https?:/.test(seen.url)) return { done: 'failed', problem: 'page-out-of-reach' };
  return record(seen, tab);
}
