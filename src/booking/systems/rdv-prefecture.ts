import { readAnnouncement } from '../announcement';
import { normalise } from '../normalise';
import { type BookingSystem, type Finding, type PageFacts, present, visible } from '../page';

/**
 * System B: RDV-Préfecture, the national booking site (since the end of 2023).
 *
 * Each step is a full load; Vue mounts on #page and draws the answer late. The <title> is the same with
 * and without slots. What the calendar component draws, and when (its inputs: is a calendar shown, is this its last week,
 * the slots of the week, the first availability, the releases):
 * - a column a day on a wide screen, empty or not; radios in it where there are slots;
 * - "Aucun créneau disponible à partir de cette date. …" in the last week, beside slots too;
 * - "… sur cette semaine" in an earlier week without a slot, and under it "Prochaine disponibilité le", whose date is
 *   missing when the site knows of none;
 * - "Veuillez réessayer ultérieurement." alone in its block when no calendar is shown, and only then;
 * - "Prochaine / Dernière mise en ligne …" without a calendar, or in its last week;
 * - "Aucun créneau disponible" in an empty day of a phone's list. The same words are the heading that the server prints.
 * So radios alone are slots, and "no slot" is the block that is alone, with the heading or a release beside it.
 * Sources: the site's own public component script and the framework's sources. November 2026; reconstructed, not seen
 * live.
 */
const thisWeek = /^aucun créneau disponible sur cette semaine\.?$/;
const fromThisDate =
  /^aucun créneau disponible à partir de cette date\.?( veuillez réessayer ultérieurement\.?)?$/;

/** The State's stepper may print "Étape 3 sur 6" in the heading itself, before it or after it. */
const heading = (words: string) =>
  new RegExp(`^(étape \\d+ sur \\d+ ?:? ?)?${words}\\.?( ?étape \\d+ sur \\d+)?$`);
const noSlotHeading = heading('aucun créneau disponible');
const calendarHeading = heading('choisissez votre créneau');

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

/** The step before the slots refuses in its address, and may leave the word there for a reload or a bookmark. */
function refusalOf(page: PageFacts): Finding | null {
  const wrongCode = indexOfWhole(page, /^le code de sécurité saisi est incorrect\.?$/);
  const refused = page.cameFromSite ? page.openedQuery : '';
  if (wrongCode >= 0 || /[?&]error=invalidCaptcha\b/.test(refused)) {
    const block = wrongCode >= 0 ? wrongCode : null;
    return { outcome: 'captcha-refused', rule: 'rdv-prefecture/captcha', block };
  }
  if (/[?&]error=errorSessionInvalide\b/.test(refused)) {
    return { outcome: 'session-expired', rule: 'rdv-prefecture/session', block: null };
  }
  return null;
}

/** The framework has lost what was entered, at whatever step. */
function lostContextOf(page: PageFacts): Finding | null {
  const lost = page.blocks.findIndex(
    ({ text, regions }) =>
      regions.includes('alert') &&
      /^pour des raisons techniques, vos dernières modifications ou actions ont été perdues/.test(
        normalise(text),
      ),
  );
  if (lost >= 0) {
    return { outcome: 'session-expired', rule: 'rdv-prefecture/lost-context', block: lost };
  }
  if (page.status !== 401) return null;
  return { outcome: 'session-expired', rule: 'rdv-prefecture/status-401', block: null };
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

/** Words of a calendar: beside one of them, "try again later" speaks of a part of it at most. */
const ofACalendar = [
  calendarHeading,
  /^prochaine disponibilité/,
  /^voir plus de créneaux$/,
] as const;

function absenceOf(page: PageFacts): Finding | null {
  const week = indexOfWhole(page, thisWeek);
  if (week >= 0) {
    return { outcome: 'no-slot-partial', rule: 'rdv-prefecture/this-week', block: week };
  }
  const date = indexOfWhole(page, fromThisDate);
  if (date >= 0) {
    return { outcome: 'no-slot-partial', rule: 'rdv-prefecture/from-this-date', block: date };
  }
  if (ofACalendar.some((words) => indexOfWhole(page, words) >= 0)) return null;
  if (present(page, 'first-availability') > 0 || present(page, 'column') > 0) return null;
  const tryLater = indexOfWhole(page, /^veuillez réessayer ultérieurement\.?$/);
  const none = indexOfWhole(page, noSlotHeading);
  const release = indexOfWhole(page, /^(prochaine|dernière) mise en ligne\b/);
  if (tryLater < 0 || (none < 0 && release < 0)) return null;
  return {
    outcome: 'no-slot',
    rule: 'rdv-prefecture/no-slot',
    block: none >= 0 ? none : tryLater,
  };
}

const isSlotStep = (page: PageFacts) => /\/creneau\/?$/.test(page.path);

export const rdvPrefecture: BookingSystem = {
  id: 'rdv-prefecture',
  hosts: ['www.rdv-prefecture.interieur.gouv.fr'],
  matchPaths: ['/rdvpref/reservation/*'],
  path: /^\/rdvpref\/reservation\/demarche\/\d+(\/.*)?$/,
  settle: 'steady',
  look: {
    words: [
      ...['créneau', 'ultérieurement', 'disponibilité', 'ligne', 'incorrect', '{{'],
      'perdues',
    ],
    regions: {
      page: '#page',
      day: '.q-expansion-item',
      alert: '.fr-alert',
      'alert-title': '.fr-alert__title',
    },
    signs: {
      mounted: '#page[data-v-app]',
      // Not the columns: a wide calendar draws one for each day, empty or not.
      slot: 'input[name="trhId"], .radio-card',
      column: '.blocCreneauSelection',
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
    const lost = lostContextOf(page);
    if (lost) return lost;
    if (/\/cgu\/?$/.test(page.path)) return refusalOf(page);
    if (!isSlotStep(page) || !isDrawn(page)) return null;
    const offer = offerOf(page);
    if (offer) return offer;
    return present(page, 'slot') > 0 ? null : absenceOf(page);
  },
  steps: [
    { step: 'slots', is: isSlotStep, unknown: 'record' },
    {
      step: 'personal data, confirmation',
      is: ({ path }) => !/\/demarche\/\d+\/?(cgu\/?|_validerCaptcha\/?)?$/.test(path),
      unknown: 'nothing',
      personal: true,
    },
    // 404: a procedure that is closed or that there never was; 422: a refusal, answered in place.
    { step: 'an error page', is: ({ status }) => (status ?? 0) >= 400, unknown: 'record' },
    { step: 'conditions, code', is: () => true, unknown: 'nothing' },
  ],
  quoted: ['alert-title', 'alert', 'page'],
  announcement: (page) => readAnnouncement(page.blocks.map((block) => normalise(block.text))),
  procedureId: ({ pathname }) => /\/demarche\/(\d+)/.exec(pathname)?.[1] ?? '',
  // Titles name the step, not the procedure: the person names it.
  procedureName: () => '',
};
