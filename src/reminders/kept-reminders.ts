import * as v from 'valibot';
import { openDatabase, updateRow } from '@/store/database';
import type { ReminderRow } from '@/store/schema';
import type { LogEntry, Snooze } from './next-reminder';
import { defaultSettings, type ReminderSettings, reminderSettings } from './settings';

/** The reminders of a dossier as they are kept. */
export type KeptReminders = {
  settings: ReminderSettings;
  log: LogEntry[];
  snooze: Snooze | null;
  /** The days that were told of, by their keys, latest last. */
  told: string[];
  decidedUntil: Date;
};

/** Lines of the log that are kept, latest last. */
const longestLog = 200;

const instant = v.pipe(v.string(), v.isoTimestamp());
const logEntry = v.strictObject({
  key: v.string(),
  label: v.string(),
  opens: instant,
  closes: instant,
  at: instant,
  outcome: v.picklist([
    ...['announced', 'attempted', 'paused', 'not-today', 'quiet-hours', 'cap', 'missed'],
  ] as const),
  late: v.boolean(),
});
const snoozed = v.nullable(v.strictObject({ key: v.string(), until: v.number() }));

/** Reads what was kept; a part that cannot be read is as it was on the first day. */
function readRow(row: ReminderRow | undefined, now: Date): KeptReminders {
  const settings = v.safeParse(reminderSettings, row?.settings);
  const log = v.safeParse(v.array(logEntry), row?.log);
  const snooze = v.safeParse(snoozed, row?.snooze);
  const told = v.safeParse(v.array(v.string()), row?.told);
  const decidedUntil = new Date(row?.decidedUntil ?? Number.NaN);
  return {
    settings: settings.success ? settings.output : structuredClone(defaultSettings),
    log: log.success ? log.output : [],
    snooze: snooze.success ? snooze.output : null,
    told: told.success ? told.output : [],
    // Reminders due before the first look do not count as missed.
    decidedUntil: Number.isNaN(decidedUntil.getTime()) ? now : decidedUntil,
  };
}

/** The reminders of a dossier. */
export async function readReminders(dossier: string, now: Date): Promise<KeptReminders> {
  const database = await openDatabase();
  return readRow(await database.get('reminders', dossier), now);
}

/** Changes the reminders of a dossier in one write: another page's change in between is not lost. */
export async function changeReminders(
  dossier: string,
  now: Date,
  change: (kept: KeptReminders) => Partial<KeptReminders>,
): Promise<KeptReminders> {
  const kept = await updateRow('reminders', dossier, (row) => {
    const before = readRow(row, now);
    const after = { ...before, ...change(before) };
    v.parse(reminderSettings, after.settings);
    return {
      dossier,
      settings: after.settings,
      log: after.log.slice(-longestLog),
      snooze: after.snooze,
      told: after.told.slice(-longestLog),
      decidedUntil: after.decidedUntil.toISOString(),
    };
  });
  return readRow(kept, now);
}
