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
