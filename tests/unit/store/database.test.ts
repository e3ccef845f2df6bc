import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { canonicalLine, hashLine } from '@/evidence/chain';
import { noPrevious } from '@/evidence/record';
import { databaseName, databaseVersion, openDatabase } from '@/store/database';
import { append, journalRows } from '@/store/journal';
import { StoreBlocked } from '@/store/problem';
import { dossier, sampleDraft } from '../evidence/sample';

afterEach(() => vi.useRealTimers());

/** Version 1 as it was: written out, so that it stays what it was. */
const openVersion1 = () =>
  openDB(databaseName, 1, {
    upgrade(database) {
      database.createObjectStore('dossiers', { keyPath: 'id' });
      const entries = database.createObjectStore('entries', { keyPath: ['dossier', 'seq'] });
      entries.createIndex('byNumber', ['dossier', 'number'], { unique: true });
      entries.createIndex('byDay', ['dossier', 'day']);
      entries.createIndex('byNoSlotDay', ['dossier', 'noSlotDay']);
      database.createObjectStore('files', { keyPath: ['entry', 'name'] });
      database.createObjectStore('pending', { keyPath: 'id' });
      database.createObjectStore('procedures', { keyPath: 'key' });
    },
  });

test('a store filled by version 1 opens, with everything in it, and goes on', async () => {
  const old = await openVersion1();
  const draft = sampleDraft();
  const line = canonicalLine({ ...draft, seq: 1, prev: noPrevious, number: 1 });
  const day = '2026-11-03';
  await old.put('dossiers', { id: dossier, createdAt: '2026-11-01T00:00:00.000Z' });
  await old.put('entries', {
    dossier,
    seq: 1,
    hash: await hashLine(line),
    line,
    kind: 'capture',
    id: draft.id,
    at: draft.time.utc,
    number: 1,
    day,
    noSlotDay: day,
  });
  old.close();
  expect((await openDatabase()).version).toBe(databaseVersion);
  const added = await append(sampleDraft(), new Map());
  expect(added).toMatchObject({ seq: 2, number: 2, prev: await hashLine(line) });
  expect((await journalRows(dossier)).map(({ seq }) => seq)).toEqual([1, 2]);
});

test('a store that the browser closed automatically is opened again', async () => {
  const before = await openDatabase();
  forceCloseDatabase(before as unknown as Parameters<typeof forceCloseDatabase>[0]);
  await vi.waitFor(async () => expect(await openDatabase()).not.toBe(before));
  expect((await append(sampleDraft(), new Map())).seq).toBeGreaterThan(1);
});

test('a page that asks for a newer store is not held up', async () => {
  await openDatabase();
  const newer = await openDB(databaseName, databaseVersion + 1);
  expect(newer.version).toBe(databaseVersion + 1);
  newer.close();
  await expect(openDatabase()).rejects.toThrow(/version/);
  await deleteDB(databaseName);
});

test('a page of an older version that does not let go is said, not waited for in silence', async () => {
  const stubborn = await openVersion1();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const opening = openDatabase();
  const refused = expect(opening).rejects.toThrow(StoreBlocked);
  await vi.waitFor(() => {
    expect(vi.getTimerCount()).toBeGreaterThan(0);
  });
  await vi.advanceTimersByTimeAsync(11_000);
  await refused;
  stubborn.close();
});

test('a store filled by version 2 opens too, and erasing a dossier takes its reminders along', async () => {
  (await openDatabase()).close();
  await deleteDB(databaseName);
  const old = await openVersion1();
  old.close();
  const second = await openDB(databaseName, 2, {
    upgrade(database, _old, _new, transaction) {
      const entries = transaction.objectStore('entries');
      entries.createIndex('byRemovedNumber', ['dossier', 'removedNumber'], { unique: true });
      const stamps = database.createObjectStore('stamps', { keyPath: ['dossier', 'seq'] });
      stamps.createIndex('byDue', 'due');
      database.createObjectStore('stamping', { keyPath: 'key' });
    },
  });
  await second.put('dossiers', { id: dossier, createdAt: '2026-11-01T00:00:00.000Z' });
  const url = 'https://tsa.test/';
  const chosen = { name: 'Essai', url };
  await second.put('stamping', { key: 'stamping', authority: chosen, lastRequestAt: 5 });
  const stamp = { dossier, hash: 'ab', queuedAt: '2026-11-01T00:00:00.000Z', problem: null };
  const kept = {
    request: new Uint8Array([1]),
    reply: new Uint8Array([2]),
    at: '',
    signer: 'S',
    url,
  };
  await second.put('stamps', { ...stamp, seq: 1, tries: 0, kept });
  await second.put('stamps', { ...stamp, seq: 2, tries: 3, due: 7 });
  second.close();
  vi.resetModules();
  const fresh = await import('@/store/database');
  const database = await fresh.openDatabase();
  expect(database.version).toBe(databaseVersion);
  expect(await database.get('stamping', 'stamping')).toEqual({
    key: 'stamping',
    authorities: [chosen],
    asked: { 'tsa.test': 5 },
    resting: {},
    openedAt: 0,
  });
  expect(await database.getAll('stamps')).toEqual([
    { ...stamp, seq: 1, tries: 0, kept: [kept] },
    { ...stamp, seq: 2, tries: 3, due: 7, kept: [] },
  ]);
  expect(await database.getAllFromIndex('stamps', 'byDue')).toHaveLength(1);
  const reminders = { dossier, settings: {}, log: [], snooze: null, decidedUntil: '' };
  await database.put('reminders', reminders);
  const { eraseDossier } = await import('@/store/dossiers');
  await eraseDossier(dossier);
  expect(await database.getAll('reminders')).toEqual([]);
  database.close();
  await deleteDB(databaseName);
});

