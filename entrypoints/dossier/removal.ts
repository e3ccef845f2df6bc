import { tellBackground } from '@/capture/ask-background';
import { text } from '@/locales/text';
import { captureNumbered } from '@/store/captures';
import { sayJournalChanged } from '@/store/changes';
import { entryTime } from '@/store/entry-time';
import { removeEntry } from '@/store/journal';
import type { Said } from '@/ui/said';

/** What became of a deletion; a failure is a sentence. */
export async function removing(action: () => Promise<Said | null>): Promise<Said | null> {
  try {
    return await action();
  } catch (error) {
    console.error('Nothing could be deleted', error);
    return { text: text('removal.failed'), bad: true };
  }
}

/** Deletes a capture of a dossier after the person has said yes once more; null when they did not. */
export function remove(dossier: string, number: number, reason: string): Promise<Said | null> {
  return removing(async () => {
    const record = await captureNumbered(dossier, number);
    if (!record) return { text: text('removal.unknown', { number }), bad: true };
    if (!confirm(text('removal.confirm', { number }))) return null;
    await removeEntry(dossier, record.seq, reason, entryTime(record.time.zone));
    sayJournalChanged();
    await tellBackground({ type: 'stamps-waiting' });
    return { text: text('removal.done', { number }), bad: false };
  });
}
