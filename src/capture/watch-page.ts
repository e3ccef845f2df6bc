import type { Observation } from '@/evidence/observation';
import { page } from './dom';
import { confirm, observe, readNow } from './observe';
import { isPersonal, speaksOfPerson } from './personal-page';
import { ownNavigation, type Reading } from './read-page';
import { isSeenThroughFrames } from './seen-through-frames';

/** A burst of changes is read once, this long after it started. */
const quietMs = 250;

/** A page on which an answer was expected, and that no rule knows, is recorded as unknown after this time. */
const unknownMs = 3_000;

export type Reports = {
  answer(observation: Observation): void;
  unknown(): void;
  /** The page's script went to another address without a load: another step, another answer. */
  moved(): void;
};

/** A page first read this long after it came was opened long ago, in a tab that no one looked at. */
const oldMs = 60_000;

function isOld(): boolean {
  return performance.now() - (ownNavigation()?.responseEnd ?? 0) > oldMs;
}

/** What one load may have written: a page that changes for ever is no series of attempts. */
const most = { captures: 6, sightings: 10 };

/** What is reported of an answer under something else, in place of its outcome. */
const covered = 'covered';
/** What is reported of an answer on a page about the person. */
const personal = 'personal';

/** A reading whose text is hidden by what is around this page's frame is covered. */
async function throughFrames(reading: Reading, shown: () => void): Promise<Reading> {
  const { finding, element, covered } = reading;
  if (!element || covered || finding?.outcome === 'slots-offered') return reading;
  return (await isSeenThroughFrames(element, shown)) ? reading : { ...reading, covered: true };
}

/** Told, and no answer yet. */
const waiting = new Set([covered, personal, 'unknown']);

/** What may uncover a text and changes nothing in the page's tree. */
const uncovering = ['scroll', 'resize', 'transitionend', 'animationend', 'toggle', 'close'];

/** Going through the weeks of one calendar changes what it shows: that is one attempt. */
const weekly = new Set(['slots-offered', 'no-slot-partial']);

/**
 * Watches a booking page and reports each answer that it gives, once it is sure of it. Nothing runs while
 * the page is still: one read at load, then one after each burst of changes. A page in a hidden tab is read
 * when it is shown. Returns how to stop.
 */
