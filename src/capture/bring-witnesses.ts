import { browser } from 'wxt/browser';
import { addedMatches, witnessMatches } from '@/booking/systems';
import { addedSites } from './added-sites';

/**
 * Injects the content script into the booking pages that were open before the extension was installed or updated. One
 * that still answers makes way for no one; one left by an older version does.
 */
export async function bringWitnesses(): Promise<void> {
  const added = (await addedSites()).filter(({ allowed }) => allowed);
  const matches = added.flatMap(({ host }) => addedMatches(host));
  const tabs = await browser.tabs.query({ url: [...witnessMatches, ...matches] });
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
