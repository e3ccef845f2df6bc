/** Whether a box has some surface inside the page (off-screen clones stand at negative positions). */
function hasSurface(box: DOMRect): boolean {
  return box.width > 1 && box.height > 1 && box.right + scrollX > 0 && box.bottom + scrollY > 0;
}

/** Whether a person can see this element: rendered, not transparent, on the page. */
export function isVisible(element: Element): boolean {
  const rendered = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return rendered && [...element.getClientRects()].some(hasSurface);
}

/** Whether a person can see this text, wherever its element's own box may be. */
export function isTextVisible(text: Text): boolean {
  const element = text.parentElement;
  if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].some(hasSurface);
}
