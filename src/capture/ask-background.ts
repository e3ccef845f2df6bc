import { browser } from 'wxt/browser';
import type { ToBackground } from '@/messages';

/**
 * Sends a message to the background and gives its answer. One that is stopped while it answers is started again by the
 * second message: what it had written down is sealed then. Rejects when it cannot be reached the second time either.
 */
export async function askBackground<T>(message: ToBackground): Promise<T> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch (error) {
    // Taken away or updated: this script has nobody left to speak to.
    if (!browser.runtime?.id) throw error;
    return browser.runtime.sendMessage(message);
  }
}

/**
 * Tells the background something from a page of the extension. What was to be done is done already: a background that
 * cannot be reached is no failure of it, and will see by itself when it starts.
 */
export async function tellBackground(message: ToBackground): Promise<void> {
  await askBackground(message).catch((error: unknown) => {
    console.error('The background could not be reached', error);
  });
}
