import { browser } from 'wxt/browser';
import { zoneOfDossier } from '@/capture/seal-step';
import type { Deadline } from '@/dossier/deadlines';
import { dayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { type DueNotice, dueNotices } from '@/reminders/due-days';
import { changeReminders, type KeptReminders, readReminders } from '@/reminders/kept-reminders';
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
  const days = (await readDeadlines(dossier)).map((due): Due => ({ ...due, id: due.kind }));
  const zone = await zoneOfDossier(dossier);
  const dueIn = ({ settings, told }: Pick<KeptReminders, 'settings' | 'told'>) =>
    dueNotices(days, { settings, zone, before: told }, now);
  // This is looked at after each capture: as a rule there is nothing to write.
  if (dueIn(await readReminders(dossier, now)).length === 0) return;
  let notices: DueNotice<Due>[] = [];
  // Written down first, and from what is written: two looks at once tell of nothing twice.
  await changeReminders(dossier, now, (kept) => {
    notices = dueIn(kept);
    return { told: [...kept.told, ...notices.map(({ key }) => key)] };
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
