import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { cleanAddress } from '@/evidence/address';
import { clip, largest } from '@/evidence/clip';
import type { Observation } from '@/evidence/observation';
import {
  type Answers,
  type CaptureAnswer,
  type ExtensionMessage,
  type MessageOf,
  type Opened,
  type PageMessage,
  type ToBackground,
  toBackground,
} from '@/messages';
import { isAllowed } from './added-sites';
import { captureByHand } from './by-hand';
import { isCredible, isOfStates, withoutTrust } from './check-observation';
import { isKept, stampOpening } from './opening';
import { addStep, setDesk } from './path';
import { record, type SeenTab } from './recorder';
import { stampHash } from './stamper';

type Sender = Browser.runtime.MessageSender;

const isExtensionPage = (sender: Sender) => sender.url?.startsWith(browser.runtime.getURL('/'));

/** The tab of a content script, if the message really comes from the page that it speaks of. */
function witnessTab(sender: Sender, url: string): SeenTab | null {
  const { tab, frameId } = sender;
  if (tab?.id === undefined || frameId === undefined || !sender.url) return null;
  if (!URL.canParse(url) || new URL(url).origin !== new URL(sender.url).origin) return null;
  // Chromium gives a page that was left a new number; nothing is sent from frames that go away.
  const isFrame = frameId !== 0 && (sender.documentLifecycle ?? 'active') === 'active';
  // Anyone can put a booking page into theirs, where no one sees it: their pages are none of ours.
  if (isFrame && !isOfStates(tab.url ?? '')) return null;
  const embeddedIn = isFrame ? clip(cleanAddress(tab.url ?? '').address, largest.address) : null;
  return { id: tab.id, incognito: tab.incognito, frame: isFrame ? frameId : 0, embeddedIn };
}

/** A message of a known shape from this extension, or null: anything else is not answered. */
export function acceptMessage(message: unknown, sender: Sender): ToBackground | null {
  if (sender.id !== browser.runtime.id) return null;
  const checked = v.safeParse(toBackground, message);
  return checked.success ? checked.output : null;
}

/** What the background does besides recording, when a capture was made or failed. */
export type Tell = {
  /** What a content script is told when its page was opened. */
  opened(): Promise<Opened>;
  /** `load`: the load of the page that the answer speaks of; null where there was none to read. */
  answer(tab: SeenTab, answer: CaptureAnswer, load: string | null): Promise<void>;
  unknown(tab: number): Promise<void>;
  /** Slots are on the page: the person must know before anything is recorded. */
  slots(tab: number): Promise<void>;
  /** An entry was sealed elsewhere: its time stamp may be due. */
  stampsWaiting(): void;
  /** Another window may be the next one. */
  remindersChanged(): void;
  /** Safety copies may be due; `now` makes them whether they are or not. */
  copiesDue(now: boolean): void;
  /** What the button says whatever page is open may be otherwise now. */
  troublesChanged(): void;
};

/**
 * Whether the permission for a page was taken back while it was open. Where the browser lets the extension in at a click
 * alone, it has no permission of the host, but is told the tab's address.
 */
async function isTakenBack({ id }: SeenTab, url: string): Promise<boolean> {
  return !(await isAllowed(new URL(url).hostname)) && !(await browser.tabs.get(id)).url;
}

async function recordAndTell(seen: Observation, tab: SeenTab, tell: Tell): Promise<CaptureAnswer> {
  const atOnce = seen.outcome === 'slots-offered' && seen.manner === 'opened';
  if (atOnce) tell.slots(tab.id).catch((error: unknown) => console.error('No notification', error));
  const answer = await record(seen, tab);
  // A page that was left has no one to be told.
  if (seen.manner === 'left') return answer;
  await tell.answer(tab, answer, seen.load);
  return answer;
}

type Handler<T extends keyof Answers> = (
  message: MessageOf<T>,
  sender: Sender,
  tell: Tell,
) => Promise<Answers[T]>;

/** What content scripts may ask: each is held to the page from which it comes. */
const ofPages: { [T in PageMessage]: Handler<T> } = {
  async 'page-opened'({ url, title, at }, sender, tell) {
    const tab = witnessTab(sender, url);
    if (tab && (await isKept(tab))) stampOpening();
    if (tab?.frame !== 0) return null;
    await addStep(tab.id, { url, title, at: new Date(at).toISOString() });
    return tell.opened();
  },
  async 'desk-chosen'({ label }, sender) {
    const url = sender.url ?? '';
    const tab = witnessTab(sender, url);
    if (tab) await setDesk(tab.id, { url, label });
    return tab && 'noted';
  },
  async observed({ observation }, sender, tell) {
    const tab = witnessTab(sender, observation.url);
    const around = tab?.embeddedIn == null ? null : (sender.tab?.url ?? '');
    const known = { url: sender.url ?? '', around, now: Date.now() };
    if (!tab || !isCredible(observation, known)) return null;
    if (await isTakenBack(tab, observation.url)) return null;
    return recordAndTell(withoutTrust(observation), tab, tell);
  },
  async 'unknown-answer'(_, sender, tell) {
    const tab = witnessTab(sender, sender.url ?? '');
    if (tab) await tell.unknown(tab.id);
    return tab && 'noted';
  },
};

/** What the extension's own pages may ask. */
const ofExtension: { [T in ExtensionMessage]: Handler<T> } = {
  async 'capture-tab'({ tab: id, unlessExact }, _, tell) {
    const { incognito } = await browser.tabs.get(id);
    const tab = { id, incognito, frame: 0, embeddedIn: null };
    const { answer, load } = await captureByHand(tab, { trigger: 'button', unlessExact });
    await tell.answer(tab, answer, load);
    return answer;
  },
  async 'stamps-waiting'(_, __, tell) {
    tell.stampsWaiting();
    return 'noted';
  },
  async 'reminders-changed'(_, __, tell) {
    tell.remindersChanged();
    return 'noted';
  },
  async 'troubles-changed'(_, __, tell) {
    tell.troublesChanged();
    return 'noted';
  },
  async 'copies-due'({ now }, _, tell) {
    tell.copiesDue(now);
    return 'noted';
  },
  'stamp-hash': ({ sha256 }) => stampHash(sha256),
};

const handlers = { ...ofPages, ...ofExtension };

/** Does what a message asks and returns its answer; null when nothing is accepted from this sender. */
export async function answerMessage<T extends keyof Answers>(
  message: MessageOf<T>,
  sender: Sender,
  tell: Tell,
): Promise<Answers[T] | null> {
  const mayAsk = message.type in ofPages || isExtensionPage(sender);
  // TypeScript cannot say that the handler found under a type takes that type's message.
  const handler = handlers[message.type] as unknown as Handler<T>;
  return mayAsk ? handler(message, sender, tell) : null;
}
