import { type BookingSystem, findBlock, present, visible } from '../page';

/**
 * System D4: RDV Service Public and its sister sites, used by some sub-préfectures, départements and France
 * services. Rails pages, each a full load.
 * Sources: the sites' own public templates (search/_nothing_to_show, users/rdvs/_creneaux). November 2026;
 * reconstructed, not seen live.
 */
const nothingFound =
  /^malheureusement, aucun créneau correspondant à votre (recherche|invitation) n'a été trouvé\.?$/;
const allTaken = /^malheureusement, tous les créneaux sont pris\./;
const oneAgent = /^votre référent n'a pas de créneaux disponibles\./;
const onePlace = /^aucune disponibilité$/;

export const rdvServicePublic: BookingSystem = {
  id: 'rdv-service-public',
  hosts: [
    'www.rdv-service-public.fr',
    'rdv.anct.gouv.fr',
    'www.rdv-solidarites.fr',
    'www.rdv-aide-numerique.fr',
  ],
  matchPaths: ['/prendre_rdv*', '/creneaux*', '/users/rdvs/*/creneaux*'],
  path: /^\/(prendre_rdv|creneaux|users\/rdvs\/\d+\/creneaux)(\/.*)?$/,
  settle: 'load',
  look: {
    words: ['créneau', 'disponibilité', 'disponible'],
    regions: {
      card: '.card .card-body',
      notice: '.bg-info',
      list: 'body',
    },
    signs: {
      slot: 'a.btn.btn-light[href*="creneau"], a.btn.btn-light[href*="starts_at"]',
    },
  },
  classify(page) {
    if (visible(page, 'slot') > 0) {
      return { outcome: 'slots-offered', rule: 'rdv-service-public/slot-links', block: null };
    }
    const places = findBlock(page, 'list', /^\d+ lieux? (est|sont) disponibles?\.?$/);
    if (places >= 0) {
      return { outcome: 'slots-offered', rule: 'rdv-service-public/places', block: places };
    }
    if (present(page, 'slot') > 0) return null;
    const nothing = findBlock(page, 'card', nothingFound);
    if (nothing >= 0) {
      return { outcome: 'no-slot', rule: 'rdv-service-public/nothing-found', block: nothing };
    }
    const taken = findBlock(page, 'notice', allTaken);
    if (taken >= 0) {
      return { outcome: 'no-slot', rule: 'rdv-service-public/all-taken', block: taken };
    }
    const agent = findBlock(page, 'card', oneAgent);
    if (agent >= 0) {
      return { outcome: 'no-slot-partial', rule: 'rdv-service-public/one-agent', block: agent };
    }
    const place = findBlock(page, 'card', onePlace);
    if (place < 0) return null;
    return { outcome: 'no-slot-partial', rule: 'rdv-service-public/one-place', block: place };
  },
  // The search goes through pages of choices without an answer of any kind.
  isAnswerPage: () => false,
  procedureId: () => '',
  procedureName: () => '',
};
