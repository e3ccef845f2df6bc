/** Whether a box has some surface inside the page (off-screen clones stand beyond its edges). */
function hasSurface(box: DOMRect): boolean {
  const left = box.left + scrollX;
  return (
    box.width > 1 &&
    box.height > 1 &&
    left + box.width > 0 &&
    box.bottom + scrollY > 0 &&
    left < Math.max(document.documentElement.scrollWidth, innerWidth)
  );
}

/** The element that contains this one, through the edge of an open shadow root. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Text kept for screen readers, or a clone kept aside, stands in a box that shows nothing of it. */
function isCutAway(element: Element): boolean {
  for (let box: Element | null = element; box; box = parentOf(box)) {
    if (box.getAttribute('aria-hidden') === 'true') return true;
    const { clientWidth, clientHeight } = box;
    if (box === document.body || box === document.documentElement) continue;
    if (clientWidth > 1 && clientHeight > 1) continue;
    const { overflowX, overflowY, display } = getComputedStyle(box);
    const clips = overflowX !== 'visible' || overflowY !== 'visible';
    if (clips && display !== 'inline' && display !== 'contents') return true;
  }
  return false;
}

function isRendered(element: Element): boolean {
  return element.checkVisibility({
    opacityProperty: true,
    visibilityProperty: true,
  });
}

/** Whether a person can see this element: rendered, not transparent, on the page. */
export function isVisible(element: Element): boolean {
  return isRendered(element) && [...element.getClientRects()].some(hasSurface);
}

/** Whether a person can see this text, wherever its element's own box may be. */
export function isTextVisible(text: Text): boolean {
  const element = text.parentElement ?? (text.getRootNode() as Partial<ShadowRoot>).host;
  if (!element || !isRendered(element) || isCutAway(element)) return false;
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].some(hasSurface);
}
