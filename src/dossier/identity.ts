import * as v from 'valibot';

/** Kinds of request that préfectures receive, as the letters distinguish them. */
export const requestKinds = [
  'first',
  'renewal',
  'dcem',
  'family',
  'naturalisation',
  'travel',
] as const;
export type RequestKind = (typeof requestKinds)[number];

const line = v.optional(v.pipe(v.string(), v.maxLength(300)), '');
const paragraph = v.optional(v.pipe(v.string(), v.maxLength(4_000)), '');

/** What letters need to know of the person; "" for what is not known. Never in the journal. */
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
  requestKind: v.optional(v.picklist(['', ...requestKinds]), ''),
  /** When the present permit ends, "2026-12-31". */
  permitEnds: line,
  /** Number of the département; "" for that of the captures. */
  departement: line,
  prefectureEmail: line,
  /** Why it cannot wait, in the person's words. */
  urgency: paragraph,
});

export type Identity = v.InferOutput<typeof identity>;

/** What is kept of a person, whatever shape it has by now: a field that cannot be read counts as empty. */
export function readIdentity(kept: unknown): Identity {
  const fields = Object.entries(identity.entries).map(([name, schema]) => {
    const value =
      typeof kept === 'object' && kept !== null && name in kept ? kept[name as never] : undefined;
    const read = v.safeParse(schema, value);
    return [name, read.success ? read.output : ''];
  });
  return v.parse(identity, Object.fromEntries(fields));
}
