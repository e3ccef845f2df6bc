import type { Outcome } from '@/booking/outcome';
import { text } from '@/locales/text';

/** A shape for each outcome, so that none is recognised by its colour alone. */
const shapes: Record<Outcome, string> = {
  'no-slot': 'M8 1.5 14.5 8 8 14.5 1.5 8Z',
  'no-slot-partial': 'M8 1.5 14.5 8 8 14.5 1.5 8ZM8 4.5V11.5L11.5 8Z',
  'slots-offered': 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z',
  closed: 'M2 2H14V14H2Z',
  overloaded: 'M8 1.5 15 14H1Z',
  blocked: 'M5 1.5H11L14.5 5V11L11 14.5H5L1.5 11V5Z',
  'captcha-refused': 'M2 5H14V11H2Z',
  'session-expired': 'M2 2H14L8 8 14 14H2L8 8Z',
  'site-error': 'M8 14.5 1 2H15Z',
  unrecognised: 'M7 2H9V14H7ZM2 7H14V9H2Z',
};

/** An outcome with its shape and its name. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  return (
    <span class="outcome" data-outcome={outcome}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d={shapes[outcome]} fill="currentColor" fill-rule="evenodd" />
      </svg>
      {text(`outcome.${outcome}`)}
    </span>
  );
}
