import type { Prefecture } from '@/booking/prefectures';

/** What stands between "le préfet" and the name of a département, by the départements' numbers. Paris has a préfet de police. */
const articles: Readonly<Record<string, string>> = {
  "de l'": '01 02 03 07 09 10 11 12 27 34 36 38 60 61 89 91',
  'des ': '04 05 06 08 13 22 40 64 65 66 78 79 88 92',
  'du ': '14 15 18 25 29 30 32 39 45 46 56 59 62 63 67 68 69 81 83 90 94 95',
  'de la ':
    '16 17 19 2A 2B 21 23 24 26 31 33 42 43 44 48 50 51 52 53 55 57 58 70 72 73 74 76 80 85 86 87 93 971 972 973',
  "d'": '28 35 37',
  'de ': '41 47 49 54 71 77 82 84 974 976',
};

const articleOf = new Map(
  Object.entries(articles).flatMap(([article, departements]) =>
    departements.split(' ').map((departement) => [departement, article] as const),
  ),
);

/** A département after "le préfet" or "la préfecture": "de l’Ain", "des Yvelines", "de La Réunion". */
function ofDepartement({ departement, name }: Prefecture): string {
  return `${articleOf.get(departement) ?? 'de '}${name}`.replaceAll("'", '’');
}

/** A préfecture as its letters are headed: "Préfecture de la Seine-Saint-Denis". */
export const prefectureTitle = (prefecture: Prefecture): string =>
  prefecture.departement === '75'
    ? 'Préfecture de police'
    : `Préfecture ${ofDepartement(prefecture)}`;

/** A préfet by title: "le préfet de la Seine-Saint-Denis". */
export const prefetTitle = (prefecture: Prefecture): string =>
  prefecture.departement === '75'
    ? 'le préfet de police'
    : `le préfet ${ofDepartement(prefecture)}`;
