import { browser } from 'wxt/browser';
import { sessionItem } from '@/capture/session-item';
import { legalTime } from '@/evidence/legal-time';
import { shortHour } from '@/evidence/time';
import { text } from '@/locales/text';
import { occurrenceLabel } from '@/locales/window-label';
import { lookAtReminders, type Reminder } from '@/reminders/reminder-alarm';
import { broadcastChange } from '@/store/store-changes';
import { tellDueDays } from './due-days';
import { showNext } from './next';
import { speakChosen } from './speak-chosen';

const prefix = 'reminder:';

/** The booking page of a reminder that was shown, by its notification; null for none. */
const pageItem = (notification: string) => sessionItem<string | null>(notification);

/** One notification for a window; the button says it too, for where the system hides notifications. */
async function show({ occurrence, late, page, procedure, zone }: Reminder): Promise<void> {
  await speakChosen();
  const values = {
    procedure: procedure ?? text('reminder.no-procedure'),
    label: occurrenceLabel(occurrence),
    closes: shortHour(legalTime(occurrence.closes, zone)),
    host: page ? new URL(page).host : 'none',
  };
  const id = `${prefix}${occurrence.key}`;
  await pageItem(id).set(page);
  const notification = {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: text('reminder.title'),
    message: text(late ? 'reminder.late-text' : 'reminder.text', values),
    // It stays until it is seen. Firefox refuses the option, and shows it as the system does.
    ...(!import.meta.env.FIREFOX && { requireInteraction: true }),
  } as const;
  await browser.notifications
    .create(id, notification)
    .catch((error: unknown) => console.warn('No notification', error));
  broadcastChange();
}

/** Looks at the windows now, sets the alarm for the next look, and says on the button what there is to do. */
export function lookAtWindows(): void {
  lookAtReminders(show)
    .then(() => tellDueDays().catch((error: unknown) => console.error('No word of a day', error)))
    .then(showNext)
    .catch((error: unknown) => console.error('No reminder', error));
}

/** Opens the booking page of a clicked reminder, or shows its tab; false when it is no reminder's. */
export async function openReminded(notification: string): Promise<boolean> {
  if (!notification.startsWith(prefix)) return false;
  const page = await pageItem(notification).get();
  if (page !== null) await showPage(page);
  await browser.notifications.clear(notification);
  return true;
}

async function showPage(page: string): Promise<void> {
  const { origin, pathname } = new URL(page);
  const tabs = await browser.tabs.query({ url: `${origin}${pathname}*` });
  // "…/3720/1" is on the same booking, "…/37201" is not.
  const open = tabs.find(({ url }) => {
    const path = url ? new URL(url).pathname : '';
    return path === pathname || path.startsWith(`${pathname.replace(/\/$/, '')}/`);
  });
  if (open?.id === undefined) {
    await browser.tabs.create({ url: page });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows?.update(open.windowId, { focused: true });
}
