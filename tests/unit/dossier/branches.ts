import { type Identity, readIdentity } from '@/dossier/identity';
import type { HashedEntry } from '@/dossier/journal';
import { type LetterKind, writeLetter } from '@/dossier/letters/letters';
import { readSituation, type Situation } from '@/dossier/situation';
import type { LatestCapture, StatementRecord } from '@/evidence/record';
import { caseOf, hashed, planned, procedure, step } from './hashed';

// The branches of a case, and what the papers say in each: for which reader, and what they must never say. Written from what courts and registries
// expect of each branch, not from what the code gives.

const message =
  "Il n'existe plus de plage horaire libre pour votre demande de rendez-vous. Veuillez recommencer ultérieurement.";
export const at = (number: number, legal: string, change: Partial<LatestCapture> = {}) =>
  hashed(number, legal, { ...procedure('1', 'Titre de séjour'), matched: message, ...change });

const paper = { sha256: 'a'.repeat(64), bytes: 5, crc32: '00000000' };
export const joined = { names: { 'piece-1.pdf': 'scan.pdf' }, files: { 'piece-1.pdf': paper } };

/** Eight attempts on seven days, from Monday 5 October to Thursday 12 November 2026. */
const tries = [
  ...['2026-10-05T08:01:00+02:00', '2026-10-06T12:31:00+02:00', '2026-10-08T00:02:00+02:00'],
  ...['2026-10-08T08:02:00+02:00', '2026-10-13T09:00:00+02:00', '2026-10-15T09:00:00+02:00'],
  ...['2026-11-03T18:30:00+01:00', '2026-11-12T23:59:00+01:00'],
].map((legal, index) => at(index + 1, legal));

const steps = [
  step(20, 'email', '2026-10-12', joined),
  step(21, 'letter', '2026-10-19', joined),
  step(22, 'letter-receipt', '2026-10-21', joined),
  step(23, 'counter-visit', '2026-10-26', { hour: '09:30' }),
  step(24, 'identity', '2024-01-01', joined),
  step(25, 'domicile', '2026-09-01', joined),
];
export const journal = [...tries, ...steps];

const person: Partial<Identity> = {
  title: 'Madame',
  firstName: 'Awa',
  lastName: 'Diallo',
  birthDate: '1990-01-02',
  birthPlace: 'Bamako (Mali)',
  nationality: 'malienne',
  address: '1 rue X\n93000 Bobigny',
  email: 'a@exemple.org',
  phone: '06 00 00 00 00',
  foreignerNumber: '7503123456',
  basis: 'En qualité de salariée',
  anef: 'no',
  circumstances: 'Je vis en France depuis 2018.',
  urgency: 'Mon employeur suspend mon contrat.',
  seriousness: 'Je remplis les conditions.',
  place: 'Bobigny',
  prefectureAddress: '1 esplanade Jean-Moulin\n93007 Bobigny',
  costs: 'recommandés : 14 euros',
};
const clear = { removalOrder: 'no', refusal: 'no', filed: 'no' } as const;

export type Branch = {
  identity?: Partial<Identity>;
  situation?: Partial<Situation>;
  entries?: readonly HashedEntry[];
};

export function papers(
  { identity = {}, situation = {}, entries = journal }: Branch,
  voice: 'own' | 'counsel' = 'own',
) {
  const filed = entries.flatMap(({ entry, hash }) =>
    entry.kind === 'capture' || entry.kind === 'step' ? [{ entry, hash }] : [],
  );
  const exhibits = planned(filed, 1, { hasTable: true });
  const who = readIdentity({ ...person, ...identity });
  const file = caseOf(entries, exhibits, who, readSituation({ ...clear, ...situation }));
  return (kind: LetterKind) => writeLetter(kind, { ...file, voice });
}

const captureOf = (outcome: LatestCapture['outcome'], legal: string, matched: string, number = 9) =>
  at(number, legal, { outcome, matched });

export type Row = [
  branch: string,
  Branch,
  said: Partial<Record<LetterKind, string[]>>,
  never?: RegExp,
];

