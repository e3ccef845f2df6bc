import { alphaOf, type Colour, contrast, over, readColour } from './colour';
import { boxOf, page } from './dom';
import type { Parts } from './page-blocks';
import { opacityOf, withAncestors } from './visibility';

/**
 * Whether a person can read a text where it is: styles that leave it in the page and show nothing of it, or next to
 * nothing. A picture behind the text is taken for one on which it can be read; a colour in a notation that is not known
 * here, or an effect that may hide the text wholly (a mask, a blend), is not.
 */

/** Less than this is one colour to the eye. */
const leastContrast = 1.3;

const blank: Colour = [255, 255, 255, 1];
const darkBlank: Colour = [18, 18, 18, 1];

/** The colour of a page that paints none. */
function blankColour(): Colour {
  const isDark = getComputedStyle(page.documentElement).colorScheme.includes('dark');
  return isDark && matchMedia('(prefers-color-scheme: dark)').matches ? darkBlank : blank;
}

/**
 * Colours behind a text, any of which may be there, from the elements below it, the uppermost first; none for a notation
 * that is not known here, null where a picture is behind it.
 */
function coloursBehind([top, ...rest]: readonly Element[]): Colour[] | null {
  if (!top) return [blankColour()];
  const { backgroundColor, backgroundImage } = getComputedStyle(top);
  if (backgroundImage.includes('url(')) return null;
  const stops = (backgroundImage.match(/color\([^()]*\)|[a-z]+\([\d.][^()]*\)/g) ?? []).map(
    readColour,
  );
  const own = readColour(backgroundColor);
  if (!own || stops.includes(null)) return [];
  const under = own[3] === 1 ? [own] : coloursBehind(rest)?.map((colour) => over(own, colour));
  if (!under || stops.length === 0) return under ?? null;
  return under.flatMap((colour) => stops.flatMap((stop) => (stop ? [over(stop, colour)] : [])));
}

/** What lies at a place from an element downwards; its ancestors where the place is outside the window. */
function stackBelow(element: Element, ancestors: readonly Element[], x: number, y: number) {
  const stack = page.elementsAt(x, y);
  const own = stack.indexOf(element);
  return own < 0 ? ancestors : stack.slice(own);
}

const any = [-Infinity, Infinity] as const;

/** How far a filter may change a text that is still read, from … to: of functions that are not here nothing is known. */
const mild: Record<string, readonly [number, number]> = {
  opacity: [0.4, 1],
  blur: [0, 2],
  brightness: [0.4, 2],
  contrast: [0.4, 10],
  // Dark modes of browsers and extensions turn a page over.
  invert: [0.7, 1],
  'hue-rotate': any,
  grayscale: any,
  saturate: any,
  sepia: any,
  'drop-shadow': any,
};

function isMild(filter: string): boolean {
  if (filter === 'none') return true;
  const used = [...filter.matchAll(/([a-z-]+)\(((?:[^()]|\([^()]*\))*)\)/g)];
  return used.every(([, name = '', amount = '']) => {
    const share = Number.parseFloat(amount) / (amount.endsWith('%') ? 100 : 1);
    const [least, most] = mild[name] ?? [1, 0];
    return !(share < least || share > most) && least < most;
  });
}

/** The part of a box that is in another. */
function common(box: DOMRect, { left, right, top, bottom }: DOMRect): DOMRect {
  const [x, y] = [Math.max(box.left, left), Math.max(box.top, top)];
  const [width, height] = [Math.min(box.right, right) - x, Math.min(box.bottom, bottom) - y];
  return new DOMRect(x, y, Math.max(0, width), Math.max(0, height));
}

const areaOf = (boxes: readonly DOMRect[]) =>
  boxes.reduce((sum, { width, height }) => sum + width * height, 0);

/** Less than this of a text left by what cuts it, and it cannot be read. */
const leastShare = 0.6;

