import { countWeeks } from '@/dossier/weeks';
import { legalDay, legalTime } from '@/evidence/legal-time';
import { summarise } from '@/store/captures';
import { openDossier } from '@/store/dossiers';
import { readFile } from '@/store/journal';
import type { PopupState } from '@/ui/popup';

const todayIn = (zone: string) => legalDay(legalTime(new Date(), zone));

/** What the popup says of the open dossier, straight from the store. Rejects when it cannot be read. */
export async function readSummary(): Promise<
  Pick<PopupState, 'summary' | 'thumbnail'> & { noSlotDays: readonly string[] }
> {
  const { noSlotDays, ...counts } = await summarise(await openDossier(), todayIn);
  const picture = counts.last && (await readFile(counts.last.id, 'page.png'));
  return {
    noSlotDays,
    summary: { ...counts, weeks: countWeeks(noSlotDays) },
    thumbnail: picture ? URL.createObjectURL(picture) : null,
  };
}
