/** Names of a capture's files, in its record, in the store and in the ZIP. */
export const pageFiles = {
  /** What the visible part looked like. */
  picture: 'page.png',
  /** The whole page, drawn. */
  whole: 'page-entiere.png',
  text: 'page.txt',
  html: 'page.html',
} as const;
