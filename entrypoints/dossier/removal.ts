import { tellBackground } from '@/capture/ask-background';
import { text } from '@/locales/text';
import { captureNumbered } from '@/store/captures';
import { sayJournalChanged } from '@/store/changes';
import { eraseDossier, openDossier } from '@/store/dossiers';
import { removeEntry } from '@/store/journal';
import type { DossierState } from '@/ui/dossier';
import { entryTime } from './entry-time';

type Said = DossierState['removed'];

/** What became of it; a failure is a sentence. */
async function attempt(action: () => Promise<Said>): Promise<Said> {
  try {
    return await action();
  } catch (error) {
    console.error('Nothing could be deleted', error);
    return { text: text('removal.failed'), bad: true };
  }
}

/** Deletes a capture after the person has said yes once more; null when they did not. */
export function remove(number: number, reason: string): Promise<Said> {
  return attempt(async () => {
    const dossier = await openDossier();
    const record = await captureNumbered(dossier, number);
    if (!record) return { text: text('removal.unknown', { number }), bad: true };
    if (!confirm(text('removal.confirm', { number }))) return null;
    await removeEntry(dossier, record.seq, reason, entryTime(record.time.zone));
    sayJournalChanged();
    await tellBackground({ type: 'stamps-waiting' });
    return { text: text('removal.done', { number }), bad: false };
  });
}

/** Erases the open dossier after the person has said yes once more; null when they did not. */
export async function erase(captures: number): Promise<Said> {
  if (!confirm(text('removal.erase-confirm', { count: captures }))) return null;
  return attempt(async () => {
    await eraseDossier(await openDossier());
    sayJournalChanged();
    return { text: text('removal.erased'), bad: false };
  });
}
