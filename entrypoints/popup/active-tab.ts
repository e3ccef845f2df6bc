import { browser } from 'wxt/browser';
import { siteKind } from '@/booking/site';
import { isAllowed, isWatched } from '@/capture/added-sites';
import { send } from '@/capture/background';
import { cleanAddress } from '@/evidence/address';
import type { CaptureRecord } from '@/evidence/record';
import type { CaptureAnswer } from '@/messages';
import { readKnown } from '@/reminders/reminder-state';
import { openDossier } from '@/store/dossiers';
import type { PageKind } from '@/ui/popup-state';

/** The tab under the popup. */
async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Whether a capture is of the page under the popup, or of a frame in it. */
export async function isOfPageHere({ url, embeddedIn }: CaptureRecord): Promise<boolean> {
  const shown = (await activeTab())?.url;
  if (shown === undefined || !URL.canParse(shown)) return false;
  const { address } = cleanAddress(shown);
  return address === url || address === embeddedIn;
}

/** What kind of page is under the popup. The click that opened it lets its address be read. */
export async function activePage(): Promise<PageKind> {
  const url = (await activeTab())?.url;
  if (url?.startsWith(browser.runtime.getURL('/practice.html'))) return 'practice';
  if (!url || !/^https?:/.test(url)) return 'unreachable';
  const kind = siteKind(url);
  if (kind !== 'booking') return kind;
  // The person, or the browser, may have taken the site's permission back.
  const { hostname } = new URL(url);
  // A host that no list has is not watched until the person adds it.
  if (!(await isWatched(hostname))) return 'official';
  return (await isAllowed(hostname)) ? 'booking' : 'withdrawn';
}

/** Asks the background to capture the tab under the popup. */
export async function captureActiveTab(unlessExact: boolean): Promise<CaptureAnswer> {
  const tab = (await activeTab())?.id;
  if (tab === undefined) return { done: 'failed', problem: 'page-out-of-reach' };
  return send({ type: 'capture-tab', tab, unlessExact });
}

/** Opens the page that exports, behind: the popup stays open, and the export goes on if it closes. */
export async function openExport(): Promise<void> {
  const url = `${browser.runtime.getURL('/dossier.html')}#export-now`;
  await browser.tabs.create({ url, active: false });
}

/** Opens the page on which the page under the popup is reported. */
export async function openReport(): Promise<void> {
  const tab = (await activeTab())?.id;
  const url = `${browser.runtime.getURL('/report.html')}?tab=${tab ?? ''}`;
  await browser.tabs.create({ url });
}

/** Shows the tab of an address that was captured, and gets out of its way; opens nothing that is not open. */
export async function showPage(address: string): Promise<void> {
  const isThere = (url: string | undefined) =>
    url !== undefined && cleanAddress(url).address === address;
  const tabs = await browser.tabs.query({});
  const tab =
    tabs.find(({ url, active }) => active && isThere(url)) ?? tabs.find((one) => isThere(one.url));
  if (tab?.id !== undefined) {
    await browser.tabs.update(tab.id, { active: true });
    if (tab.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true });
  }
  window.close();
}

/** Opens the first page of what the person tries to book; the site's own page where nothing is known yet. */
export async function openBookingPage(): Promise<void> {
  const { page } = await readKnown(await openDossier(), new Date());
  await browser.tabs.create({ url: page ?? browser.runtime.getURL('/dossier.html#home') });
  window.close();
}
