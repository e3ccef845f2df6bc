/** A text on one line: what a page or a person wrote makes no line of its own among ours. */
export const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
