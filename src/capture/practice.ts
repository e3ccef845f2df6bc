import { ezBooking } from '@/booking/systems/ez-booking';
import { notObserved } from '@/evidence/facts';
import { pageFiles } from '@/evidence/page-files';
import type { CaptureRecord } from '@/evidence/record';
import { newPracticeDossier, practiceLock } from '@/store/dossiers';
import { append } from '@/store/journal';
import { captureDraft } from './draft';
import { drawPage } from './draw';
import { environmentOf, thisSoftware } from './environment';
import { observe } from './observe';
import type { Picture } from './picture';
import { type Reading, readPage } from './read-page';

/** What the detector of the préfectures' booking pages reads on the practice page now. */
export function readPractice(): Reading {
  return readPage(ezBooking, { query: '', cameFromSite: true });
}

async function pictureNow(): Promise<Picture> {
  const { dataUrl, by, width, height, scale, limits } = await drawPage({ part: 'visible' });
  const at = new Date().toISOString();
  return {
    facts: { method: 'drawing', by, width, height, scale, at, messageVisible: true },
    files: new Map([[pageFiles.picture, await (await fetch(dataUrl)).blob()]]),
    limits,
  };
}

/** Records what the practice page shows as a real page would be, marked, in a journal that is no one's. */
export async function recordPractice(reading: Reading): Promise<CaptureRecord> {
  const observation = observe(reading, 'automatic');
  const environment = await environmentOf({ id: null, incognito: false }, observation);
  const gathered = { picture: await pictureNow(), environment, software: thisSoftware() };
  return navigator.locks.request(practiceLock, async () => {
    const dossier = await newPracticeDossier();
    const pending = {
      id: crypto.randomUUID(),
      run: 'practice',
      dossier,
      path: [],
      desk: null,
      embeddedIn: null,
      incognito: false,
      http: notObserved,
      observation: {
        ...observation,
        limits: [{ code: 'practice' } as const, ...observation.limits],
      },
    };
    const { draft, files } = await captureDraft(pending, dossier, { ...gathered, completes: null });
    const entry = await append(draft, files);
    if (entry.kind !== 'capture') throw new Error(`A ${entry.kind} instead of a capture`);
    return entry;
  });
}
