/** Why an authority's answer is not accepted. Each has its sentence. */
export const tokenRefusals = [
  'not-a-token',
  'refused-by-authority',
  'wrong-imprint',
  'wrong-nonce',
  'no-certificate',
  'wrong-digest',
  'bad-signature',
  'wrong-signer',
  'not-for-timestamps',
  'weak-key',
  'outside-validity',
  'unknown-algorithm',
] as const;
export type TokenRefusal = (typeof tokenRefusals)[number];

/** An answer is refused, with its reason. */
export class Refused extends Error {
  readonly refusal: TokenRefusal;

  constructor(refusal: TokenRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** Refuses an answer unless a condition holds. */
export function must(condition: boolean, refusal: TokenRefusal): asserts condition {
  if (!condition) throw new Refused(refusal);
}
