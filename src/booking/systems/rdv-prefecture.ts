import { normalise } from '../normalise';
import { type BookingSystem, type PageFacts, present, visible } from '../page';

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
const weakerSentence = /^aucun créneau disponible (sur cette semaine|à partir de cette date)/;

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

export const rdvPrefecture: BookingSystem = {
  id: 'rdv-prefecture',
  hosts: ['www.rdv-prefecture.interieur.gouv.fr'],
  matchPaths: ['/rdvpref/reservation/*'],
  path: /^\/rdvpref\/reservation\/demarche\/\d+(\/.*)?$/,
  settle: 'steady',
  look: {
    words: /créneau|réessayer ultérieurement|prochaine disponibilité|\{\{/,
    regions: { page: '#page', day: '.q-expansion-item' },
    signs: {
      mounted: '#page[data-v-app]',
      slot: 'input[name="trhId"], .radio-card, .blocCreneauSelection',
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
    if (!/\/creneau\/?$/.test(page.path) || !isDrawn(page)) return null;
    if (visible(page, 'slot') > 0) {
      return { outcome: 'slots-offered', rule: 'rdv-prefecture/slot-radios', block: null };
    }
    const elsewhere =
      present(page, 'slot') > 0 ||
      present(page, 'first-availability') > 0 ||
      page.blocks.some((block) => /^prochaine disponibilité le/.test(normalise(block.text))) ||
      page.blocks.some((block) => weakerSentence.test(normalise(block.text))) ||
      indexOfWhole(page, /^choisissez votre créneau$/) >= 0;
    if (elsewhere) return null;
    const heading = indexOfWhole(page, /^aucun créneau disponible\.?$/);
    const tryLater = indexOfWhole(page, /^veuillez réessayer ultérieurement\.?$/);
    if (heading < 0 || tryLater < 0) return null;
    return { outcome: 'no-slot', rule: 'rdv-prefecture/no-slot', block: heading };
  },
  procedureId: (path) => /\/demarche\/(\d+)/.exec(path)?.[1] ?? '',
};
