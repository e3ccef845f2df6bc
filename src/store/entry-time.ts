import { legalTime } from '@/evidence/legal-time';
import type { Entry } from '@/evidence/record';

/** When an entry without a page is written: now, in the préfecture's legal time. */
export function entryTime(zone: string): Entry['time'] {
  const now = new Date();
  return {
    utc: now.toISOString(),
    legal: legalTime(now, zone),
    zone,
    computer: {
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      offsetMinutes: -now.getTimezoneOffset(),
    },
    monotonicMs: performance.now(),
  };
}
