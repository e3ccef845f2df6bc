import type { Said } from '@/ui/said';
import { unreadable } from './unreadable';

/**
 * Reads what a page shows. Where that cannot be read, the page says why. `data-ready` on the body tells whoever waits for
 * the page that it shows what there is.
 */
export async function startPage(read: () => Promise<void>, say: (said: Said) => void) {
  try {
    await read();
  } catch (error) {
    console.error('What this page shows could not be read', error);
    say(unreadable(error));
  }
  document.body.dataset.ready = 'true';
}
