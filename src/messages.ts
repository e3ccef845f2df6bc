import * as v from 'valibot';
import { type Outcome, outcomes } from './booking/outcome';
import { largest } from './evidence/clip';
import { announced, limit, triggers } from './evidence/facts';
import type { TokenRefusal } from './evidence/timestamp/refusal';

const short = v.pipe(v.string(), v.maxLength(largest.short));
const milliseconds = v.pipe(v.number(), v.finite());

/** What the witness saw of a page, before anything is decided. */
export const observation = v.strictObject({
  /** One id per load of a page. */
  load: v.pipe(v.string(), v.uuid()),
  trigger: v.picklist(triggers),
  outcome: v.picklist(outcomes),
  rule: v.nullable(short),
  matched: v.nullable(short),
  url: v.pipe(v.string(), v.maxLength(largest.address)),
  /** The address with which the page was opened: scripts may change it afterwards. */
  openedUrl: v.pipe(v.string(), v.maxLength(largest.address)),
  /** Bytes that came over the network for this page; 0 out of a cache, null where the browser does not say. */
  transferred: v.nullable(v.number()),
  /** The page came out of a service worker, which may have kept it: the site need not have been asked. */
  fromWorker: v.boolean(),
  title: short,
  /** The releases that the site announces. */
  announced,
  /** Something else stands on top of the decisive text. */
  covered: v.boolean(),
  /** Into what the browser translated the page, and whether its own text was read before; null for no translation. */
  translation: v.nullable(v.strictObject({ language: short, ownText: v.boolean() })),
  /** How the page came to be read: shown by the browser again without asking the site; or left too soon. */
  manner: v.picklist(['opened', 'restored', 'left']),
  text: v.pipe(v.string(), v.maxLength(largest.text)),
  html: v.pipe(v.string(), v.maxLength(largest.html)),
  /** When the page was read, in milliseconds since 1970 by the computer's clock. */
  at: milliseconds,
  /** When the load began, by the same clock. */
  openedAt: milliseconds,
  monotonicMs: milliseconds,
  screen: v.nullable(
    v.strictObject({
      width: v.number(),
      height: v.number(),
      pixelRatio: v.number(),
    }),
  ),
  language: short,
  zone: short,
  offsetMinutes: v.pipe(v.number(), v.integer()),
  limits: v.pipe(v.array(limit), v.maxLength(20)),
});
export type Observation = v.InferOutput<typeof observation>;

