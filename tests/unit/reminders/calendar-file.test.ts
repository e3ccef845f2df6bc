import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFile } from '@/reminders/calendar-file';
import { instantOf, occurrencesBetween, type ReleaseWindow } from '@/reminders/release-window';
import { presetWindows } from '@/reminders/settings';

const texts = { name: 'Sans créneau', summary: (label: string) => `À l’heure, ${label}; oui` };
const dossier = '11111111-1111-4111-8111-111111111111';
const page = 'https://www.isere.gouv.fr/booking/create/1';

/** Every opening that a calendar program finds in the file before an instant. */
function openings(file: string, until: Date): { at: string; minutes: number }[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(zone);
  }
  return calendar.getAllSubcomponents('vevent').flatMap((component) => {
    const event = new ICAL.Event(component);
    const iterator = event.iterator();
    const found: { at: string; minutes: number }[] = [];
    for (let next = iterator.next(); next; next = iterator.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(next);
      if (startDate.toJSDate() > until) break;
      const minutes = (endDate.toUnixTime() - startDate.toUnixTime()) / 60;
      found.push({ at: startDate.toJSDate().toISOString(), minutes });
      if (!event.isRecurring()) break;
    }
    return found;
  });
}

const moving: ReleaseWindow = {
  id: 'moving',
  label: 'Lundi',
  days: [1],
  start: '16:00',
  end: '19:00',
  on: true,
  movesOnHolidays: true,
};
const midnight: ReleaseWindow = {
  id: 'midnight',
  label: 'Minuit',
  days: [3, 6],
  start: '23:50',
  end: '00:30',
  on: true,
  movesOnHolidays: false,
};

describe.each([
  ['Europe/Paris', 'UTC'],
  ['Europe/Paris', 'Asia/Tokyo'],
  ['Europe/Paris', 'America/New_York'],
  ['America/Cayenne', 'Europe/Paris'],
  ['America/Miquelon', 'Europe/Paris'],
])('windows in %s, computer in %s', (zone, computer) => {
  test('the file says the same instants as the reminders, over two changes of the hour', () => {
    const before = process.env.TZ;
    process.env.TZ = computer;
    try {
      const windows = [...presetWindows, moving, midnight];
      const now = instantOf('2026-09-01', '12:00', zone);
      const until = instantOf('2027-06-30', '12:00', zone);
      const file = calendarFile(
        { dossier, windows, announced: [], days: [], appointment: null, zone, page, now },
        texts,
      );
      const expected = occurrencesBetween(
        { windows, announced: [], zone },
        { from: now, to: until },
      )
        .filter(({ opens }) => opens > now)
        .map(({ opens }) => opens.toISOString());
      const found = openings(file, until)
        .map(({ at }) => at)
        .filter((at) => Date.parse(at) > now.getTime());
      expect(found.sort()).toEqual(expected.sort());
      expect(expected.length).toBeGreaterThan(200);
      expect(openings(file, until).filter(({ minutes }) => minutes === 40).length).toBeGreaterThan(
        50,
      );
    } finally {
      process.env.TZ = before;
    }
  });
});

test('an announced release is an event of its own, five minutes ahead, with its address', () => {
  const next = '2026-11-30T09:00';
  const announced = [{ url: page, label: 'Titre', zone: 'Europe/Paris', next }];
  const now = new Date('2026-11-22T00:00:00Z');
  const file = calendarFile(
    {
      dossier,
      windows: [],
      announced,
      days: [],
      appointment: null,
      zone: 'Europe/Paris',
      page: null,
      now,
    },
    texts,
  );
  const until = new Date('2027-01-01T00:00:00Z');
  expect(openings(file, until)).toEqual([{ at: '2026-11-30T07:55:00.000Z', minutes: 35 }]);
  expect(file).toContain(`URL;VALUE=URI:${page}`);
  expect(file.replaceAll('\r\n ', '')).toContain('SUMMARY:À l’heure\\, Titre\\; oui');
  expect(file).toContain('BEGIN:VALARM');
  const late = {
    dossier,
    windows: [],
    announced,
    days: [],
    appointment: null,
    zone: 'Europe/Paris',
    page,
    now: until,
  };
  expect(calendarFile(late, texts)).not.toContain('BEGIN:VEVENT');
});

const fileAt = (now: string, who = dossier) =>
  calendarFile(
    {
      dossier: who,
      windows: [moving, midnight],
      announced: [],
      days: [],
      appointment: null,
      zone: 'Europe/Paris',
      page,
      now: new Date(now),
    },
    texts,
  );
const valuesOf = (file: string, name: string) =>
  [...file.matchAll(new RegExp(`^${name}:(.*)$`, 'gm'))].map(([, value = '']) => value.trim());

test('an event keeps its UID from week to week, and a later file replaces it', () => {
  const [first, second] = [fileAt('2026-11-25T08:00:00Z'), fileAt('2026-12-03T08:00:00Z')];
  const uids = valuesOf(first, 'UID');
  expect(new Set(uids).size).toBe(uids.length);
  expect(uids).toContain(`${dossier}-midnight`);
  expect(valuesOf(second, 'UID')).toEqual(expect.arrayContaining([`${dossier}-midnight`]));
  const sequence = (file: string) => Math.max(...valuesOf(file, 'SEQUENCE').map(Number));
  expect(sequence(second)).toBeGreaterThan(sequence(first));
  expect(sequence(fileAt('2090-01-01T08:00:00Z'))).toBeLessThan(2 ** 31);
});

