import type { CaptureRecord } from '@/evidence/record';
import { legalDay } from '@/evidence/time';
import { type Choice, isChosen } from './choice';
import { capturesIn, type HashedEntry } from './journal';
import { statementsIn } from './statements';
import { exportBytes } from './volumes';
import { isoWeek } from './weeks';

/** What goes through most e-mails and forms, in bytes. */
export const lightBytes = 20_000_000;

/**
 * In which order captures are kept where there is no room for all: those that say anything else than "no slot", or of which
 * the person says something, then the first of each week, the first of each day, the others.
 */
function inOrder(captures: readonly CaptureRecord[], spoken: ReadonlySet<number>): CaptureRecord[] {
  const [weeks, days] = [new Set<string>(), new Set<string>()];
  const rank = (capture: CaptureRecord): number => {
    const day = legalDay(capture.time.legal);
    const week = isoWeek(day);
    const isFirst = { ofWeek: !weeks.has(week), ofDay: !days.has(day) };
    weeks.add(week);
    days.add(day);
    if (capture.outcome !== 'no-slot' || spoken.has(capture.number)) return 0;
    return isFirst.ofWeek ? 1 : isFirst.ofDay ? 2 : 3;
  };
  return captures
    .map((capture) => ({ capture, rank: rank(capture) }))
    .sort((a, b) => a.rank - b.rank || a.capture.seq - b.capture.seq)
    .map(({ capture }) => capture);
}

/** How many captures a light choice leaves out of what the person chose otherwise. */
export function leftByLight(journal: readonly HashedEntry[], choice: Choice): number {
  if (choice.only === null) return 0;
  const chosen = capturesIn(journal).filter((capture) =>
    isChosen(capture, { ...choice, only: null }),
  );
  return chosen.length - choice.only.length;
}

/**
 * A choice of which the ZIP weighs at most `lightBytes` by the estimate of `exportBytes`: without the pages' HTML, and
 * with as many captures as there is room for. The papers that the person joined are all there, however heavy they are.
 */
export function lightChoice(journal: readonly HashedEntry[], choice: Choice): Choice {
  const whole: Choice = { ...choice, light: true, only: null };
  if (exportBytes(journal, whole) <= lightBytes) return whole;
  const captures = capturesIn(journal).filter((capture) => isChosen(capture, whole));
  const order = inOrder(captures, new Set(statementsIn(journal).keys()));
  const within = (count: number): Choice => ({
    ...whole,
    only: order
      .slice(0, count)
      .map(({ seq }) => seq)
      .sort((a, b) => a - b),
  });
  let [fits, tooMany] = [0, order.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (exportBytes(journal, within(middle)) <= lightBytes) fits = middle;
    else tooMany = middle;
  }
  return within(fits);
}
