import type { Outcome } from '../../src/booking/outcome.ts';

/** A state of a booking page, and what it says: null where it says nothing of slots. */
export type DriftState = {
  system: 'A' | 'B' | 'D4';
  name: string;
  body: string;
  outcome: Outcome | null;
};

const sentence =
  "Il n'existe plus de plage horaire libre pour votre demande de rendez-vous. Veuillez recommencer ultérieurement.";
const finish =
  '<div id="submit_Booking"><input class="Bbutton" type="submit" name="finishButton" value="Terminer"></div>';
const next = (value: string) =>
  `<div id="submit_Booking"><input class="Bbutton" type="submit" name="nextButton" value="${value}"></div>`;
const moduleA = (heading: string, inner: string, step: string) =>
  `<div id="global_Booking"><div id="inner_Booking"><h2>${heading}</h2><form id="FormBookingCreate" action="/booking/create/1/${step}">${inner}</form></div></div>`;

const pageB = (heading: string, inner: string) =>
  `<div id="page" data-v-app><p class="fr-stepper">Étape 3 sur 6</p><h1>${heading}</h1>${inner}</div>`;
const columns = (slots: boolean) =>
  `<div class="row q-gutter-xs">${['lundi 30/11', 'mardi 01/12'].map((day) => `<div class="column col items-center blocCreneauSelection"><h3 class="celulleHeader">${day}</h3><ul>${slots ? '<li class="row cellule justify-center radio-card" data-slot><input type="radio" name="trhId"><label class="fr-label">09h30</label></li>' : ''}</ul></div>`).join('')}</div>`;
const centred = (text: string) =>
  `<div class="row col-12 justify-center"><div class="text-center q-pa-md">${text}</div></div>`;
const release = centred(
  '<span class="fr-text--italic fr-text--bold">Prochaine mise en ligne de nouveaux rendez-vous : le 30/11/2026 à 09:00</span>',
);

const nothing =
  "Malheureusement, aucun créneau correspondant à votre recherche n'a été trouvé. Veuillez réessayer ultérieurement.";
const slotD =
  '<a data-slot class="fr-btn fr-btn--tertiary" href="/prendre_rdv?starts_at=2026-06-09+08%3A00">08:00</a>';
const emptyDays = '<ul><li>lundi 7<p>Pas de créneau disponible</p></li></ul>';

/** At least a third of them with slots. */
export const driftStates: readonly DriftState[] = [
  {
    system: 'A',
    name: 'no slot',
    outcome: 'no-slot',
    body: moduleA('Vérification de disponibilité', `<p data-say>${sentence}</p>${finish}`, '2'),
  },
  {
    system: 'A',
    name: 'no calendar',
    outcome: 'no-slot',
    body: moduleA(
      'Prise de rendez-vous',
      `<ul class="error"><li data-say>Il n'y a pas calendrier disponible pour effectuer une demande de rendez-vous</li></ul><input type="checkbox" name="condition">${next('Effectuer une demande de rendez-vous')}`,
      '0',
    ),
  },
  {
    system: 'A',
    name: 'week of slots',
    outcome: 'slots-offered',
    body: moduleA(
      "Choix d'une plage",
      `<table><tr><td class="status-1 free" data-slot><a href="/booking/create/1/5/1588150800">plage libre</a></td><td class="status-0">plage occupée</td></tr></table><div data-slot>${next('Première plage horaire libre')}</div>`,
      '4',
    ),
  },
  {
    system: 'A',
    name: 'desks',
    outcome: null,
    body: moduleA(
      'Choix de la nature du rendez-vous',
      `<p><input type="radio" name="planning"><label>Guichet 1</label></p>${next('Etape suivante')}`,
      '1',
    ),
  },
  {
    system: 'B',
    name: 'no calendar',
    outcome: 'no-slot',
    body: pageB(
      'Aucun créneau disponible',
      `<div data-say>${centred('Veuillez réessayer ultérieurement.')}</div>${release}`,
    ),
  },
  {
    system: 'B',
    name: 'empty week',
    outcome: 'no-slot-partial',
    body: pageB(
      'Choisissez votre créneau',
      `${columns(false)}<div data-say>${centred('Aucun créneau disponible sur cette semaine')}</div>`,
    ),
  },
  {
    system: 'B',
    name: 'slots',
    outcome: 'slots-offered',
    body: pageB('Choisissez votre créneau', columns(true)),
  },
  {
    system: 'B',
    name: 'slots in the last week',
    outcome: 'slots-offered',
    body: pageB(
      'Choisissez votre créneau',
      `${columns(true)}<div data-say>${centred('Aucun créneau disponible à partir de cette date.<br>Veuillez réessayer ultérieurement.')}</div>`,
    ),
  },
  {
    system: 'D4',
    name: 'no slot',
    outcome: 'no-slot',
    body: `<main><h1>Prendre rendez-vous</h1><div class="fr-alert"><p data-say>${nothing}</p></div></main>`,
  },
  {
    system: 'D4',
    name: 'slots',
    outcome: 'slots-offered',
    body: `<main><h1>Prendre rendez-vous</h1>${emptyDays}<div>${slotD}</div></main>`,
  },
  {
    system: 'D4',
    name: 'empty days',
    outcome: null,
    body: `<main><h1>Prendre rendez-vous</h1>${emptyDays}</main>`,
  },
];

/** Where each system's pages are. */
export const driftAddresses: Record<DriftState['system'], string> = {
  A: 'https://www.seine-saint-denis.gouv.fr/booking/create/9829/2',
  B: 'https://www.rdv-prefecture.interieur.gouv.fr/rdvpref/reservation/demarche/1001/creneau/',
  D4: 'https://rdv.numerique.gouv.fr/prendre_rdv?motif_name_with_location_type=titre-public_office&public_link_organisation_id=2458',
};
