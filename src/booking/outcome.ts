/** What a booking page answered. Only `no-slot` ever counts as proof that there was no slot. */
export const outcomes = [
  'no-slot',
  'no-slot-partial',
  'slots-offered',
  'closed',
  'overloaded',
  'blocked',
  'captcha-refused',
  'session-expired',
  'site-error',
  'unrecognised',
] as const;

export type Outcome = (typeof outcomes)[number];
