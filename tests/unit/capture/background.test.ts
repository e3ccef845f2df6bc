import { beforeEach, expect, test, vi } from 'vitest';
import { notify, send } from '@/capture/background';

// A background that is stopped while it answers is started again by the next message.
const { browser } = vi.hoisted(() => ({
  browser: { runtime: { id: 'own' as string | undefined, sendMessage: vi.fn() } },
}));
vi.mock('wxt/browser', () => ({ browser }));

const stopped = new Error('Could not establish connection');
const asked = { type: 'capture-tab', tab: 1, unlessExact: false } as const;

beforeEach(() => {
  browser.runtime.id = 'own';
  browser.runtime.sendMessage.mockReset();
});

test('a message that a stopped background has lost is sent once more', async () => {
  browser.runtime.sendMessage.mockRejectedValueOnce(stopped).mockResolvedValueOnce('answered');
  expect(await send(asked)).toBe('answered');
  expect(browser.runtime.sendMessage.mock.calls).toEqual([[asked], [asked]]);
});

test('one that is lost twice is a failure', async () => {
  browser.runtime.sendMessage.mockRejectedValue(stopped);
  await expect(send(asked)).rejects.toThrow(stopped);
  expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(2);
});

test('an extension that was removed is not asked again', async () => {
  browser.runtime.sendMessage.mockImplementationOnce(async () => {
    browser.runtime.id = undefined;
    throw stopped;
  });
  await expect(send(asked)).rejects.toThrow(stopped);
  expect(browser.runtime.sendMessage).toHaveBeenCalledOnce();
});

test('a notice that is lost is logged, and fails nothing', async () => {
  browser.runtime.sendMessage.mockRejectedValue(stopped);
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  await expect(notify({ type: 'reminders-changed' })).resolves.toBeUndefined();
  expect(logged).toHaveBeenCalledOnce();
});
