import { browser } from 'wxt/browser';
import type { PageOutline } from '@/booking/page-report';
import { within } from './within';

const patienceMs = 10_000;

/** The structure of a tab's page, which the person's click on the toolbar button lets be read; null when it cannot be. */
export async function askOutline(tabId: number): Promise<PageOutline | null> {
  const target = { tabId, frameIds: [0] };
  try {
    await browser.scripting.executeScript({ target, files: ['/outline-page.js'] });
    // Runs in the page's isolated world: nothing from this file reaches it.
    const read = browser.scripting.executeScript({
      target,
      func: () => globalThis.outlineThisPage(),
    });
    const [answer] = await within(read, patienceMs);
    return (answer?.result as PageOutline | undefined) ?? null;
  } catch (error) {
    console.error('This page could not be read', error);
    return null;
  }
}
