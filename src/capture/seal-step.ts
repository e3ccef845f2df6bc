import { parisZone } from '@/booking/prefectures';
import { legalTime } from '@/evidence/legal-time';
import { legalDay } from '@/evidence/time';
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

/** Seals a step that was taken today, by the préfecture's day, without papers. Rejects like `appendStep`. */
export async function sealToday(
  dossier: string,
  step: Pick<ToldStep, 'step' | 'note' | 'appointment'>,
): Promise<void> {
  const day = legalDay(legalTime(new Date(), await zoneOfDossier(dossier)));
  await sealStep(dossier, { ...step, day, papers: [] });
}
