import { page } from './dom';
import { readNow } from './observe';
import { pause } from './pause';

/** A translator needs longer than this to answer. */
const soonMs = 16;

/** Once the page has been there for this long, its own text has been read or never will be. */
const longestMs = 10_000;

/**
 * Reads the page as soon as it can be read and after each change, before a translator has answered: what is read is kept
 * (`read-page`). Returns how to stop; stops automatically after a while.
 */
export function readEarly(): () => void {
  let lastAt = Number.NEGATIVE_INFINITY;
  let waiting = false;
  const read = () => {
    lastAt = performance.now();
    readNow();
  };
  const observer = new MutationObserver(async () => {
    if (waiting) return;
    if (performance.now() - lastAt >= soonMs) return read();
    waiting = true;
    await pause(soonMs);
    waiting = false;
    read();
  });
  const start = () => {
    read();
    observer.observe(document, { childList: true, characterData: true, subtree: true });
  };
  if (page.readyState === 'loading') addEventListener('DOMContentLoaded', start, { once: true });
  else start();
  const stop = () => {
    removeEventListener('DOMContentLoaded', start);
    observer.disconnect();
  };
  setTimeout(stop, longestMs);
  return stop;
}
