import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';

/** The instant in a zone's legal time, with its offset: "2026-11-03T08:02:14+01:00". */
export function legalTime(at: Date, zone: string): string {
  return format(new TZDate(at.getTime(), zone), "yyyy-MM-dd'T'HH:mm:ssxxx");
}
