/** No line of a text ends between French quotation marks and what they hold, or before a mark of two parts. */
export const held = (said: string): string =>
  said.replace(/« /g, '«\u00a0').replace(/ (?=[»;?!])/g, '\u00a0');

/** The same for a French letter: before a colon too, inside an hour, and after "n°". */
export const heldLetter = (said: string): string =>
  held(said)
    .replace(/ (?=:)/g, '\u00a0')
    .replace(/(\d) h\b(?: (?=\d))?/g, (hour, digit: string) =>
      hour.endsWith(' ') ? `${digit}\u00a0h\u00a0` : `${digit}\u00a0h`,
    )
    .replace(/n° /g, 'n°\u00a0');
