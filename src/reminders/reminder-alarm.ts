import { browser } from 'wxt/browser';
import { openDossier } from '@/store/dossiers';
import { changeReminders } from './kept-reminders';
import { type LogEntry, nextReminder } from './next-reminder';
import type { Occurrence } from './release-window';
import { type Known, readKnown } from './reminder-state';

/** What is to be shown: the window, and what the dossier is about. */
export type Reminder = Pick<Known, 'page' | 'procedure'> & {
  occurrence: Occurrence;
  /** Shown after it had opened. */
  late: boolean;
  /** Zone of the legal time in which its hours are said. */
  zone: string;
};

const alarm = 'reminders';
const queue = 'reminders';

/**
 * Looks at the reminders now: writes down what becomes of each window, shows what is due, and sets the one alarm
 * for the next look. Call it at each start of the background, and whenever settings change.
 */
export function lookAtReminders(show: (reminder: Reminder) => Promise<void>): Promise<void> {
  return navigator.locks.request(queue, async () => {
    const now = new Date();
    const dossier = await openDossier();
    const { state, page, procedure } = await readKnown(dossier, now);
    const decision = nextReminder(state, now);
    await browser.alarms.create(alarm, { when: decision.wakeAt.getTime() });
    // Written down first: a background that stops here has shown nothing twice.
    await changeReminders(dossier, now, (kept) => ({
      log: [...kept.log, ...decision.log],
      snooze: decision.snooze,
      decidedUntil: now,
    }));
    for (const occurrence of decision.announce) {
      const late = decision.log.some(({ key, late: isLate }) => key === occurrence.key && isLate);
      const { zone } = state;
      await show({ occurrence, late, page: occurrence.url ?? page, procedure, zone });
    }
  });
}

/** Listens for the time of the next look; call it synchronously when the background starts. */
export function listenToReminderAlarm(look: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) look();
  });
}

const snoozeMs = 10 * 60_000;

/** The same window once more in ten minutes, if it is still open then. */
export async function snooze({ key }: LogEntry): Promise<void> {
  const now = new Date();
  const until = now.getTime() + snoozeMs;
  await changeReminders(await openDossier(), now, () => ({ snooze: { key, until } }));
}

/** No reminder any more on this legal day. */
export async function notToday(day: string): Promise<void> {
  await changeReminders(await openDossier(), new Date(), ({ settings }) => ({
    settings: { ...settings, notToday: day },
    snooze: null,
  }));
}