test('a store filled by version 3 opens too, and keeps plates and cases from then on', async () => {
  const third = await openDB(databaseName, 3, {
    upgrade(database, _old, _new, transaction) {
      database.createObjectStore('dossiers', { keyPath: 'id' });
      const entries = database.createObjectStore('entries', { keyPath: ['dossier', 'seq'] });
      entries.createIndex('byNumber', ['dossier', 'number'], { unique: true });
      entries.createIndex('byDay', ['dossier', 'day']);
      entries.createIndex('byNoSlotDay', ['dossier', 'noSlotDay']);
      entries.createIndex('byRemovedNumber', ['dossier', 'removedNumber'], { unique: true });
      entries.createIndex('byStepDay', ['dossier', 'stepDay']);
      database.createObjectStore('files', { keyPath: ['entry', 'name'] });
      database.createObjectStore('pending', { keyPath: 'id' });
      database.createObjectStore('procedures', { keyPath: 'key' });
      const stamps = database.createObjectStore('stamps', { keyPath: ['dossier', 'seq'] });
      stamps.createIndex('byDue', 'due');
      database.createObjectStore('stamping', { keyPath: 'key' });
      database.createObjectStore('reminders', { keyPath: 'dossier' });
      void transaction.done;
    },
  });
  await third.put('dossiers', { id: dossier, createdAt: '2026-11-01T00:00:00.000Z' });
  await third.put('reminders', { dossier, settings: {}, log: [], snooze: null, decidedUntil: '' });
  third.close();
  vi.resetModules();
  const fresh = await import('@/store/database');
  const database = await fresh.openDatabase();
  expect(database.version).toBe(databaseVersion);
  expect(await database.count('reminders')).toBe(1);
  const { changeCase, readCase } = await import('@/store/cases');
  await changeCase(dossier, () => ({ letters: { email: 'à moi' } }));
  expect(await readCase(dossier)).toMatchObject({ identity: null, letters: { email: 'à moi' } });
  const { eraseDossier } = await import('@/store/dossiers');
  await eraseDossier(dossier);
  expect(await database.getAll('cases')).toEqual([]);
  database.close();
  await deleteDB(databaseName);
});

test('a store filled by version 4 opens too, and keeps settings from then on', async () => {
  const stores = {
    dossiers: 'id',
    entries: ['dossier', 'seq'],
    files: ['entry', 'name'],
    pending: 'id',
    procedures: 'key',
    stamps: ['dossier', 'seq'],
    stamping: 'key',
    reminders: 'dossier',
    plates: 'entry',
    cases: 'dossier',
    restoring: 'dossier',
  };
  const fourth = await openDB(databaseName, 4, {
    upgrade(database) {
      for (const [name, keyPath] of Object.entries(stores))
        database.createObjectStore(name, { keyPath });
    },
  });
  await fourth.put('dossiers', { id: dossier, createdAt: '2026-11-01T00:00:00.000Z' });
  await fourth.put('cases', { dossier, identity: null, letters: {}, thresholds: null });
  fourth.close();
  vi.resetModules();
  const fresh = await import('@/store/database');
  const database = await fresh.openDatabase();
  expect(database.version).toBe(databaseVersion);
  expect(await database.count('cases')).toBe(1);
  const { changeSettings, readSettings } = await import('@/store/settings');
  await changeSettings({ language: 'en' });
  expect(await readSettings()).toMatchObject({ language: 'en', theme: 'system' });
  database.close();
  await deleteDB(databaseName);
});
