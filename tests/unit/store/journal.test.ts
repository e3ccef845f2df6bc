import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { verifyJournal } from '@/evidence/chain';
import { fileFacts } from '@/evidence/hash';
import type { Draft } from '@/evidence/record';
import { announcedReleases, capturesSince, summarise } from '@/store/captures';
import { databaseName, openDatabase } from '@/store/database';
import { append, journalRows, readFile } from '@/store/journal';
import { pendingOfOtherRuns, putPending } from '@/store/pending';
import { NotReadBack } from '@/store/problem';
import type { Schema } from '@/store/schema';
import { sampleDraft, sampleSighting } from '../evidence/sample';
import { freshDossier } from './fresh-dossier';

afterEach(() => vi.restoreAllMocks());

function captureAt(
  dossier: string,
  legal: string,
  outcome: 'no-slot' | 'slots-offered' = 'no-slot',
) {
  const draft = sampleDraft({ dossier, outcome });
  const utc = new Date(legal).toISOString();
  return { ...draft, time: { ...draft.time, utc, legal } };
}

const sightingOf = (dossier: string, of: number): Draft => sampleSighting(of, { dossier });

test('a sealed capture is read back with its files and its place in the journal', async () => {
  const dossier = await freshDossier();
  const blob = new Blob(['texte de la page']);
  const draft = sampleDraft({ dossier, files: { 'page.txt': await fileFacts(blob) } });
  const entry = await append(draft, new Map([['page.txt', blob]]));
  expect(entry).toMatchObject({ kind: 'capture', seq: 1, number: 1 });
  expect(await (await readFile(entry.id, 'page.txt'))?.text()).toBe('texte de la page');
});

test('200 writes at once make one line without a gap', async () => {
  const dossier = await freshDossier();
  const drafts = Array.from({ length: 200 }, (_, index) =>
    index % 4 === 3 ? sightingOf(dossier, 1) : sampleDraft({ dossier }),
  );
  await Promise.all(drafts.map((draft) => append(draft, new Map())));
  const rows = await journalRows(dossier);
  expect(rows).toHaveLength(200);
  expect(await verifyJournal(rows.map(({ line }) => line))).toMatchObject({
    seq: 200,
    number: 150,
  });
});

test('every write is strict', async () => {
  const dossier = await freshDossier();
  const database = await openDatabase();
  const asked = vi.spyOn(database, 'transaction');
  await append(sampleDraft({ dossier }), new Map());
  const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes).not.toHaveLength(0);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
});

test('a file that is not what was hashed is never acknowledged', async () => {
  const dossier = await freshDossier();
  const facts = await fileFacts(new Blob(['ce qui a été haché']));
  const draft = sampleDraft({ dossier, files: { 'page.txt': facts } });
  const other = new Map([['page.txt', new Blob(['autre chose'])]]);
  await expect(append(draft, other)).rejects.toThrow(NotReadBack);
});

test('a disk that refuses leaves the journal as it was', async () => {
  const dossier = await freshDossier();
  await append(sampleDraft({ dossier }), new Map());
  const full = new DOMException('full', 'QuotaExceededError');
  const database = await openDatabase();
  vi.spyOn(database, 'transaction').mockImplementationOnce(() => {
    throw full;
  });
  await expect(append(sampleDraft({ dossier }), new Map())).rejects.toBe(full);
  expect(await journalRows(dossier)).toHaveLength(1);
});

test('an entry that is not a valid record is refused before it is written', async () => {
  const dossier = await freshDossier();
  const draft = sampleDraft({ dossier, title: 'x'.repeat(3_000) });
  await expect(append(draft, new Map())).rejects.toThrow();
  expect(await journalRows(dossier)).toHaveLength(0);
});

test('the summary counts captures, not sightings, and weeks by their no-slot days', async () => {
  const dossier = await freshDossier();
  await append(captureAt(dossier, '2026-11-03T08:02:14+01:00'), new Map());
  await append(captureAt(dossier, '2026-11-03T09:02:14+01:00'), new Map());
  await append(sightingOf(dossier, 2), new Map());
  await append(captureAt(dossier, '2026-11-10T08:02:14+01:00', 'slots-offered'), new Map());
  const summary = await summarise(dossier);
  expect(summary).toMatchObject({ total: 3, inVain: { weeks: 1, days: 1 } });
  expect(summary.last).toMatchObject({ number: 3, outcome: 'slots-offered' });
});

test('weeks without a slot are counted from Monday to Sunday, over gaps and years', async () => {
  const dossier = await freshDossier();
  const days = ['2026-11-01', '2026-11-02', '2026-11-08', '2026-12-31', '2027-01-02', '2027-01-04'];
  for (const day of days) await append(captureAt(dossier, `${day}T08:00:00+01:00`), new Map());
  const { inVain } = await summarise(dossier);
  // Weeks 44, 45 and 53 of 2026, week 1 of 2027; past three, days are not counted.
  expect(inVain).toEqual({ weeks: 4, days: 3 });
});

test('an empty dossier has an empty summary', async () => {
  const empty = {
    total: 0,
    inVain: { weeks: 0, days: 0 },
    last: null,
    lastNumber: 0,
    firstAt: null,
  };
  expect(await summarise(await freshDossier())).toEqual(empty);
});

test('recent captures are found latest first, without older ones', async () => {
  const dossier = await freshDossier();
  for (const hour of ['08', '09', '10']) {
    await append(captureAt(dossier, `2026-11-03T${hour}:00:00+01:00`), new Map());
  }
  const recent = await capturesSince(dossier, new Date('2026-11-03T08:30:00+01:00'));
  expect(recent.map(({ number }) => number)).toEqual([3, 2]);
});

test('the releases that pages announce are there for the reminders, the last word only', async () => {
  const dossier = await freshDossier();
  const next = '2026-11-30T09:00';
  const early = captureAt(dossier, '2026-11-03T08:00:00+01:00');
  const late = captureAt(dossier, '2026-11-04T08:00:00+01:00');
  const other = { system: 'rdv-prefecture', host: 'h', id: '2', label: 'autre' };
  await append({ ...early, announced: { next, last: null } }, new Map());
  await append(
    { ...early, id: crypto.randomUUID(), procedure: other, announced: { next, last: null } },
    new Map(),
  );
  await append({ ...late, announced: null }, new Map());
  await append(
    { ...late, id: crypto.randomUUID(), procedure: other, outcome: 'overloaded' },
    new Map(),
  );
  const releases = announcedReleases(
    await capturesSince(dossier, new Date('2026-11-01T00:00:00Z')),
  );
  expect(releases).toEqual([{ url: early.url, label: 'autre', zone: 'Europe/Paris', next }]);
});

test('a pending capture leaves when its entry is sealed, in the same write', async () => {
  const dossier = await freshDossier();
  const draft = sampleDraft({ dossier });
  const observation = { load: draft.load } as Parameters<typeof putPending>[0]['observation'];
  await putPending({
    id: draft.id,
    run: 'dead',
    observation,
    path: [],
    desk: null,
    embeddedIn: null,
    incognito: false,
    http: 'non observé',
  });
  expect(await pendingOfOtherRuns('mine')).toHaveLength(1);
  expect(await pendingOfOtherRuns('dead')).toHaveLength(0);
  await append(draft, new Map());
  expect(await pendingOfOtherRuns('mine')).toHaveLength(0);
});

test('the store opens again after another page asked for a newer version', async () => {
  const dossier = await freshDossier();
  await append(sampleDraft({ dossier }), new Map());
  const newer = await openDB<Schema>(databaseName, 99);
  newer.close();
  await expect(openDatabase()).rejects.toThrow(/version/);
});
