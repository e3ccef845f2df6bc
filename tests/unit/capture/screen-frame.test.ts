import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { giveFrames, type Shared } from '@/capture/screen-channel';
import { takeScreenFrame, withScreenFrame } from '@/capture/screen-frame';
import { keepSitting, readSitting, type Sitting } from '@/capture/sitting';
import type { Stillness } from '@/messages';

// The frame of the shared screen that goes along with a capture: only of the page that was read, and only while it is in front.
// The browser around it is imitated; the channel between the pages is the real one.
const { browser, storage } = vi.hoisted(() => {
  const stored = new Map<string, unknown>();
  return {
    browser: {
      tabs: { get: vi.fn(), sendMessage: vi.fn() },
      windows: { get: vi.fn() },
    },
    storage: {
      defineItem: (name: string, { fallback }: { fallback: unknown }) => ({
        getValue: async () => stored.get(name) ?? fallback,
        setValue: async (value: unknown) => void stored.set(name, value),
        watch: () => () => {},
      }),
    },
  };
});
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('wxt/utils/storage', () => ({ storage }));

const on: Sitting = { since: '2026-11-03T07:00:00.000Z', surface: 'monitor', tab: 9, ended: false };
const subject = {
  tab: 1,
  frame: 0,
  load: 'a',
  outcome: 'no-slot',
  matched: 'Aucune plage',
} as const;
const readAt = Date.parse('2026-11-03T07:02:14.000Z');

const still: Stillness = {
  load: 'a',
  matched: 'Aucune plage',
  messageVisible: true,
  covered: false,
  top: 10,
  outcome: 'no-slot',
  translated: null,
  shown: true,
};
const shared: Shared = {
  picture: new Blob(['png']),
  width: 1_400,
  height: 1_000,
  at: '2026-11-03T07:02:14.250Z',
};
const front = { active: true, windowId: 3, url: 'https://www.ain.gouv.fr/booking/create/1' };

let stop = () => {};
const give = (frame: Shared | null = shared) => {
  stop = giveFrames(async () => frame);
};

beforeEach(async () => {
  browser.tabs.get.mockReset().mockResolvedValue(front);
  browser.windows.get.mockReset().mockResolvedValue({ state: 'normal' });
  browser.tabs.sendMessage.mockReset().mockResolvedValue(still);
  await keepSitting(on);
});
afterEach(() => stop());

test('without a sitting there is no frame, and no one is asked', async () => {
  await keepSitting(null);
  expect(await takeScreenFrame(subject, readAt)).toBeNull();
  await keepSitting({ ...on, ended: true });
  expect(await takeScreenFrame(subject, readAt)).toBeNull();
  expect(browser.tabs.sendMessage).not.toHaveBeenCalled();
});

test('the screen is not asked for before it shows the page: a second after the reading', async () => {
  const asked: number[] = [];
  stop = giveFrames(async () => {
    asked.push(Date.now());
    return shared;
  });
  const now = Date.now();
  await takeScreenFrame(subject, now);
  expect((asked[0] ?? 0) - now).toBeGreaterThanOrEqual(990);
  // What was read a while ago is on the screen; a clock that was set back holds nothing up for longer.
  await takeScreenFrame(subject, now - 5_000);
  const before = Date.now();
  await takeScreenFrame(subject, now + 3_600_000);
  expect((asked[2] ?? 0) - before).toBeLessThan(3_000);
});

test('a page that was left while the screen was waited for has no picture of it', async () => {
  const taking = takeScreenFrame(subject, Date.now());
  browser.tabs.sendMessage.mockResolvedValue({ ...still, load: 'b' });
  expect((await taking)?.picture).toBeUndefined();
});

test('the frame comes with what was shared, its size, when, and how long after the reading', async () => {
  give();
  const taken = await takeScreenFrame(subject, readAt);
  expect(taken?.facts).toEqual({
    surface: 'monitor',
    width: 1_400,
    height: 1_000,
    at: '2026-11-03T07:02:14.250Z',
    delayMs: 250,
    // What lies over the browser's window no extension can see.
    messageVisible: null,
  });
  expect(await taken?.picture?.text()).toBe('png');
});

