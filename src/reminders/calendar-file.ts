import { TZDate } from '@date-fns/tz';
import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalEventRepeatingFreq,
  type ICalWeekday,
} from 'ical-generator';
import { parisZone } from '@/booking/prefectures';
import { isZone } from '@/evidence/facts';
import { oneLine } from '@/evidence/one-line';
import { isHoliday } from './holidays';
import {
  type Announced,
  dayAfter,
  dayIn,
  instantOf,
  openingDays,
  type ReleaseWindow,
  weekdayOf,
} from './release-window';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A day that something ends on is told a week before. */
const dayAheadSeconds = 7 * 86_400;

/** An appointment is told the day before, and two hours before. */
const appointmentAheadSeconds = [86_400, 2 * 3_600];

/** Holidays are known this far ahead in the file. */
const aheadDays = 366;

/** Central European time as the European Union keeps it since 1996 (directive 2000/84/EC). */
const paris = `BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

/** Saint-Pierre-et-Miquelon, alone of the overseas zones, changes its hour: as North America does since 2007. */
const miquelon = `BEGIN:VTIMEZONE
TZID:America/Miquelon
BEGIN:DAYLIGHT
TZOFFSETFROM:-0300
TZOFFSETTO:-0200
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:-0200
TZOFFSETTO:-0300
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
END:STANDARD
END:VTIMEZONE`;

/** A zone's VTIMEZONE. The other overseas zones of the préfectures have no summer time. */
function timezoneOf(zone: string): string {
  if (zone === 'Europe/Paris') return paris;
  if (zone === 'America/Miquelon') return miquelon;
  const minutes = -new TZDate(Date.now(), zone).getTimezoneOffset();
  const two = (number: number) => String(Math.floor(Math.abs(number))).padStart(2, '0');
  const offset = `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}${two(minutes % 60)}`;
  return `BEGIN:VTIMEZONE
