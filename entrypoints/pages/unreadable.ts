import { openOrdinary, problemHere } from '@/capture/private-window';
import { readingText } from '@/locales/reading-text';
import { text } from '@/locales/text';
import type { Said } from '@/ui/said';

/** Why nothing of what is kept can be read here, and a button where it can be read elsewhere. */
export function unreadable(error: unknown): Said {
  const problem = problemHere(error);
  const said = { text: readingText(problem), bad: true };
  if (problem !== 'storage-private') return said;
  const open = () => {
    openOrdinary('dossier.html').catch((reason: unknown) =>
      // Every window of this browser is private: the sentence says which setting to change.
      console.error('No ordinary window', reason),
    );
  };
  return { ...said, action: { label: text('private.open'), run: open } };
}
