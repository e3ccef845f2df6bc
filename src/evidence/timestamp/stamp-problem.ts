import type { TokenRefusal } from './refusal';

/** Why a time stamp could not be obtained. Each has its sentence in `locales`. */
export type StampProblem =
  | 'no-permission'
  | 'unreachable'
  /** An address in plain http, which Firefox's HTTPS-Only Mode refuses without saying so. */
  | 'unreachable-plain'
  | 'too-slow'
  | 'too-large'
  | 'http-error'
  | 'not-a-reply'
  | TokenRefusal;