TZID:${zone}
BEGIN:STANDARD
TZOFFSETFROM:${offset}
TZOFFSETTO:${offset}
DTSTART:19700101T000000
END:STANDARD
END:VTIMEZONE`;
}

/** What the calendar's events say. */
export type CalendarTexts = {
  name: string;
  /** "C'est l'heure d'essayer : Matin". */
  summary(label: string): string;
};

/** An appointment that was given: a day, and the hour ("09:30") where it is known. */
export type CalendarAppointment = {
  day: string;
  hour: string | null;
  label: string;
  place: string;
  /** What to bring. */
  notes: string;
};

export type Calendar = {
  /** Whose reminders they are: two dossiers' events never take each other's place. */
  dossier: string;
  windows: readonly ReleaseWindow[];
  announced: readonly Announced[];
  /** Whole days that something ends or is due on. */
  days: readonly { id: string; label: string; day: string }[];
  appointment: CalendarAppointment | null;
  zone: string;
  /** Page to be opened. */
  page: string | null;
  now: Date;
};

/** An event's own part of its UID: a label of a page or of a ZIP becomes letters and figures, the same each time. */
const plainId = (id: string): string =>
  /^[\w-]+$/.test(id)
    ? id
    : [...new TextEncoder().encode(id)].map((byte) => byte.toString(16)).join('');

/** A zone that the browser knows; Paris for any other. */
const knownZone = (zone: string): string => (isZone(zone) ? zone : parisZone);

/** Minutes since this file was first made: a later file's events replace an earlier one's. */
const firstFile = Date.UTC(2026, 10, 25);
const sequenceAt = (now: Date) => Math.max(0, Math.floor((now.getTime() - firstFile) / 60_000));

/** An instant as RFC 5545 writes it in universal time: "20261125T150955Z". */
const stampOf = (now: Date) => now.toISOString().replace(/[-:]|\.\d+/g, '');

/** An appointment lasts an hour in the calendar: how long it takes, no convocation says. */
function addAppointment(
  calendar: ICalCalendar,
  { day, hour, label, place, notes }: CalendarAppointment,
  { dossier, zone, now }: Pick<Calendar, 'dossier' | 'zone' | 'now'>,
): void {
  const start = new TZDate(instantOf(day, hour ?? '00:00', zone).getTime(), zone);
  const event = calendar.createEvent({
    id: `${dossier}-rendez-vous`,
    sequence: sequenceAt(now),
    start,
    ...(hour === null
      ? { allDay: true }
      : { end: new TZDate(start.getTime() + 3_600_000, zone), timezone: zone }),
    summary: oneLine(label),
    stamp: now,
    ...(place !== '' && { location: oneLine(place) }),
    ...(notes !== '' && { description: notes }),
  });
  for (const trigger of appointmentAheadSeconds)
    event.createAlarm({ type: ICalAlarmType.display, trigger, description: oneLine(label) });
}

/**
 * An iCalendar file (RFC 5545) with the windows and the announced releases of the year to come, and with
 * the days that something ends on, so that a phone reminds too. An event keeps its UID from file to file.
 */
export function calendarFile(
  { dossier, windows, announced, days, appointment, zone: ofDossier, page, now }: Calendar,
  texts: CalendarTexts,
): string {
  const zone = knownZone(ofDossier);
  const calendar = ical({
    name: texts.name,
    prodId: { company: 'Sans créneau', product: 'rappels', language: 'FR' },
    timezone: { name: zone, generator: timezoneOf },
  });
  const at = (day: string, hour: string, where: string) =>
    new TZDate(instantOf(day, hour, where).getTime(), where);
  const add = (id: string, label: string, start: TZDate, end: TZDate, url: string | null) => {
    const summary = oneLine(texts.summary(label));
    const place = url ? { url, description: url } : {};
    const event = calendar.createEvent({
      id: `${dossier}-${plainId(id)}`,
      sequence: sequenceAt(now),
      start,
      end,
      summary,
      stamp: now,
      timezone: zone,
      ...place,
    });
    event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: summary });
    return event;
  };
  const today = dayIn(zone, now);
  const until = dayAfter(today, aheadDays);
  const last = at(until, '23:59', zone);
  for (const window of windows.filter(({ on }) => on)) {
    const { id, label, days, start, end, movesOnHolidays } = window;
    const length = end <= start ? 1 : 0;
    const times = (day: string) =>
      [at(day, start, zone), at(dayAfter(day, length), end, zone)] as const;
    const regular = openingDays({ ...window, movesOnHolidays: false }, today, until);
    const first = regular.find((day) => !movesOnHolidays || !isHoliday(day));
    if (first === undefined) continue;
    const holidays = movesOnHolidays ? regular.filter((day) => day > first && isHoliday(day)) : [];
    add(id, label, ...times(first), page).repeating({
      freq: ICalEventRepeatingFreq.WEEKLY,
      until: last,
      byDay: days.map((day) => weekdays[day - 1] as ICalWeekday),
      ...(holidays.length > 0 && { exclude: holidays.map((day) => at(day, start, zone)) }),
    });
    if (!movesOnHolidays) continue;
    const moved = openingDays(window, today, until).filter((day) => !days.includes(weekdayOf(day)));
    for (const day of moved) add(`${id}-${day}`, label, ...times(day), page);
  }
  for (const { url, label, next, zone: ofPlace } of announced) {
    const where = knownZone(ofPlace);
    const [day = '', hour = ''] = next.split('T');
    const opens = at(day, hour, where);
    if (opens.getTime() < now.getTime()) continue;
    const start = new TZDate(opens.getTime() - 5 * 60_000, zone);
    add(
      `annonce-${next}-${label}`,
      label,
      start,
      new TZDate(opens.getTime() + 30 * 60_000, zone),
      url,
    );
  }
  for (const { id, label, day } of days) {
    const event = calendar.createEvent({
      id: `${dossier}-${plainId(id)}`,
      sequence: sequenceAt(now),
      start: new TZDate(instantOf(day, '00:00', zone).getTime(), zone),
      allDay: true,
      summary: oneLine(label),
      stamp: now,
      timezone: zone,
    });
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: dayAheadSeconds,
      description: oneLine(label),
    });
  }
  if (appointment) addAppointment(calendar, appointment, { dossier, zone, now });
  // The library writes both in the events' zone, where the standard wants universal time.
  return calendar
    .toString()
    .replace(/^DTSTAMP:\d{8}T\d{6}(?=\r?$)/gm, `DTSTAMP:${stampOf(now)}`)
    .replace(/UNTIL=\d{8}T\d{6}(?!Z)/g, `UNTIL=${stampOf(new Date(last.getTime()))}`);
}
