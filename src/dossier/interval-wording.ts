import { bounds, type Dated, type Interval } from '@/evidence/interval';
import { legalTime } from '@/evidence/legal-time';
import type { CaptureRecord } from '@/evidence/record';
import { legalDay, legalHour } from '@/evidence/time';
import type { Qualified } from '@/evidence/timestamp/listed-services';
import { frenchDay } from './french';
import { dayInFrench } from './french-times';

/** What a trusted list says of a time stamp's service. */
export const listedWording = ({ name, country, sequence, issued }: Qualified): string =>
  `${name}, liste de confiance ${country} n° ${sequence} du ${dayInFrench(issued)}`;

type Timed = Pick<CaptureRecord, 'time'>;

type Bounds = { from: string | null; to: string | null };

/** The legal hours of the bounds; with their days, as `onDay` has it, where one is not the record's. */
function hoursOf(
  { after, before }: Interval,
  { time }: Timed,
  onDay: (day: string, hour: string) => string,
): Bounds {
  const from = after && legalTime(bounds.after(after), time.zone);
  const to = before && legalTime(bounds.before(before), time.zone);
  const own = legalDay(time.legal);
  const isSameDay = [from, to].every((bound) => bound === null || legalDay(bound) === own);
  const written = (bound: string) =>
    isSameDay ? legalHour(bound) : onDay(legalDay(bound), legalHour(bound));
  return { from: from && written(from), to: to && written(to) };
}

/** Said of a stamp by no one who is recognised: anyone can make one, of any date and under any name. */
const proves = (stamp: Dated) =>
  stamp.authority === null ? ' (non reconnue ici : ne prouve aucune date)' : '';

const authority = (stamp: Dated) => `selon l’autorité « ${stamp.signer} »${proves(stamp)}`;

/**
 * Between which instants a record was sealed, by its time stamps, in legal time: "Relevé enregistré entre 08:01:12 et
 * 08:02:31 selon l’autorité « X »". The page was looked at before that.
 */
export function intervalWording(interval: Interval, record: Timed): string {
  const { after, before } = interval;
  const { from, to } = hoursOf(interval, record, (day, hour) => `le ${dayInFrench(day)} à ${hour}`);
  const until = to?.replace(/^(?=\d)/, 'à ');
  if (!after) return before ? `Relevé enregistré au plus tard ${until} ${authority(before)}` : '';
  if (!before) return `Relevé enregistré après ${from} ${authority(after)}`;
  return after.signer === before.signer
    ? `Relevé enregistré entre ${from} et ${to} ${authority(after)}`
    : `Relevé enregistré après ${from} ${authority(after)}, et au plus tard ${until} ${authority(before)}`;
}

/** The same in a cell of the table: "entre 08:01:12 et 08:02:31"; empty without a stamp. */
export function intervalCell(interval: Interval | undefined, record: Timed): string {
  if (!interval) return '';
  const { after, before } = interval;
  const { from, to } = hoursOf(interval, record, (day, hour) => `${frenchDay(day)} ${hour}`);
  const isKnown = [after, before].every((stamp) => stamp?.authority !== null);
  const doubt = isKnown ? '' : ' (autorité non reconnue)';
  if (from) return `${to ? `entre ${from} et ${to}` : `après ${from}`}${doubt}`;
  return to ? `au plus tard ${to}${doubt}` : '';
}
