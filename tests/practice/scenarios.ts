import type { Outcome } from '../../src/booking/outcome.ts';

/**
 * The practice préfecture's scenarios, chosen by address: the number of the procedure says what its
 * booking page will answer, on the real host names.
 */
export type Scenario = {
  name: string;
  title: string;
  /** Where a person starts. */
  start: string;
  /** Where the answer is, reached by going through the steps. */
  answer: string;
  outcome: Outcome;
  /** The connection dies: no page comes, and Firefox reports no load. */
  dies?: true;
};

const systemA = 'https://www.seine-saint-denis.gouv.fr/booking/create';
const systemB = 'https://www.rdv-prefecture.interieur.gouv.fr/rdvpref/reservation/demarche';

export const scenarios = {
  aNoSlot: {
    name: 'aNoSlot',
    title: 'Système A : aucun créneau',
    start: `${systemA}/9001`,
    answer: `${systemA}/9001/2`,
    outcome: 'no-slot',
  },
  aSlots: {
    name: 'aSlots',
    title: 'Système A : créneaux proposés',
    start: `${systemA}/9002`,
    answer: `${systemA}/9002/4`,
    outcome: 'slots-offered',
  },
  aOverloaded: {
    name: 'aOverloaded',
    title: 'Système A : 502 Bad Gateway',
    start: `${systemA}/9003`,
    answer: `${systemA}/9003/2`,
    outcome: 'overloaded',
  },
  aDead: {
    name: 'aDead',
    title: 'Système A : connexion interrompue',
    start: `${systemA}/9004`,
    answer: `${systemA}/9004/2`,
    outcome: 'site-error',
    dies: true,
  },
  aClosed: {
    name: 'aClosed',
    title: 'Système A : démarche fermée',
    start: `${systemA}/9006`,
    answer: `${systemA}/9006`,
    outcome: 'closed',
  },
  parisNoSlot: {
    name: 'parisNoSlot',
    title: 'Système A, Préfecture de police : aucun créneau',
    start: 'https://pprdv.interieur.gouv.fr/booking/create/9001',
    answer: 'https://pprdv.interieur.gouv.fr/booking/create/9001/2',
    outcome: 'no-slot',
  },
  bNoSlot: {
    name: 'bNoSlot',
    title: 'Système B : aucun créneau',
    start: `${systemB}/1001/cgu/`,
    answer: `${systemB}/1001/creneau/`,
    outcome: 'no-slot',
  },
  bSlots: {
    name: 'bSlots',
    title: 'Système B : créneaux proposés',
    start: `${systemB}/1002/cgu/`,
    answer: `${systemB}/1002/creneau/`,
    outcome: 'slots-offered',
  },
  bThisWeek: {
    name: 'bThisWeek',
    title: 'Système B : aucun créneau cette semaine, d’autres plus tard',
    start: `${systemB}/1003/cgu/`,
    answer: `${systemB}/1003/creneau/`,
    outcome: 'slots-offered',
  },
  bOverloaded: {
    name: 'bOverloaded',
    title: 'Système B : 502 Bad Gateway',
    start: `${systemB}/1004/cgu/`,
    answer: `${systemB}/1004/creneau/`,
    outcome: 'overloaded',
  },
  bFromThisDate: {
    name: 'bFromThisDate',
    title: 'Système B : aucun créneau à partir de cette date',
    start: `${systemB}/1005/cgu/`,
    answer: `${systemB}/1005/creneau/`,
    outcome: 'no-slot-partial',
  },
  bWrongCode: {
    name: 'bWrongCode',
    title: 'Système B : code de sécurité refusé',
    start: `${systemB}/1006/cgu/`,
    answer: `${systemB}/1006/cgu/`,
    outcome: 'captcha-refused',
  },
  bExpired: {
    name: 'bExpired',
    title: 'Système B : session expirée',
    start: `${systemB}/1007/cgu/`,
    answer: `${systemB}/1007/cgu/`,
    outcome: 'session-expired',
  },
  bBlocked: {
    name: 'bBlocked',
    title: 'Système B : accès bloqué',
    start: `${systemB}/1008/cgu/`,
    answer: `${systemB}/1008/creneau/`,
    outcome: 'blocked',
  },
  bChanging: {
    name: 'bChanging',
    title: 'Système B : des créneaux apparaissent puis disparaissent',
    start: `${systemB}/1009/cgu/`,
    answer: `${systemB}/1009/creneau/`,
    outcome: 'no-slot',
  },
  bUnknown: {
    name: 'bUnknown',
    title: 'Système B : une page que personne ne connaît',
    start: `${systemB}/1010/cgu/`,
    answer: `${systemB}/1010/creneau/`,
    outcome: 'unrecognised',
  },
} as const satisfies Record<string, Scenario>;

/** The page that lists the scenarios, and one that is no booking page at all. */
export const homePage = 'https://prefecture-exercice.test/';
export const otherPage = 'https://mairie-exercice.test/rendez-vous?jeton=1&token=secret';
