import { unsavedCaptures } from '@/dossier/backup';
import { countWeeks } from '@/dossier/weeks';
import { legalDay, legalTime } from '@/evidence/legal-time';
import { summarise } from '@/store/captures';
import { openDossier, readDossier } from '@/store/dossiers';
import { readFile } from '@/store/journal';
import type { PopupState } from '@/ui/popup';

const todayIn = (zone: string) => legalDay(legalTime(new Date(), zone));

/** What the popup says of the open dossier, straight from the store. Rejects when it cannot be read. */
export async function readSummary(): Promise<
  Pick<PopupState, 'summary' | 'thumbnail' | 'unsaved'> & { noSlotDays: readonly string[] }
> {
  const dossier = await openDossier();
  const { noSlotDays, lastNumber, firstAt, ...counts } = await summarise(dossier, todayIn);
  const backup = (await readDossier(dossier))?.backup ?? null;
  const picture = counts.last && (await readFile(counts.last.id, 'page.png'));
  return {
    noSlotDays,
    unsaved: unsavedCaptures({ backup, lastNumber, firstAt }, new Date()),
    summary: { ...counts, weeks: countWeeks(noSlotDays) },
    thumbnail: picture ? URL.createObjectURL(picture) : null,
  };
}
