/** Largest pieces of a page that a capture keeps, in characters. Longer ones are cut, and it is said. */
export const largest = {
  text: 1_000_000,
  html: 5_000_000,
  address: 20_000,
  short: 2_000,
} as const;
