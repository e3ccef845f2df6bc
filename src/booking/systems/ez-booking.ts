import { normalise } from '../normalise';
import { type BookingSystem, findBlock, type PageFacts, present, visible } from '../page';

/**
 * System A: the "booking" module of the préfectures' eZ Publish sites (since 2012).
 *
 * Steps are in the address, /booking/create/<form>[/<step>]: CGU, desks (1), no slot (2), slots (3 and 4).
 * A step's POST may answer in place, so the address can be one step behind: the rules read the page.
 * Some préfectures show the module inside a frame of another page.
 * Sources: selectors on which several independent public programs agree, texts quoted by associations
 * and the press; step names as printed by rdv.aveyron.gouv.fr and haute-savoie.gouv.fr.
 * Gathered in November 2026; reconstructed, not seen live.
 */
const noSlotSentence =
  /^il n'existe plus de plage horaire libre pour votre demande de rendez-vous ?\.?( veuillez (recommencer|réessayer) ultérieurement ?\.?)?( please try later ?\.?)?$/;

/** Printed by the site with its own mistake ("pas calendrier"). */
const noCalendarSentence =
  /^il n'y a pas (de )?calendrier disponible pour effectuer une demande de rendez-vous ?\.?( veuillez (recommencer|réessayer) ultérieurement ?\.?)?$/;

/** Printed by pprdv.interieur.gouv.fr when too many ask at once (2021). */
const overloadedSentence =
  /^(le|ce) (site|service|serveur) est (actuellement |momentanément )?surchargé/;

/** How an answer starts, wherever it is printed: enough to record the page, not to label it. */
const beginning =
  /^il n'(existe plus de plage horaire libre|y a pas (de )?calendrier disponible)\b/;

const closedSentence =
  /^(attention ?: ?cette page n'est pas disponible pour le moment|ce lien a été désactivé définitivement)/;

/** Signs that slots are on the page. One of them, even hidden, forbids "no slot". */
const slotSigns = ['slot-link', 'free-cell', 'first-slot-button', 'slot-step-image'] as const;

/** Signs of an earlier step, whose text may quote the sentence. */
const earlierStepSigns = ['next-button', 'condition', 'planning'] as const;

function isResultPage(page: PageFacts): boolean {
  const heading = findBlock(page, 'heading', /^vérification de disponibilité$/);
  return heading >= 0 || visible(page, 'finish-button') > 0;
}

export const ezBooking: BookingSystem = {
  id: 'ez-booking',
  // Every préfecture's, which are official hosts all: `booking/systems` lists them.
  hosts: [],
  onOfficialHosts: true,
  // Préfectures have their sites there.
  accepts: ({ hostname }) => hostname.endsWith('.gouv.fr'),
  matchPaths: [
    '/booking/create/*',
    '/index.php/booking/create/*',
    '/layout/set/print/booking/create/*',
  ],
  path: /^\/(index\.php\/)?(layout\/set\/print\/)?booking\/create\/\d+(\/\d+){0,2}\/?$/,
  settle: 'load',
  look: {
    words: [
      ...['plage', 'disponibilité', 'description', 'calendrier', 'disponible', 'désactivé'],
      'surchargé',
    ],
    regions: {
      booking: '#FormBookingCreate, #inner_Booking',
      heading: '#inner_Booking h1, #inner_Booking h2, #inner_Booking h3',
      // Some sites print the list without its class.
      error: '#global_Booking li, #inner_Booking li, main ul.error > li',
      line: 'main li',
      module: '#global_Booking, main',
    },
    signs: {
      'slot-link': 'a[href*="/booking/create/"][href*="/5/"]',
      'free-cell': 'td.free',
      'first-slot-button': 'input[name="nextButton"][value*="plage horaire libre"]',
      'slot-step-image': 'img[src*="etape_3r"], img[src*="etape_4r"]',
      'next-button': '[name="nextButton"]',
      condition: 'input[name="condition"]',
      planning: 'input[name="planning"]',
      'finish-button': '[name="finishButton"]',
      form: '#FormBookingCreate',
    },
  },
  classify(page) {
    if (slotSigns.some((sign) => visible(page, sign) > 0)) {
      return { outcome: 'slots-offered', rule: 'ez-booking/slot-table', block: null };
    }
    const description = findBlock(page, 'heading', /^description de la nature du rendez-vous$/);
    if (description >= 0 && visible(page, 'next-button') > 0) {
      return { outcome: 'slots-offered', rule: 'ez-booking/description', block: description };
    }
    if (slotSigns.some((sign) => present(page, sign) > 0)) return null;
    // Outside the module, a line of the page is an answer only where the module's form is still there.
    const line = present(page, 'form') > 0 ? findBlock(page, 'line', noCalendarSentence) : -1;
    const inList = findBlock(page, 'error', noCalendarSentence);
    const noCalendar = inList >= 0 ? inList : line;
    // Above a choice of desks, the sentence may speak of one of them only.
    if (noCalendar >= 0 && present(page, 'planning') === 0) {
      return { outcome: 'no-slot', rule: 'ez-booking/no-calendar', block: noCalendar };
    }
    if (earlierStepSigns.some((sign) => present(page, sign) > 0)) return null;
    const closed = findBlock(page, 'module', closedSentence);
    if (closed >= 0 && present(page, 'form') === 0) {
      return { outcome: 'closed', rule: 'ez-booking/closed', block: closed };
    }
    const overloaded = findBlock(page, 'module', overloadedSentence);
    if (overloaded >= 0 && present(page, 'form') === 0) {
      return { outcome: 'overloaded', rule: 'ez-booking/overloaded', block: overloaded };
    }
    const noSlot = findBlock(page, 'booking', noSlotSentence);
    if (noSlot < 0 || present(page, 'form') === 0 || !isResultPage(page)) return null;
    return { outcome: 'no-slot', rule: 'ez-booking/no-slot', block: noSlot };
  },
  steps: [
    // 5: a slot was chosen; 6: security check; 8: personal data; then the confirmation.
    {
      step: 'after a choice',
      is: ({ path }) => /\/create\/\d+\/[5-9]\b/.test(path),
      unknown: 'nothing',
    },
    // The site may answer in place, its earlier step still there.
    {
      step: 'an answer above an earlier step',
      is: ({ blocks }) => blocks.some(({ text }) => beginning.test(normalise(text))),
      unknown: 'record',
    },
    // The steps before the answer have their own controls.
    {
      step: 'conditions, desks',
      is: (page) =>
        visible(page, 'next-button') > 0 ||
        present(page, 'condition') > 0 ||
        present(page, 'planning') > 0,
      unknown: 'nothing',
    },
    { step: 'answer', is: () => true, unknown: 'record' },
  ],
  quoted: ['error', 'booking', 'module'],
  chosenDesk: 'input[name="planning"]:checked',
  procedureId: ({ pathname }) => /\/booking\/create\/(\d+)/.exec(pathname)?.[1] ?? '',
  // The title of an error page ("502 Bad Gateway") names no procedure.
  procedureName: (title) => (/^\d{3}\b/.test(title) ? '' : (title.split(' / ')[0]?.trim() ?? '')),
};
