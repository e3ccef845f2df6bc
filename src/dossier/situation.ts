import { addMonths, addYears, formatISO, parseISO } from 'date-fns';
import * as v from 'valibot';

/**
 * What is asked before any letter: an obligation to leave the territory (OQTF), an earlier refusal of a permit, a
 * request that is filed already. Each can make this request the wrong one, or a letter with an address a danger: an
 * OQTF is enforceable for three years (article L. 731-1 of the CESEDA since the law of 26 January 2024), a refusal that
 * was not obeyed rules urgency out (CE, 9 June 2022, n° 453391), and a request left without an answer for four months is
 * refused by implication (CE, avis, 6 May 2025, n° 499904).
 */
export const situationQuestions = ['removalOrder', 'refusal', 'filed'] as const;
export type SituationQuestion = (typeof situationQuestions)[number];

export const situationAnswers = ['yes', 'no', 'unsure'] as const;
export type SituationAnswer = (typeof situationAnswers)[number];

const choice = <const Values extends readonly string[]>(values: Values) =>
  v.optional(v.fallback(v.picklist(['', ...values]), ''), '');

const day = v.optional(
  v.fallback(v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]), ''),
  '',
);

/** A person's answers; "" for none yet. They never enter the journal; the request to the court alone tells them. */
const situation = v.object({
  removalOrder: choice(situationAnswers),
  refusal: choice(situationAnswers),
  filed: choice(situationAnswers),
  /** The day of the decision, or on which the request was filed. */
  removalOrderDay: day,
  refusalDay: day,
  filedDay: day,
  /** After a "yes": a lawyer or an association has read the case and advises to go on. */
  advised: choice(['yes', 'no']),
  /** What is new since an earlier decision, in the person's words. */
  sinceThen: v.optional(v.fallback(v.pipe(v.string(), v.maxLength(4_000)), ''), ''),
});

export type Situation = v.InferOutput<typeof situation>;

/** What is kept of the answers, whatever shape it has by now: one that cannot be read is as not given. */
export function readSituation(kept: unknown): Situation {
  return v.parse(situation, typeof kept === 'object' && kept !== null ? kept : {});
}

/** The day that belongs to a question. */
export const dayOf = (question: SituationQuestion) => `${question}Day` as const;

/** The questions that were answered "yes". */
export const yesTo = (situation: Situation): SituationQuestion[] =>
  situationQuestions.filter((question) => situation[question] === 'yes');

const dayAfter = (day: string, later: (date: Date) => Date): string | null =>
  day === '' ? null : formatISO(later(parseISO(day)), { representation: 'date' });

/** The last day on which an OQTF can be enforced; null without its day. */
export const enforceableUntil = ({ removalOrderDay }: Situation): string | null =>
  dayAfter(removalOrderDay, (date) => addYears(date, 3));

/** The day from which silence on the filed request counts as a refusal; null without the day of filing. */
export const refusedBySilenceOn = ({ filedDay }: Situation): string | null =>
  dayAfter(filedDay, (date) => addMonths(date, 4));

/** Why no draft is given: what was answered "yes", else that something is not known or not answered. */
export type DraftHold = SituationQuestion | 'unsure' | 'unanswered';

/** What holds every letter back until a lawyer has looked or the person has answered; null when nothing does. */
export function draftHold(situation: Situation): DraftHold | null {
  const [yes] = yesTo(situation);
  if (yes && situation.advised !== 'yes') return yes;
  const answers = situationQuestions.map((question) => situation[question]);
  if (answers.includes('unsure')) return 'unsure';
  return answers.includes('') ? 'unanswered' : null;
}