export function watchPage(reports: Reports): () => void {
  const told = new Set<string>();
  const watched = new WeakSet<Node>();
  const stop = new AbortController();
  let last: string | undefined;
  let path = location.pathname;
  let scheduled = false;
  let busy = false;
  let changedMeanwhile = false;
  /** An answer read once, waiting for its second read. */
  let unsure: Reading | null = null;
  /** Grows when the page comes back from memory: what was being read before is forgotten. */
  let showing = 0;
  let unknownTimer: ReturnType<typeof setTimeout> | undefined;
  let wasOld = false;

  const reported = { captures: 0, sightings: 0 };

  const observer = new MutationObserver(readSoon);

  /** Sends an observation unless this load has had its share; the last one says so. */
  function report(observation: Observation): void {
    const kind = observation.manner === 'opened' ? 'captures' : 'sightings';
    if (reported[kind] >= most[kind]) return;
    reported[kind] += 1;
    const isLast = reported[kind] === most[kind];
    const { limits: own } = observation;
    const limits = isLast ? [...own, { code: 'load-limit' } as const] : own;
    reports.answer({ ...observation, limits });
  }

  function watchRoots({ roots }: Reading): void {
    for (const root of roots) {
      if (watched.has(root)) continue;
      watched.add(root);
      observer.observe(root, {
        childList: true,
        characterData: true,
        subtree: true,
        attributes: true,
        attributeFilter: [
          ...['class', 'style', 'hidden', 'open', 'aria-hidden', 'data-v-app', 'aria-busy'],
        ],
      });
    }
  }

  /** Whether what the page shows is another answer than the last one reported. */
  function isNews(outcome: string): boolean {
    if (outcome === last) return false;
    // Once the page has told its answer, what comes over it says nothing.
    if (outcome === covered && [...told].some((one) => !waiting.has(one))) return false;
    const paging = weekly.has(outcome) && weekly.has(last ?? '') && told.has(outcome);
    return !paging;
  }

  /** A known answer is recorded automatically wherever the page is not about the person. */
  const isKept = (reading: Reading) => !reading.personalStep && !speaksOfPerson();

  function tell(reading: Reading): void {
    if (!reading.finding) return;
    // A text that is uncovered later is another answer of the same load.
    const outcome = reading.covered ? covered : reading.finding.outcome;
    if (!isNews(outcome)) return;
    const news = last !== personal;
    // An answer that was here long before its first reading was given then, not now, whatever hid it meanwhile.
    if (told.size === 0) wasOld = isOld();
    const isFirst = told.size === 0 || waiting.has(last ?? '');
    const manner = wasOld && isFirst ? 'restored' : 'opened';
    const isOfPage = isKept(reading);
    // What was only shown on the button is recorded once nothing about the person is shown any more.
    last = isOfPage ? outcome : personal;
    told.add(last);
    if (isOfPage) report(observe(reading, 'automatic', manner));
    else if (news) reports.unknown();
  }

  let isBlind = false;

  /** A page that cannot be read, for whatever reason, is reported: silence would pass for "nothing here". */
  function cannotRead(error: unknown): void {
    console.error('This page could not be read', error);
    busy = false;
    unsure = null;
    if (!isBlind) reports.unknown();
    isBlind = true;
  }

  /** Does something that reads the page; what it throws is reported. */
  function trying(read: () => void): void {
    try {
      read();
    } catch (error) {
      cannotRead(error);
    }
  }

  async function readOnce(): Promise<void> {
    scheduled = false;
    if (stop.signal.aborted || !page.isVisible) return;
    if (busy) {
      changedMeanwhile = true;
      return;
    }
    if (location.pathname !== path) {
      path = location.pathname;
      last = undefined;
      told.clear();
      reports.moved();
    }
    const first = readNow();
    if (!first) return;
    watchRoots(first);
    clearTimeout(unknownTimer);
    if (first.unknown !== 'nothing')
      unknownTimer = setTimeout(() => trying(tellUnknown), unknownMs);
    if (!first.finding) return;
    busy = true;
    changedMeanwhile = false;
    const shownThen = showing;
    unsure = first;
    const steady = await confirm(first);
    unsure = null;
    const reading = steady && (await throughFrames(steady, readSoon));
    busy = false;
    if (showing !== shownThen) return;
    if (reading) tell(reading);
    if (changedMeanwhile || !reading) readSoon();
  }

  /** Once a load: recorded as it is, or only shown on the button where it may be about the person. */
  function tellUnknown(): void {
    const reading = readNow();
    if (told.size > 0 || stop.signal.aborted || !reading || reading.unknown === 'nothing') return;
    told.add('unknown');
    if (reading.unknown === 'record' && !isPersonal()) {
      report(observe(reading, 'automatic', isOld() ? 'restored' : 'opened'));
    } else reports.unknown();
  }

  function readSoon(): void {
    if (scheduled) return;
    scheduled = true;
    setTimeout(() => void readOnce().catch(cannotRead), quietMs);
  }

  function leave(): void {
    // No one says what a frame that is going is in.
    if (window !== window.top) return;
    if (!unsure?.finding || unsure.covered || !isNews(unsure.finding.outcome)) return;
    if (isKept(unsure)) report(observe(unsure, 'automatic', 'left'));
    unsure = null;
  }

  async function comeBack({ persisted, isTrusted }: PageTransitionEvent): Promise<void> {
    if (!isTrusted || !persisted) return;
    showing += 1;
    const now = readNow();
    const reading = now && (await throughFrames(now, readSoon));
    if (!reading?.finding || reading.covered) return;
    const isOfPage = isKept(reading);
    last = isOfPage ? reading.finding.outcome : personal;
    told.add(last);
    if (isOfPage) report(observe(reading, 'automatic', 'restored'));
  }

  const { signal } = stop;
  for (const event of uncovering) {
    const look = () => last === covered && readSoon();
    addEventListener(event, look, { signal, capture: true, passive: true });
  }
  page.listen('visibilitychange', readSoon, { signal });
  addEventListener('pagehide', () => trying(leave), { signal });
  addEventListener('pageshow', (event) => void comeBack(event).catch(cannotRead), { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  void readOnce().catch(cannotRead);
  return () => stop.abort();
}
