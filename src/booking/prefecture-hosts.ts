/**
 * The hosts of the préfectures' booking pages, by département.
 *
 * Host names follow the State's own scheme: www.<slug>.gouv.fr, and since 2012 a booking site at
 * www.rdv.<slug>.gouv.fr or rdv.<slug>.gouv.fr. Paris is served by the Préfecture de police. Gathered in November 2026.
 */
const slugs = `
01:ain 02:aisne 03:allier 04:alpes-de-haute-provence 05:hautes-alpes 06:alpes-maritimes 07:ardeche 08:ardennes
09:ariege 10:aube 11:aude 12:aveyron 13:bouches-du-rhone 14:calvados 15:cantal 16:charente
17:charente-maritime 18:cher 19:correze 2A:corse-du-sud 2B:haute-corse 21:cote-dor 22:cotes-darmor 23:creuse
24:dordogne 25:doubs 26:drome 27:eure 28:eure-et-loir 29:finistere 30:gard 31:haute-garonne 32:gers 33:gironde
34:herault 35:ille-et-vilaine 36:indre 37:indre-et-loire 38:isere 39:jura 40:landes 41:loir-et-cher 42:loire
43:haute-loire 44:loire-atlantique 45:loiret 46:lot 47:lot-et-garonne 48:lozere 49:maine-et-loire 50:manche
51:marne 52:haute-marne 53:mayenne 54:meurthe-et-moselle 55:meuse 56:morbihan 57:moselle 58:nievre 59:nord
60:oise 61:orne 62:pas-de-calais 63:puy-de-dome 64:pyrenees-atlantiques 65:hautes-pyrenees
66:pyrenees-orientales 67:bas-rhin 68:haut-rhin 69:rhone 70:haute-saone 71:saone-et-loire 72:sarthe 73:savoie
74:haute-savoie 75: 76:seine-maritime 77:seine-et-marne 78:yvelines 79:deux-sevres 80:somme 81:tarn
82:tarn-et-garonne 83:var 84:vaucluse 85:vendee 86:vienne 87:haute-vienne 88:vosges 89:yonne
90:territoire-de-belfort 91:essonne 92:hauts-de-seine 93:seine-saint-denis 94:val-de-marne 95:val-doise
971:guadeloupe 972:martinique 973:guyane 974:reunion 976:mayotte
`;

const policePrefectureHost = 'pprdv.interieur.gouv.fr';

function hostsOf(slug: string): readonly string[] {
  if (slug === '') return [policePrefectureHost];
  return [`www.${slug}.gouv.fr`, `www.rdv.${slug}.gouv.fr`, `rdv.${slug}.gouv.fr`];
}

/**
 * Host names on which a département's booking pages are, or were, served; by its number ("93", "2A", "974"). A function, so
 * that the content script, which asks only whether a host is the State's, does not carry the list.
 */
export function prefectureHosts(): ReadonlyMap<string, readonly string[]> {
  return new Map(
    slugs
      .trim()
      .split(/\s+/)
      .map((pair) => {
        const [departement = '', slug = ''] = pair.split(':');
        return [departement, hostsOf(slug)];
      }),
  );
}
