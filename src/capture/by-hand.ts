import * as v from 'valibot';
import { type CaptureAnswer, type Observation, observation } from '@/messages';
import { withoutTrust } from './check-observation';
import { exactCapture, record, type SeenTab } from './recorder';
import { askWitness, bringWitness } from './tell-witness';

/** Reads the page of a tab as it stands, through its witness; null when it was left meanwhile. */
async function look(tab: number, trigger: 'button' | 'shortcut'): Promise<Observation | null> {
  const answer = await askWitness(tab, { type: 'look', trigger });
  const checked = v.safeParse(observation, answer);
  return checked.success ? withoutTrust(checked.output) : null;
}

/**
 * Captures a tab because the person asked. With `unlessExact`, a booking page whose load already has a
 * screenshot is left as it is.
 */
export async function captureByHand(
  tab: SeenTab,
  trigger: 'button' | 'shortcut',
  unlessExact: boolean,
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
