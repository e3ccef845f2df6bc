import type { Outcome } from '../../src/booking/outcome.ts';

/**
 * The practice préfecture's scenarios, chosen by address: the number of the procedure says what its
 * booking page will answer, on the real host names.
 */
export type Scenario = {
  name: string;
  title: string;
  /** Where a person begins. */
  start: string;
  /** Where the answer stands, reached by going through the steps. */
  answer: string;
  outcome: Outcome;
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
    outcome: 'unrecognised',
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
    title: 'Système B : aucun créneau cette semaine seulement',
    start: `${systemB}/1003/cgu/`,
    answer: `${systemB}/1003/creneau/`,
    outcome: 'unrecognised',
  },
  bOverloaded: {
    name: 'bOverloaded',
    title: 'Système B : 502 Bad Gateway',
    start: `${systemB}/1004/cgu/`,
    answer: `${systemB}/1004/creneau/`,
    outcome: 'unrecognised',
  },
} as const satisfies Record<string, Scenario>;

/** The page that lists the scenarios, and one that is no booking page at all. */
export const homePage = 'https://prefecture-exercice.test/';
export const otherPage = 'https://mairie-exercice.test/rendez-vous?jeton=1&token=secret';