const present: Row[] = [
  [
    'a renewal, tried in time',
    { identity: { requestKind: 'renewal', permitEnds: '2026-12-01' } },
    {
      email: [
        'Je souhaite déposer une demande de renouvellement de titre de séjour, en qualité de salariée.',
        '8 tentatives, réparties sur 7 journées entre le 5 octobre et le 12 novembre 2026 (38 jours), toutes sans créneau.',
        'C’était les 5, 6, 8, 13 et 15 octobre et les 3 et 12 novembre 2026.',
        "Le site a répondu : « Il n'existe plus de plage horaire libre pour votre demande de rendez-vous. Veuillez recommencer ultérieurement ».",
        '- 26 octobre 2026 à 9 h 30 : ma visite à votre guichet',
      ],
      letter: [
        'Préfecture de la Seine-Saint-Denis\nService des étrangers\n1 esplanade Jean-Moulin\n93007 Bobigny',
        'Bobigny, le 25 novembre 2026',
        'dans les quinze jours de la réception de la présente',
        '- semaine du lundi 5 octobre 2026 : le 5 octobre à 8 h 01 ; le 6 octobre à 12 h 31 ; le 8 octobre à 0 h 02 et 8 h 02',
      ],
      petition: [
        'L’État, représenté par le préfet de la Seine-Saint-Denis\n1 esplanade Jean-Moulin, 93007 Bobigny',
        '1. Ma situation. Je vis en France depuis 2018. (pièces n° 1 et 2)',
        'à des heures allant de 0 h 02 à 23 h 59 (tableau : pièce n° 3 ; captures : pièces n° 4 et 5)',
        '- semaine du lundi 5 octobre 2026 : le 5 octobre à 8 h 01 (4-1) ; le 6 octobre à 12 h 31 (4-2) ; le 8 octobre à 0 h 02 et 8 h 02 (4-3 et 4-4)',
        '- 12 octobre 2026 : courriel à la préfecture (pièce n° 6)',
        '- 21 octobre 2026 : avis de réception de la lettre recommandée (pièce n° 8)',
        '- 26 octobre 2026 à 9 h 30 : visite au guichet\n',
        'À ce jour, aucun rendez-vous ne m’a été proposé.',
        'sont réunies : 8 tentatives, sur 7 journées et 4 semaines différentes, auxquelles s’ajoutent mes autres démarches.',
        'Ni le site, ni le courriel, ni la lettre, ni le guichet ne m’ont permis',
        'Pour un renouvellement, elle est en principe présumée (CE, 9 juin 2022, n° 453391). Mon titre expire le 1er décembre 2026 ([à compléter : titre de séjour, à joindre dans « Courriers et visites »]). J’ai fait ma première tentative le 5 octobre 2026, soit 57 jours avant cette date, dans le délai de l’article R. 431-5 du CESEDA : le retard ne m’est pas imputable.',
        'Aucune décision n’a été prise sur ma demande, que je n’ai pas pu déposer.',
        '1° d’enjoindre au préfet de me communiquer, dans les huit jours de la notification de l’ordonnance, une date',
        '2° d’enjoindre que ce rendez-vous ait lieu dans le délai d’un mois à compter de la même notification et, si possible, avant le 1er décembre 2026, fin du délai pour demander le renouvellement',
        '3° d’enjoindre au préfet de me remettre un récépissé lors du dépôt d’un dossier complet (article R. 431-12 du CESEDA)',
        'la somme correspondant aux frais suivants : recommandés : 14 euros.',
        '8. Avis de réception de la lettre recommandée, 21 octobre 2026',
      ],
    },
    /mesure d’éloignement|OQTF|quitter le territoire/,
  ],
  [
    'a renewal of a permit that has ended, tried too late',
    { identity: { requestKind: 'renewal', permitEnds: '2026-09-30' } },
    {
      petition: [
        'Mon titre a expiré le 30 septembre 2026 (',
        'dans les quinze jours de la notification',
      ],
    },
    /n’est pas imputable|prend fin|expire le/,
  ],
  [
    'a renewal on the online service',
    { identity: { requestKind: 'renewal', permitEnds: '2027-01-15', anef: 'yes' } },
    {
      petition: ['soit 102 jours avant cette date, dans le délai de l’article R. 431-5 du CESEDA'],
    },
    // Online booking may be imposed there: the rule for the counter is no argument.
    /461694|R\. 431-3/,
  ],
  [
    'a first request',
    { identity: { requestKind: 'first', urgencyGrounds: ['job-offer', 'children'], urgency: '' } },
    {
      email: [
        'L’absence de rendez-vous m’empêche d’accepter un emploi qui m’est promis et pèse sur mes enfants, qui sont à ma charge.',
      ],
      petition: [
        'Le juge apprécie l’incidence immédiate du blocage sur la situation concrète de la personne (CE, 9 juin 2022, n° 453391).',
        'je reste exposée à un contrôle et à une mesure d’éloignement sans que ma situation ait été examinée.',
        'm’empêche d’accepter un emploi qui m’est promis ([à compléter : promesse d’embauche, à joindre dans « Courriers et visites »])',
        'Le blocage dure depuis le 5 octobre 2026.',
        'le préfet peut proposer une prise de rendez-vous en ligne mais ne peut pas l’imposer (CE, Section, avis, 3 juin 2022, n° 461694)',
      ],
    },
    /en principe présumée|Mon titre/,
  ],
  [
    'a first request, with the paper for its urgency',
    {
      identity: { requestKind: 'first', urgencyGrounds: ['job-offer'] },
      entries: [
        ...journal,
        step(30, 'urgency', '2026-11-01', {
          ...joined,
          ground: 'job-offer',
          labels: { 'piece-1.pdf': 'Promesse d’embauche du 1er novembre 2026' },
        }),
      ],
    },
    {
      petition: [
        'm’empêche d’accepter un emploi qui m’est promis (pièce n° 9).',
        '9. Promesse d’embauche du 1er novembre 2026',
      ],
    },
  ],
  [
    'attempts in two préfectures',
    {
      identity: { requestKind: 'first' },
      entries: [
        ...journal,
        at(9, '2026-11-13T08:00:00+01:00', {
          url: 'https://www.essonne.gouv.fr/booking/create/4/1',
          procedure: {
            system: 'ez-booking',
            host: 'www.essonne.gouv.fr',
            id: '4',
            label: 'Essonne',
          },
        }),
      ],
    },
    {
      petition: ['8 tentatives, réparties sur 7 journées', 'le préfet de la Seine-Saint-Denis'],
      letter: ['(www.seine-saint-denis.gouv.fr)'],
    },
    /l’Essonne|9 tentatives/,
  ],
  [
    'a minor',
    {
      identity: {
        requestKind: 'first',
        forWhom: 'child',
        childName: 'Fatou DIALLO',
        childBirthDate: '2010-05-31',
        childBirthPlace: 'Bamako (Mali)',
        childNationality: 'malienne',
      },
    },
    {
      petition: [
        'Agissant en qualité de représentante légale de l’enfant Fatou DIALLO, né(e) le 31 mai 2010 à Bamako (Mali), de nationalité malienne',
      ],
      letter: ['représentante légale de l’enfant Fatou DIALLO'],
    },
  ],
  [
    'someone who turns nineteen soon',
    { identity: { requestKind: 'first', birthDate: '2007-12-15' } },
    {
      petition: [
        'Cette demande doit être présentée au plus tard le 14 décembre 2026, veille de mon dix-neuvième anniversaire (article R. 431-5 du CESEDA).',
      ],
    },
  ],
  [
    'a DCEM is for the child in any case',
    { identity: { requestKind: 'dcem' } },
    { petition: ['représentante légale de l’enfant [à compléter : prénom et nom de l’enfant]'] },
    /me remettre un récépissé/,
  ],
  ...(['naturalisation', 'travel', 'family'] as const).map(
    (requestKind): Row => [
      `${requestKind}: no receipt is asked for, urgency is not presumed`,
      { identity: { requestKind } },
      { petition: ['Le juge apprécie l’incidence immédiate'] },
      /me remettre un récépissé|en principe présumée|mesure d’éloignement/,
    ],
  ),
  [
    'an OQTF, after advice',
    {
      identity: { requestKind: 'first' },
      situation: {
        removalOrder: 'yes',
        removalOrderDay: '2024-03-01',
        advised: 'yes',
        sinceThen: 'ma fille est née en 2025',
      },
    },
    {
      petition: [
        'Une décision du 1er mars 2024 m’a fait obligation de quitter le territoire français ([à compléter : pièce n° … : cette décision]). La présente demande repose sur un fait postérieur : ma fille est née en 2025 ([à compléter : pièce n° … : ce qui le montre]). La mesure demandée ne fait pas obstacle à l’exécution de cette décision.',
        'L’urgence tient à des circonstances nouvelles : ma fille est née en 2025.',
      ],
    },
    // The decision on urgency is the one that denies it under an order that was not obeyed.
    /[Aa]ucune (décision )?n’a été prise|453391|sans que ma situation ait été examinée/,
  ],
  [
    'a refusal, after advice, without its day',
    { identity: { requestKind: 'first' }, situation: { refusal: 'yes', advised: 'yes' } },
    {
      petition: [
        'Une décision du [à compléter : date du refus] m’a refusé un titre de séjour (',
        'repose sur un fait postérieur : [à compléter : éléments nouveaux depuis cette décision]',
      ],
    },
    /[Aa]ucune décision n’a été prise/,
  ],
  [
    'a request that is filed, three months ago',
    {
      identity: { requestKind: 'first' },
      situation: { filed: 'yes', filedDay: '2026-08-25', advised: 'yes' },
    },
    {
      petition: [
        'Une demande a été déposée le 25 août 2026. À ce jour, aucune décision ne m’a été notifiée.',
      ],
    },
    /que je n’ai pas pu déposer/,
  ],
  [
    'a request that is filed, four months ago: silence may be a refusal',
    {
      identity: { requestKind: 'first' },
      situation: { filed: 'yes', filedDay: '2026-07-25', advised: 'yes' },
    },
    {
      petition: [
        '[à compléter : après quatre mois de silence, un refus implicite a pu naître : à rédiger avec l’avocat]',
      ],
    },
    /aucune décision ne m’a été notifiée|Aucune décision n’a été prise/,
  ],
  [
    'slots that were seen',
    {
      identity: { requestKind: 'first' },
      entries: [...journal, captureOf('slots-offered', '2026-11-13T08:00:00+01:00', '3 créneaux')],
    },
    {
      email: ['Des créneaux se sont affichés le 13 novembre 2026 à 8 h 00'],
      letter: ['Des créneaux se sont affichés le 13 novembre 2026 à 8 h 00'],
      petition: ['5. Mes autres démarches', 'Des créneaux vus. Des créneaux se sont affichés'],
      attestation: ['des créneaux se sont affichés le 13 novembre 2026 à 8 h 00'],
      operator: ['des créneaux se sont affichés le 13 novembre 2026 à 8 h 00'],
    },
  ],
  [
    'a second request',
    {
      identity: {
        requestKind: 'first',
        afterRejection:
          'Le juge a relevé que les tentatives étaient peu nombreuses ; elles sont deux fois plus nombreuses.',
      },
      entries: [
        ...journal,
        step(30, 'petition', '2026-10-27', joined),
        step(31, 'decision', '2026-11-04', joined),
        step(32, 'new-request', '2026-11-05'),
      ],
    },
    {
      petition: [
        'Seconde requête. Par une ordonnance n° [à compléter : numéro de l’ordonnance] du 4 novembre 2026 (pièce n° 10), une première requête (pièce n° 9) a été rejetée. Le juge a relevé que les tentatives étaient peu nombreuses ; elles sont deux fois plus nombreuses. Depuis, j’ai fait 1 tentative le 12 novembre 2026, sans créneau. Les tentatives antérieures sont rappelées ici parce qu’elles montrent la durée du blocage, portée à 38 jours.',
        '8 tentatives, réparties sur 7 journées',
        '- 12 octobre 2026 : courriel à la préfecture',
      ],
    },
  ],
  [
    'an appointment that was offered is told to the court, and is to be brought forward',
    {
      identity: { requestKind: 'first' },
      entries: [
        ...journal,
        step(30, 'appointment', '2026-11-20', {
          note: 'Rendez-vous : mercredi 3 mars 2027 à 9 h 00.',
        }),
      ],
    },
    {
      petition: [
        'Le 20 novembre 2026, la préfecture m’a proposé un rendez-vous : mercredi 3 mars 2027 à 9 h 00 ([à compléter : la proposition de rendez-vous, à joindre dans « Courriers et visites »]). Il est trop tardif',
        '1° d’enjoindre au préfet d’avancer le rendez-vous proposé le 20 novembre 2026',
      ],
    },
    /aucun rendez-vous ne m’a été proposé/,
  ],
  [
    'a booking that is closed',
    {
      identity: { requestKind: 'first' },
      entries: [
        ...journal,
        captureOf('closed', '2026-11-16T08:00:00+01:00', 'La prise de rendez-vous est fermée.'),
      ],
    },
    {
      letter: [
        'Le site a aussi répondu :\n- prise de rendez-vous fermée (« La prise de rendez-vous est fermée ») : le 16 novembre 2026 à 8 h 00',
      ],
      petition: [
        '4. Les autres réponses du site. Le site a aussi répondu :\n- prise de rendez-vous fermée (« La prise de rendez-vous est fermée ») : le 16 novembre 2026 à 8 h 00 (5-3)',
      ],
    },
  ],
  [
    'one failure of the site: the rule on dysfunctions is not called upon',
    {
      identity: { requestKind: 'first' },
      entries: [
        ...journal,
        captureOf('site-error', '2026-11-14T08:00:00+01:00', '502 Bad Gateway'),
      ],
    },
    {
      petition: [
        'À une reprise, le site n’a pas pu être utilisé :\n- erreur du site (« 502 Bad Gateway ») : le 14 novembre 2026 à 8 h 00 (5-3)',
      ],
    },
    /La même règle vaut/,
  ],
  [
    'failures of the site in two weeks',
    {
      identity: { requestKind: 'first' },
      entries: [
        ...journal,
        captureOf('site-error', '2026-11-06T08:00:00+01:00', '502 Bad Gateway', 9),
        captureOf('site-error', '2026-11-14T08:00:00+01:00', '502 Bad Gateway', 10),
      ],
    },
    {
      petition: [
        'La même règle vaut lorsque c’est un dysfonctionnement technique du site qui empêche la démarche (CE, 9 juin 2022, n° 453391).',
      ],
    },
  ],
  [
    'a lawyer and legal aid',
    {
      identity: {
        requestKind: 'first',
        lawyer: 'Me Y, avocate au barreau de Bobigny',
        legalAid: 'asked',
      },
    },
    {
      petition: [
        'Représentée par Me Y, avocate au barreau de Bobigny\nAide juridictionnelle demandée',
        'à verser à Me Y, avocate au barreau de Bobigny, qui renonce alors à la part contributive de l’État (article 37 de la loi du 10 juillet 1991)',
      ],
    },
  ],
  [
    'someone who lives with others',
    { identity: { requestKind: 'first', careOf: 'chez Mme X' } },
    { petition: ['Adresse : chez Mme X, 1 rue X, 93000 Bobigny'] },
  ],
  [
    'two captures, ten days apart: the rule is not met',
    {
      identity: { requestKind: 'first' },
      entries: [at(1, '2026-11-02T08:00:00+01:00'), at(2, '2026-11-12T08:00:00+01:00')],
    },
    { petition: ['[à compléter : des tentatives plus nombreuses et plus étalées'] },
    /sont réunies/,
  ],
];

