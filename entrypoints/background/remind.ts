import { browser } from 'wxt/browser';
import { sessionItem } from '@/capture/session-item';
import { legalTime } from '@/evidence/legal-time';
import { shortHour } from '@/evidence/time';
import { text } from '@/locales/text';
import { occurrenceLabel } from '@/locales/window-label';
import { lookAtReminders, type Reminder } from '@/reminders/reminder-alarm';
import { broadcastChange } from '@/store/store-changes';
import { badges } from './badge';
import { speakChosen } from './speak-chosen';
import { lookAtTroubles } from './troubles';

const prefix = 'reminder:';
const badge = '⏰';

/** The booking page of a reminder that was shown, by its notification; null for none. */
const pageItem = (notification: string) => sessionItem<string | null>(notification);

/** One notification for a window; the badge says it too, for where the system hides notifications. */
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
  const title = text('reminder.title');
  await Promise.allSettled([
    browser.notifications.create(id, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title,
      message: text(late ? 'reminder.late-text' : 'reminder.text', values),
      // It stays until it is seen. Firefox refuses the option, and shows it as the system does.
      ...(!import.meta.env.FIREFOX && { requireInteraction: true }),
    }),
    showOnButton(title),
  ]);
  broadcastChange();
}

/** Says it on the button too, unless something graver is said there: that captures are gone, or damaged. */
async function showOnButton(title: string): Promise<void> {
  if ((await browser.action.getBadgeText({})) === badges.bad.text) return;
  await Promise.all([
    browser.action.setBadgeText({ text: badge }),
    browser.action.setBadgeBackgroundColor({ color: '#14614a' }),
    browser.action.setTitle({ title }),
  ]);
}

/** Looks at the windows now, and sets the alarm for the next look. */
export function lookAtWindows(): void {
  lookAtReminders(show)
    .then((open) => (open ? undefined : takeDown()))
    .catch((error: unknown) => console.error('No reminder', error));
}

/** Takes the reminder off the button: the person has tried, or the window is closed. */
async function takeDown(): Promise<void> {
  if ((await browser.action.getBadgeText({})) !== badge) return;
  await Promise.allSettled([
    browser.action.setBadgeText({ text: '' }),
    browser.action.setTitle({ title: text('app.name') }),
  ]);
  // What it was over is said again.
  lookAtTroubles();
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
