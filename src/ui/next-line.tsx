import type { NextAction } from '@/dossier/next-action';
import { text } from '@/locales/text';
import { Pictogram, type PictogramName } from './pictogram';
import type { View } from './view';

/** What an action looks like, and the view in which it is done; null where it is done elsewhere. */
export const actionLook: Record<
  NextAction['kind'],
  { pictogram: PictogramName; view: View | null }
> = {
  'take-slot': { pictogram: 'calendar-check', view: null },
  restore: { pictogram: 'computer', view: 'export' },
  'save-what-is-left': { pictogram: 'file-down', view: 'export' },
  'allow-sites': { pictogram: 'lock', view: 'settings' },
  'set-clock': { pictogram: 'clock', view: null },
  'try-now': { pictogram: 'bell', view: null },
  'first-attempt': { pictogram: 'calendar', view: null },
  appointment: { pictogram: 'calendar-check', view: 'export' },
  'answer-questions': { pictogram: 'help', view: 'letters' },
  'see-lawyer': { pictogram: 'scale', view: 'export' },
  email: { pictogram: 'mail', view: 'letters' },
  letter: { pictogram: 'letter', view: 'letters' },
  'keep-copy': { pictogram: 'usb', view: 'export' },
  'try-again': { pictogram: 'calendar', view: null },
  'hand-over': { pictogram: 'scale', view: 'export' },
  wait: { pictogram: 'check', view: null },
};

/** The next thing to do, in a few words, and the way there. */
export function NextLine({ next }: { next: NextAction }) {
  const { pictogram, view } = actionLook[next.kind];
  return (
    <a
      class="line-row"
      data-next={next.kind}
      href={`/dossier.html#${view ?? 'home'}`}
      target="_blank"
      rel="noreferrer"
    >
      <Pictogram name={pictogram} />
      <span>{text(`next.${next.kind}`)}</span>
      <Pictogram name="next" size={20} />
    </a>
  );
}
