import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { changeReminders, readReminders } from '@/reminders/kept-reminders';
import type { LogEntry } from '@/reminders/next-reminder';
import { bookingPage } from '@/reminders/reminder-state';
import { defaultSettings } from '@/reminders/settings';
import { openDatabase } from '@/store/database';
import { sampleDraft } from '../evidence/sample';
import { freshDossier } from '../store/fresh-dossier';

const now = new Date('2026-11-24T07:00:00.000Z');
const later = new Date('2026-11-24T08:00:00.000Z');
const entry = (key: string): LogEntry => {
  const at = now.toISOString();
  return { key, label: 'Matin', opens: at, closes: at, at, outcome: 'missed', late: false };
};

test('at first: the presets, nothing written down, nothing missed', async () => {
  const kept = await readReminders(await freshDossier(), now);
  expect(kept).toEqual({
    settings: defaultSettings,
    log: [],
    snooze: null,
    told: [],
    decidedUntil: now,
  });
});

test('what is changed is kept, and two changes at once are both kept', async () => {
  const dossier = await freshDossier();
  await Promise.all([
    changeReminders(dossier, now, ({ settings }) => ({ settings: { ...settings, cap: 7 } })),
    changeReminders(dossier, now, ({ log }) => ({ log: [...log, entry('a')] })),
    changeReminders(dossier, now, ({ log }) => ({
      log: [...log, entry('b')],
      decidedUntil: later,
    })),
  ]);
  const kept = await readReminders(dossier, now);
  expect(kept.settings.cap).toBe(7);
  expect(kept.log.map(({ key }) => key)).toEqual(['a', 'b']);
  expect(kept.decidedUntil).toEqual(later);
});

test('settings that make no sense are refused, and leave what was there', async () => {
  const dossier = await freshDossier();
  const wrong = ({ settings }: { settings: typeof defaultSettings }) => ({
    settings: { ...settings, cap: 0 },
  });
  await expect(changeReminders(dossier, now, wrong)).rejects.toThrow();
  expect((await readReminders(dossier, now)).settings.cap).toBe(4);
});

test('a part that cannot be read costs that part alone', async () => {
  const dossier = await freshDossier();
  const database = await openDatabase();
  const log = [entry('a')];
  const row = { dossier, settings: { on: 'oui' }, log, snooze: 3, decidedUntil: 'hier' };
  await database.put('reminders', row);
  const kept = await readReminders(dossier, now);
  expect(kept).toEqual({
    settings: defaultSettings,
    log,
    snooze: null,
    told: [],
    decidedUntil: now,
  });
});

test('the log does not grow for ever', async () => {
  const dossier = await freshDossier();
  const log = Array.from({ length: 500 }, (_, index) => entry(String(index)));
  await changeReminders(dossier, now, () => ({ log }));
  const kept = await readReminders(dossier, now);
  expect(kept.log).toHaveLength(200);
  expect(kept.log.at(-1)?.key).toBe('499');
});

test('a reminder opens the first page of the last attempt’s procedure', () => {
  const base = 'https://www.seine-saint-denis.gouv.fr/booking/create/9829';
  const capture = { ...sampleDraft(), seq: 1, prev: '', number: 1 };
  const step = (url: string) => ({ url, title: '', at: now.toISOString() });
  expect(bookingPage(null)).toBeNull();
  expect(bookingPage(capture)).toBe(`${base}/2`);
  const path = [step('https://www.seine-saint-denis.gouv.fr/booking/create/1'), step(base)];
  expect(bookingPage({ ...capture, path })).toBe(base);
  expect(bookingPage({ ...capture, url: 'https://mairie.test/rdv' })).toBeNull();
});
