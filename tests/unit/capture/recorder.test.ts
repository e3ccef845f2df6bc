import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { record, sealLeftovers } from '@/capture/recorder';
import type { Observation } from '@/evidence/observation';
import type { SeenEntry } from '@/evidence/record';
import { openDatabase } from '@/store/database';
import { eraseDossier, openDossier } from '@/store/dossiers';
import { journalRows } from '@/store/journal';
import { putPending } from '@/store/pending';
import { observationAt } from './observation';

// What becomes of an observation once it reaches the background; the browser around it is imitated.
const { browser, storage, stored } = vi.hoisted(() => {
  const stored = new Map<string, unknown>();
  const storage = {
    getItem: async (name: string) => stored.get(name) ?? null,
    setItem: async (name: string, value: unknown) => void stored.set(name, value),
    defineItem: (name: string, { fallback }: { fallback: unknown }) => ({
      getValue: async () => stored.get(name) ?? fallback,
      setValue: async (value: unknown) => void stored.set(name, value),
    }),
  };
  const left: ((tab: number, change: { status?: string }) => void)[] = [];
  return {
    browser: {
      runtime: {
        getPlatformInfo: vi.fn(async () => ({ os: 'linux', arch: 'x86-64' })),
        getManifest: () => ({ version: '0' }),
      },
      tabs: {
        getZoom: async () => 1,
        get: async () => ({ active: true, windowId: 1 }),
        sendMessage: vi.fn(),
        captureVisibleTab: async () => Promise.reject(new Error('No permission')),
        onUpdated: {
          addListener: (listener: (typeof left)[number]) => void left.push(listener),
          removeListener: () => {},
        },
      },
      scripting: { executeScript: vi.fn() },
      left,
    },
    storage,
    stored,
  };
});
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('wxt/utils/storage', () => ({ storage }));
vi.stubGlobal('__BUILD__', 'essai');
vi.stubGlobal('navigator', {
  locks: { request: (_: string, work: () => Promise<unknown>) => work() },
});

const tab = { id: 1, incognito: false, frame: 0, embeddedIn: null };
const url = 'https://www.ain.gouv.fr/booking/create/9001/2';

const seen = (change: Partial<Observation> = {}, secondsLater = 0) =>
  observationAt(Date.now() + secondsLater * 1_000, { url, openedUrl: url, ...change });

async function journal(): Promise<SeenEntry[]> {
  const rows = await journalRows(await openDossier());
  return rows.map(({ line }) => JSON.parse(line));
}

const bare = { facts: { missing: 'essai' }, files: new Map(), limits: [] };

beforeEach(async () => {
  await eraseDossier(await openDossier());
  browser.tabs.sendMessage.mockReset();
  browser.scripting.executeScript.mockReset();
});

test('a page out of a service worker’s cache is a sighting: the site need not have been asked', async () => {
  await record(seen({ fromWorker: true, transferred: 0 }), tab, bare);
  expect(await journal()).toMatchObject([{ kind: 'sighting', of: null }]);
});

test('a page that a service worker fetched from the site is a capture', async () => {
  await record(seen({ fromWorker: true, transferred: 900 }), tab, bare);
  expect(await journal()).toMatchObject([{ kind: 'capture' }]);
});

test('reloaded before its picture: the second capture says which one it completes, the third is a sighting', async () => {
  for (let count = 0; count < 3; count += 1) await record(seen({}, count), tab, bare);
  expect(await journal()).toMatchObject([
    { kind: 'capture', number: 1, completes: null },
    { kind: 'capture', number: 2, completes: 1 },
    { kind: 'sighting', of: 2 },
  ]);
});

test('a covered or translated page says so in its record', async () => {
  const translation = { language: 'ar', ownText: true };
  await record(
    seen({ outcome: 'unrecognised', rule: null, covered: true, translation }),
    tab,
    bare,
  );
  expect(await journal()).toMatchObject([{ kind: 'capture', covered: true, translation }]);
});

test('a page that is left while it is drawn holds nothing up', async () => {
  const page = seen();
  const still = { load: page.load, matched: page.matched, outcome: page.outcome, shown: true };
  let gone = false;
  browser.tabs.sendMessage.mockImplementation(async () =>
    gone
      ? { load: 'another', id: 'another' }
      : { ...still, translated: null, messageVisible: true },
  );
  // A script in a page that the browser keeps aside never answers.
  browser.scripting.executeScript.mockImplementation(({ files }: { files?: string[] }) => {
    if (files) return Promise.resolve([]);
    queueMicrotask(() => {
      gone = true;
      for (const leave of browser.left) leave(1, { status: 'loading' });
    });
    return new Promise(() => {});
  });
  await record(page, tab);
  expect(await journal()).toMatchObject([
    { kind: 'capture', picture: { missing: 'page quittée avant la prise de l’image' } },
  ]);
});

test('what a private window shows is kept once the person has agreed, and not before', async () => {
  const inPrivate = { ...tab, incognito: true };
  expect(await record(seen(), inPrivate, bare)).toEqual({
    done: 'failed',
    problem: 'private-unagreed',
  });
  expect(await journal()).toEqual([]);
  stored.set('local:private-agreed', true);
  await record(seen(), inPrivate, bare);
  stored.clear();
  expect(await journal()).toMatchObject([{ kind: 'capture', environment: { incognito: true } }]);
});

test('a picture that the browser refuses to write costs itself alone', async () => {
  const { add } = IDBObjectStore.prototype;
  const put = vi.spyOn(IDBObjectStore.prototype, 'add');
  put.mockImplementation(function (this: IDBObjectStore, value, key) {
    if (this.name === 'files' && value.name === 'page.png')
      throw new DOMException('Failed to write blobs', 'UnknownError');
    return add.call(this, value, key);
  });
  const files = new Map([['page.png', new Blob(['image'])]]);
  const answer = await record(seen(), tab, { ...bare, files });
  put.mockRestore();
  expect(answer).toMatchObject({ done: 'captured' });
  const [entry] = await journal();
  expect(entry).toMatchObject({
    kind: 'capture',
    picture: { missing: 'le navigateur a refusé d’enregistrer l’image' },
  });
  expect(Object.keys(entry?.kind === 'capture' ? entry.files : {})).not.toContain('page.png');
});

test('everything that a dead background left is sealed, what comes meanwhile too', async () => {
  const left = (id: string) => ({
    id,
    run: 'dead',
    path: [],
    desk: null,
    embeddedIn: null,
    incognito: false,
    http: 'non observé' as const,
    observation: seen({ manner: 'left' }),
  });
  for (let count = 0; count < 3; count += 1) await putPending(left(crypto.randomUUID()));
  const one = crypto.randomUUID();
  browser.runtime.getPlatformInfo.mockImplementationOnce(async () => {
    await putPending(left(one));
    return { os: 'linux', arch: 'x86-64' };
  });
  expect(await sealLeftovers()).toBe(4);
  expect((await journal()).map(({ id }) => id)).toContain(one);
});

test('an observation that is sent again, because no one answered, is sealed once', async () => {
  const first = seen();
  const answer = await record(first, tab, bare);
  expect(answer).toMatchObject({ done: 'captured', number: 1 });
  expect(await record(first, tab, bare)).toEqual(answer);
  expect(await journal()).toHaveLength(1);
  expect(await (await openDatabase()).count('pending')).toBe(0);
  // The same load later is another look at it.
  await record({ ...first, at: first.at + 5_000 }, tab, bare);
  expect(await journal()).toHaveLength(2);
});
