import { classify } from '@/booking/classify';
import { normalise } from '@/booking/normalise';
import type { Block, BookingSystem, Finding, Look, PageFacts, SignCount } from '@/booking/page';
import { troubleLook } from '@/booking/trouble';
import { type Parts, textOf, type Walk, walkPage } from './page-blocks';
import { isTextVisible, isVisible, parentOf } from './visibility';

/** What the page shows now: the rules' conclusion and the texts behind it. */
export type Reading = {
  finding: Finding | null;
  matched: Block | null;
  /** An answer was to be expected here, and no rule knows what the page shows. */
  unknownAnswer: boolean;
  announced: ReturnType<NonNullable<BookingSystem['announcement']>>;
  roots: Walk['roots'];
  /** Where the decisive text stands now, relative to the window; null when a sign alone decided. */
  place(): DOMRect | null;
};

/** The query with which this page was opened, before its scripts could change the address. */
const openedQuery = location.search;

function isWithin(element: Element, selector: string): boolean {
  for (let at: Element | null = element; at; at = parentOf(at))
    if (at.matches(selector)) return true;
  return false;
}

function countSigns(looks: readonly Look[], roots: Walk['roots']): Record<string, SignCount> {
  const all = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const counts: Record<string, SignCount> = {};
  for (const { signs, data = {} } of looks) {
    for (const [name, selector] of Object.entries(signs)) {
      const found = all(selector);
      counts[name] = { present: found.length, visible: found.filter(isVisible).length };
    }
    for (const [name, { selector, pattern }] of Object.entries(data)) {
      const found = all(selector).filter((element) => pattern.test(element.textContent ?? ''));
      counts[name] = { present: found.length, visible: 0 };
    }
  }
  return counts;
}

/** The status of the server's answer for this very document, where the browser tells it. */
function ownStatus(): number | null {
  const [navigation] = performance.getEntriesByType('navigation');
  const status = (navigation as PerformanceNavigationTiming | undefined)?.responseStatus;
  return status ? status : null;
}

function seenBlocks(
  looks: readonly Look[],
  blocks: Walk['blocks'],
): { block: Block; nodes: Parts }[] {
  const isWanted = (text: string) => looks.some(({ words }) => words.test(text));
  return [...blocks].flatMap(([element, parts]) => {
    // Cheap test first: asking whether text is visible makes the browser compute the layout.
    if (!isWanted(normalise(textOf(parts)))) return [];
    const nodes = parts.filter((part) => part === '\n' || isTextVisible(part));
    const text = textOf(nodes);
    if (!isWanted(normalise(text))) return [];
    const regions = looks.flatMap((look) =>
      Object.entries(look.regions)
        .filter(([, selector]) => isWithin(element, selector))
        .map(([name]) => name),
    );
    return [{ block: { text, regions }, nodes }];
  });
}

/**
 * Reads the live page for one booking system and classifies it. Changes nothing on the page. `query` is the
 * address's, as it was when the page was opened.
 */
export function readPage(system: BookingSystem, query = openedQuery): Reading {
  const looks = [troubleLook, system.look];
  const { blocks, roots } = walkPage();
  const seen = seenBlocks(looks, blocks);
  const page: PageFacts = {
    host: location.hostname,
    path: location.pathname,
    openedQuery: query,
    title: document.title,
    status: ownStatus(),
    blocks: seen.map(({ block }) => block),
    signs: countSigns(looks, roots),
  };
  const finding = classify(system, page);
  const decisive = finding?.block == null ? undefined : seen[finding.block];
  return {
    finding,
    matched: decisive?.block ?? null,
    unknownAnswer: !finding && system.isAnswerPage(page),
    announced: system.announcement?.(page) ?? null,
    roots,
    place: () => (decisive ? placeOf(decisive.nodes) : null),
  };
}

function placeOf(parts: Parts): DOMRect | null {
  const texts = parts.filter((part) => part !== '\n');
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range.getBoundingClientRect();
}
