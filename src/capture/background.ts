import { browser } from 'wxt/browser';
import type { Answers, MessageOf } from '@/messages';

/**
 * Sends a message to the background and returns its answer. If the background is stopped before it answers, the message is sent
 * once more, which starts it again: what it had written down is sealed then. Rejects when that fails too.
 */
export async function send<T extends keyof Answers>(message: MessageOf<T>): Promise<Answers[T]> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch (error) {
    // The extension was removed or updated: this script has nothing left to talk to.
    if (!browser.runtime?.id) throw error;
    return browser.runtime.sendMessage(message);
  }
}

/**
 * Notifies the background from an extension page. The work itself is already done, so an unreachable background is only
 * logged: it catches up when it next starts.
 */
export async function notify<T extends keyof Answers>(message: MessageOf<T>): Promise<void> {
  await send(message).catch((error: unknown) => {
    console.error('The background could not be reached', error);
  });
}
