import { spanInDays } from '../french-times';

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
    reference: 'R. 431-2',
    point:
      'the requests that are made on the online service; help, then another way where it cannot be used',
    confidence: 'read',
    source: 'CESEDA as amended by décret 2023-191, two copies',
    checked: '2026-11-25',
  },
  {
    reference: 'arrêté du 1er août 2023',
    point:
      'help by the citizens’ contact centre and digital help points, then another way than the online service',
    confidence: 'secondary',
    source: 'two commentaries; its clause on evidence is unread',
    checked: '2026-11-25',
  },
  {
    reference: 'R. 431-3',
    point:
      'other requests are made at the préfecture or sous-préfecture, or by post where the préfet says so',
    confidence: 'read',
    source: 'CESEDA, two copies',
    checked: '2026-11-25',
  },
  {
    reference: 'R. 431-5',
    point:
      'when a renewal is asked for: in the two months before the permit ends, outside the online service',
    confidence: 'read',
    source: 'CESEDA, two copies',
    checked: '2026-11-25',
  },
  {
    reference: 'R. 431-12',
    point: 'whoever is admitted to file a request is given a receipt that allows their presence',
    confidence: 'read',
    source: 'CESEDA, one copy of the text',
    checked: '2026-11-30',
  },
  {
    reference: 'L. 521-4',
    point:
      'the judge may change what was ordered in view of something new: a penalty where an order has no effect',
    confidence: 'read',
    source:
      'code de justice administrative, text in two copies; Conseil d’État, 15 November 2022, one commentary',
    checked: '2026-11-30',
  },
  {
    reference: 'n° 436288',
    point: 'a refusal to bring an appointment forward can be challenged',
    confidence: 'read',
    source: 'Conseil d’État, 1 July 2020',
    checked: '2026-11-25',
  },
  {
    reference: 'article 20 de la loi du 10 juillet 1991',
    point: 'provisional legal aid in cases of urgency, given by the court',
    confidence: 'read',
    source: 'loi n° 91-647, two copies',
    checked: '2026-11-30',
  },
  {
    reference: 'article 37 de la loi du 10 juillet 1991',
    point: 'a sum to the lawyer of who has legal aid, who then gives up the State’s share',
    confidence: 'read',
    source: 'loi n° 91-647, copy of the version since 24 December 2021',
    checked: '2026-11-30',
  },
  {
    reference: 'n° 461694',
    point: 'outside R. 431-2 a préfet may offer online booking and may not impose it',
    confidence: 'read',
    source: 'Conseil d’État, Section, avis, 3 June 2022, analysis on ArianeWeb',
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
const oldestCheck = citations.map(({ checked }) => checked).sort()[0] ?? '';

/** Law is looked at again after so many days. */
const staleDays = 183;

/** Whether what the papers cite was checked too long ago to be relied on. `today`: a legal day. */
export const areCitationsStale = (today: string): boolean =>
  spanInDays(oldestCheck, today) > staleDays;
