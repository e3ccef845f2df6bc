import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { eraseDossier, readDossier } from '@/store/dossiers';
import { append, journalRows, removeEntry } from '@/store/journal';
import { writeRestored } from '@/store/restoring';
import { thumbnailOf } from '@/store/thumbnails';
import { sampleDraft } from '../evidence/sample';
import { freshDossier } from './fresh-dossier';

// A small picture shows what its capture showed: it goes whenever that goes, whichever way.

const small = new Blob(['small']);
const { time } = sampleDraft();

vi.stubGlobal('createImageBitmap', async () => ({ close() {} }));
vi.stubGlobal(
  'OffscreenCanvas',
  class {
    getContext = () => ({ fillRect() {}, drawImage() {} });
    convertToBlob = async () => small;
  },
);

const picture = async () => new Blob(['large']);

/** A capture whose small picture is kept. */
async function shown(dossier: string): Promise<string> {
  const { id } = await append(sampleDraft({ dossier }), new Map());
  expect(await thumbnailOf({ dossier, id }, picture)).not.toBeNull();
  return id;
}

/** Whether one is kept: it would have to be made once more. */
const isKept = async (dossier: string, id: string) =>
  (await thumbnailOf({ dossier, id }, async () => undefined)) !== null;

test('it is made once', async () => {
  const dossier = await freshDossier();
  const id = await shown(dossier);
  expect(await isKept(dossier, id)).toBe(true);
  expect(await isKept(dossier, crypto.randomUUID())).toBe(false);
});

test('it goes with its capture, and no other does', async () => {
  const dossier = await freshDossier();
  const [first, second] = [await shown(dossier), await shown(dossier)];
  await removeEntry(dossier, 1, 'essai', time);
  expect([await isKept(dossier, first), await isKept(dossier, second)]).toEqual([false, true]);
});

test('it goes with its dossier', async () => {
  const [dossier, other] = [await freshDossier(), await freshDossier()];
  const [mine, theirs] = [await shown(dossier), await shown(other)];
  await eraseDossier(dossier);
  expect([await isKept(dossier, mine), await isKept(other, theirs)]).toEqual([false, true]);
});

test('it goes when a ZIP brings the deletion of its capture', async () => {
  const dossier = await freshDossier();
  const id = await shown(dossier);
  const [row] = await journalRows(dossier);
  const kept = await readDossier(dossier);
  if (!row || !kept) throw new Error('No dossier');
  const deleted = { ...row, id: '', kind: 'removed' as const };
  const restored = { dossier: kept, after: row.hash, rows: [deleted], stamps: [] };
  await writeRestored(restored, async function* () {});
  expect(await isKept(dossier, id)).toBe(false);
});

test('a capture that is deleted while its small picture is made leaves none', async () => {
  const dossier = await freshDossier();
  const { id } = await append(sampleDraft({ dossier }), new Map());
  let reads = 0;
  const once = async () => {
    reads += 1;
    return reads === 1 ? new Blob(['large']) : undefined;
  };
  expect(await thumbnailOf({ dossier, id }, once)).toBeNull();
  expect(await isKept(dossier, id)).toBe(false);
});
