import { browser } from 'wxt/browser';
import { siteKind } from '@/booking/site';
import { isAllowed, isWatched } from '@/capture/added-sites';
import { send } from '@/capture/background';
import { cleanAddress } from '@/evidence/address';
import type { CaptureRecord } from '@/evidence/record';
import type { CaptureAnswer } from '@/messages';
import type { PageKind } from '@/ui/popup';

/** The tab under the popup. */
async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** A frame's answer that is older than this is no news of the page that is open now. */
const frameMs = 10 * 60_000;

/** Whether a capture is of a frame of the page under the popup, made a moment ago. */
export async function isOfFrameHere({ embeddedIn, time }: CaptureRecord): Promise<boolean> {
  if (embeddedIn === null || Date.now() - Date.parse(time.utc) > frameMs) return false;
  const url = (await activeTab())?.url;
  return url !== undefined && cleanAddress(url).address === embeddedIn;
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
