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
 * Notifies the background from an extension page. The work itself is already done, so an unreachable background is only
 * logged: it catches up when it next starts.
 */
export async function tellBackground(message: ToBackground): Promise<void> {
  await askBackground(message).catch((error: unknown) => {
    console.error('The background could not be reached', error);
  });
}
