import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';

import { sha256 } from '@/evidence/hash';
import { planRestore } from '@/export/plan-restore';
import { openArchive } from '@/export/read-zip';
import { restore } from '@/export/restore';
import { holds, verifyArchive } from '@/export/verify-archive';
import { allDossiers, eraseDossier } from '@/store/dossiers';
import { firstFault } from '@/store/evidence';
import { removeScreen } from '@/store/journal';
import { joinedScreens, joinScreens, screenState } from '@/store/screens';
import { sampleDraft } from '../evidence/sample';
import { freshDossier } from '../store/fresh-dossier';
import { capturedInSitting } from '../store/sitting-capture';
import { zipOfStore } from './store-zip';

// Pictures of the shared screen on their way into a ZIP and back.

const { time } = sampleDraft();
/** A dossier with a picture that is joined, one that is not, and one that was taken out after it was joined. */
async function made() {
  const dossier = await freshDossier();
  const all = [];
  for (const screen of ['jointe', 'gardée', 'retirée'])
    all.push(await capturedInSitting(dossier, screen));
  const [joined, kept, removed] = all;
  if (!joined || !kept || !removed) throw new Error('Three captures are missing');
  await joinScreens(dossier, [joined.id], true);
  await joinScreens(dossier, [removed.id], true);
  const before = await zipOfStore(dossier, { screens: await joinedScreens(dossier, all) });
  await removeScreen(removed, 'un message privé', time);
  const after = await zipOfStore(dossier, { screens: await joinedScreens(dossier, all) });
  return { dossier, joined, kept, removed, before, after };
}

const screensIn = async (zip: File) =>
  [...(await openArchive(zip)).names].filter((name) => name.endsWith('ecran.png'));

beforeEach(async () => {
  for (const { id } of await allDossiers()) await eraseDossier(id);
});

test('a ZIP has what was joined alone, holds, and says what the person took out', async () => {
  const { before, after } = await made();
  expect(await screensIn(before)).toHaveLength(2);
  expect(await screensIn(after)).toHaveLength(1);
  const report = await verifyArchive(await openArchive(after));
  expect(holds(report)).toBe(true);
  expect(report.entries.flatMap(({ notes }) => notes)).toEqual([
    { seq: 2, kind: 'file-left-out', file: 'ecran.png' },
    { seq: 3, kind: 'file-removed', file: 'ecran.png' },
  ]);
});

test('restored, what was joined is joined; what was taken out is not said to be missing', async () => {
  const { dossier, joined, kept, removed, after } = await made();
  await eraseDossier(dossier);
  const plan = await planRestore([after]);
  expect(plan.missing.map((path) => path.slice(0, 13))).toEqual(['captures/0002']);
  await restore(plan, time);
  expect(await screenState(joined)).toBe('joined');
  expect(await screenState(kept)).toBe('absent');
  expect(await screenState(removed)).toBe('absent');
  expect(await firstFault(dossier)).toBeNull();
});

test('an older ZIP does not bring back what the person took out since', async () => {
  const { dossier, removed, before } = await made();
  const plan = await planRestore([before]);
  expect(plan.mend).toEqual([]);
  await restore(plan, time);
  expect(await screenState(removed)).toBe('absent');
  expect(await firstFault(dossier)).toBeNull();
});

test('a picture that a ZIP holds in another’s place is a fault', async () => {
  const { after } = await made();
  const bytes = new Uint8Array(await after.arrayBuffer());
  const at = Buffer.from(bytes).indexOf('jointe');
  bytes[at] = 0x4a;
  const changed = new File([bytes], 'dossier.zip');
  await expect(planRestore([changed])).resolves.toMatchObject({ what: 'nothing' });
  expect(holds(await verifyArchive(await openArchive(changed)))).toBe(false);
  expect(await sha256(bytes)).not.toBe(await sha256(new Uint8Array(await after.arrayBuffer())));
});
