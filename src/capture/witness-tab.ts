import { browser } from 'wxt/browser';
import type { ToWitness, WitnessAnswers } from '@/messages';
import { isAllowed, isWatched } from './added-sites';
import { within } from './within';

/** A witness that reads its page twice answers in about a second. */
const patienceMs = 6_000;

/** Asks the content script of a tab; null when there is none (page left, not injected, extension updated). */
export async function askWitness<M extends ToWitness>(
  tab: number,
  message: M,
  frame = 0,
): Promise<WitnessAnswers[M['type']] | null> {
  try {
    const sent: Promise<unknown> = browser.tabs.sendMessage(tab, message, { frameId: frame });
    const answer = await within(sent, patienceMs);
    return (answer ?? null) as WitnessAnswers[M['type']] | null;
  } catch {
    return null; // The page is gone or hung: the caller says what that means.
  }
}

/** Whether the page of a tab is one that is watched without being asked. */
async function isWatchedTab(tab: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tab);
  if (!url || !URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return (await isWatched(hostname)) && isAllowed(hostname);
}

/**
 * Makes sure that a content script is in the tab. On a page that is not watched it answers, and reports nothing automatically.
 * False where the browser lets no script in.
 */
export async function bringWitness(tab: number): Promise<boolean> {
  if ((await askWitness(tab, { type: 'which-load' })) !== null) return true;
  try {
    const target = { tabId: tab, frameIds: [0] };
    if (!(await isWatchedTab(tab))) {
      const hush = () => {
        globalThis.onlyWhenAsked = true;
      };
      await browser.scripting.executeScript({ target, func: hush });
    }
    await browser.scripting.executeScript({ target, files: ['/content-scripts/witness.js'] });
    return (await askWitness(tab, { type: 'which-load' })) !== null;
  } catch {
    return false; // A page of the browser itself, a store page, or no permission.
  }
}