const inCourt = [
  ...journal,
  captureOf('slots-offered', '2026-11-13T08:00:00+01:00', '3 créneaux'),
  step(30, 'petition', '2026-11-14', joined),
];

/** Papers of later moments, by what happened. */
const later: Row[] = [
  [
    'the Défenseur des droits, before and during',
    { identity: { requestKind: 'first' }, entries: inCourt },
    {
      mediator: [
        'Objet : impossibilité de prendre un rendez-vous en préfecture',
        'La prise de rendez-vous à la préfecture de la Seine-Saint-Denis ne se fait que sur son site (www.seine-saint-denis.gouv.fr).',
        'Des créneaux se sont affichés le 13 novembre 2026 à 8 h 00',
        '- 12 octobre 2026 : mon courriel à la préfecture',
        '- 26 octobre 2026 à 9 h 30 : ma visite au guichet de la préfecture',
      ],
      'mediator-court': [
        'J’ai saisi le tribunal administratif de Montreuil, le 14 novembre 2026, d’une requête en référé',
        'Je vous demande de présenter des observations dans cette affaire.',
      ],
    },
  ],
  [
    'a reply to the written defence answers what it usually says, slots among it',
    { identity: { requestKind: 'first' }, entries: inCourt },
    {
      reply: [
        'MÉMOIRE EN RÉPLIQUE',
        'Sur les créneaux vus. Des créneaux se sont affichés le 13 novembre 2026 à 8 h 00',
        'Sur le nombre des tentatives. J’ai fait 8 tentatives',
        'aucun programme n’a rechargé la page',
        'Sur l’urgence. Le juge apprécie l’incidence immédiate',
        'Sur l’absence d’obstacle. Aucune décision n’a été prise',
        'Je maintiens mes conclusions.',
      ],
    },
  ],
  [
    'an appointment that is too far away',
    {
      identity: { requestKind: 'first' },
      entries: [
        ...inCourt,
        step(31, 'appointment', '2026-11-20', {
          ...joined,
          note: 'vu sur le site',
          appointment: { day: '2027-03-03', hour: '09:00', place: 'Préfecture, bureau 3' },
        }),
      ],
    },
    {
      'too-late': [
        'Le 20 novembre 2026, la préfecture m’a proposé un rendez-vous : mercredi 3 mars 2027 à 9 h 00, Préfecture, bureau 3 (pièce n° 10).',
        'de ne pas prononcer de non-lieu',
        'n° 436288',
      ],
    },
  ],
  [
    'an order that is not carried out: a letter, then the judge, never another L. 521-3',
    {
      identity: { requestKind: 'first' },
      entries: [...inCourt, step(32, 'decision', '2026-11-18', joined)],
    },
    {
      'not-executed': [
        'Par une ordonnance n° [à compléter : numéro de l’ordonnance] du 18 novembre 2026, le juge des référés vous a enjoint',
        'RÉFÉRÉ – article L. 521-4 du code de justice administrative',
        'une astreinte de 100 euros par jour de retard',
      ],
    },
  ],
  [
    'provisional legal aid, also without papers',
    { identity: { requestKind: 'first' } },
    { 'legal-aid': ['(article 20 de la loi du 10 juillet 1991)', 'même sans titre de séjour'] },
  ],
  [
    'a request that was filed online and has no answer',
    {
      identity: { requestKind: 'exceptional' },
      situation: { filed: 'yes', filedDay: '2026-03-02', advised: 'yes' },
    },
    {
      'online-request': [
        '1. Le 2 mars 2026, j’ai déposé une demande d’admission exceptionnelle au séjour, en qualité de salariée, sur le formulaire en ligne que la préfecture impose',
        'n° 435594, points 3 et 4',
      ],
    },
  ],
];

