import * as v from 'valibot';
import type { ReleaseWindow } from './release-window';

const hour = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));

const releaseWindow = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  label: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  days: v.pipe(
    v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])),
    v.minLength(1),
    v.maxLength(7),
    v.readonly(),
  ),
  start: hour,
  end: hour,
  on: v.boolean(),
  movesOnHolidays: v.boolean(),
});

/** How a person wants to be reminded for one dossier. */
export const reminderSettings = v.strictObject({
  on: v.boolean(),
  windows: v.array(releaseWindow),
  /** Nothing is shown between these hours of legal time; null for no such hours. */
  quiet: v.nullable(v.strictObject({ from: hour, to: hour })),
  /** Nothing before this day. */
  pausedUntil: v.nullable(day),
  /** Nothing on this day any more. */
  notToday: v.nullable(day),
  /** Most reminders in one day. */
  cap: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
});

export type ReminderSettings = v.InferOutput<typeof reminderSettings>;

/**
 * Windows that are offered to everyone. Before nine, Monday mornings and around midnight are what lawyers' and
 * associations' pages agree on (read in November 2026); no préfecture promises them.
 */
export const presetWindows: readonly ReleaseWindow[] = [
  {
    id: 'monday',
    label: 'Lundi matin',
    days: [1],
    start: '07:30',
    end: '10:00',
    on: true,
    movesOnHolidays: false,
  },
  {
    id: 'weekdays',
    label: 'Matin',
    days: [2, 3, 4, 5],
    start: '07:45',
    end: '09:00',
    on: true,
    movesOnHolidays: false,
  },
  {
    id: 'weekend',
    label: 'Week-end',
    days: [6, 7],
    start: '08:00',
    end: '10:00',
    on: false,
    movesOnHolidays: false,
  },
  {
    id: 'midnight',
    label: 'Autour de minuit',
    days: [1, 2, 3, 4, 5, 6, 7],
    start: '23:50',
    end: '00:30',
    on: false,
    movesOnHolidays: false,
  },
];

export const defaultSettings: ReminderSettings = {
  on: true,
  windows: presetWindows.map((window) => ({ ...window, days: [...window.days] })),
  quiet: null,
  pausedUntil: null,
  notToday: null,
  cap: 4,
};

/** A window known for one préfecture; the interface's text `known.<id>` says from where and when. */
export type KnownWindow = { host: string; window: ReleaseWindow };

export const knownWindows: readonly KnownWindow[] = [
  {
    host: 'www.hauts-de-seine.gouv.fr',
    window: {
      id: 'boulogne-3720',
      label: 'Boulogne-Billancourt',
      days: [1],
      start: '16:00',
      end: '19:00',
      on: false,
      movesOnHolidays: true,
    },
  },
  {
    host: 'www.seine-maritime.gouv.fr',
    window: {
      id: 'seine-maritime-midnight',
      label: 'Seine-Maritime, nuit de dimanche à lundi',
      days: [1],
      start: '00:00',
      end: '01:00',
      on: false,
      movesOnHolidays: false,
    },
  },
];
