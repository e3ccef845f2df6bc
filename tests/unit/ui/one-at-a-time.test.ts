import { expect, test } from 'vitest';
import { oneAtATime } from '@/ui/one-at-a-time';

test('called many times while it runs, a job runs once more, with what is true then', async () => {
  let now = 1;
  const seen: number[] = [];
  const look = oneAtATime(async () => {
    const at = now;
    await new Promise((later) => setTimeout(later, 5));
    seen.push(at);
  });
  const first = look();
  now = 2;
  await Promise.all([first, look(), look(), look()]);
  expect(seen).toEqual([1, 2]);
});

test('a job that fails is reported, and can be tried again', async () => {
  let fails = true;
  const look = oneAtATime(async () => {
    if (fails) throw new Error('closed');
  });
  await expect(look()).rejects.toThrow('closed');
  fails = false;
  await look();
});
