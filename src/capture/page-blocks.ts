import { holdsAny } from '@/booking/words';
import {
  findAll,
  firstChildOf,
  nextSiblingOf,
  shadowRootOf,
  tagNameOf,
  textContentOf,
} from './dom';

/** Elements that only dress words inside a sentence: text runs through them. */
const inline = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'TITLE']);

/** Text nodes of one block, in order; "\n" for a <br>. */
export type Parts = (Text | '\n')[];

export type PageBlock = { element: Element; parts: Parts };

function runsThrough(element: Element): boolean {
  const name = tagNameOf(element);
  if (inline.has(name)) return true;
  // An element that only the page knows: the browser knows how it is displayed.
  return name.includes('-') && getComputedStyle(element).display === 'inline';
}

/** Sorts what is in an element: the text that runs in it, and the blocks inside. */
function sortChildren(parent: Node, parts: Parts, blocks: Element[]): void {
  for (let node = firstChildOf(parent); node; node = nextSiblingOf(node)) {
    if (node instanceof Text) parts.push(node);
    else if (!(node instanceof Element) || silent.has(tagNameOf(node))) continue;
    else if (tagNameOf(node) === 'BR') parts.push('\n');
    else if (runsThrough(node)) sortChildren(node, parts, blocks);
    else blocks.push(node);
  }
}

/**
 * The blocks below `root` whose text holds one of the words, in any order. Whole branches are left aside by
 * one native `textContent`, which asks the browser for no layout.
 */
export function findBlocks(root: Element | ShadowRoot, words: readonly string[]): PageBlock[] {
  if (!holdsAny(textContentOf(root) ?? '', words)) return [];
  const parts: Parts = [];
  const inside: Element[] = [];
  sortChildren(root, parts, inside);
  const element = root instanceof ShadowRoot ? root.host : root;
  const own = holdsAny(textOf(parts), words) ? [{ element, parts }] : [];
  return [...own, ...inside.flatMap((child) => findBlocks(child, words))];
}

/** The open shadow roots below an element, those inside one another included. */
export function shadowRootsIn(root: Element | ShadowRoot): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const own = root instanceof Element ? shadowRootOf(root) : null;
  if (own) found.push(own, ...shadowRootsIn(own));
  for (const element of findAll(root, '*')) {
    const shadowRoot = shadowRootOf(element);
    if (shadowRoot) found.push(shadowRoot, ...shadowRootsIn(shadowRoot));
  }
  return found;
}

/** The text of a block, white space folded. */
export function textOf(parts: Readonly<Parts>): string {
  const joined = parts.map((part) => (part === '\n' ? part : part.data)).join('');
  return joined.replace(/\s+/g, ' ').trim();
}
