import type { CaptureAnswer } from '@/messages';
import { text } from './text';

type Captured = Extract<CaptureAnswer, { done: 'captured' }>;

function captured({ outcome, covered, translated, plain }: Captured) {
  if (plain) return 'capture.plain';
  if (covered) return 'capture.covered';
  if (translated)
    return outcome === 'unrecognised' ? 'capture.only-translated' : 'capture.translated';
  return outcome === 'unrecognised' ? 'capture.unknown' : 'capture.done';
}

/** What became of a capture, as one sentence for the person. */
export function answerText(answer: CaptureAnswer): string {
  switch (answer.done) {
    case 'captured':
      return text(captured(answer), { number: answer.number, hour: answer.hour });
    case 'already':
      return text('capture.already', { number: answer.number });
    case 'repeated':
      return answer.of === null
        ? text('capture.noted')
        : text('capture.repeated', { of: answer.of });
    case 'failed':
      return text(`problem.${answer.problem}`);
  }
}
