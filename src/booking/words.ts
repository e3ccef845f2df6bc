/** Invisible characters may be anywhere in a word, and letters may be composed of several. */
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const unusual = /\p{Mn}|[\u00AD\u200B-\u200F\u2060\uFEFF]/u;

/**
 * Whether a raw text holds one of these words (lower case, composed), however it is composed or cased: a quick
 * way to leave aside what cannot matter, before anything is normalised and compared.
 */
export function holdsAny(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  const plain = unusual.test(lower) ? lower.replace(invisible, '').normalize('NFC') : lower;
  return words.some((word) => plain.includes(word));
}
