import * as v from 'valibot';
import { type Observation, observation } from '@/evidence/observation';
import type { CaptureAnswer, Problem } from '@/messages';
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

/** What became of a capture by hand, and the load of the page that was read; null where none was. */
type Answered = { answer: CaptureAnswer; load: string | null };

const failed = (problem: Problem): Answered => ({
  answer: { done: 'failed', problem },
  load: null,
});

/** Captures a tab because the person asked. */
export async function captureByHand(
  tab: SeenTab,
  { trigger, unlessExact }: Asked,
): Promise<Answered> {
  if (!(await bringWitness(tab.id))) return failed('page-out-of-reach');
  if (unlessExact) {
    const load = await askWitness(tab.id, { type: 'which-load' });
    const already = load && (await exactCapture(load));
    if (already) return { answer: already, load: load.id };
  }
  const seen = await look(tab.id, trigger);
  if (!seen) return failed('page-left');
  // A file of this computer, or a page that a script made: no site showed it, and no record speaks of it.
  if (!/^https?:/.test(seen.url)) return failed('page-out-of-reach');
  return { answer: await record(seen, tab), load: seen.load };
}
