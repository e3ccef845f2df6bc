import { normalise } from '../normalise';
import { type BookingSystem, type PageFacts, present, visible } from '../page';

/**
 * System D4: RDV Service Public and its sister sites; préfectures use it for residence permits. Rails pages, each a full
 * load. Since 29 June 2026 the State's services are on rdv.numerique.gouv.fr; rdv.anct.gouv.fr still answers.
 *
 * The wrapper of "no slot" has changed more than once: the whole block is compared, anywhere in the page's main part.
 * "Pas de créneau disponible" and "Date fermée à la reservation" are printed in each empty day, and say nothing of the others.
 * Sources: the site's own public templates (search/_nothing_to_show, users/rdvs/_creneaux and what came after them).
 * November 2026; reconstructed, not seen live.
 */
const tail = '( veuillez réessayer ultérieurement\\.?)?( toutes nos excuses pour cela\\.?)?';
const nothingFound = new RegExp(
  `^malheureusement, aucun créneau correspondant à votre (recherche|invitation) n'a été trouvé\\.?${tail}$`,
);
const allTaken = /^malheureusement, tous les créneaux sont pris\./;
const oneAgent = /^votre référent n'a pas de créneaux disponibles\./;
const places = /^[1-9]\d* lieux? (est|sont) disponibles?\.?$/;

/** "lundi 14 décembre 2026 à 9h", "14/12/2026": without a date the words offer nothing. */
const nextAvailability =
  /^prochaine disponibilité le ((lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?\d{1,2}(er)?[ /]/;

/** A slot that was lost, or a reason that can no longer be booked: the site says so, and it says nothing about the others. */
const lost =
  /^(ce créneau n'est plus disponible|le motif .+ n'est plus disponible à la réservation)/;

/** The page searches slots for a reason at an organisation or a place: an answer is due. */
const isSearch = /[?&](motif_name_with_location_type|motif_id)=[^&]/;
const isPlaced = /[?&](public_link_organisation_id|organisation_ids?(\[\]|%5B%5D)?|lieu_id)=[^&]/;

const ownAppointment = /^\/users\/rdvs\/\d+\/creneaux\/?$/;

/** Index of the first block of the page's main part that is these words, whole, and quotes no one; -1 without one. */
function findWhole(page: PageFacts, words: RegExp): number {
  return page.blocks.findIndex(
    ({ text, regions }) =>
      regions.includes('main') && !regions.includes('quote') && words.test(normalise(text)),
  );
}

export const rdvServicePublic: BookingSystem = {
  id: 'rdv-service-public',
  hosts: [
    'rdv.numerique.gouv.fr',
    'www.rdv.numerique.gouv.fr',
    'rdv.anct.gouv.fr',
    'www.rdv-solidarites.fr',
    'www.rdv-aide-numerique.fr',
  ],
  matchPaths: ['/prendre_rdv', '/prendre_rdv?*', '/?*departement=*', '/users/rdvs/*/creneaux*'],
  path: /^\/(prendre_rdv|users\/rdvs\/\d+\/creneaux)?\/?$/,
  // The first page is the same search, once it is asked for a département.
  accepts: ({ pathname, searchParams }) => pathname !== '/' || searchParams.has('departement'),
  settle: 'load',
  look: {
    words: ['créneau', 'disponibilité', 'disponible'],
    regions: {
      main: 'main, [role="main"], .card .card-body, .bg-info',
      // Where a page repeats what others say.
      quote: 'blockquote, q, table, li, article, details',
    },
    signs: {
      slot: 'main a[href*="starts_at="], a.btn.btn-light[href*="starts_at="]',
      'other-week': 'a[href*="date="]',
    },
  },
  classify(page) {
    if (visible(page, 'slot') > 0) {
      return { outcome: 'slots-offered', rule: 'rdv-service-public/slot-links', block: null };
    }
    const place = findWhole(page, places);
    if (place >= 0) {
      return { outcome: 'slots-offered', rule: 'rdv-service-public/places', block: place };
    }
    const next = findWhole(page, nextAvailability);
    if (next >= 0 && visible(page, 'other-week') > 0) {
      return {
        outcome: 'slots-offered',
        rule: 'rdv-service-public/next-availability',
        block: next,
      };
    }
    if (present(page, 'slot') > 0 || next >= 0 || findWhole(page, lost) >= 0) return null;
    const nothing = findWhole(page, nothingFound);
    if (nothing >= 0) {
      return { outcome: 'no-slot', rule: 'rdv-service-public/nothing-found', block: nothing };
    }
    const taken = findWhole(page, allTaken);
    if (taken >= 0) {
      return { outcome: 'no-slot', rule: 'rdv-service-public/all-taken', block: taken };
    }
    const agent = findWhole(page, oneAgent);
    if (agent >= 0) {
      return { outcome: 'no-slot-partial', rule: 'rdv-service-public/one-agent', block: agent };
    }
    // Its own pages of trouble, where the browser does not report the status.
    if (/^service indisponible - rdv service public$/.test(normalise(page.title))) {
      return { outcome: 'overloaded', rule: 'rdv-service-public/maintenance', block: null };
    }
    return null;
  },
  steps: [
    // Behind a login, and the text holds the date of the person's own appointment.
    {
      step: 'own appointment',
      is: ({ path }) => ownAppointment.test(path),
      unknown: 'tell',
      personal: true,
    },
    {
      step: 'slots for a reason at a place',
      is: ({ openedQuery }) => isSearch.test(openedQuery) && isPlaced.test(openedQuery),
      unknown: 'record',
    },
    { step: 'choices before it', is: () => true, unknown: 'nothing' },
  ],
  quoted: ['main'],
  /** Organisation and reason: the whole query may hold an invitation's token. */
  procedureId({ searchParams }) {
    const organisation =
      searchParams.get('public_link_organisation_id') ?? searchParams.get('organisation_id') ?? '';
    const reason =
      searchParams.get('motif_name_with_location_type') ?? searchParams.get('motif_id') ?? '';
    return [organisation, reason].filter((part) => /^[\w.-]{1,150}$/.test(part)).join('/');
  },
  procedureName: () => '',
};
