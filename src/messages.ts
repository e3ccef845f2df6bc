import * as v from 'valibot';
import type { Outcome } from './booking/outcome';
import { largest } from './evidence/clip';
import { type Observation, observation } from './evidence/observation';
import type { StampProblem } from './evidence/timestamp/stamp-problem';

const short = v.pipe(v.string(), v.maxLength(largest.short));
const address = v.pipe(v.string(), v.maxLength(largest.address));

/** Sent to the background. What each is answered: `Answers`. */
export const toBackground = v.variant('type', [
  /** A booking page was opened: one step of the path. `at`: milliseconds since 1970. */
  v.strictObject({
    type: v.literal('page-opened'),
    url: address,
    title: short,
    at: v.pipe(v.number(), v.finite()),
  }),
  /** A desk was chosen on the way: its label as printed, never a field's value. */
  v.strictObject({ type: v.literal('desk-chosen'), label: short }),
  /** The content script recognised an answer. */
  v.strictObject({ type: v.literal('observed'), observation }),
  /** An answer was to be expected here, and no rule knows what the page shows. */
  v.strictObject({ type: v.literal('unknown-answer') }),
  /** The person asked for a capture of this tab. */
  v.strictObject({
    type: v.literal('capture-tab'),
    tab: v.pipe(v.number(), v.integer()),
    /** Do nothing when this load of a booking page already has a screenshot. */
    unlessExact: v.boolean(),
  }),
  /** Time stamps may be waiting: request them. */
  v.strictObject({ type: v.literal('stamps-waiting') }),
  /** The reminders' settings changed: look at them again. */
  v.strictObject({ type: v.literal('reminders-changed') }),
  /** Something that was wrong is mended: look again. */
  v.strictObject({ type: v.literal('troubles-changed') }),
  /** Make the safety copies that are due, or every one now. */
  v.strictObject({ type: v.literal('copies-due'), now: v.boolean() }),
  /** Get a time stamp for this SHA-256 now, for an export. */
  v.strictObject({
    type: v.literal('stamp-hash'),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
]);
export type ToBackground = v.InferOutput<typeof toBackground>;

/** One message of a type. */
export type MessageOf<T extends ToBackground['type']> = Extract<ToBackground, { type: T }>;

/**
 * What each message to the background is answered. The first four come from content scripts; null: nothing is accepted from this
 * page. The others are accepted from pages of the extension alone.
 */
export type Answers = {
  'page-opened': Opened | null;
  'desk-chosen': 'noted' | null;
  observed: CaptureAnswer | null;
  'unknown-answer': 'noted' | null;
  'capture-tab': CaptureAnswer;
  'stamps-waiting': 'noted';
  'reminders-changed': 'noted';
  'troubles-changed': 'noted';
  'copies-due': 'noted';
  'stamp-hash': StampAnswer;
};

/** Messages that only the extension's own pages may send. */
export type ExtensionMessage =
  | 'capture-tab'
  | 'stamps-waiting'
  | 'reminders-changed'
  | 'troubles-changed'
  | 'copies-due'
  | 'stamp-hash';
export type PageMessage = Exclude<keyof Answers, ExtensionMessage>;

/** The sentence to show if the extension cannot be reached later, in the person's language; "" for none. */
export type Opened = { unreachable: string };

/** Why a capture could not be made or kept. Each has its sentence in `locales`. */
export const problems = [
  'page-out-of-reach',
  'page-left',
  'storage-full',
  'storage-failed',
  'storage-blocked',
  'storage-newer',
  'storage-unopened',
  'storage-private',
  'private-unagreed',
  'not-read-back',
] as const;
export type Problem = (typeof problems)[number];

export type CaptureAnswer =
  /** `hour` is the legal hour of the page's reading, "08:02:14". */
  | {
      done: 'captured';
      number: number;
      hour: string;
      outcome: Outcome;
      covered: boolean;
      translated: boolean;
      /** The page came without encryption: it counts as nothing. */
      plain: boolean;
    }
  /** `outcome` is what the page shows again; null where nothing was read. */
  | { done: 'repeated'; of: number | null; outcome: Outcome | null }
  /** The load has its screenshot; `outcome` is what it showed last. */
  | { done: 'already'; number: number; outcome: Outcome }
  | { done: 'failed'; problem: Problem };

/** A time stamp's request and answer, in base64: messages carry texts. `off`: time stamping is not turned on. */
export type StampAnswer = { request: string; reply: string } | { problem: StampProblem } | 'off';

/** How a receipt looks: a failure stays. */
export type ReceiptTone = 'good' | 'slots' | 'bad';

/** Sent to the content script of a tab. What each is answered: `WitnessAnswers`. */
export type ToWitness =
  /** Read the page now. */
  | { type: 'look'; trigger: 'button' | 'shortcut' }
  /** Is it still the same page, showing the same thing? */
  | { type: 'hold-still' }
  /** Which load is this, without reading it? */
  | { type: 'which-load' }
  | { type: 'receipt'; text: string; tone: ReceiptTone };

export type WitnessAnswers = {
  look: Observation;
  'hold-still': Stillness;
  'which-load': Load;
  receipt: undefined;
};

/** One load of a page, and when it started, in milliseconds since 1970. */
export type Load = { id: string; openedAt: number };

export type Stillness = {
  load: string;
  matched: string | null;
  /** Whether the decisive text is inside the visible part; null when there is none. */
  messageVisible: boolean | null;
  /** Something else is on top of it. */
  covered: boolean;
  /** Where it starts, in CSS pixels from the top of its page. */
  top: number | null;
  outcome: Outcome;
  /** The language into which the browser translates the page; null for none. */
  translated: string | null;
  shown: boolean;
};
