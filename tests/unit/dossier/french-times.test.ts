import { expect, test } from 'vitest';
import { prefectures } from '@/booking/prefectures';
import {
  dayInFrench,
  daysInFrench,
  listInFrench,
  minutesInFrench,
  shortDay,
  spanInDays,
  timesInFrench,
} from '@/dossier/french-times';
import { prefectureTitle, prefetTitle } from '@/dossier/letters/prefecture-title';

test('days as French letters write them', () => {
  expect(dayInFrench('2026-11-01T08:00:00+01:00')).toBe('1er novembre 2026');
  expect(shortDay('2026-11-12')).toBe('12 novembre');
  expect(dayInFrench('hier')).toBe('hier');
  expect(daysInFrench(['2026-10-06', '2026-10-05', '2026-10-05', '2026-11-01', '2026-11-03'])).toBe(
    'les 5 et 6 octobre et les 1er et 3 novembre 2026',
  );
  expect(daysInFrench(['2026-11-03T08:00:00+01:00'])).toBe('le 3 novembre 2026');
  expect(spanInDays('2026-10-05T08:01:00+02:00', '2026-11-12T07:58:00+01:00')).toBe(38);
});

test.each([
  [['a'], 'a'],
  [['a', 'b'], 'a et b'],
  [['a', 'b', 'c'], 'a, b et c'],
  [[], ''],
])('a list of %j', (items, list) => {
  expect(listInFrench(items)).toBe(list);
});

test('a minute that comes twice is said once', () => {
  const at = (hour: string) => `2026-11-02T${hour}+01:00`;
  expect(minutesInFrench([at('00:02:10'), at('08:02:14')])).toBe('0 h 02 et 8 h 02');
  expect(minutesInFrench([at('07:58:01'), at('07:58:40')])).toBe('7 h 58 (deux fois)');
  expect(minutesInFrench(Array.from({ length: 4 }, () => at('09:00:00')))).toBe('9 h 00 (4 fois)');
  expect(timesInFrench([at('08:00:00'), '2026-11-03T09:30:00+01:00'])).toBe(
    'le 2 novembre 2026 à 8 h 00 ; le 3 novembre 2026 à 9 h 30',
  );
});

const of = (departement: string) => {
  const found = prefectures.find((one) => one.departement === departement);
  if (!found) throw new Error(`No ${departement}`);
  return found;
};

test.each([
  ['01', 'le préfet de l’Ain', 'Préfecture de l’Ain'],
  ['14', 'le préfet du Calvados', 'Préfecture du Calvados'],
  ['2A', 'le préfet de la Corse-du-Sud', 'Préfecture de la Corse-du-Sud'],
  ['21', 'le préfet de la Côte-d’Or', 'Préfecture de la Côte-d’Or'],
  ['28', 'le préfet d’Eure-et-Loir', 'Préfecture d’Eure-et-Loir'],
  ['41', 'le préfet de Loir-et-Cher', 'Préfecture de Loir-et-Cher'],
  ['75', 'le préfet de police', 'Préfecture de police'],
  ['78', 'le préfet des Yvelines', 'Préfecture des Yvelines'],
  ['84', 'le préfet de Vaucluse', 'Préfecture de Vaucluse'],
  ['90', 'le préfet du Territoire de Belfort', 'Préfecture du Territoire de Belfort'],
  ['93', 'le préfet de la Seine-Saint-Denis', 'Préfecture de la Seine-Saint-Denis'],
  ['974', 'le préfet de La Réunion', 'Préfecture de La Réunion'],
  ['976', 'le préfet de Mayotte', 'Préfecture de Mayotte'],
])('the préfet of %s is %s', (departement, prefet, prefecture) => {
  expect(prefetTitle(of(departement))).toBe(prefet);
  expect(prefectureTitle(of(departement))).toBe(prefecture);
});

test('every préfet has an article that French knows', () => {
  for (const one of prefectures) {
    expect(prefetTitle(one)).toMatch(
      /^le préfet (de police$|du |des |de l’|de la |de La |de |d’)\S/u,
    );
    expect(prefetTitle(one)).not.toMatch(/ (de|du|des) (de|du|des) | de [AEIOUÉÎ]| du (la|les) /);
  }
});
