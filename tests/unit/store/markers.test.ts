import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase } from '@/store/database';
import { eraseDossier, newPracticeDossier, noteBackup } from '@/store/dossiers';
import { append, journalRows, removeEntry } from '@/store/journal';
import { closeLoss, findLosses, keepMarkersIn, mark, markAll } from '@/store/markers';
import { sampleDraft } from '../evidence/sample';
import { freshDossier } from './fresh-dossier';

/** The browser's store outside the database, as it is kept. */
const kept = new Map<string, unknown>();
const area = {
  get: async () => Object.fromEntries(kept),
  set: async (items: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value));
  },
  remove: async (keys: string | string[]) => {
    for (const key of [keys].flat()) kept.delete(key);
  },
};

const capture = (dossier: string) => append(sampleDraft({ dossier }), new Map());

/** Removes what the database holds of a dossier behind the extension's back, down to some lines. */
async function lose(dossier: string, left = 0): Promise<void> {
  const database = await openDatabase();
  for (const { seq } of await journalRows(dossier))
    if (seq > left) await database.delete('entries', [dossier, seq]);
  if (left === 0) await database.delete('dossiers', dossier);
}

beforeEach(async () => {
  keepMarkersIn(area);
  for (const id of await (await openDatabase()).getAllKeys('dossiers')) await eraseDossier(id);
  kept.clear();
});

test('a marker holds the number of lines, the last hash and the last copy, and nothing else', async () => {
  const dossier = await freshDossier();
  await capture(dossier);
  const second = await capture(dossier);
  await removeEntry(dossier, second.seq, 'essai', sampleDraft().time);
  await noteBackup(dossier, 2);
  const rows = await journalRows(dossier);
  expect(Object.fromEntries(kept)).toEqual({
    [`marker:${dossier}`]: {
      lines: 3,
      head: rows.at(-1)?.hash,
      copiedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    },
  });
});

test('what the person erases leaves no marker, and is no loss', async () => {
  const dossier = await freshDossier();
  await capture(dossier);
  await eraseDossier(dossier);
  expect(kept.size).toBe(0);
  expect(await findLosses()).toEqual([]);
});

test('an exercise is never marked', async () => {
  await capture(await newPracticeDossier());
  expect(kept.size).toBe(0);
});

test('a dossier that is gone is a loss until the person closes it; the next journal says it in one line', async () => {
  const dossier = await freshDossier();
  await capture(dossier);
  const last = await capture(dossier);
  const [row] = (await journalRows(dossier)).slice(-1);
  await lose(dossier);
  const loss = { dossier, lines: 2, head: row?.hash, copiedAt: null, left: 0 };
  expect(await findLosses()).toEqual([loss]);
  expect(await findLosses()).toEqual([loss]);

  const next = await freshDossier();
  expect(await capture(next)).toMatchObject({ seq: 2, number: 1 });
  await capture(next);
  const lines = (await journalRows(next)).map(({ line }) => JSON.parse(line));
  expect(lines.map(({ kind }) => kind)).toEqual(['loss', 'capture', 'capture']);
  expect(lines[0].lost).toEqual({ seq: last.seq, hash: row?.hash, left: 0 });

  expect(await findLosses()).toEqual([loss]);
  await closeLoss(dossier);
  expect(await findLosses()).toEqual([]);
  expect([...kept.keys()]).toEqual([`marker:${next}`]);
});

test('a loss that the person closes before anything is captured is in the journal all the same', async () => {
  const dossier = await freshDossier();
  await capture(dossier);
  await lose(dossier);
  await findLosses();
  await closeLoss(dossier);
  const next = await freshDossier();
  await capture(next);
  const [line] = await journalRows(next);
  expect(line?.kind).toBe('loss');
  expect([...kept.keys()]).toEqual([`marker:${next}`]);
});

test('a journal that is shorter than it was is a loss too, also where something is sealed before anyone looks', async () => {
  const dossier = await freshDossier();
  for (let count = 0; count < 3; count += 1) await capture(dossier);
  await lose(dossier, 1);
  await mark(dossier);
  expect(await findLosses()).toMatchObject([{ dossier, lines: 3, left: 1 }]);
  await capture(dossier);
  const kinds = (await journalRows(dossier)).map(({ kind }) => kind);
  expect(kinds).toEqual(['capture', 'loss', 'capture']);
});

test('dossiers of a version that kept no markers are marked once', async () => {
  const dossier = await freshDossier();
  await capture(dossier);
  kept.clear();
  expect(await findLosses()).toEqual([]);
  await markAll();
  expect(kept.get(`marker:${dossier}`)).toMatchObject({ lines: 1 });
});

test('a store that refuses the marker loses nothing of what was sealed', async () => {
  const dossier = await freshDossier();
  keepMarkersIn({ ...area, set: () => Promise.reject(new Error('no room')) });
  expect(await capture(dossier)).toMatchObject({ seq: 1 });
  expect(await journalRows(dossier)).toHaveLength(1);
});

test('a dossier that the person erases while losses are looked for is no loss', async () => {
  const dossier = await freshDossier();
  await capture(dossier);
  const looking = { ...area };
  let first = true;
  looking.get = async () => {
    const seen = await area.get();
    // The markers are read; before the database is, the person erases the dossier.
    if (first) {
      first = false;
      await eraseDossier(dossier);
    }
    return seen;
  };
  keepMarkersIn(looking);
  expect(await findLosses()).toEqual([]);
  expect(kept.size).toBe(0);
});
