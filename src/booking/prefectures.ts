import { prefectureHosts } from './prefecture-hosts';

/**
 * The 101 départements, with what a capture needs to know of each préfecture.
 * Courts: article R. 221-3 CJA. Time zones: IANA. Gathered in November 2026.
 */
// Département, name, court, zone where it is not that of Paris.
const table = `
01|Ain|Lyon
02|Aisne|Amiens
03|Allier|Clermont-Ferrand
04|Alpes-de-Haute-Provence|Marseille
05|Hautes-Alpes|Marseille
06|Alpes-Maritimes|Nice
07|Ardèche|Lyon
08|Ardennes|Châlons-en-Champagne
09|Ariège|Toulouse
10|Aube|Châlons-en-Champagne
11|Aude|Montpellier
12|Aveyron|Toulouse
13|Bouches-du-Rhône|Marseille
14|Calvados|Caen
15|Cantal|Clermont-Ferrand
16|Charente|Poitiers
17|Charente-Maritime|Poitiers
18|Cher|Orléans
19|Corrèze|Limoges
2A|Corse-du-Sud|Bastia
2B|Haute-Corse|Bastia
21|Côte-d'Or|Dijon
22|Côtes-d'Armor|Rennes
23|Creuse|Limoges
24|Dordogne|Bordeaux
25|Doubs|Besançon
26|Drôme|Grenoble
27|Eure|Rouen
28|Eure-et-Loir|Orléans
29|Finistère|Rennes
30|Gard|Nîmes
31|Haute-Garonne|Toulouse
32|Gers|Pau
33|Gironde|Bordeaux
34|Hérault|Montpellier
35|Ille-et-Vilaine|Rennes
36|Indre|Limoges
37|Indre-et-Loire|Orléans
38|Isère|Grenoble
39|Jura|Besançon
40|Landes|Pau
41|Loir-et-Cher|Orléans
42|Loire|Lyon
43|Haute-Loire|Clermont-Ferrand
44|Loire-Atlantique|Nantes
45|Loiret|Orléans
46|Lot|Toulouse
47|Lot-et-Garonne|Bordeaux
48|Lozère|Nîmes
49|Maine-et-Loire|Nantes
50|Manche|Caen
51|Marne|Châlons-en-Champagne
52|Haute-Marne|Châlons-en-Champagne
53|Mayenne|Nantes
54|Meurthe-et-Moselle|Nancy
55|Meuse|Nancy
56|Morbihan|Rennes
57|Moselle|Strasbourg
58|Nièvre|Dijon
59|Nord|Lille
60|Oise|Amiens
61|Orne|Caen
62|Pas-de-Calais|Lille
63|Puy-de-Dôme|Clermont-Ferrand
64|Pyrénées-Atlantiques|Pau
65|Hautes-Pyrénées|Pau
66|Pyrénées-Orientales|Montpellier
67|Bas-Rhin|Strasbourg
68|Haut-Rhin|Strasbourg
69|Rhône|Lyon
70|Haute-Saône|Besançon
71|Saône-et-Loire|Dijon
72|Sarthe|Nantes
73|Savoie|Grenoble
74|Haute-Savoie|Grenoble
75|Paris|Paris
76|Seine-Maritime|Rouen
77|Seine-et-Marne|Melun
78|Yvelines|Versailles
79|Deux-Sèvres|Poitiers
80|Somme|Amiens
81|Tarn|Toulouse
82|Tarn-et-Garonne|Toulouse
83|Var|Toulon
84|Vaucluse|Nîmes
85|Vendée|Nantes
86|Vienne|Poitiers
87|Haute-Vienne|Limoges
88|Vosges|Nancy
89|Yonne|Dijon
90|Territoire de Belfort|Besançon
91|Essonne|Versailles
92|Hauts-de-Seine|Cergy-Pontoise
93|Seine-Saint-Denis|Montreuil
94|Val-de-Marne|Melun
95|Val-d'Oise|Cergy-Pontoise
971|Guadeloupe|Guadeloupe|America/Guadeloupe
972|Martinique|Martinique|America/Martinique
973|Guyane|Guyane|America/Cayenne
974|La Réunion|La Réunion|Indian/Reunion
976|Mayotte|Mayotte|Indian/Mayotte
`;

export type Prefecture = {
  /** Number of the département, as the State writes it: "93", "2A", "974". */
  departement: string;
  name: string;
  /** Host names on which its booking pages are, or were, served. */
  hosts: readonly string[];
  /** Seat of the administrative court that hears its cases. */
  court: string;
  /** IANA zone of the legal time there. */
  zone: string;
};

const hostsByDepartement = prefectureHosts();

/** The zone of the legal time of metropolitan France, and of the national booking site. */
export const parisZone = 'Europe/Paris';

export const prefectures: readonly Prefecture[] = table
  .trim()
  .split('\n')
  .map((row) => {
    const [departement = '', name = '', court = '', zone = parisZone] = row.split('|');
    return { departement, name, hosts: hostsByDepartement.get(departement) ?? [], court, zone };
  });

const byHost = new Map(
  prefectures.flatMap((prefecture) => prefecture.hosts.map((host) => [host, prefecture] as const)),
);

/** The préfecture whose own booking pages are served on this host, if it is one of theirs. */
export function prefectureOf(host: string): Prefecture | undefined {
  return byHost.get(host);
}

/** The département of a French postal address by its code, "93200"; null where none is in it, or none can be told. */
export function addressDepartement(address: string): string | null {
  const code = [...address.matchAll(/\b\d{5}\b/g)].at(-1)?.[0];
  if (!code) return null;
  const overseas = /^97[1-6]/.test(code);
  const island = code.startsWith('20') && (Number(code) < 20_200 ? '2A' : '2B');
  const departement = overseas ? code.slice(0, 3) : island || code.slice(0, 2);
  return prefectures.some((one) => one.departement === departement) ? departement : null;
}

/** Territories that are no département; no booking page of theirs is in any list. */
const territories: Readonly<Record<string, string>> = {
  'saint-pierre-et-miquelon': 'America/Miquelon',
  'saint-barth-saint-martin': 'America/Guadeloupe',
  'wallis-et-futuna': 'Pacific/Wallis',
  'polynesie-francaise': 'Pacific/Tahiti',
  'nouvelle-caledonie': 'Pacific/Noumea',
};

const zoneBySlug = new Map([
  ...prefectures.map(({ hosts: [host = ''], zone }) => [host.split('.')[1] ?? '', zone] as const),
  ...Object.entries(territories),
]);

/** The zone of the legal time to write on a capture made on this host, or null where no name in it says. */
export function knownZoneOf(host: string): string | null {
  const known = prefectureOf(host)?.zone;
  if (known) return known;
  // A host that the person added: etrangers.reunion.gouv.fr.
  const labels = host.endsWith('.gouv.fr') ? host.split('.').slice(0, -2) : [];
  return labels.map((label) => zoneBySlug.get(label)).find((zone) => zone !== undefined) ?? null;
}

/** The zone of the legal time to write on a capture made on this host: that of Paris where nothing says another. */
export function zoneOf(host: string): string {
  return knownZoneOf(host) ?? parisZone;
}
