import type { BookingSystem } from '@/booking/page';
import { findAll, matches } from './dom';
import { type VisibleBlock, visibleBlocks } from './visible-blocks';

/** Words of a page that speaks of slots or appointments, whatever it says of them. */
const words = [
  'créneau',
  'rendez-vous',
  'rdv',
  'plage',
  'disponib',
  'complet',
  'calendrier',
  'planning',
];

/** More than this is no sentence. */
const longest = 400;

const alerts = '.fr-alert__title, [role="alert"]';

/**
 * What a page that no rule knows says of slots, in its own words: an alert if there is one, else the first block that
 * speaks of slots in the parts of the page that the system quotes; null when nothing does.
 */
export function quoteOf({ look, quoted = [] }: BookingSystem): VisibleBlock | null {
  const short = ({ text }: VisibleBlock) => text.length <= longest;
  for (const alert of findAll(document, alerts)) {
    const found = visibleBlocks(alert, ['']).find(short);
    if (found) return found;
  }
  const parts = quoted.flatMap((region) => [...findAll(document, look.regions[region] ?? region)]);
  const found = parts.flatMap((part) => visibleBlocks(part, words)).filter(short);
  // A heading names the step; a sentence says what became of it.
  return found.find(({ element }) => !matches(element, 'h1, h2, h3, h4')) ?? found[0] ?? null;
}
