/** A time-stamping authority that the person can choose. */
export type Authority = {
  id: string;
  name: string;
  url: string;
  /** Its time-stamping policy, where it is known. */
  policy: string | null;
  /** What is known of it, for the person. */
  known: string;
  /** SHA-256 of its root certificate, where one stands outside the systems' own stores. */
  root: string | null;
};

/** Public authorities and what was known of them in November 2026. None is on by itself. */
export const authorities: readonly Authority[] = [
  {
    id: 'sectigo',
    name: 'Sectigo',
    url: 'http://timestamp.sectigo.com/',
    policy: null,
    known: 'Autorité commerciale. Demande au moins 15 secondes entre deux jetons.',
    root: null,
  },
  {
    id: 'sectigo-eidas',
    name: 'Sectigo (service européen)',
    url: 'http://timestamp.sectigo.com/qualified',
    policy: null,
    known:
      'Présenté par Sectigo comme suivant le règlement eIDAS. À vérifier sur la liste de confiance européenne avant de s’en prévaloir.',
    root: null,
  },
  {
    id: 'digicert',
    name: 'DigiCert',
    url: 'http://timestamp.digicert.com/',
    policy: '2.16.840.1.114412.7.1',
    known: 'Autorité commerciale, reconnue par les systèmes courants.',
    root: null,
  },
  {
    id: 'freetsa',
    name: 'FreeTSA',
    url: 'https://freetsa.org/tsr',
    policy: '1.2.3.4.1',
    known:
      'Service bénévole, absent des listes de confiance : sa racine est à fournir avec le dossier.',
    root: 'a6379e7cecc05faa3cbf076013d745e327bbbaa38c0b9af22469d4701d18aabc',
  },
  {
    id: 'identrust',
    name: 'IdenTrust',
    url: 'http://timestamp.identrust.com/',
    policy: null,
    known: 'Autorité commerciale. Ses certificats durent peu : vérifier à la date du jeton.',
    root: null,
  },
];

/** The authority whose root a certificate is, by its fingerprint. */
export function authorityOfRoot(fingerprint: string | undefined): Authority | undefined {
  return authorities.find(({ root }) => root !== null && root === fingerprint);
}
