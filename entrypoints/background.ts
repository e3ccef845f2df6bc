import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { acceptMessage, answerMessage } from '@/capture/answer';
import { captureByHand } from '@/capture/by-hand';
import { listenToAnswers } from '@/capture/http-facts';
import { forgetClosedTabs } from '@/capture/path';
import { sealLeftovers } from '@/capture/recorder';
import { askWitness } from '@/capture/tell-witness';
import { answerText } from '@/locales/answer-text';
import { text } from '@/locales/text';
import type { CaptureAnswer } from '@/messages';
import { sayJournalChanged } from '@/store/changes';

/** Says what became of a capture: badge, receipt in the page, one word to open pages. */
async function tell(tab: number, answer: CaptureAnswer): Promise<void> {
  const failed = answer.done === 'failed';
  sayJournalChanged();
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId: tab, text: failed ? '!' : '✓' }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: failed ? '#b3261e' : '#1a6b4f' }),
    askWitness(tab, { type: 'receipt', text: answerText(answer), tone: failed ? 'bad' : 'good' }),
  ]);
}

export default defineBackground({
  type: 'module',
  main() {
    listenToAnswers();
    forgetClosedTabs();
    browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
      const accepted = acceptMessage(message, sender);
      if (!accepted) return;
      answerMessage(accepted, sender, tell).then(
        (answer) =>
          respond(answer === 'noted' ? { unreachable: text('problem.extension-gone') } : answer),
        (error: unknown) => {
          console.error('This message could not be answered', error);
          respond({ done: 'failed', problem: 'page-left' });
        },
      );
      return true;
    });
    browser.commands?.onCommand.addListener(async (command, tab) => {
      if (command !== 'capture' || tab?.id === undefined) return;
      const answer = await captureByHand(
        { id: tab.id, incognito: tab.incognito },
        'shortcut',
        false,
      );
      await tell(tab.id, answer);
    });
    sealLeftovers().then(
      (count) => count > 0 && sayJournalChanged(),
      (error: unknown) => console.error('Leftovers could not be sealed', error),
    );
  },
});
