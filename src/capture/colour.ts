/** Red, green and blue from 0 to 255, and how opaque it is, 0 to 1. */
export type Colour = [number, number, number, number];

/** Reads a computed colour: "rgb(…)", "rgba(…)", "color(srgb …)", "color(display-p3 …)"; null for a notation that is not known here. */
export function readColour(text: string): Colour | null {
  const [, space, inside = ''] = /^(rgba?|color)\((.*)\)$/.exec(text) ?? [];
  const parts = inside.replace(/^[a-z]\S+ /, '').split(/[\s,/]+/);
  const [r = NaN, g = NaN, b = NaN, a = 1] = parts.map(Number);
  if (!space || [r, g, b, a].some(Number.isNaN)) return null;
  const scale = space === 'color' ? 255 : 1;
  return [r * scale, g * scale, b * scale, a];
}

/** How opaque a computed colour is, 0 to 1, in whatever notation. */
export const alphaOf = (text: string): number =>
  Number(/(?:^rgba.*,|\/) *([\d.]+)\)$/.exec(text)?.[1] ?? 1);

/** One colour over another that is opaque. */
export const over = ([r, g, b, a]: Colour, [x, y, z]: Colour): Colour =>
  [...[r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a)], 1] as Colour;

const linear = (value: number) =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;

const luminance = ([r, g, b]: Colour) =>
  0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

/** Contrast of two opaque colours, 1 to 21 (WCAG 2). */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
