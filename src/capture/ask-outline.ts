import { browser } from 'wxt/browser';
import type { PageOutline } from '@/booking/page-report';
import { within } from './within';

const patienceMs = 10_000;

/**
 * The structure of a tab's page, which the person's click on the toolbar button lets be read; null when it cannot be, or
 * when the page does not answer.
 */
export async function askOutline(tabId: number): Promise<PageOutline | null> {
  const target = { tabId, frameIds: [0] };
  const asking = async () => {
    await browser.scripting.executeScript({ target, files: ['/outline-page.js'] });
    // Runs in the page's isolated world: nothing from this file reaches it. As text, since browsers convert what is nested
    // some hundred levels deep to nothing.
    const func = () => JSON.stringify(globalThis.outlineThisPage());
    const [answer] = await browser.scripting.executeScript({ target, func });
    return JSON.parse(String(answer?.result)) as PageOutline;
  };
  try {
    return await within(asking(), patienceMs);
  } catch (error) {
    console.error('This page could not be read', error);
    return null;
  }
}
