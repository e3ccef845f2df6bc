import {
  attributeOf,
  clientHeightOf,
  clientWidthOf,
  isShown,
  page,
  parentElementOf,
  rectsOf,
  rootOf,
} from './dom';

/** Whether a box has some surface inside the page (off-screen clones are beyond its edges). */
function hasSurface(box: DOMRect): boolean {
  const left = box.left + scrollX;
  return (
    box.width > 1 &&
    box.height > 1 &&
    left + box.width > 0 &&
    box.bottom + scrollY > 0 &&
    left < Math.max(page.documentElement.scrollWidth, innerWidth)
  );
}

/** The element that contains this one, through the edge of an open shadow root. */
export function parentOf(element: Element): Element | null {
  const parent = parentElementOf(element);
  if (parent) return parent;
  const root = rootOf(element);
  return root instanceof ShadowRoot ? root.host : null;
}

/** Text kept for screen readers, or a clone kept aside, is in a box that shows nothing of it. */
function isCutAway(element: Element): boolean {
  for (let box: Element | null = element; box; box = parentOf(box)) {
    if (attributeOf(box, 'aria-hidden') === 'true') return true;
    if (box === page.body || box === page.documentElement) continue;
    if (clientWidthOf(box) > 1 && clientHeightOf(box) > 1) continue;
    const { overflowX, overflowY, display } = getComputedStyle(box);
    const clips = overflowX !== 'visible' || overflowY !== 'visible';
    if (clips && display !== 'inline' && display !== 'contents') return true;
  }
  return false;
}

function isRendered(element: Element): boolean {
  return isShown(element, { opacityProperty: true, visibilityProperty: true });
}

/** Whether a person can see this element: rendered, not transparent, on the page. */
export function isVisible(element: Element): boolean {
  return isRendered(element) && [...rectsOf(element)].some(hasSurface);
}

/** Whether a person can see this text, wherever its element's own box may be. */
export function isTextVisible(text: Text): boolean {
  const element = text.parentElement ?? (text.getRootNode() as Partial<ShadowRoot>).host;
  if (!element || !isRendered(element) || isCutAway(element)) return false;
  const range = page.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].some(hasSurface);
}

/** An element and everything around it, from the inside outwards. */
export function withAncestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) found.push(at);
  return found;
}

/** How much of an element is seen through its own opacity and that of everything around it, 0 to 1. */
export const opacityOf = (element: Element): number =>
  withAncestors(element).reduce((shown, one) => shown * Number(getComputedStyle(one).opacity), 1);
