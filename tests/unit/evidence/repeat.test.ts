import { expect, test } from 'vitest';
import type { LatestCapture } from '@/evidence/record';
import { exactCaptureOf, repeatOf } from '@/evidence/repeat';
import { sampleDraft } from './sample';

const picture: LatestCapture['picture'] = {
  method: 'screenshot' as const,
  by: 'captureVisibleTab',
  width: 1,
  height: 1,
  scale: 1,
  at: sampleDraft().time.utc,
  messageVisible: true,
};
const capture: LatestCapture = {
  ...sampleDraft({ picture }),
  seq: 1,
  prev: '0'.repeat(64),
  number: 1,
};
const at = (seconds: number) => new Date(Date.parse(capture.time.utc) + seconds * 1_000);

test.each([
  ['20 seconds later', {}, 20, true],
  ['59 seconds later', {}, 59, true],
  ['60 seconds later', {}, 60, false],
  ['20 seconds before, after the clock was moved', {}, -20, true],
  ['with another answer', { outcome: 'slots-offered' }, 20, false],
  ['at another desk', { label: 'Guichet 2' }, 20, false],
  ['at another address', { url: 'https://www.ain.gouv.fr/booking/create/1/2' }, 20, false],
])('the page seen %s is a repeat: %#', (_, change, seconds, expected) => {
  const label = capture.procedure?.label ?? null;
  const seen = {
    url: capture.url,
    outcome: capture.outcome,
    label,
    at: at(seconds),
    openedAt: 0,
    ...change,
  };
  expect(repeatOf(seen, [capture]) !== undefined).toBe(expected);
});

test('an answer that was another one in between is news', () => {
  const label = capture.procedure?.label ?? null;
  const seen = { url: capture.url, outcome: capture.outcome, label, at: at(20), openedAt: 0 };
  const between = { ...capture, outcome: 'slots-offered' } as const;
  expect(repeatOf(seen, [between, capture])).toBeUndefined();
});

test('a page like a capture that has no picture is no repeat: it gives the picture, once', () => {
  const label = capture.procedure?.label ?? null;
  const seen = { url: capture.url, outcome: capture.outcome, label, at: at(20), openedAt: 0 };
  const bare = { ...capture, picture: { missing: 'page quittée avant la prise de l’image' } };
  expect(repeatOf(seen, [bare])).toEqual({ completes: bare });
  expect(repeatOf(seen, [capture, bare])).toEqual({ repeats: capture });
  // The same load, read again by a newer version of the extension: nothing was asked of the site again.
  const openedAt = Date.parse(bare.time.utc) - bare.time.monotonicMs;
  expect(repeatOf({ ...seen, openedAt }, [bare])).toEqual({ repeats: bare });
  // A page reloaded at once is another load.
  expect(repeatOf({ ...seen, openedAt: openedAt + 200 }, [bare])).toEqual({ completes: bare });
  // Where no picture can be obtained, reloading makes no series of attempts.
  expect(repeatOf(seen, [bare, { ...bare, number: 0 }])).toEqual({ repeats: bare });
  // Nor does the browser's own error page, which never has one.
  const dead = { ...bare, rule: 'network/reset' };
  expect(repeatOf(seen, [dead])).toEqual({ repeats: dead });
});

test('only a screenshot of this very load is exact', () => {
  const drawn = { ...capture, picture: { ...picture, method: 'drawing' } as const };
  const shot = capture;
  expect(exactCaptureOf(capture.load, [drawn])).toBeUndefined();
  expect(exactCaptureOf(capture.load, [drawn, shot])).toBe(shot);
  expect(exactCaptureOf(crypto.randomUUID(), [shot])).toBeUndefined();
  const covered = { ...shot, covered: true };
  expect(exactCaptureOf(capture.load, [covered])).toBeUndefined();
});
