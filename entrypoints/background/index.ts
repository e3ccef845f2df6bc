import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { watchAddedSites } from '@/capture/added-sites';
import { bringWitnesses } from '@/capture/bring-witnesses';
import { captureByHand } from '@/capture/by-hand';
import { checkUp } from '@/capture/check-up';
import { recordDeadConnection } from '@/capture/dead-connection';
import { acceptMessage, answerMessage } from '@/capture/handlers';
import { type DeadConnection, listenToAnswers } from '@/capture/http-facts';
import { pageAsked } from '@/capture/opening';
import { forgetClosedTabs } from '@/capture/path';
import { sealLeftovers } from '@/capture/recorder';
import { readSitting } from '@/capture/sitting';
import { listenToStampAlarm } from '@/capture/stamper';
import { listenToReminderAlarm } from '@/reminders/reminder-alarm';
import { keepMarkersIn, markAll } from '@/store/markers';
import { broadcastChange } from '@/store/store-changes';
import { noteEnded } from '../pages/sitting-ended';
import { listenToCopyAlarm, lookAtCopies } from './copies';
import { showNext } from './next';
import { lookAtWindows } from './remind';
import { speakChosen } from './speak-chosen';
import { openNotifiedTab, stampsWaiting, tell } from './tell';

const complain = (what: string) => (error: unknown) => console.error(what, error);

async function connectionDied(connection: DeadConnection): Promise<void> {
  const { incognito } = await browser.tabs.get(connection.tabId);
  const tab = { id: connection.tabId, incognito, frame: 0, embeddedIn: null };
  const answer = await recordDeadConnection(connection, tab);
  if (answer) await tell.answer(tab, answer, null);
}

/** Closing the page of a sitting ends it, perhaps by mistake. */
async function sittingClosed(tab: number): Promise<void> {
  if ((await readSitting())?.tab !== tab) return;
  await speakChosen();
  await noteEnded();
}

export default defineBackground({
  type: 'module',
  main() {
    keepMarkersIn(browser.storage.local);
    listenToAnswers({
      opened: (tab, url) => {
        pageAsked(tab, url).catch(complain('The opening of a page could not be stamped'));
      },
      died: (connection) => {
        connectionDied(connection).catch(complain('A dead connection could not be recorded'));
      },
    });
    forgetClosedTabs();
    browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
      const accepted = acceptMessage(message, sender);
      if (!accepted) return;
      answerMessage(accepted, sender, tell).then(respond, (error: unknown) => {
        console.error('This message could not be answered', error);
        respond({ done: 'failed', problem: 'page-left' });
      });
      return true;
    });
    browser.commands?.onCommand.addListener(async (command, open) => {
      if (command !== 'capture' || open?.id === undefined) return;
      const tab = { id: open.id, incognito: open.incognito, frame: 0, embeddedIn: null };
      const asked = { trigger: 'shortcut', unlessExact: false } as const;
      const { answer, load } = await captureByHand(tab, asked);
      await tell.answer(tab, answer, load);
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      bringWitnesses().catch(complain('Open tabs could not be reached'));
      watchAddedSites().catch(complain('Added sites could not be watched'));
      if (reason === 'install') {
        const url = browser.runtime.getURL('/welcome.html');
        browser.tabs.create({ url }).catch(complain('The welcome page could not be opened'));
      }
    });
    const watchAgain = () => {
      showNext();
      watchAddedSites().catch(complain('Added sites could not be watched'));
    };
    browser.permissions.onAdded.addListener(watchAgain);
    browser.permissions.onRemoved.addListener(watchAgain);
    browser.notifications.onClicked.addListener((notification) => {
      openNotifiedTab(notification).catch(complain('This tab could not be shown'));
    });
    browser.tabs.onRemoved.addListener((tab) => {
      sittingClosed(tab).catch(complain('The end of a sitting could not be told'));
    });
    // Firefox wakes a background at its start for this alone: reminders, leftovers and stamps are looked at below.
    browser.runtime.onStartup.addListener(() => {});
    listenToStampAlarm(stampsWaiting);
    listenToReminderAlarm(lookAtWindows);
    listenToCopyAlarm();
    lookAtWindows();
    sealLeftovers()
      .then((count) => count > 0 && broadcastChange())
      .catch(complain('Leftovers could not be sealed'))
      .then(stampsWaiting)
      .then(() => lookAtCopies());
    checkUp()
      .catch(complain('The last entries could not be checked'))
      // What is here now is marked once what is not here any more was found.
      .then(showNext)
      .then(markAll)
      .catch(complain('No marker was kept'));
  },
});
