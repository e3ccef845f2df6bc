import type { Outcome } from '@/booking/outcome';
import type { BookingSystem } from '@/booking/page';
import { systemAt } from '@/booking/systems';
import { cleanAddress } from '@/evidence/address';
import { clip, clipHtml, clipText, largest } from '@/evidence/clip';
import { newId } from '@/evidence/id';
import { type Limit, limitName } from '@/evidence/limits';
import type { Observation } from '@/evidence/observation';
import type { Load, Stillness } from '@/messages';
import { cleanHtml } from './clean-html';
import { findAll, innerTextOf, page } from './dom';
import { pause } from './pause';
import { ownNavigation, type Reading, readPage } from './read-page';
import { removeReceipt } from './receipt';

/** Two reads of a page drawn by scripts must agree over this time before it counts as an answer. */
const steadyMs = 800;

const load = newId();

/** Before any script of the page could change it. */
const openedAddress = location.href;

/** This load of this page. */
export function thisLoad(): Load {
  return { id: load, openedAt: performance.timeOrigin };
}

function systemHere(): BookingSystem | undefined {
  return systemAt(location.href);
}

/** How long this page's answers need to be trusted. */
function settles(): BookingSystem['settle'] {
  return systemHere()?.settle ?? 'load';
}

/** What the page shows now, or null where no booking system's rules apply. */
export function readNow(): Reading | null {
  const system = systemHere();
  const reading = system && page.body ? readPage(system) : null;
  if (reading && reading.translated === null) keepText(reading);
  return reading;
}

/** The page's own text when it last gave an answer of its own, before any translation. */
let ownText: { answer: string; text: string; title: string } | null = null;

/** The text that the page shows, without what was typed into it. */
function shownText(): string {
  if (!page.body) return '';
  let shown = innerTextOf(page.body);
  for (const field of findAll<HTMLElement>(
    page.body,
    '[contenteditable]:not([contenteditable=false])',
  ))
    if (innerTextOf(field).length > 2) shown = shown.replaceAll(innerTextOf(field), '[saisie]');
  return shown;
}

function keepText(reading: Reading): void {
  if (!reading.finding && reading.unknown !== 'record') return;
  const answer = answerOf(reading);
  if (ownText?.answer === answer) return;
  ownText = { answer, text: shownText(), title: page.title };
}

/** What is sealed of the page's answer: nothing is claimed of a text that something else covers. */
function outcomeOf(reading: Reading | null): Outcome {
  return reading?.covered ? 'unrecognised' : (reading?.finding?.outcome ?? 'unrecognised');
}

/** Two readings with the same answer have the same one of these. */
function answerOf(reading: Reading | null): string {
  return JSON.stringify([outcomeOf(reading), reading?.finding?.rule, reading?.matched]);
}

/** A reading that the page still gives `steadyMs` later, where scripts draw it; null if it moves. */
export async function confirm(first: Reading): Promise<Reading | null> {
  if (settles() === 'load') return first;
  await pause(steadyMs);
  const second = readNow();
  return answerOf(first) === answerOf(second) ? second : null;
}

/** Reads a page until it is sure. */
export async function readSteadily(): Promise<Reading | null> {
  const first = readNow();
  return first?.finding ? confirm(first) : first;
}

/** Visible text of the open shadow roots that were read: the page's HTML leaves them out. */
function shadowTexts(reading: Reading | null): string[] {
  const roots = reading?.roots.filter((root) => root instanceof ShadowRoot) ?? [];
  return roots.flatMap((root) =>
    [...root.children].flatMap((child) =>
      child instanceof HTMLElement ? [innerTextOf(child)] : [],
    ),
  );
}

/** What is kept of a long part of the page; what is cut, and around what, is noted. */
function clipped(
  code: 'text-cut' | 'html-cut',
  whole: string,
  length: number,
  cut: typeof clipText,
  matched: string | null,
  limits: Limit[],
): string {
  if (whole.length <= length) return whole.toWellFormed();
  const { text, found } = cut(whole, matched, length);
  limits.push({ code, found });
  return text;
}

