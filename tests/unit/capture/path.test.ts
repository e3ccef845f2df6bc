import { beforeEach, expect, test, vi } from 'vitest';
import { addStep, pathOf } from '@/capture/path';

// The browser's session storage is imitated.
const stored = vi.hoisted(() => new Map<string, unknown>());
vi.mock('wxt/browser', () => ({ browser: {} }));
vi.mock('@/capture/session-item', () => ({
  sessionItem: (name: string) => ({
    key: name,
    get: async () => stored.get(name) ?? null,
    set: async (value: unknown) => void stored.set(name, value),
  }),
}));
vi.stubGlobal('navigator', {
  locks: { request: (_: string, work: () => Promise<unknown>) => work() },
});

const host = 'https://www.ain.gouv.fr/booking/create/9001';
const at = (seconds: number) => `2026-11-23T08:00:${String(seconds).padStart(2, '0')}.000Z`;
const walk = async (...steps: [url: string, seconds: number][]) => {
  for (const [url, seconds] of steps) await addStep(1, { url, title: 'Étape', at: at(seconds) });
  return (await pathOf(1)).map((step) => [step.url, step.at]);
};

beforeEach(() => stored.clear());

test('a step whose message was sent again is there once', async () => {
  expect(await walk([host, 1], [`${host}/1`, 2], [`${host}/1`, 2], [`${host}/2`, 3])).toEqual([
    [host, at(1)],
    [`${host}/1`, at(2)],
    [`${host}/2`, at(3)],
  ]);
});

test('a step that is sent again after the next one is there once', async () => {
  expect(await walk([host, 1], [`${host}/1`, 2], [host, 1])).toEqual([
    [host, at(1)],
    [`${host}/1`, at(2)],
  ]);
});

test('a page that the person opens again is another step', async () => {
  expect(await walk([host, 1], [host, 9])).toEqual([
    [host, at(1)],
    [host, at(9)],
  ]);
});

test('another host starts a new path', async () => {
  const other = 'https://www.doubs.gouv.fr/booking/create/9001';
  expect(await walk([host, 1], [other, 2])).toEqual([[other, at(2)]]);
});

test('the thirty last steps are kept', async () => {
  const steps = Array.from({ length: 31 }, (_, second): [string, number] => [host, second]);
  expect(await walk(...steps)).toEqual(steps.slice(1).map(([url, second]) => [url, at(second)]));
});
