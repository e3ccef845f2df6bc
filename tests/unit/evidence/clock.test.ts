import { expect, test } from 'vitest';
import { clockAgainstServer, clockNotes } from '@/evidence/clock';
import type { HttpFacts } from '@/evidence/facts';
import { legalTime } from '@/evidence/legal-time';

const answer = (headers: Record<string, string>, fromCache = false): HttpFacts => ({
  status: 200,
  statusLine: 'HTTP/1.1 200 OK',
  ip: '192.0.2.1',
  fromCache,
  headers,
  sentAt: '2026-11-03T07:02:14.000Z',
  receivedAt: '2026-11-03T07:02:14.200Z',
});

test('the skew is the middle of the server’s second against the middle of the exchange', () => {
  expect(clockAgainstServer(answer({ date: 'Tue, 03 Nov 2026 07:02:14 GMT' }))).toEqual({
    serverDate: '2026-11-03T07:02:14.000Z',
    skewMs: 400,
    uncertaintyMs: 600,
    source: 'en-tête Date',
  });
});

test('a computer ten minutes late shows ten minutes', () => {
  const clock = clockAgainstServer(answer({ date: 'Tue, 03 Nov 2026 07:12:14 GMT' }));
  expect(clock).toMatchObject({ skewMs: 600_400 });
});

test.each([
  ['not observed', 'non observé' as const],
  ['from the cache', answer({ date: 'Tue, 03 Nov 2026 07:02:14 GMT' }, true)],
  ['from a shared cache', answer({ date: 'Tue, 03 Nov 2026 07:02:14 GMT', age: '30' })],
  ['without a date', answer({})],
  ['with an unreadable date', answer({ date: 'hier' })],
])('an answer %s says why there is no skew', (_, http) => {
  expect(clockAgainstServer(http)).toHaveProperty('missing');
});

test.each([
  ['2026-07-01T06:00:00Z', 'Europe/Paris', '2026-07-01T08:00:00+02:00'],
  ['2026-11-03T07:02:14.900Z', 'Europe/Paris', '2026-11-03T08:02:14+01:00'],
  ['2026-10-25T00:30:00Z', 'Europe/Paris', '2026-10-25T02:30:00+02:00'],
  ['2026-10-25T01:30:00Z', 'Europe/Paris', '2026-10-25T02:30:00+01:00'],
  ['2026-12-31T23:30:00Z', 'Indian/Reunion', '2027-01-01T03:30:00+04:00'],
  ['2026-11-03T02:00:00Z', 'America/Cayenne', '2026-11-02T23:00:00-03:00'],
])('%s in %s is %s', (utc, zone, legal) => {
  expect(legalTime(new Date(utc), zone)).toBe(legal);
});

const steady = { at: 10_000, openedAt: 0, monotonicMs: 10_000 };
const known = (skewMs: number) =>
  ({ serverDate: '', skewMs, uncertaintyMs: 600, source: 'en-tête Date' }) as const;

test.each([
  ['a clock that is right', known(400), steady, 0],
  ['a minute, within the uncertainty', known(60_500), steady, 0],
  ['ten minutes late', known(600_000), steady, 1],
  ['ten minutes early', known(-600_000), steady, 1],
  ['no server to compare with', { missing: 'x' }, steady, 0],
  ['a clock moved while the page was open', known(0), { ...steady, at: 3_610_000 }, 1],
  ['both', known(-600_000), { ...steady, at: 610_000 }, 2],
])('%s', (_, clock, read, notes) => {
  expect(clockNotes(clock, read)).toHaveLength(notes);
});

test('a wrong clock is said with its side', () => {
  expect(clockNotes(known(600_000), steady)[0]).toContain('en retard de 600 s');
  expect(clockNotes(known(-600_000), steady)[0]).toContain('en avance de 600 s');
});
