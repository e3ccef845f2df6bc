import { browser } from 'wxt/browser';
import { text } from '@/locales/text';
import type { ToBackground } from '@/messages';
import { captureNumbered, summarise } from '@/store/captures';
import { sayJournalChanged } from '@/store/changes';
import { eraseDossier, openDossier } from '@/store/dossiers';
import { removeEntry } from '@/store/journal';
import type { DossierState } from '@/ui/dossier';
import { entryTime } from './entry-time';

/** How many captures the open dossier has. */
export async function countCaptures(): Promise<number> {
  return (await summarise(await openDossier(), () => '')).total;
}

type Said = DossierState['removed'];

/** Tells the other pages, and what became of it; a failure is a sentence. */
async function attempt(action: () => Promise<string>): Promise<Said> {
  try {
    const done = await action();
    sayJournalChanged();
    return { text: done, bad: false };
  } catch (error) {
    console.error('Nothing could be deleted', error);
    return { text: text('removal.failed'), bad: true };
  }
}

/** Deletes a capture after the person has said yes once more; null when they did not. */
export async function remove(number: number, reason: string): Promise<Said> {
  const dossier = await openDossier();
  const record = await captureNumbered(dossier, number);
  if (!record) return { text: text('removal.unknown', { number }), bad: true };
  if (!confirm(text('removal.confirm', { number }))) return null;
  return attempt(async () => {
    await removeEntry(dossier, record.seq, reason, entryTime(record.time.zone));
    const waiting: ToBackground = { type: 'stamps-waiting' };
    await browser.runtime.sendMessage(waiting);
    return text('removal.done', { number });
  });
}

/** Erases the open dossier after the person has said yes once more; null when they did not. */
export async function erase(captures: number): Promise<Said> {
  if (!confirm(text('removal.erase-confirm', { count: captures }))) return null;
  return attempt(async () => {
    await eraseDossier(await openDossier());
    return text('removal.erased');
  });
}
