import type { Problem } from '@/messages';

/** How a check of this machine went: fine, to be looked at, or bad. */
export type CheckState = 'good' | 'look' | 'bad';

/** What a check found, by the name of its sentence in `locales`. */
type CheckFinding =
  | `storage-${'good' | 'low' | 'failed' | StorageProblem}`
  | `persist-${'good' | 'not' | 'failed'}`
  | `picture-${'good' | 'blank' | 'failed'}`
  | `sites-${'good' | 'withdrawn' | 'failed'}`
  | `exact-${'on' | 'click-firefox' | 'click-chromium' | 'failed'}`
  | `notifications-${'good' | 'denied' | 'unknown' | 'failed'}`
  | `clock-${'good' | 'wrong' | 'unknown' | 'failed'}`;

type StorageProblem = Extract<Problem, `storage-${string}` | 'not-read-back'>;

export type CheckName =
  | 'storage'
  | 'persist'
  | 'picture'
  | 'sites'
  | 'exact'
  | 'notifications'
  | 'clock';

/** One check of this machine. */
export type MachineCheck = {
  name: CheckName;
  state: CheckState;
  finding: CheckFinding;
  /** How far the clock is off. */
  seconds?: number;
};