/** Whether enough of a text is left by the boxes around it that clip what is outside of them. */
function isUncut(boxes: readonly DOMRect[], ancestors: readonly Element[]): boolean {
  let left = [...boxes];
  let position = 'static';
  for (const element of ancestors) {
    const style = getComputedStyle(element);
    // What is placed by a box further out is cut by that one alone.
    const isPassed =
      position === 'fixed' || (position === 'absolute' && style.position === 'static');
    const cuts = [style.overflowX, style.overflowY].filter((one) => /hidden|clip/.test(one));
    const scrolls = [style.overflowX, style.overflowY].some((one) => /auto|scroll/.test(one));
    const isRoot = element === page.body || element === page.documentElement;
    if (!isPassed && !isRoot && style.display !== 'inline' && style.display !== 'contents') {
      const box = boxOf(element);
      if (cuts.length > 0 && !scrolls) left = left.map((one) => common(one, box));
      // What is scrolled away can be scrolled back, into a box that has room for a line.
      else if (scrolls && boxes.every(({ height }) => box.height < height * leastShare))
        return false;
    }
    if (!isPassed || style.position !== 'static') position = style.position;
  }
  return areaOf(left) >= areaOf(boxes) * leastShare;
}

/** The box of what a style sheet adds to an element; null for what has no place of its own. */
function additionBox(element: Element, style: CSSStyleDeclaration): DOMRect | null {
  if (style.content === 'none' || !/absolute|fixed/.test(style.position)) return null;
  if (Number(style.zIndex) < 0) return null;
  const around = withAncestors(element).find((one) => getComputedStyle(one).position !== 'static');
  const base =
    style.position === 'fixed' || !around
      ? new DOMRect(0, 0, innerWidth, innerHeight)
      : boxOf(around);
  const [left, top, width, height] = [style.left, style.top, style.width, style.height].map(
    Number.parseFloat,
  );
  if ([left, top, width, height].some((one) => one === undefined || Number.isNaN(one))) return base;
  return new DOMRect(base.left + (left ?? 0), base.top + (top ?? 0), width, height);
}

/** Whether what style sheets add to an element, or to one around it, is painted over a place. */
function isPaintedOver(ancestors: readonly Element[], x: number, y: number): boolean {
  return ancestors.some((element) =>
    ['::before', '::after'].some((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      const box = additionBox(element, style);
      if (!box || x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
      const alpha = style.backgroundImage === 'none' ? alphaOf(style.backgroundColor) : 1;
      return alpha * Number(style.opacity) > 0.5;
    }),
  );
}

/** Whether an effect on an element or around it hides a text, or may. `confirm`: the browser finds the text at its place. */
function isHiddenByEffect(ancestors: readonly Element[], confirm: () => boolean): boolean {
  return ancestors.some((element) => {
    const style = getComputedStyle(element);
    const isClipped =
      style.clipPath !== 'none' || (style.clip !== 'auto' && /absolute|fixed/.test(style.position));
    return (
      !isMild(style.filter) ||
      style.maskImage !== 'none' ||
      style.mixBlendMode !== 'normal' ||
      (isClipped && !confirm())
    );
  });
}

/** A line of less height is no line to read. */
const leastHeight = 5;

/** Whether a person can read this text. */
function isLegible(text: Text): boolean {
  const element = text.parentElement;
  if (!element || text.data.trim() === '') return true;
  const range = page.createRange();
  range.selectNodeContents(text);
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [first] = boxes;
  if (!first || boxes.every(({ height }) => height < leastHeight)) return false;
  const ancestors = withAncestors(element);
  const [x, y] = [first.left + first.width / 2, first.top + first.height / 2];
  const confirm = () => page.elementsAt(x, y).includes(element);
  if (isHiddenByEffect(ancestors, confirm) || !isUncut(boxes, ancestors)) return false;
  if (isPaintedOver(ancestors, x, y)) return false;
  const opacity = opacityOf(element);
  const { color, webkitTextFillColor } = getComputedStyle(element);
  const ink = readColour(webkitTextFillColor || color);
  const behind = coloursBehind(stackBelow(element, ancestors, x, y));
  if (!ink) return false;
  if (!behind) return opacity > 0.2;
  const [r, g, b, alpha] = ink;
  return behind.some(
    (colour) => contrast(over([r, g, b, alpha * opacity], colour), colour) >= leastContrast,
  );
}

/** Whether every word of these texts can be read. */
export function areLegible(nodes: Parts): boolean {
  return nodes.every((node) => node === '\n' || isLegible(node));
}
