import type { OutlineNode, PageOutline } from '@/booking/page-report';
import { ownNavigation } from './read-page';

/** Nothing of these says what a page answers, or they run. */
const silent = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE LINK META BASE OBJECT EMBED SOURCE TRACK PATH SYMBOL DEFS'.split(
    ' ',
  ),
);

/** Attributes that rules may look for. No style, no data, no field's value. */
const telling = new Set(
  'id class role type name for href src action method alt title aria-label aria-hidden aria-live aria-busy aria-disabled disabled hidden open colspan rowspan scope placeholder label'.split(
    ' ',
  ),
);

/** Inputs whose value is a label printed by the site, not something that the person entered. */
const labelled = new Set(['submit', 'button', 'reset']);

const mostNodes = 6_000;
const longestText = 2_000;

function attributesOf(element: Element): [string, string][] {
  const kept = [...element.attributes]
    .filter(({ name, value }) => telling.has(name) && !/^\s*data:/i.test(value))
    .map(({ name, value }): [string, string] => [name, absolute(name, value)]);
  if (element instanceof HTMLInputElement && labelled.has(element.type))
    kept.push(['value', element.value]);
  // What styles hide is not told by the structure.
  const parentShown = element.parentElement?.checkVisibility() ?? true;
  if (parentShown && !element.checkVisibility()) kept.push(['data-not-displayed', '']);
  return kept;
}

/** Addresses are told whole: the host matters. */
function absolute(name: string, value: string): string {
  const isAddress = ['href', 'src', 'action', 'formaction'].includes(name);
  return isAddress && URL.canParse(value, document.baseURI)
    ? new URL(value, document.baseURI).href
    : value;
}

/** The structure of this page as it stands, without scripts, styles and what was typed. Changes nothing in it. */
export function outlinePage(): PageOutline {
  let left = mostNodes;
  const read = (element: Element): OutlineNode => {
    const children: (OutlineNode | string)[] = [];
    const add = (node: Node) => {
      if (left <= 0) return;
      if (node instanceof Text) {
        const text = node.data.replace(/\s+/g, ' ').trim().slice(0, longestText);
        if (text !== '') children.push(text);
        return;
      }
      if (!(node instanceof Element) || silent.has(node.tagName.toUpperCase())) return;
      left -= 1;
      children.push(read(node));
    };
    const isTyped = element instanceof HTMLTextAreaElement || isEditable(element);
    if (!isTyped) for (const node of element.childNodes) add(node);
    const { shadowRoot } = element;
    if (shadowRoot) {
      const inside: OutlineNode = {
        tag: 'template',
        attributes: [['shadowrootmode', 'open']],
        children: [...shadowRoot.children].filter((child) => !silent.has(child.tagName)).map(read),
      };
      children.unshift(inside);
    }
    return { tag: element.localName, attributes: attributesOf(element), children };
  };
  const body = read(document.body);
  return {
    address: location.href,
    status: ownNavigation()?.responseStatus || null,
    language: document.documentElement.lang.slice(0, 20),
    title: document.title.slice(0, longestText),
    body,
    cut: left <= 0,
  };
}

const isEditable = (element: Element) =>
  element instanceof HTMLElement && element.isContentEditable;
