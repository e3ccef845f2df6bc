/** A time-stamping authority that the person can choose. */
export type Authority = {
  id: string;
  name: string;
  url: string;
  /** Its time-stamping policy, where it is known. */
  policy: string | null;
  /** What is known of it, for the person. */
  known: string;
};

/** Public authorities and what was known of them in November 2026. None is on by default. */
export const authorities: readonly Authority[] = [
  {
    id: 'sectigo',
    name: 'Sectigo',
    url: 'http://timestamp.sectigo.com/',
    policy: null,
    known: 'Autorité commerciale. Demande au moins 15 secondes entre deux jetons.',
  },
  {
    id: 'sectigo-eidas',
    name: 'Sectigo (service européen)',
    url: 'http://timestamp.sectigo.com/qualified',
    policy: null,
    known:
      'Présenté par Sectigo comme suivant le règlement eIDAS. À vérifier sur la liste de confiance européenne avant de s’en prévaloir.',
  },
  {
    id: 'digicert',
    name: 'DigiCert',
    url: 'http://timestamp.digicert.com/',
    policy: '2.16.840.1.114412.7.1',
    known: 'Autorité commerciale, reconnue par les systèmes courants.',
  },
  {
    id: 'freetsa',
    name: 'FreeTSA',
    url: 'https://freetsa.org/tsr',
    policy: '1.2.3.4.1',
    known:
      'Service bénévole, absent des listes de confiance : sa racine est à fournir avec le dossier.',
  },
  {
    id: 'identrust',
    name: 'IdenTrust',
    url: 'http://timestamp.identrust.com/',
    policy: null,
    known: 'Autorité commerciale. Ses certificats durent peu : vérifier à la date du jeton.',
  },
];
