/** A time-stamping authority that the person can choose. */
export type Authority = {
  id: string;
  name: string;
  url: string;
  /** Where it is established, as ISO 3166 has it. */
  country: string;
  /** Its time-stamping policy, where it is known. */
  policy: string | null;
  /** What is known of it and of its terms, for the person. */
  known: string;
};

/**
 * When the list was last looked at, and how: descriptions that others published. The endpoints were not asked from here, so of
 * none it is said that it answers, nor that its time stamps are qualified.
 */
export const authoritiesChecked = { month: '2026-11' } as const;

const onList =
  'Ce prestataire figure sur une liste de confiance de l’Union ; le statut de ses jetons n’a pas été vérifié ici.';

/** Public authorities that ask for no account, and what was known of them in November 2026. None is on by default. */
export const authorities: readonly Authority[] = [
  {
    id: 'sectigo',
    name: 'Sectigo',
    url: 'http://timestamp.sectigo.com/',
    country: 'GB',
    policy: '1.3.6.1.4.1.6449.2.1.1',
    known: 'Autorité commerciale. Demande au moins 15 secondes entre deux jetons.',
  },
  {
    id: 'sectigo-eidas',
    name: 'Sectigo (service européen)',
    url: 'http://timestamp.sectigo.com/qualified',
    country: 'ES',
    policy: '0.4.0.2023.1.1',
    known: `${onList} Demande au moins 15 secondes entre deux jetons.`,
  },
  {
    id: 'aped',
    name: 'APED (administration grecque)',
    url: 'https://timestamp.aped.gov.gr/qtss',
    country: 'GR',
    policy: '1.2.300.0.110001.2.1.2',
    known: `${onList} Conditions d’usage non trouvées.`,
  },
  {
    id: 'bosa',
    name: 'SPF BOSA (Belgique)',
    url: 'http://tsa.belgium.be/connect',
    country: 'BE',
    policy: '2.16.56.13.6.3.1.1000',
    known: `${onList} Réservé à un usage non commercial.`,
  },
  {
    id: 'accv',
    name: 'ACCV (Valence, Espagne)',
    url: 'http://tss.accv.es:8318/tsa',
    country: 'ES',
    policy: '1.3.6.1.4.1.8149.3.100.2.0',
    known: `${onList} Conditions d’usage non trouvées.`,
  },
  {
    id: 'izenpe',
    name: 'Izenpe (Pays basque, Espagne)',
    url: 'http://tsa.izenpe.com/',
    country: 'ES',
    policy: '1.3.6.1.4.1.14777.300.1',
    known: `${onList} Conditions d’usage non trouvées.`,
  },
  {
    id: 'quovadis',
    name: 'DigiCert Europe (QuoVadis)',
    url: 'http://ts.quovadisglobal.com/eu',
    country: 'NL',
    policy: null,
    known: `${onList} Demande que les adresses IP soient déclarées.`,
  },
  {
    id: 'digicert',
    name: 'DigiCert',
    url: 'http://timestamp.digicert.com/',
    country: 'US',
    policy: '2.16.840.1.114412.7.1',
    known: 'Autorité commerciale, reconnue par les systèmes courants.',
  },
  {
    id: 'freetsa',
    name: 'FreeTSA',
    url: 'https://freetsa.org/tsr',
    country: 'DE',
    policy: '1.2.3.4.1',
    known:
      'Service bénévole, absent des listes de confiance : sa racine est à fournir avec le dossier.',
  },
  {
    id: 'identrust',
    name: 'IdenTrust',
    url: 'http://timestamp.identrust.com/',
    country: 'US',
    policy: '2.16.840.1.113839.0.6.13.3',
    known: 'Autorité commerciale. Ses certificats durent peu : vérifier à la date du jeton.',
  },
];
