import type { ReadinessLack } from './readiness';
import type { DraftHold } from './situation';
import type { WeekPlan } from './week-plan';

/** What is wrong whatever page is open, the gravest first. */
export type Trouble = 'lost' | 'damaged' | 'withdrawn' | 'clock';

/** What is known when it is decided what a person should do now. */
export type Facts = {
  /** The page in front offers slots. */
  slots: boolean;
  trouble: Trouble | null;
  /** A release window is open, and nothing was tried in it yet. */
  hourOpen: boolean;
  /** Captures in the dossier. */
  proofs: number;
  /** The last thing in the dossier is an appointment that the person noted. */
  appointment: boolean;
  /** A request was filed: the dossier is with the court. */
  filed: boolean;
  /** What the procedure with most attempts still needs; null without an attempt. */
  lacks: readonly ReadinessLack[] | null;
  /** What this week lacks, and what is due outside the website. */
  week: Pick<WeekPlan, 'lack' | 'step'>;
  /** What holds every letter back. */
  hold: DraftHold | null;
  /** Captures that are on this machine alone, once it is time to say so. */
  unsaved: number;
};

/** The one thing to do now. */
export type NextAction =
  | { kind: 'take-slot' }
  | { kind: 'restore' }
  | { kind: 'save-what-is-left' }
  | { kind: 'allow-sites' }
  | { kind: 'set-clock' }
  | { kind: 'try-now' }
  | { kind: 'first-attempt' }
  | { kind: 'appointment' }
  | { kind: 'answer-questions' }
  | { kind: 'see-lawyer'; because: Exclude<DraftHold, 'unanswered'> }
  | { kind: 'email' }
  | { kind: 'letter' }
  | { kind: 'keep-copy'; count: number }
  | { kind: 'try-again'; lack: NonNullable<WeekPlan['lack']> }
  | { kind: 'hand-over' }
  | { kind: 'wait' };

const mending = {
  lost: 'restore',
  damaged: 'save-what-is-left',
  withdrawn: 'allow-sites',
  clock: 'set-clock',
} as const satisfies Record<Trouble, NextAction['kind']>;

/** What is still missing of the attempts themselves before a judge can be asked. */
const ofAttempts: ReadonlySet<ReadinessLack> = new Set([
  'attempt',
  'other-week',
  'longer-spread',
  'few-attempts',
  'few-days',
] satisfies ReadinessLack[]);

/** A letter that is due, or what comes before any letter: the three questions, or a lawyer. */
function outside({ week: { step }, hold }: Facts): NextAction | null {
  if (step === null) return null;
  if (hold === null) return { kind: step };
  return hold === 'unanswered'
    ? { kind: 'answer-questions' }
    : { kind: 'see-lawyer', because: hold };
}

/** The first of these that holds: what cannot wait, then what would be lost, then what makes the dossier stronger. */
export function nextAction(facts: Facts): NextAction {
  const { slots, trouble, hourOpen, proofs, appointment, unsaved, week, lacks } = facts;
  if (slots) return { kind: 'take-slot' };
  if (trouble) return { kind: mending[trouble] };
  if (appointment) return { kind: 'appointment' };
  if (hourOpen) return { kind: 'try-now' };
  if (proofs === 0) return { kind: 'first-attempt' };
  const letter = outside(facts);
  if (letter) return letter;
  if (unsaved > 0) return { kind: 'keep-copy', count: unsaved };
  if (week.lack) return { kind: 'try-again', lack: week.lack };
  const isPossible = lacks !== null && !lacks.some((lack) => ofAttempts.has(lack));
  return isPossible && !facts.filed ? { kind: 'hand-over' } : { kind: 'wait' };
}
