import { addressAttributes, type OutlineNode, type PageOutline } from '@/booking/page-report';
import { labelled } from './clean-html';
import { ownNavigation } from './read-page';

/** Nothing of these says what a page answers, or they run. */
const silent = new Set(
  'script style noscript template link meta base object embed source track path symbol defs plaintext xmp frameset'.split(
    ' ',
  ),
);

/** Attributes that rules may look for. No style, no data, no field's value. */
const telling = new Set(
  'id class role type name for href src action method alt title aria-label aria-hidden aria-live aria-busy aria-disabled disabled hidden open colspan rowspan scope placeholder label'.split(
    ' ',
  ),
);

const mostNodes = 6_000;
const mostText = 400_000;
const longestText = 2_000;
const longestValue = 300;
const deepest = 150;

/** Addresses are reported whole: the host matters. */
function absolute(name: string, value: string): string {
  return addressAttributes.has(name) && URL.canParse(value, document.baseURI)
    ? new URL(value, document.baseURI).href
    : value;
}

function attributesOf(element: Element): [string, string][] {
  const kept = [...element.attributes]
    .filter(({ name, value }) => telling.has(name) && !/^\s*data:/i.test(value))
    .map(({ name, value }): [string, string] => [
      name,
      absolute(name, value.slice(0, longestValue)),
    ]);
  if (element instanceof HTMLInputElement && labelled.has(element.type))
    kept.push(['value', element.value.slice(0, longestValue)]);
  // The structure does not show what styles hide.
  const { parentElement } = element;
  if ((!parentElement || isRendered(parentElement)) && !isRendered(element))
    kept.push(['data-not-displayed', '']);
  return kept;
}

/** Whether an element, or what is in it where it has no box of its own, is displayed. */
const isRendered = (element: Element) =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
  getComputedStyle(element).display === 'contents';

const isTyped = (element: Element) =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLElement && element.isContentEditable);

/** The structure of this page as it stands, without scripts, styles and what was typed. Changes nothing in it. */
export function outlinePage(): PageOutline {
  let nodes = mostNodes;
  let letters = mostText;
  let cut = false;

  /** Text of a run of text nodes: scripts cut one text into several. */
  function textOf(run: readonly Text[]): string {
    const whole = run
      .map(({ data }) => data)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    const text = whole.slice(0, Math.min(longestText, Math.max(letters, 0)));
    if (text.length < whole.length) cut = true;
    letters -= text.length;
    return text;
  }

  function childrenOf(parent: Element | ShadowRoot, depth: number): OutlineNode['children'] {
    const children: (OutlineNode | string)[] = [];
    let run: Text[] = [];
    const endRun = () => {
      const text = textOf(run);
      if (text !== '') children.push(text);
      run = [];
    };
    for (const node of parent.childNodes) {
      if (node instanceof Text) run.push(node);
      else if (node instanceof Element && !silent.has(node.localName.toLowerCase())) {
        endRun();
        if (nodes <= 0 || depth >= deepest) {
          cut = true;
          break;
        }
        nodes -= 1;
        children.push(read(node, depth + 1));
      }
    }
    endRun();
    return children;
  }

  function read(element: Element, depth: number): OutlineNode {
    const attributes = attributesOf(element);
    const children = isTyped(element) ? [] : childrenOf(element, depth);
    const { shadowRoot } = element;
    if (!shadowRoot) return { tag: element.localName, attributes, children };
    const inside: OutlineNode = {
      tag: 'template',
      attributes: [['shadowrootmode', 'open']],
      children: childrenOf(shadowRoot, depth + 1),
    };
    return { tag: element.localName, attributes, children: [inside, ...children] };
  }

  const body = read(document.body, 0);
  return {
    address: location.href,
    status: ownNavigation()?.responseStatus || null,
    language: document.documentElement.lang,
    title: document.title.slice(0, longestValue),
    body,
    cut,
  };
}
