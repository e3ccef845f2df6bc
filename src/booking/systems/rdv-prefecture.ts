import { readAnnouncement } from '../announcement';
import { normalise } from '../normalise';
import { type BookingSystem, type Finding, type PageFacts, present, visible } from '../page';

/**
 * System B: RDV-Préfecture, the national booking site (since the end of 2023).
 *
 * Each step is a full load; Vue mounts on #page and draws the answer late. The <title> is the same with
 * and without slots. The page says "no slot" in two places at once: its heading "Aucun créneau disponible",
 * and "Veuillez réessayer ultérieurement." where the calendar would stand (the site's template prints the
 * latter only when no calendar is shown at all). "Aucun créneau disponible" alone also stands inside one
 * empty day on a phone, and begins two weaker sentences, so whole texts are compared.
 * Sources: the site's own public component script, and programs that agree with it. November 2026;
 * reconstructed, not seen live.
 */
const thisWeek = /^aucun créneau disponible sur cette semaine\.?$/;
const fromThisDate =
  /^aucun créneau disponible à partir de cette date\.?( veuillez réessayer ultérieurement\.?)?$/;

function indexOfWhole(page: PageFacts, text: RegExp): number {
  return page.blocks.findIndex(
    (block) =>
      block.regions.includes('page') &&
      !block.regions.includes('day') &&
      text.test(normalise(block.text)),
  );
}

function isDrawn(page: PageFacts): boolean {
  const template = page.blocks.some((block) => block.text.includes('{{'));
  return present(page, 'mounted') > 0 && visible(page, 'loading') === 0 && !template;
}

/** The step before the slots refuses in its address, and takes the word out of it at once. */
function refusalOf(page: PageFacts): Finding | null {
  const wrongCode = indexOfWhole(page, /^le code de sécurité saisi est incorrect\.?$/);
  if (wrongCode >= 0 || /[?&]error=invalidCaptcha\b/.test(page.openedQuery)) {
    const block = wrongCode >= 0 ? wrongCode : null;
    return { outcome: 'captcha-refused', rule: 'rdv-prefecture/captcha', block };
  }
  if (/[?&]error=errorSessionInvalide\b/.test(page.openedQuery)) {
    return { outcome: 'session-expired', rule: 'rdv-prefecture/session', block: null };
  }
  return null;
}

/** The site prints the same button without a date when it knows of none. */
const nextAvailability = /^prochaine disponibilité le \d{2}\/\d{2}\/\d{4}\.?$/;

/** Slots that the page shows or names: in the calendar, in a closed day, in another week. */
function offerOf(page: PageFacts): Finding | null {
  const inClosedDay = present(page, 'slot-in-day') > 0 && visible(page, 'day') > 0;
  if (visible(page, 'slot') > 0 || inClosedDay) {
    return { outcome: 'slots-offered', rule: 'rdv-prefecture/slot-radios', block: null };
  }
  const elsewhere = indexOfWhole(page, nextAvailability);
  if (elsewhere < 0) return null;
  return { outcome: 'slots-offered', rule: 'rdv-prefecture/next-availability', block: elsewhere };
}

function absenceOf(page: PageFacts): Finding | null {
  const week = indexOfWhole(page, thisWeek);
  if (week >= 0) {
    return { outcome: 'no-slot-partial', rule: 'rdv-prefecture/this-week', block: week };
  }
  const date = indexOfWhole(page, fromThisDate);
  if (date >= 0) {
    return { outcome: 'no-slot-partial', rule: 'rdv-prefecture/from-this-date', block: date };
  }
  const calendarHeading = indexOfWhole(page, /^choisissez votre créneau$/);
  if (calendarHeading >= 0 || present(page, 'first-availability') > 0) return null;
  const heading = indexOfWhole(page, /^aucun créneau disponible\.?$/);
  const tryLater = indexOfWhole(page, /^veuillez réessayer ultérieurement\.?$/);
  if (heading < 0 || tryLater < 0) return null;
  return { outcome: 'no-slot', rule: 'rdv-prefecture/no-slot', block: heading };
}

const isSlotStep = (page: PageFacts) => /\/creneau\/?$/.test(page.path);

export const rdvPrefecture: BookingSystem = {
  id: 'rdv-prefecture',
  hosts: ['www.rdv-prefecture.interieur.gouv.fr'],
  matchPaths: ['/rdvpref/reservation/*'],
  path: /^\/rdvpref\/reservation\/demarche\/\d+(\/.*)?$/,
  settle: 'steady',
  look: {
    words: ['créneau', 'ultérieurement', 'disponibilité', 'ligne', 'incorrect', '{{'],
    regions: { page: '#page', day: '.q-expansion-item' },
    signs: {
      mounted: '#page[data-v-app]',
      // Not .blocCreneauSelection: a wide calendar draws one for each day, empty or not.
      slot: 'input[name="trhId"], .radio-card',
      'slot-in-day': '.q-expansion-item input[name="trhId"]',
      day: '.q-expansion-item',
      loading: '.q-loading, .q-inner-loading, .q-spinner, #page [aria-busy="true"]',
    },
    data: {
      'first-availability': {
        selector: '#vui-init-data',
        pattern: /"datePremiereDispo"\s*:\s*"[^"]+"/,
      },
    },
  },
  classify(page) {
    if (/\/cgu\/?$/.test(page.path)) return refusalOf(page);
    if (!isSlotStep(page) || !isDrawn(page)) return null;
    const offer = offerOf(page);
    if (offer) return offer;
    return present(page, 'slot') > 0 ? null : absenceOf(page);
  },
  isAnswerPage: isSlotStep,
  announcement: (page) => readAnnouncement(page.blocks.map((block) => normalise(block.text))),
  procedureId: (path) => /\/demarche\/(\d+)/.exec(path)?.[1] ?? '',
  // Titles name the step, not the procedure: the person names it.
  procedureName: () => '',
};
