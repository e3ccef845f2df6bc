import type { Observation } from '@/messages';
import { observe, readNow, readSteadily } from './witness';

/** A burst of changes is read once, this long after it began. */
const quietMs = 250;

/**
 * Watches a booking page and reports each answer that it gives, once it is sure of it. Nothing runs while
 * the page is still: one read at load, then one after each burst of changes. A page in a hidden tab is read
 * when it is shown.
 */
export function watchPage(report: (observation: Observation) => void): void {
  let reported: string | null = null;
  let scheduled = false;
  let reading = false;
  let changedMeanwhile = false;

  async function readOnce(): Promise<void> {
    scheduled = false;
    if (document.visibilityState !== 'visible') return;
    if (reading) {
      changedMeanwhile = true;
      return;
    }
    reading = true;
    changedMeanwhile = false;
    const sure = await readSteadily();
    reading = false;
    // A page that is still moving is read again, even if the last change brought no new mutation.
    if (!sure && readNow()?.finding) changedMeanwhile = true;
    if (changedMeanwhile) readSoon();
    const outcome = sure?.finding?.outcome;
    if (!outcome || outcome === reported) return;
    reported = outcome;
    report(observe(sure, 'automatic'));
  }

  function readSoon(): void {
    if (scheduled) return;
    scheduled = true;
    setTimeout(readOnce, quietMs);
  }

  new MutationObserver(readSoon).observe(document.documentElement, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'aria-hidden', 'data-v-app', 'aria-busy'],
  });
  document.addEventListener('visibilitychange', readSoon);
  void readOnce();
}
