import { notify } from '@/capture/background';
import { givenAppointment } from '@/dossier/appointment';
import { capturesIn } from '@/dossier/journal';
import { legalTime } from '@/evidence/legal-time';
import type { CaptureRecord } from '@/evidence/record';
import { dayMs, legalDay, shortHour } from '@/evidence/time';
import { text } from '@/locales/text';
import { occurrenceLabel } from '@/locales/window-label';
import { changeReminders } from '@/reminders/kept-reminders';
import { suggestedWindows } from '@/reminders/own-history';
import { dayIn, type ReleaseWindow } from '@/reminders/release-window';
import { readKnown } from '@/reminders/reminder-state';
import { knownWindows } from '@/reminders/settings';
import { stepsOf } from '@/store/steps';
import { type RemindersChange, RemindersSection, type RemindersState } from '@/ui/reminders';
import { readDeadlines } from '../pages/read-deadlines';
import { calendarAppointment, handOverCalendar } from './calendar-download';
import { definePart, type Outcome } from './part';

/** The person's own pages are looked at this far back. */
const historyMs = 120 * dayMs;

const shownLog = 30;

/** The reminders of a dossier, as the page shows them; `captures` are all of its captures, in order. */
async function readRemindersState(
  dossier: string,
  captures: readonly CaptureRecord[],
): Promise<Omit<RemindersState, 'said'>> {
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
      .map(({ label, next }) => ({ label, day: legalDay(next), hour: next.slice(11) }))
      .filter(({ day }) => day >= today),
    offered: offered.filter(({ window }) => !has.has(window.id)),
    quiet: settings.quiet,
    pausedUntil: settings.pausedUntil,
    cap: settings.cap,
    log: log
      .slice(-shownLog)
      .reverse()
      .map(({ key, label, opens, outcome, late }) => ({
        key,
        day: dayIn(zone, new Date(opens)),
        outcome: late ? 'late' : outcome,
        label: occurrenceLabel({ key, label }),
        opens: shortHour(legalTime(new Date(opens), zone)),
      })),
  };
}

/** Keeps a change of the settings and has the background look again. */
async function saveReminders(dossier: string, change: RemindersChange): Promise<Outcome> {
  await changeReminders(dossier, new Date(), ({ settings }) => ({
    settings: { ...settings, ...change },
  }));
  await notify({ type: 'reminders-changed' });
  return null;
}

/** Takes a window out of the reminders. */
async function removeWindow(
  dossier: string,
  before: readonly ReleaseWindow[],
  removed: ReleaseWindow,
): Promise<Outcome> {
  await saveReminders(dossier, { windows: before.filter(({ id }) => id !== removed.id) });
  return {
    text: text('reminders.removed'),
    undo: () => saveReminders(dossier, { windows: [...before] }),
  };
}

/** Hands the calendar file over to the browser's downloads. */
async function saveCalendar(dossier: string): Promise<Outcome> {
  const now = new Date();
  const { state, page } = await readKnown(dossier, now);
  const { settings, announced, zone } = state;
  const today = dayIn(zone, now);
  const days = (await readDeadlines(dossier))
    .filter(({ kind, day }) => day >= today && kind !== 'appointment')
    .map(({ kind, day }) => ({ id: kind, label: text(`deadline.${kind}`), day }));
  const given = givenAppointment(await stepsOf(dossier));
  const appointment = given && given.day >= today ? calendarAppointment(given) : null;
  handOverCalendar({
    dossier,
    windows: settings.windows,
    announced,
    days,
    appointment,
    zone,
    page,
    now,
  });
  return null;
}

/** Reminders at the release windows. */
export const reminders = definePart({
  read: ({ dossier, journal }) => readRemindersState(dossier, capturesIn(journal)),
  view: ({ state, open: { dossier }, tell }) => (
    <RemindersSection
      state={state}
      actions={{
        changeReminders: (change) =>
          void tell(() => saveReminders(dossier, change), text('setting.failed')),
        removeWindow: (window) =>
          void tell(() => removeWindow(dossier, state.windows, window), text('setting.failed')),
        saveCalendar: () => void tell(() => saveCalendar(dossier), text('problem.action')),
      }}
    />
  ),
});
