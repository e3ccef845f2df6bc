/**
 * The 101 départements, with what a capture needs to know of each préfecture.
 *
 * Host names follow the State's own scheme: www.<slug>.gouv.fr, and since 2012 a booking site at
 * www.rdv.<slug>.gouv.fr or rdv.<slug>.gouv.fr. Paris is served by the Préfecture de police.
 * Courts: article R. 221-3 CJA. Time zones: IANA. Gathered in November 2026.
 */
// Département, name, slug, court, zone where it is not that of Paris. One text: it stands in the content script.
const table = `
01|Ain|ain|Lyon
02|Aisne|aisne|Amiens
03|Allier|allier|Clermont-Ferrand
04|Alpes-de-Haute-Provence|alpes-de-haute-provence|Marseille
05|Hautes-Alpes|hautes-alpes|Marseille
06|Alpes-Maritimes|alpes-maritimes|Nice
07|Ardèche|ardeche|Lyon
08|Ardennes|ardennes|Châlons-en-Champagne
09|Ariège|ariege|Toulouse
10|Aube|aube|Châlons-en-Champagne
11|Aude|aude|Montpellier
12|Aveyron|aveyron|Toulouse
13|Bouches-du-Rhône|bouches-du-rhone|Marseille
14|Calvados|calvados|Caen
15|Cantal|cantal|Clermont-Ferrand
16|Charente|charente|Poitiers
17|Charente-Maritime|charente-maritime|Poitiers
18|Cher|cher|Orléans
19|Corrèze|correze|Limoges
2A|Corse-du-Sud|corse-du-sud|Bastia
2B|Haute-Corse|haute-corse|Bastia
21|Côte-d'Or|cote-dor|Dijon
22|Côtes-d'Armor|cotes-darmor|Rennes
23|Creuse|creuse|Limoges
24|Dordogne|dordogne|Bordeaux
25|Doubs|doubs|Besançon
26|Drôme|drome|Grenoble
27|Eure|eure|Rouen
28|Eure-et-Loir|eure-et-loir|Orléans
29|Finistère|finistere|Rennes
30|Gard|gard|Nîmes
31|Haute-Garonne|haute-garonne|Toulouse
32|Gers|gers|Pau
33|Gironde|gironde|Bordeaux
34|Hérault|herault|Montpellier
35|Ille-et-Vilaine|ille-et-vilaine|Rennes
36|Indre|indre|Limoges
37|Indre-et-Loire|indre-et-loire|Orléans
38|Isère|isere|Grenoble
39|Jura|jura|Besançon
40|Landes|landes|Pau
41|Loir-et-Cher|loir-et-cher|Orléans
42|Loire|loire|Lyon
43|Haute-Loire|haute-loire|Clermont-Ferrand
44|Loire-Atlantique|loire-atlantique|Nantes
45|Loiret|loiret|Orléans
46|Lot|lot|Toulouse
47|Lot-et-Garonne|lot-et-garonne|Bordeaux
48|Lozère|lozere|Nîmes
49|Maine-et-Loire|maine-et-loire|Nantes
50|Manche|manche|Caen
51|Marne|marne|Châlons-en-Champagne
52|Haute-Marne|haute-marne|Châlons-en-Champagne
53|Mayenne|mayenne|Nantes
54|Meurthe-et-Moselle|meurthe-et-moselle|Nancy
55|Meuse|meuse|Nancy
56|Morbihan|morbihan|Rennes
57|Moselle|moselle|Strasbourg
58|Nièvre|nievre|Dijon
59|Nord|nord|Lille
60|Oise|oise|Amiens
61|Orne|orne|Caen
62|Pas-de-Calais|pas-de-calais|Lille
63|Puy-de-Dôme|puy-de-dome|Clermont-Ferrand
64|Pyrénées-Atlantiques|pyrenees-atlantiques|Pau
65|Hautes-Pyrénées|hautes-pyrenees|Pau
66|Pyrénées-Orientales|pyrenees-orientales|Montpellier
67|Bas-Rhin|bas-rhin|Strasbourg
68|Haut-Rhin|haut-rhin|Strasbourg
69|Rhône|rhone|Lyon
70|Haute-Saône|haute-saone|Besançon
71|Saône-et-Loire|saone-et-loire|Dijon
72|Sarthe|sarthe|Nantes
73|Savoie|savoie|Grenoble
74|Haute-Savoie|haute-savoie|Grenoble
75|Paris||Paris
76|Seine-Maritime|seine-maritime|Rouen
77|Seine-et-Marne|seine-et-marne|Melun
78|Yvelines|yvelines|Versailles
79|Deux-Sèvres|deux-sevres|Poitiers
80|Somme|somme|Amiens
81|Tarn|tarn|Toulouse
82|Tarn-et-Garonne|tarn-et-garonne|Toulouse
83|Var|var|Toulon
84|Vaucluse|vaucluse|Nîmes
85|Vendée|vendee|Nantes
86|Vienne|vienne|Poitiers
87|Haute-Vienne|haute-vienne|Limoges
88|Vosges|vosges|Nancy
89|Yonne|yonne|Dijon
90|Territoire de Belfort|territoire-de-belfort|Besançon
91|Essonne|essonne|Versailles
92|Hauts-de-Seine|hauts-de-seine|Cergy-Pontoise
93|Seine-Saint-Denis|seine-saint-denis|Montreuil
94|Val-de-Marne|val-de-marne|Melun
95|Val-d'Oise|val-doise|Cergy-Pontoise
971|Guadeloupe|guadeloupe|Guadeloupe|America/Guadeloupe
972|Martinique|martinique|Martinique|America/Martinique
973|Guyane|guyane|Guyane|America/Cayenne
974|La Réunion|reunion|La Réunion|Indian/Reunion
976|Mayotte|mayotte|Mayotte|Indian/Mayotte
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

/** The zone of the legal time of metropolitan France, and of the national booking site. */
export const parisZone = 'Europe/Paris';

const policePrefectureHost = 'pprdv.interieur.gouv.fr';

function hostsOf(slug: string): readonly string[] {
  if (slug === '') return [policePrefectureHost];
  return [`www.${slug}.gouv.fr`, `www.rdv.${slug}.gouv.fr`, `rdv.${slug}.gouv.fr`];
}

export const prefectures: readonly Prefecture[] = table
  .trim()
  .split('\n')
  .map((row) => {
    const [departement = '', name = '', slug = '', court = '', zone = parisZone] = row.split('|');
    return { departement, name, hosts: hostsOf(slug), court, zone };
  });

const byHost = new Map(
  prefectures.flatMap((prefecture) => prefecture.hosts.map((host) => [host, prefecture] as const)),
);

/** The préfecture whose own booking pages are served on this host, if it is one of theirs. */
export function prefectureOf(host: string): Prefecture | undefined {
  return byHost.get(host);
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

/** The zone of the legal time to write on a capture made on this host, or null where no name in it tells. */
export function knownZoneOf(host: string): string | null {
  const known = prefectureOf(host)?.zone;
  if (known) return known;
  // A host that the person added: etrangers.reunion.gouv.fr.
  const labels = host.endsWith('.gouv.fr') ? host.split('.').slice(0, -2) : [];
  return labels.map((label) => zoneBySlug.get(label)).find((zone) => zone !== undefined) ?? null;
}

/** The zone of the legal time to write on a capture made on this host: that of Paris where nothing tells. */
export function zoneOf(host: string): string {
  return knownZoneOf(host) ?? parisZone;
}
