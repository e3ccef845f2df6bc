import type { Parts } from './page-blocks';
import { parentOf } from './visibility';

/** Less than this of what is below shows through. */
const opaque = 0.5;

/** How opaque a CSS colour is, 0 to 1; computed colours are "rgb(…)", "rgba(…)" or "color(… / a)". */
function alphaOf(color: string): number {
  if (color === 'transparent') return 0;
  const alpha = /^rgba\([^)]*,\s*([\d.]+)\)$/.exec(color) ?? /\/\s*([\d.]+%?)\)$/.exec(color);
  if (!alpha?.[1]) return 1;
  return alpha[1].endsWith('%') ? Number.parseFloat(alpha[1]) / 100 : Number(alpha[1]);
}

const painted = new Set(['IMG', 'VIDEO', 'CANVAS', 'IFRAME', 'OBJECT', 'EMBED', 'PICTURE', 'SVG']);

/** Whether an element hides what is below it where it stands. */
function hides(element: Element): boolean {
  const style = getComputedStyle(element);
  let shown = 1;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    shown *= Number(getComputedStyle(at).opacity);
  }
  if (painted.has(element.tagName.toUpperCase())) return shown > opaque;
  if (style.backgroundImage !== 'none') return shown > opaque;
  return alphaOf(style.backgroundColor) * shown > opaque;
}

/** What stands above a place's own element there, the topmost first; null where the place is outside the window. */
function above(element: Element, x: number, y: number): Element[] | null {
  const stack = element.ownerDocument.elementsFromPoint(x, y);
  if (stack.length === 0) return null;
  const own = stack.findIndex((one) => one.contains(element) || element.contains(one));
  return own < 0 ? stack : stack.slice(0, own);
}

/** Places along a box that are asked about. */
const shares = [0.1, 0.35, 0.65, 0.9];

/** The frames in which this page stands, as far as they may be looked into: the innermost first. */
function frames(): Element[] {
  const found: Element[] = [];
  for (let view: Window = window; view !== view.parent; view = view.parent) {
    if (!view.frameElement) break;
    found.push(view.frameElement);
  }
  return found;
}

function isHidden(element: Element, x: number, y: number): boolean | null {
  const over = above(element, x, y);
  if (!over) return null;
  if (over.some(hides)) return true;
  let [left, top] = [x, y];
  for (const frame of frames()) {
    const box = frame.getBoundingClientRect();
    left += box.left + frame.clientLeft;
    top += box.top + frame.clientTop;
    if (above(frame, left, top)?.some(hides)) return true;
  }
  return false;
}

/**
 * Whether something else stands on top of these texts on the screen: a banner, a dialog, a backdrop. What is outside the
 * window is not covered: nobody has put anything over it.
 */
export function isCovered(nodes: Parts): boolean {
  const places = nodes.flatMap((node) => {
    const element = node === '\n' ? null : node.parentElement;
    if (node === '\n' || !element) return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].flatMap(({ left, top, width, height }) =>
      shares.map((share) => isHidden(element, left + width * share, top + height / 2)),
    );
  });
  const seen = places.filter((place) => place !== null);
  return seen.length > 0 && seen.filter(Boolean).length * 2 > seen.length;
}