test('events of two dossiers never take each other’s place', () => {
  const [his, hers] = ['22', '33'].map((who) =>
    valuesOf(fileAt('2026-11-25T08:00:00Z', who), 'UID'),
  );
  expect(his?.filter((uid) => hers?.includes(uid))).toEqual([]);
});

test('stamps are in universal time, and nothing runs for ever', () => {
  const file = fileAt('2026-11-25T08:00:00Z');
  for (const stamp of valuesOf(file, 'DTSTAMP')) expect(stamp).toBe('20261125T080000Z');
  for (const rule of valuesOf(file, 'RRULE').filter((rule) => rule.includes('WEEKLY')))
    expect(rule).toMatch(/UNTIL=\d{8}T\d{6}Z/);
});

const injections = ['\r\n', '\n', '\r', '\u2028', '\u0085'].map(
  (end) => `Titre${end}END:VEVENT${end}BEGIN:VALARM${end}ACTION:PROCEDURE${end}END:VALARM`,
);

test.each(injections)('a label with lines of its own writes none: %j', (label) => {
  const now = new Date('2026-11-25T08:00:00Z');
  const next = '2026-11-30T09:00';
  const announced = [{ url: page, label, next, zone: 'Europe/Paris' }];
  const windows = [{ ...moving, id: label, label }];
  const file = calendarFile(
    { dossier, windows, announced, days: [], appointment: null, zone: 'Europe/Paris', page, now },
    texts,
  );
  expect(file).not.toMatch(/^ACTION:PROCEDURE/m);
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents('vevent');
  for (const event of events) {
    expect(event.getAllSubcomponents('valarm')).toHaveLength(1);
    expect(String(event.getFirstPropertyValue('uid'))).toMatch(/^[\w-]+$/);
  }
  const uids = events.map((event) => event.getFirstPropertyValue('uid'));
  expect(new Set(uids).size).toBe(uids.length);
});

test('a zone that no one knows is taken for Paris', () => {
  const now = new Date('2026-11-25T08:00:00Z');
  const zone = 'Mars/Olympus';
  const announced = [{ url: page, label: 'x', next: '2026-11-30T09:00', zone }];
  const file = calendarFile(
    { dossier, windows: [moving], announced, days: [], appointment: null, zone, page, now },
    texts,
  );
  expect(file).toContain('TZID:Europe/Paris');
  expect(file).not.toContain('Mars');
});

test('a day that something ends on is a whole day, with an alarm a week before', () => {
  const now = new Date('2026-11-25T08:00:00Z');
  const days = [{ id: 'permit-ends', label: 'Votre titre prend fin', day: '2026-12-31' }];
  const file = calendarFile(
    {
      dossier,
      windows: [],
      announced: [],
      days,
      appointment: null,
      zone: 'Europe/Paris',
      page,
      now,
    },
    texts,
  );
  const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
  if (!event) throw new Error('No event');
  const start = event.getFirstPropertyValue('dtstart') as ICAL.Time;
  expect([start.isDate, start.toString()]).toEqual([true, '2026-12-31']);
  expect(event.getFirstPropertyValue('summary')).toBe('Votre titre prend fin');
  const [alarm] = event.getAllSubcomponents('valarm');
  expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-P7D');
  expect(event.getFirstPropertyValue('url')).toBeNull();
});

const appointmentEvent = (hour: string | null) => {
  const now = new Date('2026-11-25T08:00:00Z');
  const appointment = {
    day: '2026-12-17',
    hour,
    label: 'Votre rendez-vous',
    place: 'Sous-préfecture, guichet 4',
    notes: 'Papiers à apporter\nPasseport',
  };
  const known = { windows: [], announced: [], days: [], zone: 'Europe/Paris', page: null };
  const file = calendarFile({ dossier, ...known, appointment, now }, texts);
  const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
  if (!event) throw new Error('No event');
  const value = (name: string) => event.getFirstPropertyValue(name);
  const start = value('dtstart') as ICAL.Time;
  const alarms = event
    .getAllSubcomponents('valarm')
    .map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
  return { value, start: [start.isDate, start.toString()], alarms };
};

test('an appointment has its hour, its place and what to bring, with alarms the day before and two hours before', () => {
  const { value, start, alarms } = appointmentEvent('09:30');
  expect(start).toEqual([false, '2026-12-17T09:30:00']);
  expect(String(value('dtend'))).toBe('2026-12-17T10:30:00');
  expect(value('summary')).toBe('Votre rendez-vous');
  expect(value('location')).toBe('Sous-préfecture, guichet 4');
  expect(value('description')).toBe('Papiers à apporter\nPasseport');
  expect(alarms).toEqual(['-P1D', '-PT2H']);
});

test('an appointment whose hour is not known is a whole day', () => {
  expect(appointmentEvent(null).start).toEqual([true, '2026-12-17']);
});
