import { parisZone } from '@/booking/prefectures';
import { latestCapture } from '@/store/captures';
import { entryTime } from '@/store/entry-time';
import { appendStep, type ToldStep } from '@/store/steps';
import { storeChanged } from './store-changed';

/** The zone of a dossier's legal times: where its last capture was made. */
export const zoneOfDossier = async (dossier: string): Promise<string> =>
  (await latestCapture(dossier))?.time.zone ?? parisZone;

/** Seals what was done outside the booking site, and refreshes the open pages. Rejects like `appendStep`. */
export async function sealStep(dossier: string, step: Omit<ToldStep, 'time'>): Promise<void> {
  const time = entryTime(await zoneOfDossier(dossier));
  await appendStep(dossier, { ...step, note: step.note.trim(), time });
  await storeChanged('stamps-waiting');
}
