import { type Browser, browser } from 'wxt/browser';
import { bookingHosts } from '@/booking/systems';
import { cleanAddress } from '@/evidence/address';
import type { HttpFacts } from '@/evidence/record';

/** The headers that a record keeps. Never cookies. */
const keptHeaders = new Set([
  'age',
  'cache-control',
  'content-type',
  'date',
  'etag',
  'last-modified',
  'retry-after',
  'server',
  'via',
  'x-cache',
]);

/** The load's start by the page and by the network agree within this time, or it is another load. */
const sameLoadMs = 5_000;

type Heard = { url: string; startedAt: number; facts: HttpFacts };

const filter: Browser.webRequest.RequestFilter = {
  urls: bookingHosts.map((host) => `*://${host}/*`),
  types: ['main_frame', 'sub_frame'],
};

const key = (tab: number, frame: number) => `http:${tab}:${frame}`;

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

/** A booking page that never came: the connection died, and the browser shows a page of its own. */
export type DeadConnection = { tabId: number; url: string; error: string; timeStamp: number };

/** The person, the browser or another extension gave the load up: that tells nothing of the site. */
const givenUp = /ABORT|BLOCKED_BY_CLIENT|CACHE_MISS/i;

/**
 * Listens to the answers of booking sites; call it synchronously when the worker starts. Nothing is changed
 * or blocked. What was heard is kept in the browser's memory only, one answer per tab.
 */
export function listenToAnswers(died: (connection: DeadConnection) => void): void {
  const started = new Map<string, { first: number; last: number }>();

  browser.webRequest.onBeforeRequest.addListener(({ requestId, timeStamp }) => {
    const first = started.get(requestId)?.first ?? timeStamp;
    started.set(requestId, { first, last: timeStamp });
    return undefined;
  }, filter);

  browser.webRequest.onResponseStarted.addListener(
    (details) => {
      const start = started.get(details.requestId);
      if (!start || details.tabId < 0) return;
      const heard: Heard = {
        url: cleanAddress(details.url).address,
        startedAt: start.first,
        facts: {
          status: details.statusCode,
          statusLine: details.statusLine.slice(0, 200),
          ip: details.ip ?? null,
          fromCache: details.fromCache,
          headers: headersOf(details.responseHeaders ?? []),
          sentAt: iso(start.last),
          receivedAt: iso(details.timeStamp),
        },
      };
      void browser.storage.session.set({ [key(details.tabId, details.frameId)]: heard });
    },
    filter,
    ['responseHeaders'],
  );

  browser.webRequest.onCompleted.addListener(({ requestId }) => {
    started.delete(requestId);
  }, filter);
  browser.webRequest.onErrorOccurred.addListener((details) => {
    started.delete(details.requestId);
    const { tabId, frameId, url, error, timeStamp } = details;
    if (tabId >= 0 && frameId === 0 && !givenUp.test(error)) died({ tabId, url, error, timeStamp });
  }, filter);
  browser.tabs.onRemoved.addListener(async (tab) => {
    const all = Object.keys(await browser.storage.session.get(null));
    await browser.storage.session.remove(all.filter((name) => name.startsWith(`http:${tab}:`)));
  });
}

function headersOf(headers: readonly Browser.webRequest.HttpHeader[]): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const { name, value } of headers) {
    const lower = name.toLowerCase();
    if (value !== undefined && keptHeaders.has(lower)) kept[lower] = value.slice(0, 500);
  }
  return kept;
}

/** What the server said for this load of this page, or that it was not observed: never a guess. */
export async function answerHeard(
  { id, frame }: { id: number; frame: number },
  url: string,
  openedAt: number,
): Promise<HttpFacts | 'non observé'> {
  const name = key(id, frame);
  const stored = await browser.storage.session.get(name);
  const heard = stored[name] as Heard | undefined;
  const same = heard?.url === url && Math.abs(heard.startedAt - openedAt) < sameLoadMs;
  return same ? heard.facts : 'non observé';
}
