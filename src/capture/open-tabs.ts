import { browser } from 'wxt/browser';
import { witnessMatches } from '@/booking/systems';

/**
 * Stands a witness in the booking pages that were open before the extension was installed or updated. One
 * that still answers makes way for nobody; one left by an older version does.
 */
export async function bringWitnesses(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...witnessMatches] });
  const brought = tabs.map(({ id }) =>
    id === undefined
      ? null
      : browser.scripting.executeScript({
          target: { tabId: id, allFrames: true },
          files: ['/content-scripts/witness.js'],
        }),
  );
  // A tab may be discarded or just closed: the others count.
  await Promise.allSettled(brought);
}
