import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { systemAt, witnessMatches } from '@/booking/systems';
import { largest } from '@/capture/largest';
import { removeReceipt, showReceipt } from '@/capture/receipt';
import { watchPage } from '@/capture/watch';
import { holdStill, observe, readSteadily, thisLoad } from '@/capture/witness';
import type { CaptureAnswer, Opened, ToBackground, ToWitness } from '@/messages';

/** A page that is still fetching its pictures after this time is read as it stands. */
const loadPatienceMs = 3_000;

async function send<T>(message: ToBackground): Promise<T> {
  return browser.runtime.sendMessage(message);
}

async function answer(message: ToWitness): Promise<unknown> {
  switch (message.type) {
    case 'look':
      return observe(await readSteadily(), message.trigger);
    case 'hold-still':
      return holdStill();
    case 'which-load':
      return thisLoad();
    case 'receipt':
      return showReceipt(message.text, message.tone);
  }
}

async function standWatch(): Promise<void> {
  const url = location.href;
  const opened = {
    type: 'page-opened',
    url,
    title: document.title.slice(0, largest.short),
  } as const;
  const { unreachable } = await send<Opened>({ ...opened, at: Date.now() });
  watchPage((observation) => {
    send<CaptureAnswer>({ type: 'observed', observation }).catch(() => {
      removeReceipt();
      showReceipt(unreachable, 'bad');
    });
  });
}

export default defineContentScript({
  matches: [...witnessMatches],
  runAt: 'document_idle',
  main() {
    if (globalThis.witnessIsHere) return;
    globalThis.witnessIsHere = true;
    browser.runtime.onMessage.addListener((message: ToWitness, sender, respond) => {
      if (sender.id !== browser.runtime.id || sender.tab) return;
      answer(message).then(respond, () => respond(null));
      return true;
    });
    if (!systemAt(location.href)) return;
    if (document.readyState === 'complete') void standWatch();
    else {
      const start = () => {
        clearTimeout(patience);
        removeEventListener('load', start);
        void standWatch();
      };
      const patience = setTimeout(start, loadPatienceMs);
      addEventListener('load', start);
    }
  },
});
