import { browser } from 'wxt/browser';
import { notify } from '@/capture/background';
import { weekPlan } from '@/dossier/week-plan';
import { legalTime } from '@/evidence/legal-time';
import { shortHour } from '@/evidence/time';
import { occurrenceLabel } from '@/locales/window-label';
import { openReminder, upcoming } from '@/reminders/next-reminder';
import { dayIn } from '@/reminders/release-window';
import { notToday, snooze } from '@/reminders/reminder-alarm';
import { readKnown } from '@/reminders/reminder-state';
import { openDossier } from '@/store/dossiers';
import { stepsOf } from '@/store/steps';
import type { NamedWindow, ReminderView } from '@/ui/reminder-view';

/** Whether the browser is known not to show notifications; Firefox and the system do not tell. */
async function notificationsRefused(): Promise<boolean> {
  const api = browser.notifications as { getPermissionLevel?: () => Promise<string> };
  return (await api.getPermissionLevel?.()) === 'denied';
}

type Instants = { key: string; label: string; opens: Date | string; closes: Date | string };

/** The week and the next reminder of the open dossier. `summary` counts all its days without a slot. */
export async function readReminderView(
  summary: Promise<{ inVain: { weeks: number; days: number } }>,
): Promise<ReminderView> {
  const now = new Date();
  const dossier = await openDossier();
  const { state, lately, page } = await readKnown(dossier, now);
  const { zone, settings } = state;
  const today = dayIn(zone, now);
  const named = ({ key, label, opens, closes }: Instants): NamedWindow => {
    const hour = (at: Date | string) => shortHour(legalTime(new Date(at), zone));
    return {
      key,
      label: occurrenceLabel({ key, label }),
      day: dayIn(zone, new Date(opens)),
      opens: hour(opens),
      closes: hour(closes),
    };
  };
  const open = openReminder(state, now);
  const next = upcoming(state, now);
  return {
    on: settings.on,
    now: open && named(open),
    next: next && named(next),
    refused: await notificationsRefused(),
    week: weekPlan(lately, (await summary).inVain, today, await stepsOf(dossier)),
    days: settings.windows.filter(({ on }) => on).flatMap(({ days }) => days),
    page,
    today,
  };
}

const lookAgain = () => notify({ type: 'reminders-changed' });

/** The open window once more in ten minutes. */
export async function snoozeOpen(): Promise<void> {
  const { state } = await readKnown(await openDossier(), new Date());
  const open = openReminder(state, new Date());
  if (open) await snooze(open);
  await lookAgain();
}

/** No reminder any more today, by the préfecture's day. */
export async function silenceToday(): Promise<void> {
  const now = new Date();
  const { state } = await readKnown(await openDossier(), now);
  await notToday(dayIn(state.zone, now));
  await lookAgain();
}
