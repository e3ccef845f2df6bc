import type { StepRecord } from '@/evidence/record';
import type { NextAction } from './next-action';
import type { Readiness, ReadinessLack } from './readiness';

/** What a dossier is made of, in the order in which it comes together. */
export const checklistLines = [
  'attempt',
  'weeks',
  'spread',
  'count',
  'varied',
  'email',
  'letter',
] as const;
export type ChecklistLine = (typeof checklistLines)[number];

/** The figure beside a line that is done: when it was, or how many. */
export type Figure =
  | { day: string }
  | { weeks: number }
  | { days: number }
  | { attempts: number }
  | null;

export type ChecklistItem = {
  line: ChecklistLine;
  /** `held`: nothing is written to anyone before the questions are answered, or a lawyer has looked. */
  state: 'done' | 'next' | 'later' | 'held';
  figure: Figure;
};

const lacksOf = {
  attempt: ['attempt'],
  weeks: ['other-week'],
  spread: ['longer-spread'],
  count: ['few-attempts', 'few-days'],
  varied: ['more-attempts', 'more-weeks', 'more-days', 'more-hours'],
  email: ['email'],
  letter: ['letter'],
} as const satisfies Record<ChecklistLine, readonly ReadinessLack[]>;

const isLetter = (line: ChecklistLine) => line === 'email' || line === 'letter';

type Taken = Pick<StepRecord, 'step' | 'day'>;

/** When a letter was last sent. */
function lastDay(steps: readonly Taken[], kind: Taken['step']): Figure {
  const days = steps.filter(({ step }) => step === kind).map(({ day }) => day);
  const day = days.sort().at(-1);
  return day === undefined ? null : { day };
}

function figureOf(line: ChecklistLine, readiness: Readiness | null, steps: readonly Taken[]) {
  if (isLetter(line)) return lastDay(steps, line as 'email' | 'letter');
  if (!readiness) return null;
  switch (line) {
    case 'attempt':
      return readiness.first === null ? null : { day: readiness.first.slice(0, 10) };
    case 'weeks':
      return { weeks: readiness.weeks };
    case 'count':
      return { attempts: readiness.attempts };
    case 'spread':
      return { days: readiness.spreadDays };
    default:
      return { days: readiness.days };
  }
}

/** Which line an action is about; the first that is missing for an attempt. */
function lineOf({ kind }: NextAction, missing: readonly ChecklistLine[]): ChecklistLine | null {
  if (kind === 'email' || kind === 'letter') return kind;
  const isAttempt = kind === 'first-attempt' || kind === 'try-now' || kind === 'try-again';
  return isAttempt ? (missing.find((line) => !isLetter(line)) ?? null) : null;
}

/**
 * What is done and what is missing of a procedure, null without an attempt. The line that is `next` is what `action` is
 * about; `isHeld` when no letter may be proposed.
 */
export function checklist(
  readiness: Readiness | null,
  steps: readonly Taken[],
  action: NextAction,
  isHeld: boolean,
): ChecklistItem[] {
  const lacks = new Set<ReadinessLack>(readiness?.lacks ?? []);
  const isDone = (line: ChecklistLine) => {
    if (isLetter(line)) return lastDay(steps, line as 'email' | 'letter') !== null;
    // Weeks, days and hours of no attempt at all are not varied.
    return (
      readiness !== null &&
      !lacks.has('attempt') &&
      !lacksOf[line].some((lack: ReadinessLack) => lacks.has(lack))
    );
  };
  const missing = checklistLines.filter((line) => !isDone(line));
  const next = lineOf(action, missing);
  return checklistLines.map((line) => {
    if (!missing.includes(line))
      return { line, state: 'done', figure: figureOf(line, readiness, steps) };
    if (isLetter(line) && isHeld) return { line, state: 'held', figure: null };
    return { line, state: line === next ? 'next' : 'later', figure: null };
  });
}
