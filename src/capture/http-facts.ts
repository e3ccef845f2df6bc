import { type Browser, browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { bookingHosts, originOf, systemAt } from '@/booking/systems';
import { cleanAddress } from '@/evidence/address';
import { type HttpFacts, type NotObserved, notObserved } from '@/evidence/facts';
import { isWatched } from './added-sites';
import { sessionItem } from './session-item';
import { certificateHeard, listenToCertificates } from './site-certificate';

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
const sameLoadMs = 2_000;

type Heard = { url: string; startedAt: number; facts: HttpFacts };

const filter: Browser.webRequest.RequestFilter = {
  // Of other hosts of the State, the browser says where the person added them or allowed exact pictures.
  urls: [...bookingHosts.map(originOf), '*://*.gouv.fr/*'],
  types: ['main_frame', 'sub_frame'],
};

/** With exact pictures allowed the browser reports every page of the State's: the others are not even looked at. */
const isBooking = (url: string) =>
  bookingHosts.includes(new URL(url).hostname) || systemAt(url) !== undefined;

const heardItem = (tab: number, frame: number) => sessionItem<Heard>(`http:${tab}:${frame}`);

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

/** A booking page that never came: the connection died, and the browser shows a page of its own. */
export type DeadConnection = { tabId: number; url: string; error: string; timeStamp: number };

/**
 * What a server that drops or refuses a connection looks like, in Chromium's words and in Firefox's. A computer
 * without network, a name that is not found or a load given up say nothing of the site.
 */
const dropped =
  /ERR_(EMPTY_RESPONSE|CONNECTION_(RESET|CLOSED|REFUSED|TIMED_OUT|FAILED)|TIMED_OUT|HTTP2_[A-Z_]+|QUIC_[A-Z_]+|INCOMPLETE_CHUNKED_ENCODING|CONTENT_LENGTH_MISMATCH)|NS_ERROR_(NET_(RESET|INTERRUPT|TIMEOUT|PARTIAL_TRANSFER|EMPTY_RESPONSE)|CONNECTION_REFUSED)/;

type Start = { first: number; last: number };

/** Starts of this run, for the answers that come at once; a slow server's answer may find another run. */
const starts = new Map<string, Start>();
const startItem = (request: string) => sessionItem<Start>(`start:${request}`);

/** A redirect keeps its request's first start. */
async function noteStart(request: string, at: number): Promise<void> {
  const start = { first: starts.get(request)?.first ?? at, last: at };
  starts.set(request, start);
  await startItem(request).set(start);
}

async function startOf(request: string): Promise<Start | null> {
  return starts.get(request) ?? startItem(request).get();
}

function forgetStart(request: string): void {
  // The answer's own listener may still be reading it.
  setTimeout(() => {
    starts.delete(request);
    void startItem(request).remove();
  }, 5_000);
}

/** What is done when a tab asks for a booking page, and when a connection dies. */
type Heeded = { opened(tab: number, url: string): void; died(connection: DeadConnection): void };

/**
 * Listens to the answers of booking sites; call it synchronously when the worker starts. Nothing is changed
 * or refused. What was received is kept in the browser's memory only, one answer per tab.
 */
export function listenToAnswers({ opened, died }: Heeded): void {
  browser.webRequest.onBeforeRequest.addListener(
    ({ requestId, timeStamp, url, tabId, frameId }) => {
      if (!isBooking(url)) return undefined;
      void noteStart(requestId, timeStamp);
      if (frameId === 0 && tabId >= 0 && systemAt(url)) opened(tabId, url);
      return undefined;
    },
    filter,
  );

  listenToCertificates(filter);
  browser.webRequest.onResponseStarted.addListener(
    async (details) => {
      const start = await startOf(details.requestId);
      if (!start || details.tabId < 0) return;
      const heard: Heard = {
        url: cleanAddress(details.url.split('#')[0] ?? '').address,
        startedAt: start.first,
        facts: {
          status: details.statusCode,
          statusLine: details.statusLine.slice(0, 200),
          ip: details.ip ?? null,
          fromCache: details.fromCache,
          ...proxyOf(details),
          ...tlsOf(details.requestId),
          headers: headersOf(details.responseHeaders ?? []),
          sentAt: iso(start.last),
          receivedAt: iso(details.timeStamp),
        },
      };
      await heardItem(details.tabId, details.frameId).set(heard);
    },
    filter,
    ['responseHeaders'],
  );

  browser.webRequest.onCompleted.addListener(({ requestId }) => {
    forgetStart(requestId);
  }, filter);
  browser.webRequest.onErrorOccurred.addListener((details) => {
    forgetStart(details.requestId);
    const { tabId, frameId, url, error, timeStamp } = details;
    if (tabId < 0 || frameId !== 0 || !dropped.test(error) || !isBooking(url)) return;
    isWatched(new URL(url).hostname).then(
      (watched) => watched && died({ tabId, url, error, timeStamp }),
      (reason: unknown) => console.error('The added sites could not be read', reason),
    );
  }, filter);
  browser.tabs.onRemoved.addListener(async (tab) => {
    const names = Object.keys(await storage.snapshot('session'));
    const ofTab = names.filter((name) => name.startsWith(`http:${tab}:`));
    await storage.removeItems(ofTab.map((name) => `session:${name}` as const));
  });
}

/** The kind of proxy, never its address: Firefox reports it, and its absence by reporting nothing. */
function proxyOf(details: object): Pick<HttpFacts, 'proxy'> {
  if (!import.meta.env.FIREFOX) return {};
  const { proxyInfo } = details as { proxyInfo?: { type?: string } | null };
  return { proxy: (proxyInfo?.type ?? 'direct').slice(0, 20) };
}

/** The certificate, where Firefox was allowed to tell it. */
function tlsOf(request: string): Pick<HttpFacts, 'tls'> {
  const tls = certificateHeard(request);
  return tls ? { tls } : {};
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
): Promise<HttpFacts | NotObserved> {
  const heard = await heardItem(id, frame).get();
  const same = heard?.url === url && Math.abs(heard.startedAt - openedAt) < sameLoadMs;
  return same ? heard.facts : notObserved;
}