/** Sent to the background. */
export const toBackground = v.variant('type', [
  /** A booking page was opened: one step of the path. Answer: `Opened`. */
  v.strictObject({
    type: v.literal('page-opened'),
    url: v.pipe(v.string(), v.maxLength(largest.address)),
    title: short,
    at: milliseconds,
  }),
  /** A desk was chosen on the way: its label as printed, never a field's value. Answer: `Opened`. */
  v.strictObject({ type: v.literal('desk-chosen'), label: short }),
  /** The witness recognised an answer. Answer: `CaptureAnswer`. */
  v.strictObject({ type: v.literal('observed'), observation }),
  /** The person asked for a capture of this tab. Answer: `CaptureAnswer`. Extension pages only. */
  v.strictObject({
    type: v.literal('capture-tab'),
    tab: v.pipe(v.number(), v.integer()),
    /** Do nothing when this load of a booking page already has a screenshot. */
    unlessExact: v.boolean(),
  }),
  /** An answer was to be expected here, and no rule knows what the page shows. Answer: `Noted`. */
  v.strictObject({ type: v.literal('unknown-answer') }),
  /** Time stamps may be waiting: ask for them. Answer: none. Extension pages only. */
  v.strictObject({ type: v.literal('stamps-waiting') }),
  /** The reminders' settings changed: look at them again. Answer: none. Extension pages only. */
  v.strictObject({ type: v.literal('reminders-changed') }),
  /** Something that was wrong is mended: look again. Answer: none. Extension pages only. */
  v.strictObject({ type: v.literal('troubles-changed') }),
  /** Make the safety copies that are due, or every one now. Answer: none. Extension pages only. */
  v.strictObject({ type: v.literal('copies-due'), now: v.boolean() }),
  /** Have this SHA-256 stamped now, for an export. Answer: `StampAnswer`. Extension pages only. */
  v.strictObject({
    type: v.literal('stamp-hash'),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
]);
export type ToBackground = v.InferOutput<typeof toBackground>;

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
  | { done: 'repeated'; of: number | null }
  /** The load has its screenshot; `outcome` is what it showed last. */
  | { done: 'already'; number: number; outcome: Outcome }
  | { done: 'failed'; problem: Problem };

/** Why a time stamp could not be had. Each has its sentence in `locales`. */
export type StampProblem =
  | 'no-permission'
  | 'unreachable'
  /** An address in plain http, which Firefox's HTTPS-Only Mode refuses without saying so. */
  | 'unreachable-plain'
  | 'too-slow'
  | 'too-large'
  | 'http-error'
  | 'not-a-reply'
  | TokenRefusal;

/** A time stamp's request and answer, in base64: messages carry texts. Null when time stamping is off. */
export type StampAnswer = { request: string; reply: string } | { problem: StampProblem } | null;

/** The sentence to show if the extension cannot be reached later, in the person's language. */
export type Opened = { unreachable: string };

/** Sent to the witness of a tab. */
export type ToWitness =
  /** Read the page now. Answer: `Observation`. */
  | { type: 'look'; trigger: 'button' | 'shortcut' }
  /** Is it still the same page, showing the same thing? Answer: `Stillness`. */
  | { type: 'hold-still' }
  /** Which load is this, without reading it? Answer: `Load`. */
  | { type: 'which-load' }
  | { type: 'receipt'; text: string; tone: 'good' | 'bad' };

/** One load of a page, and when it began, in milliseconds since 1970. */
export type Load = { id: string; openedAt: number };

export type Stillness = {
  load: string;
  matched: string | null;
  /** Whether the decisive text is inside the visible part; null when there is none. */
  messageVisible: boolean | null;
  /** Something else stands on top of it. */
  covered: boolean;
  /** Where it begins, in CSS pixels from the top of its page. */
  top: number | null;
  outcome: Outcome;
  /** The language into which the browser translates the page; null for none. */
  translated: string | null;
  shown: boolean;
};

/** Where an export stands. */
export type ExportState =
  | { phase: 'idle' }
  | { phase: 'starting' }
  | {
      phase: 'working';
      /** Captures. */
      done: number;
      total: number;
      bytes: number;
      totalBytes: number;
      /** Null as long as nothing can be said. */
      secondsLeft: number | null;
    }
  /** Written: read again and compared. */
  | { phase: 'checking' }
  | {
      phase: 'done';
      names: string[];
      captures: number;
      bytes: number;
      damaged: number;
      /** How many entries bear a time stamp. */
      stamps: number;
      /** Written to the disk where the person said, or handed over to the browser's downloads. */
      to: 'disk' | 'browser';
    }
  | { phase: 'cancelled' }
  | { phase: 'empty' }
  | { phase: 'failed'; problem: ExportProblem };

/** Why an export failed. Each has its sentence in `locales`. */
export type ExportProblem = 'storage-full' | 'unreadable' | 'not-written' | 'differs' | 'changed';

/** How a check of this machine went: fine, to be looked at, or bad. */
export type CheckState = 'good' | 'look' | 'bad';

/** One check of this machine. `detail` names its sentence in `locales`. */
export type Checked = {
  name: 'storage' | 'picture' | 'sites' | 'exact' | 'notifications' | 'clock' | 'persist';
  state: CheckState;
  detail: string;
  /** How far the clock is off. */
  seconds?: number;
};