const blockedAt = (
  number: number,
  legal: string,
  says: 'inactive-button' | 'account-locked',
): HashedEntry[] => {
  const capture = at(number, legal, { outcome: 'unrecognised', matched: null });
  const { id, dossier, time, prev } = capture.entry;
  const entry: StatementRecord = {
    v: 2,
    kind: 'statement',
    id,
    dossier,
    time,
    prev,
    seq: 100 + number,
    of: number,
    about: 'blocked',
    says,
    words: 'Rien ne se passe.',
  };
  return [capture, { entry, hash: 'f'.repeat(64) }];
};

later.push(
  [
    'an online service that is stuck in two weeks',
    {
      identity: { requestKind: 'travel', anef: 'yes' },
      entries: [
        ...blockedAt(1, '2026-11-05T08:00:00+01:00', 'inactive-button'),
        ...blockedAt(2, '2026-11-13T09:00:00+01:00', 'account-locked'),
        step(20, 'contact-centre', '2026-11-06', { hour: '10:15', note: 'ticket 4812' }),
      ],
    },
    {
      'stuck-service': [
        '- le 5 novembre 2026 à 8 h 00 : bouton qui ne fait rien (« Rien ne se passe. »)',
        '- 6 novembre 2026 à 10 h 15 : Appel ou message au Centre de contact citoyens – ticket 4812',
        'J’ai essayé 2 fois, dans 2 semaines différentes.',
        'une solution de substitution (article R. 431-2 du CESEDA ; arrêté du 1er août 2023)',
        'de me proposer, dans les quinze jours de la notification de l’ordonnance, une solution de substitution',
      ],
    },
  ],
  [
    'an online service that is stuck once',
    {
      identity: { requestKind: 'travel', anef: 'yes' },
      entries: blockedAt(1, '2026-11-05T08:00:00+01:00', 'inactive-button'),
    },
    { 'stuck-service': ['[à compléter : des blocages dans deux semaines au moins'] },
  ],
);

/** Every branch. */
export const rows: readonly Row[] = [...present, ...later];
