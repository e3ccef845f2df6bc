/**
 * Text as the rules compare it: composed accents, one kind of apostrophe, single spaces, lower case, an exclamation mark at
 * the end read as a full stop.
 * Sites mix typographic apostrophes, no-break spaces and invisible characters in the same sentence.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\u2018\u2019\u201B\u02BC\u00B4\u0060\u2032]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?[!…]$/, '.')
    .toLowerCase();
}
