import { browser } from 'wxt/browser';
import type { Deadline } from '@/dossier/deadlines';
import { dayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { type DueNotice, dueNotices } from '@/reminders/due-days';
import { changeReminders } from '@/reminders/kept-reminders';
import { readKnown } from '@/reminders/reminder-state';
import { openDossier } from '@/store/dossiers';
import { readDeadlines } from '../pages/read-deadlines';
import { speakChosen } from './speak-chosen';

const prefix = 'due:';

type Due = Deadline & { id: string };

async function show({ due, key }: DueNotice<Due>): Promise<void> {
  await speakChosen();
  const notification = {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: text('deadline.notice', { day: dayText(due.day) }),
    message: text(`deadline.${due.kind}`),
    ...(!import.meta.env.FIREFOX && { requireInteraction: true }),
  } as const;
  await browser.notifications
    .create(`${prefix}${key}`, notification)
    .catch((error: unknown) => console.warn('No notification', error));
}

/** Tells of the open dossier's days that are near: an appointment, the end of a permit, a deadline. */
export async function tellDueDays(): Promise<void> {
  const now = new Date();
  const dossier = await openDossier();
  const { state } = await readKnown(dossier, now);
  const days = (await readDeadlines(dossier)).map((due): Due => ({ ...due, id: due.kind }));
  let notices: DueNotice<Due>[] = [];
  // Written down first, and from what is written: two looks at once tell of nothing twice.
  await changeReminders(dossier, now, ({ settings, told }) => {
    notices = dueNotices(days, { settings, zone: state.zone, before: told }, now);
    return { told: [...told, ...notices.map(({ key }) => key)] };
  });
  for (const notice of notices) await show(notice);
}

/** Opens the dossier for a clicked notice; false when it is none. */
export async function openDueDay(notification: string): Promise<boolean> {
  if (!notification.startsWith(prefix)) return false;
  await browser.tabs.create({ url: browser.runtime.getURL('/dossier.html#home') });
  await browser.notifications.clear(notification);
  return true;
}
