/** Names of a capture's files, in its record, in the store and in the ZIP. */
export const pageFiles = {
  /** What the visible part looked like. */
  picture: 'page.png',
  /** The whole page, drawn. */
  whole: 'page-entiere.png',
  /** What the shared screen, or window, showed at that moment. */
  screen: 'ecran.png',
  text: 'page.txt',
  html: 'page.html',
} as const;
