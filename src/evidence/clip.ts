/** Largest pieces of a page that a capture keeps, in characters. Longer ones are cut, and it is said. */
export const largest = {
  text: 1_000_000,
  html: 5_000_000,
  address: 20_000,
  short: 2_000,
  label: 300,
} as const;

/** At most so many characters, and never half of one: a record cannot hold a lone surrogate. */
export function clip(text: string, length: number): string {
  return text.slice(0, length).toWellFormed();
}

/** The first words of a sentence are enough to find it; tags and any white space may be between them. */
const tellingWords = 8;

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function placeOf(text: string, sentence: string, between: string): number {
  const words = sentence.trim().split(/\s+/).slice(0, tellingWords);
  return text.search(new RegExp(words.map(escapeRegExp).join(between), 'i'));
}

/** Where a piece of so many characters starts, so that a sentence at a place is in its middle; 0 without a place. */
const startAround = (place: number, sentence: string | null, length: number, whole: number) => {
  if (place < 0) return 0;
  const middle = place + Math.floor((sentence?.length ?? 0) / 2);
  return Math.max(0, Math.min(middle - Math.floor(length / 2), whole - length));
};

/** A text that was cut, and whether a sentence of it was found: the cut keeps it then. */
export type Clipped = { text: string; found: boolean };

/** At most so many characters of a text, around a sentence of it; its beginning where there is none. */
export function clipText(text: string, sentence: string | null, length: number): Clipped {
  const place = sentence ? placeOf(text, sentence, '\\s+') : -1;
  const start = startAround(place, sentence, length, text.length);
  return { text: clip(text.slice(start), length), found: place >= 0 };
}

/** The saved page's own first lines, up to the policy that keeps it from loading anything. */
const policyEnd = /^[\s\S]{0,2000}?http-equiv="Content-Security-Policy"[^>]*>/;

/** Tags between the words of a sentence take no more room than this, in parts of the whole. */
const roomForTags = 0.1;

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * At most so many characters of a saved page, around a sentence of it: its head, as far as that is short, then the part
 * of its body where the sentence is.
 */
export function clipHtml(html: string, sentence: string | null, length: number): Clipped {
  const place = sentence
    ? placeOf(html, escapeHtml(sentence), '(?:\\s|&nbsp;|<[^>]{0,500}>){1,50}')
    : -1;
  const found = place >= 0;
  const end = place + (sentence?.length ?? 0) + length * roomForTags;
  if (html.length <= length || !found || end < length) return { text: clip(html, length), found };
  const body = html.indexOf('<body');
  const isShort = body > 0 && body <= length / 4;
  const head = isShort ? html.slice(0, body) : `${policyEnd.exec(html)?.[0] ?? ''}</head>`;
  const opening = `${head}<body>\n<!-- coupé -->\n`;
  const cut = html.slice(startAround(place, sentence, length - opening.length, html.length));
  // What is cut in the middle of a tag starts with the next one.
  const first = cut.search(/</);
  return { text: clip(opening + cut.slice(Math.max(0, first)), length), found };
}
