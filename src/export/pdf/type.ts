import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib';
import { wrap } from '../wrap';

/** A font of a paper: the characters that it has, and their widths at one point, as they are asked for. */
export type Face = { font: PDFFont; glyphs: ReadonlySet<number>; widths: Map<string, number> };

/** Characters that are not seen and would let a text deceive: they are no part of what is printed. */
const invisible = /[\p{Cf}\p{Co}\p{Cs}]/gu;
const controls = /\p{Cc}/gu;

/** A text as it is printed: one form for each character, no controls. */
export function printable(text: string): string {
  return text.normalize('NFC').replace(invisible, '').replace(controls, ' ');
}

/** French does not part "n°" from its number, "L." from its article, nor a mark from its word. */
function bind(text: string): string {
  return text
    .replace(/(n°|\b[LRD]\.|«) (?=\S)/g, '$1\u00a0')
    .replace(/(?<=\S) ([:;!?»€%])/g, '\u00a0$1');
}

/** Embeds a TrueType font, cut down to the characters that are used. */
export async function openFace(doc: PDFDocument, bytes: Uint8Array): Promise<Face> {
  const features = { liga: false, ccmp: false };
  const font = await doc.embedFont(bytes, { subset: true, features });
  return { font, glyphs: new Set(font.getCharacterSet()), widths: new Map() };
}

/** Whether a font can write all of a text. */
export const canWrite = ({ glyphs }: Face, text: string): boolean =>
  [...text].every((letter) => glyphs.has(letter.codePointAt(0) ?? 0));

/** Width of a text in points; a character that the font does not have counts as a square. */
function measure(text: string, { font, glyphs, widths }: Face, size: number): number {
  let width = 0;
  for (const letter of text) {
    let one = widths.get(letter);
    if (one === undefined) {
      const known = glyphs.has(letter.codePointAt(0) ?? 0);
      one = known ? font.widthOfTextAtSize(letter, 1) : 1;
      widths.set(letter, one);
    }
    width += one;
  }
  return width * size;
}

/** A text cut into the lines that fit a width, its line feeds kept. `width` and `size` in points. */
export function cutLines(
  text: string,
  face: Face,
  { width, size }: { width: number; size: number },
) {
  return text
    .split('\n')
    .flatMap((line) =>
      line.trim() === ''
        ? ['']
        : wrap(bind(printable(line)), width, (part) => measure(part, face, size)),
    );
}
