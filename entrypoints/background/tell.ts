import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { Tell } from '@/capture/handlers';
import type { SeenTab } from '@/capture/recorder';
import { stampWaiting } from '@/capture/stamper';
import { askWitness } from '@/capture/witness-tab';
import { answerText } from '@/locales/answer-text';
import { text } from '@/locales/text';
import type { CaptureAnswer, ReceiptTone } from '@/messages';
import { readSettings } from '@/store/settings';
import { broadcastChange } from '@/store/store-changes';
import { type Badge, badges, showBadge } from './badge';
import { lookAtCopies } from './copies';
import { openDueDay } from './due-days';
import { showNext } from './next';
import { lookAtWindows, openReminded } from './remind';
import { speakChosen } from './speak-chosen';

/** Whether slots are on the page: also where it was captured before, and the answer is about its picture. */
const hasSlots = (answer: CaptureAnswer): boolean =>
  'outcome' in answer && answer.outcome === 'slots-offered';

function badgeOf(answer: CaptureAnswer): Badge {
  if (answer.done === 'failed') return { ...badges.bad, title: answerText(answer) };
  if (hasSlots(answer)) return { ...badges.slots, title: text('slots.title') };
  const outcome = answer.done === 'captured' ? answer.outcome : null;
  if (outcome === 'unrecognised') return { ...badges.unknown, title: answerText(answer) };
  return { ...badges.good, title: text('app.name') };
}

function toneOf(answer: CaptureAnswer): ReceiptTone {
  if (answer.done === 'failed') return 'bad';
  return hasSlots(answer) ? 'slots' : 'good';
}

const slotsPrefix = 'slots:';

/** Slots are on the page: the person is told at once, and the page is left to them. */
async function announceSlots(tab: number): Promise<void> {
  const { url } = await browser.tabs.get(tab);
  await speakChosen();
  await browser.notifications.create(`${slotsPrefix}${tab}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: text('slots.title'),
    message: text('slots.text', { host: url ? new URL(url).host : '' }),
  });
}

/** Requests the time stamps that are waiting; open pages are refreshed after each. */
export function stampsWaiting(): void {
  stampWaiting(broadcastChange).catch((error: unknown) =>
    console.error('Time stamps could not be asked for', error),
  );
}

const isAdvised = storage.defineItem<boolean>('session:advised:translation', { fallback: false });

/** How to switch a translation off is said once in a session of the browser, unless it kept the page from being read. */
async function withoutRepeatedAdvice(answer: CaptureAnswer): Promise<CaptureAnswer> {
  if (answer.done !== 'captured' || !answer.translated || answer.outcome === 'unrecognised')
    return answer;
  const advised = await isAdvised.getValue();
  await isAdvised.setValue(true);
  return advised ? { ...answer, translated: false } : answer;
}

/** Whether a message in the page is wanted; a store that cannot be read is the very thing to be told. */
const wantsReceipts = (): Promise<boolean> =>
  readSettings().then(
    ({ receipts }) => receipts,
    () => true,
  );

/** Whether a tab still shows the page that was captured. The next page must not look as if it had been saved. */
async function isThere({ id, frame }: SeenTab, load: string): Promise<boolean> {
  return (await askWitness(id, { type: 'which-load' }, frame))?.id === load;
}

/** Says what became of a capture: badge, receipt in the page, notification of slots, open pages. */
export const tell: Tell = {
  async opened() {
    await speakChosen();
    return { unreachable: (await wantsReceipts()) ? text('problem.extension-gone') : '' };
  },
  async answer(tab, answer, load) {
    broadcastChange();
    stampsWaiting();
    lookAtWindows();
    // A failure is told wherever the person is by now.
    if (answer.done !== 'failed' && load !== null && !(await isThere(tab, load))) return;
    await speakChosen();
    const said = await withoutRepeatedAdvice(answer);
    await Promise.allSettled([
      showBadge(badgeOf(answer), { tabId: tab.id }),
      (await wantsReceipts()) &&
        askWitness(
          tab.id,
          { type: 'receipt', text: answerText(said), tone: toneOf(answer) },
          tab.frame,
        ),
    ]);
  },
  async unknown(tab) {
    await speakChosen();
    await showBadge({ ...badges.unknown, title: text('unknown.title') }, { tabId: tab });
  },
  slots: announceSlots,
  stampsWaiting,
  remindersChanged: lookAtWindows,
  troublesChanged: showNext,
  copiesDue: lookAtCopies,
};

/** Brings the page of a notification to the front, and does nothing else. */
export async function openNotifiedTab(notification: string): Promise<void> {
  if ((await openReminded(notification)) || (await openDueDay(notification))) return;
  if (!notification.startsWith(slotsPrefix)) return;
  const tab = await browser.tabs.update(Number(notification.slice(slotsPrefix.length)), {
    active: true,
  });
  if (tab?.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true });
  await browser.notifications.clear(notification);
}
