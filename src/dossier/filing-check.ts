import { addressDepartement } from '@/booking/prefectures';
import { largestExhibit } from './exhibit-weight';
import type { Exhibit } from './exhibits';
import { type Identity, isChildAdult } from './identity';
import { reachesRule } from './letters/attempt-phrases';
import type { CaseFile } from './letters/case-file';
import { gapsOf } from './letters/letters';
import { routeOf } from './routes';

/** What a registry or a judge would stumble over, in the order in which it is looked at. */
const filingPoints = [
  'gaps',
  'attempts',
  'route',
  'other-prefecture',
  'other-home',
  'adult-child',
  'foreigner-number',
  'slots',
  'same-minute',
  'drawn',
  'without-picture',
  'heavy',
] as const;
export type FilingPoint = (typeof filingPoints)[number];

/** One thing to look at before a request is filed, and how many there are of it. */
export type Remaining = { point: FilingPoint; count: number };

/** Attempts that the table shows at the same minute as another. */
function atSameMinute({ attempts }: CaseFile): number {
  const minutes = Map.groupBy(attempts, ({ legal }) => legal.slice(0, 16));
  return [...minutes.values()].reduce((sum, all) => sum + (all.length > 1 ? all.length : 0), 0);
}

/** Bytes of an exhibit's own files, as far as they are known before it is printed. */
const bytesOf = (exhibit: Exhibit): number =>
  exhibit.kind === 'paper' ? (exhibit.step.entry.files[exhibit.paper]?.bytes ?? 0) : 0;

function isElsewhere({ prefecture, identity }: CaseFile): boolean {
  const home = addressDepartement(identity.address);
  return home !== null && prefecture !== null && home !== prefecture.departement;
}

/** A foreigner's number has ten digits, as permits bear it; nothing is said where none was given. */
const hasOddNumber = ({ foreignerNumber }: Identity): boolean =>
  foreignerNumber.trim() !== '' && !/^\d{10}$/.test(foreignerNumber.replace(/\s/g, ''));

/** What remains before a request is filed; `petition` is its text as it stands. */
export function filingCheck(file: CaseFile, petition: string): Remaining[] {
  const { pictures, offers, exhibits } = file;
  const isSaid = (is: boolean) => (is ? 1 : 0);
  const counts: Record<FilingPoint, number> = {
    gaps: gapsOf(petition).length,
    attempts: isSaid(!reachesRule(file)),
    route: isSaid(routeOf(file.identity.requestKind) !== null || file.identity.anef === 'yes'),
    'other-prefecture': isSaid(file.triedPrefecture !== null),
    'other-home': isSaid(isElsewhere(file)),
    'adult-child': isSaid(isChildAdult(file.identity, file.today)),
    'foreigner-number': isSaid(hasOddNumber(file.identity)),
    slots: offers.flatMap(({ attempts }) => attempts).filter(({ reason }) => reason === null)
      .length,
    'same-minute': atSameMinute(file),
    drawn: pictures.drawings,
    'without-picture': pictures.missing,
    heavy: exhibits.filter((exhibit) => bytesOf(exhibit) > largestExhibit).length,
  };
  return filingPoints
    .filter((point) => counts[point] > 0)
    .map((point) => ({ point, count: counts[point] }));
}
