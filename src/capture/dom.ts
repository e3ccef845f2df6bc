/**
 * What the content script reads of a page's tree, by the browser's own getters. A page can put names of its own before them: a
 * form's fields and a document's forms, images and frames are found under their names before any property is
 * (`LegacyOverrideBuiltIns` in HTML and DOM).
 */

const getter = <T extends object, K extends keyof T>(prototype: () => T, name: K) => {
  let get: (() => T[K]) | undefined;
  return (node: T): T[K] => {
    get ??= Object.getOwnPropertyDescriptor(prototype(), name)?.get;
    return get?.call(node) as T[K];
  };
};

type Method = (...args: never[]) => unknown;

const method = <T extends object, K extends keyof T>(prototype: () => T, name: K) => {
  type Own = Extract<T[K], Method>;
  return (node: T, ...args: Parameters<Own>): ReturnType<Own> =>
    Reflect.apply(prototype()[name] as Own, node, args);
};

const ofNode = () => Node.prototype;
const ofElement = () => Element.prototype;
const ofDocument = () => Document.prototype;

export const firstChildOf = getter(ofNode, 'firstChild');
export const nextSiblingOf = getter(ofNode, 'nextSibling');
export const textContentOf = getter(ofNode, 'textContent');
export const parentElementOf = getter(ofNode, 'parentElement');
export const ownerOf = getter(ofNode, 'ownerDocument');
export const isConnected = getter(ofNode, 'isConnected');
export const rootOf = method(ofNode, 'getRootNode');
export const contains = method(ofNode, 'contains');
export const comparePlaces = method(ofNode, 'compareDocumentPosition');

export const tagNameOf = getter(ofElement, 'tagName');
export const attributesOf = getter(ofElement, 'attributes');
export const childrenOf = getter(ofElement, 'children');
export const shadowRootOf = getter(ofElement, 'shadowRoot');
export const clientWidthOf = getter(ofElement, 'clientWidth');
export const clientHeightOf = getter(ofElement, 'clientHeight');
export const localNameOf = getter(ofElement, 'localName');
export const attributeOf = method(ofElement, 'getAttribute');
export const setAttribute = method(ofElement, 'setAttribute');
export const removeAttribute = method(ofElement, 'removeAttribute');
export const remove = method(ofElement, 'remove');
export const matches = method(ofElement, 'matches');
export const isShown = method(ofElement, 'checkVisibility');
export const rectsOf = method(ofElement, 'getClientRects');
export const boxOf = method(ofElement, 'getBoundingClientRect');
export const innerTextOf = getter(() => HTMLElement.prototype, 'innerText');

export const documentElementOf = getter(ofDocument, 'documentElement');

/** A property of the page's document. */
const own = <K extends keyof Document>(name: K): Document[K] =>
  Reflect.get(Document.prototype, name, document);

const createRange = method(ofDocument, 'createRange');
const createElement = method(ofDocument, 'createElement');
const createTreeWalker = method(ofDocument, 'createTreeWalker');
export const elementsFromPoint = method(ofDocument, 'elementsFromPoint');
const addEventListener = method(() => EventTarget.prototype, 'addEventListener');

/** Every text or other node of a kind below a root, in order; `kind` as `NodeFilter` names it. */
export function nodesBelow(root: Node, kind: number): Node[] {
  const walker = createTreeWalker(ownerOf(root) ?? document, root, kind);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/** Writes a text in place of all that an element holds. */
export function write(element: Element, text: string): void {
  Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.set?.call(element, text);
}

/** A new element of the document of another. */
export const elementBeside = (element: Element, name: string): HTMLElement =>
  createElement(ownerOf(element) ?? document, name) as HTMLElement;

/** The page's document, as the browser knows it. */
export const page = {
  get title() {
    return own('title');
  },
  /** Null as long as the page has none. */
  get body(): HTMLElement | null {
    return own('body');
  },
  get documentElement(): HTMLElement {
    return own('documentElement');
  },
  get referrer() {
    return own('referrer');
  },
  get isVisible() {
    return own('visibilityState') === 'visible';
  },
  get readyState() {
    return own('readyState');
  },
  /** The browser loads it before anyone asks for it. */
  get isPrerendering() {
    // Chromium's alone.
    return own('prerendering' as keyof Document) === true;
  },
  get implementation() {
    return own('implementation');
  },
  createRange: () => createRange(document),
  elementsAt: (x: number, y: number) => elementsFromPoint(document, x, y),
  listen: (...args: Parameters<EventTarget['addEventListener']>) =>
    addEventListener(document, ...args),
};

type Root = Document | DocumentFragment | Element;

const prototypeOf = (root: Root) =>
  root instanceof Document
    ? Document.prototype
    : root instanceof Element
      ? Element.prototype
      : DocumentFragment.prototype;

/** The first element below a root that a selector names; null for none. */
export function findIn<T extends Element = Element>(root: Root, selector: string): T | null {
  return prototypeOf(root).querySelector.call(root, selector) as T | null;
}

/** Every element below a root that a selector names. */
export function findAll<T extends Element = Element>(root: Root, selector: string): T[] {
  return [...(prototypeOf(root).querySelectorAll.call(root, selector) as NodeListOf<T>)];
}
