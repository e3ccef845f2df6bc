import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { systemAt } from '@/booking/systems';
import { holdStill, observe, readSteadily, thisLoad } from '@/capture/observe';
import { showReceipt } from '@/capture/receipt';
import { runWitness } from '@/capture/run-witness';
import type { ToWitness } from '@/messages';

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

export default defineContentScript({
  // The booking pages' own addresses take this place in the manifest (`wxt.config.ts`): the script does not carry them.
  matches: ['*://*.gouv.fr/booking/create/*'],
  allFrames: true,
  // Early, to know the address before the page's scripts change it; the page is read once it has loaded.
  runAt: 'document_start',
  main() {
    if (globalThis.witness?.isAlive()) return;
    globalThis.witness?.stop();
    const isWatched = systemAt(location.href) && !globalThis.onlyWhenAsked;
    const watching = isWatched ? runWitness() : null;
    // An update leaves the old script behind, unable to speak: the new one takes its place.
    globalThis.witness = {
      isAlive: () => browser.runtime?.id !== undefined,
      stop: () => void watching?.then((stop) => stop()),
    };
    browser.runtime.onMessage.addListener((message: ToWitness, sender, respond) => {
      if (sender.id !== browser.runtime.id || sender.tab) return;
      answer(message).then(respond, () => respond(null));
      return true;
    });
  },
});
