import { notify } from '@/capture/background';
import { legalTime } from '@/evidence/legal-time';
import type { CaptureRecord } from '@/evidence/record';
import { handOver } from '@/export/hand-over';
import { text } from '@/locales/text';
import { occurrenceLabel } from '@/locales/window-label';
import { calendarFile } from '@/reminders/calendar-file';
import { changeReminders } from '@/reminders/kept-reminders';
import { suggestedWindows } from '@/reminders/own-history';
import { dayIn } from '@/reminders/release-window';
import { readKnown } from '@/reminders/reminder-state';
import { knownWindows } from '@/reminders/settings';
import type { RemindersChange, RemindersState } from '@/ui/reminders';

/** The person's own pages are looked at this far back. */
const historyMs = 120 * 86_400_000;

const shownLog = 30;

/** The reminders of a dossier, as the page shows them; `captures` are all of its captures, in order. */
export async function readRemindersState(
  dossier: string,
  captures: readonly CaptureRecord[],
): Promise<RemindersState> {
  const now = new Date();
  const { state, page } = await readKnown(dossier, now);
  const { settings, zone, log } = state;
  const since = new Date(now.getTime() - historyMs).toISOString();
  const recent = captures.filter(({ time }) => time.utc >= since).toReversed();
  const host = page ? new URL(page).host : '';
  const offered: RemindersState['offered'] = [
    ...suggestedWindows(recent).map(({ window, times }) => ({ window, why: { times } })),
    ...knownWindows
      .filter((known) => known.host === host)
      .map(({ window }) => ({ window, why: { known: window.id } })),
  ].map(({ window, why }) => ({ window: { ...window, days: [...window.days] }, why }));
  const has = new Set(settings.windows.map(({ id }) => id));
  const today = dayIn(zone, now);
  return {
    zone,
    on: settings.on,
    windows: settings.windows,
    announced: state.announced
      .map(({ label, next }) => ({ label, day: next.slice(0, 10), hour: next.slice(11) }))
      .filter(({ day }) => day >= today),
    offered: offered.filter(({ window }) => !has.has(window.id)),
    quiet: settings.quiet,
    pausedUntil: settings.pausedUntil,
    cap: settings.cap,
    log: log
      .slice(-shownLog)
      .reverse()
      .map(({ key, label, opens, outcome, late }) => ({
        ...{ key, day: dayIn(zone, new Date(opens)), outcome: late ? 'late' : outcome },
        label: occurrenceLabel({ key, label }),
        opens: legalTime(new Date(opens), zone).slice(11, 16),
      })),
    failed: false,
  };
}

/** Keeps a change of the settings and has the background look again. False when it could not be kept. */
export async function saveReminders(dossier: string, change: RemindersChange): Promise<boolean> {
  try {
    await changeReminders(dossier, new Date(), ({ settings }) => ({
      settings: { ...settings, ...change },
    }));
    await notify({ type: 'reminders-changed' });
    return true;
  } catch (error) {
    console.error('The reminders could not be changed', error);
    return false;
  }
}

/** Hands the calendar file over to the browser's downloads. */
export async function saveCalendar(dossier: string): Promise<void> {
  const now = new Date();
  const { state, page } = await readKnown(dossier, now);
  const { settings, announced, zone } = state;
  const file = calendarFile(
    { dossier, windows: settings.windows, announced, zone, page, now },
    {
      name: text('reminder.calendar'),
      summary: (label) => text('reminder.calendar-event', { label }),
    },
  );
  handOver(new Blob([file], { type: 'text/calendar' }), 'Sans-creneau_rappels.ics');
}