/** Everything that the record needs to know of the page, as it stands now. */
export function observe(
  reading: Reading | null,
  trigger: Observation['trigger'],
  manner: Observation['manner'] = 'opened',
): Observation {
  const { address, removed } = cleanAddress(location.href);
  // A page that is being left has no time to be copied, and its sighting keeps no file.
  const shadows = shadowTexts(reading);
  const translated = reading?.translated ?? null;
  const isOwn = translated !== null && ownText?.answer === answerOf(reading);
  const own = isOwn ? ownText : null;
  const displayed = shownText();
  const read = reading?.ownTexts ?? [];
  const mixed =
    read.length > 0 ? `${read.join('\n')}\n\n[Texte affiché :]\n${displayed}` : displayed;
  const shown = own?.text ?? mixed;
  const text = manner === 'left' ? '' : [shown, ...shadows].join('\n');
  const html = manner === 'left' ? '' : cleanHtml();
  const limits: Limit[] = [{ code: 'html-cleaned' }];
  if (removed.length > 0)
    limits.push({ code: 'address-cleaned', names: removed.slice(0, 20).map(limitName) });
  if (shadows.length > 0) limits.push({ code: 'shadow' });
  const hasOwn = own !== null || reading?.matched != null;
  if (reading?.covered) limits.push({ code: 'covered' });
  if (address.length > largest.address) limits.push({ code: 'address-cut' });
  const matched = reading?.matched ?? null;
  const keptText = clipped('text-cut', text, largest.text, clipText, matched, limits);
  const keptHtml = clipped('html-cut', html, largest.html, clipHtml, matched, limits);
  return {
    load,
    trigger,
    outcome: outcomeOf(reading),
    rule: reading?.covered ? null : (reading?.finding?.rule ?? null),
    matched: reading?.matched ? clip(reading.matched, largest.short) : null,
    url: clip(address, largest.address),
    openedUrl: clip(cleanAddress(openedAddress.split('#')[0] ?? '').address, largest.address),
    transferred: ownNavigation()?.transferSize ?? null,
    fromWorker: (ownNavigation()?.workerStart ?? 0) > 0,
    title: clip(own?.title ?? page.title, largest.short),
    announced: reading?.announced ?? null,
    covered: reading?.covered ?? false,
    translation: translated === null ? null : { language: clip(translated, 50), ownText: hasOwn },
    manner,
    text: keptText,
    html: keptHtml,
    at: Date.now(),
    openedAt: performance.timeOrigin,
    monotonicMs: Math.round(performance.now()),
    screen: {
      width: screen.width,
      height: screen.height,
      pixelRatio: devicePixelRatio,
    },
    language: clip(navigator.language, 50),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    offsetMinutes: -new Date().getTimezoneOffset(),
    limits,
  };
}

/** Whether a place of this page is inside the tab's window; null where a frame hides where it is. */
function isInsideWindow({ top: y, left: x, width, height }: DOMRect): boolean | null {
  let [left, up] = [x, y];
  let view: Window = window;
  while (view !== view.parent) {
    const frame = view.frameElement?.getBoundingClientRect();
    if (!frame) return null;
    left += frame.left;
    up += frame.top;
    view = view.parent;
  }
  // What a pinch leaves of the window: a screenshot shows no more.
  const { offsetLeft = 0, offsetTop = 0 } = view.visualViewport ?? {};
  const shownWidth = view.visualViewport?.width ?? view.innerWidth;
  const shownHeight = view.visualViewport?.height ?? view.innerHeight;
  return (
    up >= offsetTop &&
    left >= offsetLeft &&
    up + height <= offsetTop + shownHeight &&
    left + width <= offsetLeft + shownWidth
  );
}

/** Whether the page still shows the same thing; called before and after a picture is taken. */
export async function holdStill(): Promise<Stillness> {
  removeReceipt();
  await Promise.race([new Promise((painted) => requestAnimationFrame(painted)), pause(100)]);
  const reading = readNow();
  const place = reading?.place() ?? null;
  return {
    load,
    matched: reading?.matched ? clip(reading.matched, largest.short) : null,
    messageVisible: place && (reading?.covered ? false : isInsideWindow(place)),
    covered: reading?.covered ?? false,
    top: place && Math.round(place.top + scrollY),
    outcome: outcomeOf(reading),
    translated: reading?.translated ?? null,
    shown: page.isVisible,
  };
}
