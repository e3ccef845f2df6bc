import { normalise } from '@/booking/normalise';
import type { Block, BookingSystem, Finding, PageFacts, SignCount } from '@/booking/page';
import { isTextVisible, isVisible } from './visibility';

/** Elements that only dress words inside a sentence: text runs through them. */
const inline = new Set(
  'A ABBR B BDI BDO CITE CODE DFN EM FONT I INS KBD MARK Q S SMALL SPAN STRONG SUB SUP TIME U VAR'.split(
    ' ',
  ),
);
const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'TITLE']);

function blockOf(text: Text): Element | null {
  let element = text.parentElement;
  while (element?.parentElement && inline.has(element.tagName)) element = element.parentElement;
  return element;
}

/** Text nodes of the page, in order, gathered under the block element that each belongs to. */
function textsByBlock(root: Node): Map<Element, (Text | '\n')[]> {
  const groups = new Map<Element, (Text | '\n')[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node instanceof Element && silent.has(node.tagName)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  });
  let current: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      current = blockOf(node);
      if (!current) continue;
      const group = groups.get(current);
      if (group) group.push(node);
      else groups.set(current, [node]);
    } else if (node instanceof HTMLBRElement && current) {
      groups.get(current)?.push('\n');
    }
  }
  return groups;
}

function textOf(parts: readonly (Text | '\n')[]): string {
  const joined = parts.map((part) => (part === '\n' ? part : part.data)).join('');
  return joined.replace(/\s+/g, ' ').trim();
}

function countSigns(system: BookingSystem): Record<string, SignCount> {
  const counts: Record<string, SignCount> = {};
  for (const [name, selector] of Object.entries(system.look.signs)) {
    const found = [...document.querySelectorAll(selector)];
    counts[name] = { present: found.length, visible: found.filter(isVisible).length };
  }
  for (const [name, { selector, pattern }] of Object.entries(system.look.data ?? {})) {
    const found = [...document.querySelectorAll(selector)];
    const matching = found.filter((element) => pattern.test(element.textContent ?? ''));
    counts[name] = { present: matching.length, visible: 0 };
  }
  return counts;
}

/** What the page shows now: the rules' conclusion and the texts behind it. */
export type Reading = {
  finding: Finding | null;
  matched: Block | null;
  /** Where the decisive text stands now, relative to the window; null when a sign alone decided. */
  place(): DOMRect | null;
};

/** Reads the live page for one booking system and classifies it. Changes nothing on the page. */
export function readPage(system: BookingSystem): Reading {
  const blocks: Block[] = [];
  const nodes: Text[][] = [];
  for (const [element, parts] of textsByBlock(document.body)) {
    // Cheap test first: asking whether text is visible makes the browser compute the layout.
    if (!system.look.words.test(normalise(textOf(parts)))) continue;
    const seen = parts.filter((part) => part === '\n' || isTextVisible(part));
    const text = textOf(seen);
    if (!system.look.words.test(normalise(text))) continue;
    const regions = Object.entries(system.look.regions)
      .filter(([, selector]) => element.closest(selector) !== null)
      .map(([name]) => name);
    blocks.push({ text, regions });
    nodes.push(seen.filter((part) => part !== '\n'));
  }
  const page: PageFacts = {
    host: location.hostname,
    path: location.pathname,
    blocks,
    signs: countSigns(system),
  };
  const finding = system.classify(page);
  const index = finding?.block ?? null;
  return {
    finding,
    matched: index === null ? null : (blocks[index] ?? null),
    place: () => (index === null ? null : placeOf(nodes[index] ?? [])),
  };
}

function placeOf(texts: readonly Text[]): DOMRect | null {
  const first = texts[0];
  const last = texts.at(-1);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range.getBoundingClientRect();
}
