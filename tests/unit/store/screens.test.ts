import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { verifyJournal } from '@/evidence/chain';
import type { CaptureRecord } from '@/evidence/record';
import { firstFault } from '@/store/evidence';
import { append, journalRows, readFile, removeEntry, removeScreen } from '@/store/journal';
import { joinedScreens, joinScreens, screenState } from '@/store/screens';
import { sampleDraft } from '../evidence/sample';
import { freshDossier } from './fresh-dossier';
import { capturedInSitting } from './sitting-capture';

const { time } = sampleDraft();
test('a picture of the screen is not joined before the person says so, and they may change their mind', async () => {
  const dossier = await freshDossier();
  const capture = await capturedInSitting(dossier);
  expect(await screenState(capture)).toBe('kept');
  expect(await joinedScreens(dossier, [capture])).toEqual(new Set());
  await joinScreens(dossier, [capture.id], true);
  expect(await screenState(capture)).toBe('joined');
  expect(await joinedScreens(dossier, [capture])).toEqual(new Set([1]));
  expect(await (await readFile(capture.id, 'ecran.png'))?.text()).toBe('écran');
  await joinScreens(dossier, [capture.id], false);
  expect(await screenState(capture)).toBe('kept');
});

test('the choice touches neither the journal nor its soundness', async () => {
  const dossier = await freshDossier();
  const capture = await capturedInSitting(dossier);
  const before = await journalRows(dossier);
  await joinScreens(dossier, [capture.id], true);
  expect(await journalRows(dossier)).toEqual(before);
  expect(await firstFault(dossier)).toBeNull();
});

test('a capture without a sitting has no such picture, and none can be joined to it', async () => {
  const dossier = await freshDossier();
  const entry = await append(sampleDraft({ dossier }), new Map());
  await joinScreens(dossier, [entry.id], true);
  expect(await screenState(entry as CaptureRecord)).toBe('absent');
  expect(await joinedScreens(dossier, [entry as CaptureRecord])).toEqual(new Set());
});

test('a picture that is taken out alone leaves its capture, its hash and the reason', async () => {
  const dossier = await freshDossier();
  const capture = await capturedInSitting(dossier);
  await capturedInSitting(dossier, 'un autre');
  await removeScreen(capture, 'un message privé', time);
  expect(await readFile(capture.id, 'ecran.png')).toBeUndefined();
  expect(await (await readFile(capture.id, 'page.txt'))?.text()).toBe('texte');
  const lines = (await journalRows(dossier)).map(({ line }) => line);
  expect(JSON.parse(lines[0] ?? '').files['ecran.png']).toEqual(capture.files['ecran.png']);
  expect(JSON.parse(lines[2] ?? '')).toMatchObject({
    kind: 'file-removal',
    from: { seq: 1, number: 1 },
    file: 'ecran.png',
    sha256: capture.files['ecran.png']?.sha256,
    reason: 'un message privé',
  });
  expect(await verifyJournal(lines)).toMatchObject({ seq: 3, number: 2 });
  expect(await firstFault(dossier)).toBeNull();
});

test('what was taken out cannot be taken out again, nor without a reason, nor from a capture without it', async () => {
  const dossier = await freshDossier();
  const capture = await capturedInSitting(dossier);
  await expect(removeScreen(capture, ' ', time)).rejects.toThrow();
  expect(await screenState(capture)).toBe('kept');
  await removeScreen(capture, 'essai', time);
  await expect(removeScreen(capture, 'essai', time)).rejects.toThrow();
  const bare = await append(sampleDraft({ dossier }), new Map());
  await expect(removeScreen(bare as CaptureRecord, 'essai', time)).rejects.toThrow();
  expect(await journalRows(dossier)).toHaveLength(3);
});

test('the capture can be deleted after its picture was taken out', async () => {
  const dossier = await freshDossier();
  const capture = await capturedInSitting(dossier);
  await removeScreen(capture, 'essai', time);
  await removeEntry(dossier, capture.seq, 'essai', time);
  const lines = (await journalRows(dossier)).map(({ line }) => line);
  expect(await verifyJournal(lines)).toMatchObject({ seq: 3 });
  expect(await firstFault(dossier)).toBeNull();
});
