import { browser } from 'wxt/browser';
import type { ToBackground } from '@/messages';

/**
 * Tells the background something from a page of the extension. What was to be done is done already: a background
 * that cannot be reached, even the second time, is no failure of it, and will see by itself when it starts.
 */
export async function tellBackground(message: ToBackground): Promise<void> {
  try {
    await browser.runtime.sendMessage(message);
  } catch {
    // It was stopped while it answered: a second message starts it again.
    await browser.runtime.sendMessage(message).catch((error: unknown) => {
      console.error('The background could not be reached', error);
    });
  }
}
