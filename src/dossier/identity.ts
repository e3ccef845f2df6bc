import * as v from 'valibot';
import { urgencyGrounds } from '@/evidence/urgency-grounds';

/** Kinds of request that préfectures receive, as the letters distinguish them. */
export const requestKinds = [
  'first',
  'exceptional',
  'renewal',
  'change',
  'duplicate',
  'collection',
  'dcem',
  'family',
  'naturalisation',
  'travel',
] as const;
export type RequestKind = (typeof requestKinds)[number];

const line = v.optional(v.pipe(v.string(), v.maxLength(300)), '');
const paragraph = v.optional(v.pipe(v.string(), v.maxLength(4_000)), '');

/** What letters need to know of the person and of what they ask; "" for what is not known. Never in the journal. */
const identity = v.object({
  title: v.optional(v.picklist(['', 'Madame', 'Monsieur']), ''),
  lastName: line,
  firstName: line,
  birthDate: line,
  birthPlace: line,
  nationality: line,
  address: paragraph,
  email: line,
  phone: line,
  foreignerNumber: line,
  /** Where the person can be written to when it is not their own home: "chez …", "domiciliée auprès de …". */
  careOf: line,
  requestKind: v.optional(v.picklist(['', ...requestKinds]), ''),
  /** On which ground: an article, or "en qualité de …". */
  basis: line,
  /** Whether the request is one of those that are made on the State's online service (ANEF), not at the counter. */
  anef: v.optional(v.picklist(['', 'no', 'yes']), ''),
  /** For whom the request is; "child" for a minor whom the person represents. */
  forWhom: v.optional(v.picklist(['', 'child']), ''),
  childName: line,
  childIs: v.optional(v.picklist(['', 'daughter', 'son']), ''),
  childBirthDate: line,
  childBirthPlace: line,
  childNationality: line,
  /** Key of the procedure that the letters are about; "" for the one with most attempts. */
  procedure: line,
  /** When the present permit ends, "2026-12-31". */
  permitEnds: line,
  /** Number of the département; "" for that of the captures. */
  departement: line,
  prefectureEmail: line,
  prefectureAddress: paragraph,
  /** Arrival, stay, family, work, in the person's words. */
  circumstances: paragraph,
  /** Why it cannot wait: what applies, and the person's words. */
  urgencyGrounds: v.optional(v.array(v.picklist(urgencyGrounds)), []),
  urgency: paragraph,
  /** Why the request is not made in vain. */
  seriousness: paragraph,
  /** Where the letters are signed. */
  place: line,
  costs: paragraph,
  /** After a rejection: what the judge found missing, and what answers it. */
  afterRejection: paragraph,
  lawyer: line,
  legalAid: v.optional(v.picklist(['', 'none', 'asked', 'granted']), ''),
});

export type Identity = v.InferOutput<typeof identity>;

/** The fields that are one text each. */
export type TextField = Exclude<keyof Identity, 'urgencyGrounds'>;

/** Whether the letters are written for a minor: a DCEM always is. */
export const isForChild = ({ forWhom, requestKind }: Identity): boolean =>
  forWhom === 'child' || requestKind === 'dcem';

/** Whether the child for whom letters are written is of age on a day: then they sign in their own name. */
export const isChildAdult = (identity: Identity, today: string): boolean =>
  isForChild(identity) &&
  /^\d{4}-/.test(identity.childBirthDate) &&
  `${Number(identity.childBirthDate.slice(0, 4)) + 18}${identity.childBirthDate.slice(4)}` <= today;

/** What is kept of a person, whatever shape it has by now: a field that cannot be read counts as empty. */
export function readIdentity(kept: unknown): Identity {
  const fields = Object.entries(identity.entries).map(([name, schema]) => {
    const value =
      typeof kept === 'object' && kept !== null && name in kept ? kept[name as never] : undefined;
    const read = v.safeParse(schema, value);
    return [name, read.success ? read.output : undefined];
  });
  return v.parse(identity, Object.fromEntries(fields));
}
