import type { Parts } from './page-blocks';

/**
 * Pages that the browser translates: an everyday state for people who read little French. Chrome puts the translation
 * into nested <font> elements and a class on the root, Edge changes the texts in place and marks their elements
 * (`_msttexthash`, `_mstmutation`), both change the root's `lang`. Seen in November 2026.
 */
const inPlace = '_msttexthash';
const marks = `font[style*="vertical-align: inherit"], [${inPlace}], [_mstmutation]`;

const firstLanguage = document.documentElement?.lang ?? '';

/** The language into which the page is translated now, "" where the page does not tell; null when it is not. */
export function translatedInto(): string | null {
  const { classList, lang } = document.documentElement;
  const isMarked =
    classList.contains('translated-ltr') ||
    classList.contains('translated-rtl') ||
    document.querySelector(marks) !== null;
  const isOther = firstLanguage.startsWith('fr') && lang !== '' && !lang.startsWith('fr');
  return isMarked || isOther ? lang : null;
}

/** Whether the text of an element is a translation now. */
export function isTranslated(element: Element): boolean {
  return element.matches(marks) || element.querySelector(marks) !== null;
}

/** Whether all words of a text are a translation now: a translator may still be on its way through them. */
export function isWhollyTranslated(parts: Parts): boolean {
  const texts = parts.filter((part) => part !== '\n' && /\p{L}/u.test(part.data));
  return texts.every((part) => part !== '\n' && part.parentElement?.closest(marks));
}
