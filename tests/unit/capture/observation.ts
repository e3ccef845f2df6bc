import type { Observation } from '@/evidence/observation';

const url = 'https://www.isere.gouv.fr/booking/create/9829/2';

/** An observation of a page without a slot, read at `at` (milliseconds since 1970). */
export const observationAt = (at: number, change: Partial<Observation> = {}): Observation => ({
  load: crypto.randomUUID(),
  trigger: 'automatic',
  outcome: 'no-slot',
  rule: 'ez-booking/no-slot',
  matched: 'Il n’existe plus',
  url,
  openedUrl: url,
  transferred: 900,
  fromWorker: false,
  title: '',
  announced: null,
  covered: false,
  translation: null,
  manner: 'opened',
  text: 'texte',
  html: '',
  at,
  openedAt: at - 900.5,
  monotonicMs: 900,
  screen: null,
  language: 'fr',
  zone: 'Europe/Paris',
  offsetMinutes: 60,
  limits: [],
  ...change,
});
