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

/** A person's answers; "" for none yet. They stay on this machine: never in the journal, never in an export. */
export type Situation = Record<SituationQuestion, SituationAnswer | ''>;

const answer = v.fallback(v.picklist(['', ...situationAnswers]), '');

const situation = v.fallback(
  v.object({ removalOrder: answer, refusal: answer, filed: answer }),
  () => ({ removalOrder: '' as const, refusal: '' as const, filed: '' as const }),
);

/** What is kept of the answers, whatever shape it has by now: one that cannot be read is as not given. */
export function readSituation(kept: unknown): Situation {
  return v.parse(situation, kept);
}

/** Why no draft is given: what was answered "yes", else that something is not known or not answered. */
export type DraftHold = SituationQuestion | 'unsure' | 'unanswered';

/** What holds every letter back until a lawyer has looked or the person has answered; null when nothing does. */
export function draftHold(situation: Situation): DraftHold | null {
  const yes = situationQuestions.find((question) => situation[question] === 'yes');
  if (yes) return yes;
  const answers = situationQuestions.map((question) => situation[question]);
  if (answers.includes('unsure')) return 'unsure';
  return answers.includes('') ? 'unanswered' : null;
}
