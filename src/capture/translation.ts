import { findIn, matches, page, parentElementOf } from './dom';
import type { Parts } from './page-blocks';

/**
 * Pages that the browser translates: an everyday state for people who read little French. Chrome puts the translation
 * into nested <font> elements and a class on the root, Edge changes the texts in place and marks their elements
 * (`_msttexthash`, `_mstmutation`), both change the root's `lang`. Seen in November 2026.
 */
const inPlace = '_msttexthash';
const marks = `font[style*="vertical-align: inherit"], [${inPlace}], [_mstmutation]`;

const firstLanguage = page.documentElement?.lang ?? '';

/** The language into which the page is translated now, "" where the page does not say; null when it is not. */
export function translatedInto(): string | null {
  const { classList, lang } = page.documentElement;
  const isMarked =
    classList.contains('translated-ltr') ||
    classList.contains('translated-rtl') ||
    findIn(document, marks) !== null;
  const isOther = firstLanguage.startsWith('fr') && lang !== '' && !lang.startsWith('fr');
  return isMarked || isOther ? lang : null;
}

/** Whether the text of an element is a translation now. */
export function isTranslated(element: Element): boolean {
  return matches(element, marks) || findIn(element, marks) !== null;
}

function isInsideMark(text: Text): boolean {
  for (let at = text.parentElement; at; at = parentElementOf(at))
    if (matches(at, marks)) return true;
  return false;
}

/** Whether all words of a text are a translation now: a translator may still be on its way through them. */
export function isWhollyTranslated(parts: Parts): boolean {
  const texts = parts.filter((part) => part !== '\n' && /\p{L}/u.test(part.data));
  return texts.every((part) => part !== '\n' && isInsideMark(part));
}
