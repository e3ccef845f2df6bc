import * as v from 'valibot';
import { outcomes } from '@/booking/outcome';
import { largest } from './clip';
import { announced, limit, triggers } from './facts';

const short = v.pipe(v.string(), v.maxLength(largest.short));
const milliseconds = v.pipe(v.number(), v.finite());

/** What the content script saw of a page, before anything is decided. */
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
  /** Something else is on top of the decisive text. */
  covered: v.boolean(),
  /** Into what the browser translated the page, and whether its own text was read before; null for no translation. */
  translation: v.nullable(v.strictObject({ language: short, ownText: v.boolean() })),
  /** How the page came to be read: shown by the browser again without asking the site; or left too soon. */
  manner: v.picklist(['opened', 'restored', 'left']),
  text: v.pipe(v.string(), v.maxLength(largest.text)),
  html: v.pipe(v.string(), v.maxLength(largest.html)),
  /** When the page was read, in milliseconds since 1970 by the computer's clock. */
  at: milliseconds,
  /** When the load started, by the same clock. */
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
