import type { PictureCounts } from './wording';

/** Place of a part among those into which something too heavy was cut; null when it was not. */
export type Part = { index: number; of: number } | null;

/** ASCII letters, digits and underscores: what a file name may hold before the court. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

/** Characters of a file name, and of the words before the procedure's name in it. */
const longestName = 80;
export const longestWords = 45;

/** A name that starts with its number and is at most 80 characters long, whatever is in the middle. */
export function fileName(number: number, words: string, middle: string, end: string): string {
  const room = longestName - `${number}_${words}__${end}.pdf`.length;
  const cut = slug(middle).slice(0, Math.max(0, room)).replace(/_+$/, '');
  return `${[number, words, cut, end].filter((part) => part !== '').join('_')}.pdf`;
}

/** What a file name says of a part. */
export function partName(part: Part): string {
  return part ? `_partie-${part.index}-sur-${part.of}` : '';
}

/** The same in the inventory. */
export function partLabel(part: Part): string {
  return part ? `, partie ${part.index} sur ${part.of}` : '';
}

/** What a series' file name says that it holds. */
export function seriesWords({ screenshots, drawings, screens }: PictureCounts): string {
  if (screens.monitor + screens.window + screens.unknown > 0) {
    // "Écrans" alone would say that there is nothing else.
    if (screenshots > 0 && drawings > 0) return 'Ecrans_captures_et_rendus_de_la_page';
    if (screenshots > 0) return 'Ecrans_et_captures_ecran';
    return drawings > 0 ? 'Ecrans_et_rendus_de_la_page' : 'Ecrans';
  }
  if (screenshots > 0 && drawings > 0) return 'Captures_ecran_et_rendus_de_la_page';
  if (screenshots > 0) return 'Captures_ecran';
  return drawings > 0 ? 'Rendus_de_la_page' : 'Releves_sans_image';
}
