import { alphaOf } from './colour';
import {
  boxOf,
  childrenOf,
  comparePlaces,
  elementsFromPoint,
  isShown,
  ownerOf,
  page,
  tagNameOf,
} from './dom';
import type { Parts } from './page-blocks';
import { opacityOf, parentOf, withAncestors } from './visibility';

/** Less than this of what is below shows through. */
const opaque = 0.5;

const painted = new Set(['IMG', 'VIDEO', 'CANVAS', 'IFRAME', 'OBJECT', 'EMBED', 'PICTURE', 'SVG']);

/** Whether an element hides what is below it where it is. */
function hides(element: Element): boolean {
  const shown = opacityOf(element);
  if (painted.has(tagNameOf(element).toUpperCase())) return shown > opaque;
  const { backgroundImage, backgroundColor } = getComputedStyle(element);
  const alpha = backgroundImage === 'none' ? alphaOf(backgroundColor) : 1;
  return alpha * shown > opaque;
}

/** Whether an element is inside another, through shadow roots. */
const isInside = (element: Element, other: Element) => withAncestors(element).includes(other);

/** The layer of an element among its siblings: that of one without a place of its own is 0. */
function layerOf(element: Element): number {
  const { position, zIndex } = getComputedStyle(element);
  return position === 'static' || zIndex === 'auto' ? 0 : Number(zIndex);
}

/** Elements that lie above another and let every click through: the browser does not name them at a place. */
function untouchableAbove(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = element, around = parentOf(at); around; at = around, around = parentOf(at)) {
    for (const other of childrenOf(around)) {
      if (other === at) continue;
      const { pointerEvents, position } = getComputedStyle(other);
      if (pointerEvents !== 'none' || position === 'static') continue;
      if (!isShown(other, { visibilityProperty: true })) continue;
      const follows = comparePlaces(at, other) & Node.DOCUMENT_POSITION_FOLLOWING;
      const [above, below] = [layerOf(other), layerOf(at)];
      const isOver = above > below || (above === below && follows !== 0);
      if (isOver && hides(other)) found.push(other);
    }
  }
  return found;
}

const holds = (element: Element, x: number, y: number) => {
  const { left, right, top, bottom } = boxOf(element);
  return x >= left && x <= right && y >= top && y <= bottom;
};

/** Whether an element, or one between it and what is around it, lies below that one's own background. */
function isSunk(element: Element, around: Element): boolean {
  const chain = withAncestors(element);
  return chain.slice(0, chain.indexOf(around)).some((one) => layerOf(one) < 0);
}

/** Whether anything that is above an element at a place hides it there; null where the place is outside the window. */
function isHiddenHere(element: Element, x: number, y: number): boolean | null {
  const stack = elementsFromPoint(ownerOf(element) ?? document, x, y);
  if (stack.length === 0) return null;
  const own = stack.findIndex((one) => isInside(one, element));
  // An element with `pointer-events: none` is not in the list: use the first ancestor that is.
  const until = own >= 0 ? own : stack.findIndex((one) => isInside(element, one));
  const over = until < 0 ? stack : stack.slice(0, until);
  return over.some((one) =>
    isInside(element, one) ? isSunk(element, one) && hides(one) : hides(one),
  );
}

/** Places along a box that are asked about. */
const shares = [0.1, 0.35, 0.65, 0.9];

/** The frames around this page, as far as they can be read: the innermost first. */
function frames(): Element[] {
  const found: Element[] = [];
  for (let view: Window = window; view !== view.parent; view = view.parent) {
    if (!view.frameElement) break;
    found.push(view.frameElement);
  }
  return found;
}

function isHidden(
  element: Element,
  untouchable: readonly Element[],
  x: number,
  y: number,
): boolean | null {
  const here = isHiddenHere(element, x, y);
  if (here !== false) return here;
  if (untouchable.some((one) => holds(one, x, y))) return true;
  let [left, top] = [x, y];
  for (const frame of frames()) {
    const box = frame.getBoundingClientRect();
    left += box.left + frame.clientLeft;
    top += box.top + frame.clientTop;
    if (isHiddenHere(frame, left, top)) return true;
  }
  return false;
}

/**
 * Whether something else is on top of these texts on the screen: a banner, a dialog, a backdrop. What is outside the
 * window is not covered: no one has put anything over it.
 */
export function isCovered(nodes: Parts): boolean {
  const places = nodes.flatMap((node) => {
    const element = node === '\n' ? null : node.parentElement;
    if (node === '\n' || !element) return [];
    const range = page.createRange();
    range.selectNodeContents(node);
    const untouchable = untouchableAbove(element);
    return [...range.getClientRects()].flatMap(({ left, top, width, height }) =>
      shares.map(
        (share) => () => isHidden(element, untouchable, left + width * share, top + height / 2),
      ),
    );
  });
  let [hidden, shown] = [0, 0];
  for (const isPlaceHidden of places) {
    const answer = isPlaceHidden();
    if (answer) hidden += 1;
    else if (answer === false) shown += 1;
    // Looking at a place is slow: what is left cannot turn the majority.
    if (Math.max(hidden, shown) * 2 > places.length) break;
  }
  return hidden > shown;
}
