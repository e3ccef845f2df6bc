import { parentOf } from './visibility';

/** Elements that only dress words inside a sentence: text runs through them. */
const inline = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'TITLE']);

/** Text nodes of one block, in order; "\n" where a <br> stands. */
export type Parts = (Text | '\n')[];

export type Walk = {
  blocks: Map<Element, Parts>;
  /** The document and every open shadow root in it. */
  roots: (Document | ShadowRoot)[];
};

function runsThrough(element: Element): boolean {
  if (inline.has(element.tagName)) return true;
  // An element that only the page knows: the browser knows how it stands.
  return element.tagName.includes('-') && getComputedStyle(element).display === 'inline';
}

function blockOf(text: Text): Element | null {
  let element = text.parentElement ?? (text.getRootNode() as Partial<ShadowRoot>).host ?? null;
  while (element && runsThrough(element)) {
    const parent = parentOf(element);
    if (!parent) break;
    element = parent;
  }
  return element;
}

const filter = (node: Node) =>
  node instanceof Element && silent.has(node.tagName)
    ? NodeFilter.FILTER_REJECT
    : NodeFilter.FILTER_ACCEPT;

/** Gathers the page's text under the block element that each piece belongs to, shadow roots included. */
export function walkPage(): Walk {
  const walk: Walk = { blocks: new Map(), roots: [document] };
  const what = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  // The list grows while shadow roots are met.
  for (const root of walk.roots) {
    const walker = document.createTreeWalker(
      root === document ? document.body : root,
      what,
      filter,
    );
    let current: Element | null = null;
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (node instanceof Text) {
        current = blockOf(node);
        if (!current) continue;
        const parts = walk.blocks.get(current);
        if (parts) parts.push(node);
        else walk.blocks.set(current, [node]);
      } else if (node instanceof HTMLBRElement && current) {
        walk.blocks.get(current)?.push('\n');
      } else if (node instanceof Element && node.shadowRoot) {
        walk.roots.push(node.shadowRoot);
      }
    }
  }
  return walk;
}

/** The text of a block, white space folded. */
export function textOf(parts: Readonly<Parts>): string {
  const joined = parts.map((part) => (part === '\n' ? part : part.data)).join('');
  return joined.replace(/\s+/g, ' ').trim();
}
