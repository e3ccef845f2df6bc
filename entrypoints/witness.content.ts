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

function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') return resolve();
    addEventListener('load', () => resolve(), { once: true });
    addEventListener('DOMContentLoaded', () => setTimeout(resolve, loadPatienceMs), { once: true });
  });
}

/** Tells that a page is open: a step of the path. Answers with the sentence for when nobody answers. */
async function tellOpened(): Promise<string> {
  const title = document.title.slice(0, largest.short);
  const opened = { type: 'page-opened', url: location.href, title, at: Date.now() } as const;
  return (await send<Opened | null>(opened))?.unreachable ?? '';
}

async function standWatch(): Promise<() => void> {
  await loaded();
  const unreachable = await tellOpened();
  const lost = () => {
    removeReceipt();
    if (unreachable !== '') showReceipt(unreachable, 'bad');
  };
  return watchPage({
    answer: (observation) => {
      send<CaptureAnswer>({ type: 'observed', observation }).catch(lost);
    },
    unknown: () => {
      send({ type: 'unknown-answer' }).catch(lost);
    },
    moved: () => {
      tellOpened().catch(lost);
    },
  });
}

export default defineContentScript({
  matches: [...witnessMatches],
  allFrames: true,
  // Early, to know the address before the page's scripts change it; the page is read once it has loaded.
  runAt: 'document_start',
  main() {
    if (globalThis.witness?.isAlive()) return;
    globalThis.witness?.stop();
    const watching = systemAt(location.href) ? standWatch() : null;
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
