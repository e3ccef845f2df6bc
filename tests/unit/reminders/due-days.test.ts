import { expect, test } from 'vitest';
import { dueNotices } from '@/reminders/due-days';
import { instantOf } from '@/reminders/release-window';
import { defaultSettings, type ReminderSettings } from '@/reminders/settings';

const zone = 'Europe/Paris';
const days = [{ id: 'appointment', day: '2026-12-17' }];

const told = (
  day: string,
  hour: string,
  { settings = {}, before = [] }: { settings?: Partial<ReminderSettings>; before?: string[] } = {},
) =>
  dueNotices(
    days,
    { settings: { ...defaultSettings, ...settings }, zone, before },
    instantOf(day, hour, zone),
  ).map(({ ahead, key }) => ({ ahead, key }));

const week = { ahead: 7, key: 'appointment 2026-12-17 7' };
const eve = { ahead: 1, key: 'appointment 2026-12-17 1' };

test.each<[string, ReturnType<typeof told>, ReturnType<typeof told>]>([
  ['eight days ahead', told('2026-12-09', '10:00'), []],
  ['a week ahead, before nine', told('2026-12-10', '08:59'), []],
  ['a week ahead', told('2026-12-10', '09:00'), [week]],
  ['a week ahead, told already', told('2026-12-10', '12:00', { before: [week.key] }), []],
  [
    'five days ahead, where the browser was closed before',
    told('2026-12-12', '09:00'),
    [{ ...week, ahead: 5 }],
  ],
  ['on the eve', told('2026-12-16', '09:00', { before: [week.key] }), [eve]],
  ['on the eve, without a word before', told('2026-12-16', '09:00'), [eve]],
  [
    'on the day itself, where the eve was missed',
    told('2026-12-17', '09:00'),
    [{ ...eve, ahead: 0 }],
  ],
  ['on the day itself, after the eve', told('2026-12-17', '09:00', { before: [eve.key] }), []],
  ['the day after', told('2026-12-18', '09:00'), []],
  ['reminders are off', told('2026-12-16', '09:00', { settings: { on: false } }), []],
  ['paused', told('2026-12-16', '09:00', { settings: { pausedUntil: '2026-12-17' } }), []],
  [
    'paused until this day',
    told('2026-12-16', '09:00', { settings: { pausedUntil: '2026-12-16' } }),
    [eve],
  ],
  ['silent for the day', told('2026-12-16', '09:00', { settings: { notToday: '2026-12-16' } }), []],
  [
    'in quiet hours',
    told('2026-12-16', '09:00', { settings: { quiet: { from: '22:00', to: '10:00' } } }),
    [],
  ],
  [
    'after quiet hours',
    told('2026-12-16', '10:00', { settings: { quiet: { from: '22:00', to: '10:00' } } }),
    [eve],
  ],
])('%s', (_, found, expected) => expect(found).toEqual(expected));

test('a day that moves is told of again', () => {
  const moved = [{ id: 'appointment', day: '2026-12-18' }];
  const before = [week.key, eve.key];
  const now = instantOf('2026-12-17', '09:00', zone);
  expect(dueNotices(moved, { settings: defaultSettings, zone, before }, now)).toMatchObject([
    { ahead: 1, key: 'appointment 2026-12-18 1' },
  ]);
});

test('the day is the préfecture’s', () => {
  const now = new Date('2026-12-16T23:30:00Z');
  const known = { settings: { ...defaultSettings }, before: [] };
  expect(dueNotices(days, { ...known, zone: 'Pacific/Noumea' }, now)).toMatchObject([{ ahead: 0 }]);
});
