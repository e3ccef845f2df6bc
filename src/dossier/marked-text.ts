/** A page's text in three parts, the decisive sentence in the middle. */
export type MarkedText = { before: string; sentence: string; after: string };

/** Finds the decisive text, whose white space was folded, in the page's text; null where it is not. */
export function markSentence(text: string, matched: string | null): MarkedText | null {
  const words = matched?.trim().split(/\s+/).filter(Boolean) ?? [];
  if (words.length === 0) return null;
  const pattern = words.map(literal).join('\\s+');
  const found = new RegExp(pattern).exec(text);
  if (!found) return null;
  const end = found.index + found[0].length;
  return { before: text.slice(0, found.index), sentence: found[0], after: text.slice(end) };
}

/** A text as a pattern that finds it (`RegExp.escape` needs Chrome 136). */
export const literal = (word: string) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
