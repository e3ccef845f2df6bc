import { systemAt } from '@/booking/systems';
import { clip, largest } from '@/evidence/clip';
import { send } from './background';
import { findIn, page } from './dom';
import { readEarly } from './early';
import { removeReceipt, showReceipt } from './receipt';
import { watchPage } from './watch-page';

/** A page that is still fetching its pictures after this time is read as it stands. */
const loadPatienceMs = 3_000;

function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (page.readyState === 'complete') return resolve();
    addEventListener('load', () => resolve(), { once: true });
    addEventListener('DOMContentLoaded', () => setTimeout(resolve, loadPatienceMs), { once: true });
  });
}

/** A page that the browser loads before anyone asks for it is opened once it is shown. */
function activated(): Promise<void> {
  if (!page.isPrerendering) return Promise.resolve();
  return new Promise((resolve) =>
    page.listen('prerenderingchange', () => resolve(), { once: true }),
  );
}

/** The printed label of the desk that the person chose on this page, "" where there is none. */
function chosenDesk(): string {
  const selector = systemAt(location.href)?.chosenDesk;
  const control = selector ? findIn(document, selector) : null;
  const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
  return clip(label?.innerText.trim() ?? '', largest.label);
}

/** Stands watch over this booking page and sends what it sees to the background. Returns how to stop. */
export async function runWitness(): Promise<() => void> {
  /** The sentence for when the extension cannot be reached any more, in the person's language. */
  let unreachable = '';
  const lost = () => {
    removeReceipt();
    if (unreachable !== '') showReceipt(unreachable, 'bad');
  };
  /** Tells that a page is open: a step of the path. */
  const tellOpened = () => {
    const url = clip(location.href, largest.address);
    const title = clip(page.title, largest.short);
    send({ type: 'page-opened', url, title, at: Date.now() }).then((answer) => {
      unreachable = answer?.unreachable ?? unreachable;
    }, lost);
  };
  const tellDesk = () => {
    const label = chosenDesk();
    if (label !== '') send({ type: 'desk-chosen', label }).catch(lost);
  };
  readEarly();
  await activated();
  await loaded();
  tellOpened();
  // Forms are sent by the person: this only listens, and before the page goes.
  page.listen('submit', tellDesk, { capture: true, passive: true });
  return watchPage({
    answer: (observation) => {
      send({ type: 'observed', observation }).catch(lost);
    },
    unknown: () => {
      send({ type: 'unknown-answer' }).catch(lost);
    },
    moved: tellOpened,
  });
}
