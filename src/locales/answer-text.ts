import type { CaptureAnswer } from '@/messages';
import { hourText } from './day-text';
import { text } from './text';

type Captured = Extract<CaptureAnswer, { done: 'captured' }>;

function captured({ outcome, covered, translated, plain }: Captured) {
  if (outcome === 'slots-offered') return 'capture.slots';
  if (plain) return 'capture.plain';
  if (covered) return 'capture.covered';
  if (translated)
    return outcome === 'unrecognised' ? 'capture.only-translated' : 'capture.translated';
  return outcome === 'unrecognised' ? 'capture.unknown' : 'capture.done';
}

/** What became of a capture, for the person: the news in the first line, what goes with it in the second. */
export function answerText(answer: CaptureAnswer): string {
  switch (answer.done) {
    case 'captured':
      return text(captured(answer), {
        number: answer.number,
        hour: hourText(answer.hour),
        outcome: text(`outcome.${answer.outcome}`),
      });
    case 'already':
      return text('capture.already', { number: answer.number });
    case 'repeated':
      return answer.of === null
        ? text('capture.noted')
        : text('capture.repeated', { of: answer.of });
    case 'failed':
      return text('capture.failed', { why: text(`problem.${answer.problem}`) });
  }
}
