import { browser } from 'wxt/browser';
import { notify } from './background';

/** What the browser must allow for safety copies: files among the downloads; in Chromium, a page in which they are made. */
const needed = import.meta.env.FIREFOX ? ['downloads'] : ['downloads', 'offscreen'];
const wanted = () => ({ permissions: needed }) as { permissions: never[] };

/** Asks the browser for what safety copies need. Call it straight from a click. */
export function askForCopies(): Promise<boolean> {
  return browser.permissions.request(wanted());
}

/** Gives back what was asked for. */
export async function giveCopiesBack(): Promise<void> {
  await browser.permissions.remove(wanted());
}

/** Asks the background to make the copies that are due, or every one `now`. */
export function askCopies(now: boolean): Promise<void> {
  return notify({ type: 'copies-due', now });
}
