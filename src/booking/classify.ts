import type { BookingSystem, Finding, PageFacts } from './page';
import { classifyTrouble } from './trouble';

/** What a booking page answered, or null where no rule knows it. */
export function classify(system: BookingSystem, page: PageFacts): Finding | null {
  return classifyTrouble(page) ?? system.classify(page);
}
