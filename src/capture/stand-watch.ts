import { browser } from 'wxt/browser';
import { clip, largest } from '@/evidence/clip';
import type { CaptureAnswer, Opened, ToBackground } from '@/messages';
import { removeReceipt, showReceipt } from './receipt';
import { watchPage } from './watch';

/** A page that is still fetching its pictures after this time is read as it stands. */
const loadPatienceMs = 3_000;

async function send<T>(message: ToBackground): Promise<T> {
  return browser.runtime.sendMessage(message);
}

function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') return resolve();
    addEventListener('load', () => resolve(), { once: true });
    addEventListener('DOMContentLoaded', () => setTimeout(resolve, loadPatienceMs), { once: true });
  });
}

/** Stands watch over this booking page and sends what it sees to the background. Returns how to stop. */
export async function standWatch(): Promise<() => void> {
  /** The sentence for when the extension cannot be reached any more, in the person's language. */
  let unreachable = '';
  const lost = () => {
    removeReceipt();
    if (unreachable !== '') showReceipt(unreachable, 'bad');
  };
  /** Tells that a page is open: a step of the path. */
  const tellOpened = () => {
    const url = clip(location.href, largest.address);
    const title = clip(document.title, largest.short);
    send<Opened | null>({ type: 'page-opened', url, title, at: Date.now() }).then((answer) => {
      unreachable = answer?.unreachable ?? unreachable;
    }, lost);
  };
  await loaded();
  tellOpened();
  return watchPage({
    answer: (observation) => {
      send<CaptureAnswer>({ type: 'observed', observation }).catch(lost);
    },
    unknown: () => {
      send({ type: 'unknown-answer' }).catch(lost);
    },
    moved: tellOpened,
  });
}
