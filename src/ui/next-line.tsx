import type { NextAction } from '@/dossier/next-action';
import { text } from '@/locales/text';
import { Pictogram, type PictogramName } from './pictogram';

/** What an action looks like, and the place of the dossier page where it is done; the first view where it is done elsewhere. */
export const actionLook: Record<NextAction['kind'], { pictogram: PictogramName; place: string }> = {
  'take-slot': { pictogram: 'calendar-check', place: '#home' },
  restore: { pictogram: 'computer', place: '#export/restore' },
  'save-what-is-left': { pictogram: 'file-down', place: '#export' },
  'allow-sites': { pictogram: 'lock', place: '#settings' },
  'set-clock': { pictogram: 'clock', place: '#home' },
  'try-now': { pictogram: 'bell', place: '#home' },
  'first-attempt': { pictogram: 'calendar', place: '#home' },
  appointment: { pictogram: 'calendar-check', place: '#export' },
  'answer-questions': { pictogram: 'help', place: '#letters' },
  'see-lawyer': { pictogram: 'scale', place: '#export' },
  email: { pictogram: 'mail', place: '#letters/email' },
  letter: { pictogram: 'letter', place: '#letters/letter' },
  'keep-copy': { pictogram: 'usb', place: '#export' },
  'try-again': { pictogram: 'calendar', place: '#home' },
  'hand-over': { pictogram: 'scale', place: '#export' },
  wait: { pictogram: 'check', place: '#home' },
};

/** The next thing to do, in a few words, and the way there. */
export function NextLine({ next }: { next: NextAction }) {
  const { pictogram, place } = actionLook[next.kind];
  return (
    <a
      class="line-row"
      data-next={next.kind}
      href={`/dossier.html${place}`}
      target="_blank"
      rel="noreferrer"
    >
      <Pictogram name={pictogram} />
      <span>{text(`next.${next.kind}`)}</span>
      <Pictogram name="next" size={20} />
    </a>
  );
}
