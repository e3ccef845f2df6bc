/**
 * What may make an appointment urgent, besides the end of a permit; each is shown by a paper. From what judges weigh: the
 * immediate effect on the person's concrete situation (CE, 9 June 2022, n° 453391).
 */
export const urgencyGrounds = [
  'job-offer',
  'contract',
  'studies',
  'children',
  'care',
  'housing',
  'travel',
] as const;
export type UrgencyGround = (typeof urgencyGrounds)[number];
