import { spanInDays } from './french-times';

/** How sure a citation is: `read`, the text itself or two independent sources; `secondary`, one source, cited for its point alone. */
type Confidence = 'read' | 'secondary';

type Citation = {
  /** As the papers print it. */
  reference: string;
  /** The point for which it is cited, and no other. */
  point: string;
  confidence: Confidence;
  source: string;
  /** The day on which it was last checked. */
  checked: string;
};

/** Everything that the papers may cite. A test refuses whatever is not here. */
export const citations: readonly Citation[] = [
  {
    reference: 'L. 521-3',
    point: 'the judge may order any useful measure that obstructs no administrative decision',
    confidence: 'read',
    source: 'code de justice administrative, chapter I of title II of book V',
    checked: '2026-11-25',
  },
  {
    reference: 'L. 911-1',
    point: 'injunctions, with the penalty of the articles that follow',
    confidence: 'read',
    source: 'code de justice administrative, title I of book IX',
    checked: '2026-11-25',
  },
  {
    reference: 'L. 761-1',
    point: 'costs, of which the parties may produce proof',
    confidence: 'read',
    source: 'code de justice administrative, title VI of book VII',
    checked: '2026-11-25',
  },
  {
    reference: 'L. 112-11',
    point: 'every electronic sending to an administration gets an electronic acknowledgement',
    confidence: 'read',
    source: 'code des relations entre le public et l’administration',
    checked: '2026-11-25',
  },
  {
    reference: 'n° 435594',
    point:
      'points 3 and 4: reception and registration within a reasonable time; several attempts not made in the same week; the judge may set the longest time until the appointment',
    confidence: 'read',
    source: 'Conseil d’État, 10 June 2020, Légifrance',
    checked: '2026-11-25',
  },
  {
    reference: 'n° 453391',
    point:
      'urgency presumed for a renewal, else by the concrete situation; attempts defeated by a dysfunction, not in the same week',
    confidence: 'read',
    source: 'Conseil d’État, 9 June 2022, two commentaries',
    checked: '2026-11-25',
  },
  {
    reference: 'n° 448178',
    point: 'pages that do not bear the person’s name are no objection',
    confidence: 'secondary',
    source: 'Conseil d’État, 21 April 2021, one digest',
    checked: '2026-11-25',
  },
];

/** The day of the oldest of their checks. */
export const oldestCheck = citations.map(({ checked }) => checked).sort()[0] ?? '';

/** Law is looked at again after so many days. */
const staleDays = 183;

/** Whether what the papers cite was checked too long ago to be relied on. `today`: a legal day. */
export const areCitationsStale = (today: string): boolean =>
  spanInDays(oldestCheck, today) > staleDays;