test('a sentence outside the visible part is on no picture of the screen', async () => {
  give();
  browser.tabs.sendMessage.mockResolvedValue({ ...still, messageVisible: false });
  expect((await takeScreenFrame(subject, readAt))?.facts).toMatchObject({ messageVisible: false });
});

const notShown = 'l’onglet n’était pas affiché quand l’écran a été pris';
const behind: [string, () => void, string][] = [
  [
    'in a tab behind',
    () => browser.tabs.get.mockResolvedValue({ ...front, active: false }),
    notShown,
  ],
  [
    'in a small window',
    () => browser.windows.get.mockResolvedValue({ state: 'minimized' }),
    notShown,
  ],
  [
    'hidden',
    () => browser.tabs.sendMessage.mockResolvedValue({ ...still, shown: false }),
    notShown,
  ],
  [
    'left meanwhile for another tab',
    () =>
      browser.tabs.get
        .mockResolvedValueOnce(front)
        .mockResolvedValueOnce(front)
        .mockResolvedValue({ ...front, active: false }),
    notShown,
  ],
  [
    'another load',
    () => browser.tabs.sendMessage.mockResolvedValue({ ...still, load: 'b' }),
    'page quittée avant la prise de l’image',
  ],
  [
    'gone',
    () => browser.tabs.sendMessage.mockRejectedValue(new Error('gone')),
    'page quittée avant la prise de l’image',
  ],
  [
    'another answer after the frame',
    () =>
      browser.tabs.sendMessage
        .mockResolvedValueOnce(still)
        .mockResolvedValue({ ...still, matched: 'Plages libres', outcome: 'slots-offered' }),
    'page modifiée avant la prise de l’image',
  ],
];

test.each(behind)(
  'no frame is kept of a page that is %s, and the record says why',
  async (_, set, why) => {
    give();
    set();
    const taken = await takeScreenFrame(subject, readAt);
    expect(taken).toEqual({ facts: { missing: why } });
  },
);

test('a page of the sitting that has nothing to give leaves the capture without it', async () => {
  give(null);
  const taken = await takeScreenFrame(subject, readAt);
  expect(taken).toEqual({ facts: { missing: 'l’image de l’écran n’est pas venue' } });
});

test('nor does one that never answers hold it up', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const taking = takeScreenFrame(subject, readAt);
  await vi.advanceTimersByTimeAsync(5_000);
  expect((await taking)?.facts).toEqual({ missing: 'l’image de l’écran n’est pas venue' });
  vi.useRealTimers();
});

test('a page of the sitting that was closed ends the sitting, and that is kept for the person to see', async () => {
  browser.tabs.get.mockImplementation(async (id: number) => {
    if (id === on.tab) throw new Error('No tab');
    return front;
  });
  const taken = await takeScreenFrame(subject, readAt);
  expect(taken).toEqual({ facts: { missing: 'le partage de l’écran s’était arrêté' } });
  expect(await readSitting()).toEqual({ ...on, ended: true });
});

test('where nothing can be asked of a page, its tab must stay in front, at the same address', async () => {
  give();
  expect((await takeScreenFrame({ tab: 1 }, readAt))?.facts).toMatchObject({
    messageVisible: null,
    surface: 'monitor',
  });
  browser.tabs.get
    .mockResolvedValueOnce(front)
    .mockResolvedValueOnce(front)
    .mockResolvedValue({ ...front, url: 'https://example.org/' });
  expect((await takeScreenFrame({ tab: 1 }, readAt))?.facts).toEqual({ missing: notShown });
  expect(browser.tabs.sendMessage).not.toHaveBeenCalled();
});

test('a picture keeps its own files beside the frame', () => {
  const picture = {
    facts: { missing: 'x' },
    files: new Map([['page.png', new Blob()]]),
    limits: [],
  };
  const facts = { missing: 'y' };
  expect(withScreenFrame(picture, null)).toBe(picture);
  expect([...withScreenFrame(picture, { facts }).files.keys()]).toEqual(['page.png']);
  const both = withScreenFrame(picture, { facts, picture: new Blob() });
  expect([...both.files.keys()]).toEqual(['page.png', 'ecran.png']);
  expect(both.screenFrame).toBe(facts);
  expect([...picture.files.keys()]).toEqual(['page.png']);
});
