import type { Outcome } from '@/booking/outcome';
import { text } from '@/locales/text';
import { Pictogram, type PictogramName } from './pictogram';

/** A pictogram for each outcome, so that none is recognised by its colour alone. */
export const outcomePictogram: Record<Outcome, PictogramName> = {
  'no-slot': 'calendar-cross',
  'no-slot-partial': 'calendar-cross',
  'slots-offered': 'calendar-check',
  closed: 'door',
  overloaded: 'alert',
  blocked: 'lock',
  'captcha-refused': 'lock',
  'session-expired': 'clock',
  'site-error': 'alert',
  unrecognised: 'help',
};

/** What a page answered: pictogram and words; slots alone have a colour. */
export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  return (
    <span
      class="tag"
      data-outcome={outcome}
      data-tone={outcome === 'slots-offered' ? 'now' : undefined}
    >
      <Pictogram name={outcomePictogram[outcome]} size={18} />
      {text(`outcome.${outcome}`)}
    </span>
  );
}
