import * as v from 'valibot';
import { plainLimits } from './limits';

// What a record holds, piece by piece: shapes that are checked on the way in and out.

export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((time) => exists(time)),
);
export const short = v.pipe(v.string(), v.maxLength(2_000));
export const address = v.pipe(
  v.string(),
  v.maxLength(20_000),
  v.check((text) => /^https?:\/\//i.test(text) && URL.canParse(text)),
);
/** The practice page: a page of the extension, whose journal is in no dossier and no ZIP. */
export const practiceAddress = v.pipe(
  v.string(),
  v.maxLength(2_000),
  v.regex(/^(chrome|moz)-extension:\/\/[^/]+\/practice\.html(#|$)/),
);
/** The page around a frame: any address, or none if the browser does not say. */
export const outerAddress = v.pipe(v.string(), v.maxLength(20_000));

const knownZones = new Map<string, boolean>();

/** Whether the browser can tell the hour there. */
export function isZone(zone: string): boolean {
  let known = knownZones.get(zone);
  if (known === undefined) {
    try {
      known = new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
    } catch {
      known = false;
    }
    if (knownZones.size < 1_000) knownZones.set(zone, known);
  }
  return known;
}

/** Whether a text is an instant that exists. Browsers differ on the 31st of February: some count on into March. */
export function exists(time: string): boolean {
  const day = time.slice(0, 10);
  const midnight = new Date(`${day}T00:00:00Z`);
  return (
    !Number.isNaN(midnight.getTime()) &&
    midnight.toISOString().startsWith(day) &&
    !Number.isNaN(Date.parse(time))
  );
}

export const triggers = ['automatic', 'button', 'shortcut'] as const;

/** A page that this tab showed on the way: never a field's value. */
export const pathStep = v.strictObject({ url: address, title: short, at: instant });

export const time = v.strictObject({
  /** When the page was read. */
  utc: instant,
  /** The same instant in the préfecture's legal time, with its offset. */
  legal: v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/),
    v.check(exists),
  ),
  zone: v.pipe(short, v.check(isZone)),
  computer: v.strictObject({ zone: short, offsetMinutes: v.pipe(v.number(), v.integer()) }),
  /** Milliseconds since the page was opened, by a clock that no one can set. */
  monotonicMs: v.number(),
});

/** How the connection was encrypted, as Firefox tells. */
const tls = v.strictObject({
  protocol: short,
  /** The browser accepts the certificate. */
  trusted: v.boolean(),
  /** Null where the browser does not say. */
  certificate: v.nullable(
    v.strictObject({
      subject: short,
      issuer: short,
      serial: short,
      sha256: hash,
      from: instant,
      to: instant,
    }),
  ),
});

export const http = v.strictObject({
  status: v.pipe(v.number(), v.integer()),
  statusLine: short,
  ip: v.nullable(short),
  fromCache: v.boolean(),
  /** Kind of proxy that the request went through, "direct" for none: only Firefox tells. */
  proxy: v.exactOptional(short),
  /** Only where the person had it noted, in Firefox. */
  tls: v.exactOptional(tls),
  /** Only the headers of `capture/http-facts`'s list. */
  headers: v.record(short, short),
  sentAt: instant,
  receivedAt: instant,
});

export const clock = v.union([
  v.strictObject({
    serverDate: instant,
    /** Server minus computer: positive when the computer is late. */
    skewMs: v.number(),
    uncertaintyMs: v.number(),
    source: v.literal('en-tête Date'),
  }),
  v.strictObject({ missing: short }),
]);

export const picture = v.union([
  v.strictObject({
    method: v.picklist(['screenshot', 'drawing']),
    /** What made it: "captureVisibleTab", "snapdom 3.1.1" … */
    by: short,
    width: count,
    height: count,
    /** Picture pixels per CSS pixel. */
    scale: v.number(),
    at: instant,
    /** Null when no sentence decided (nothing to look for in the picture). */
    messageVisible: v.nullable(v.boolean()),
  }),
  v.strictObject({ missing: short }),
]);

/** What a person may share during a sitting, as the browser names it; Firefox does not say. */
const screenSurfaces = ['monitor', 'window', 'unknown'] as const;

/** The frame of the shared screen that was taken with a capture; or why there is none. */
export const screenFrame = v.union([
  v.strictObject({
    surface: v.picklist(screenSurfaces),
    width: count,
    height: count,
    at: instant,
    /** Milliseconds from the reading of the page to the frame. */
    delayMs: v.number(),
    /** False where the sentence was outside the visible part; null where no one knows what lay over it. */
    messageVisible: v.union([v.literal(false), v.null()]),
  }),
  v.strictObject({ missing: short }),
]);

export const environment = v.strictObject({
  browser: short,
  version: short,
  os: short,
  language: short,
  /** Null when the browser showed an error page of its own. */
  screen: v.nullable(
    v.strictObject({ width: v.number(), height: v.number(), pixelRatio: v.number() }),
  ),
  zoom: v.nullable(v.number()),
  incognito: v.boolean(),
});

/** Releases of slots as the site announces them: the préfecture's wall time, "2026-11-30T09:00". */
const wallTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/), v.check(exists));
export const announced = v.nullable(
  v.strictObject({ next: v.nullable(wallTime), last: v.nullable(wallTime) }),
);

export const file = v.strictObject({
  sha256: hash,
  bytes: count,
  crc32: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
});

export const procedure = v.strictObject({ system: short, host: short, id: short, label: short });

export type PathStep = v.InferOutput<typeof pathStep>;
export type TlsFacts = v.InferOutput<typeof tls>;
export type HttpFacts = v.InferOutput<typeof http>;

/** What a record says in place of an answer that was not seen. */
export const notObserved = 'non observé' as const;
export type NotObserved = typeof notObserved;
export type ClockFacts = v.InferOutput<typeof clock>;
export type PictureFacts = v.InferOutput<typeof picture>;
export type ScreenSurface = (typeof screenSurfaces)[number];
export type ScreenFrame = v.InferOutput<typeof screenFrame>;
export type Environment = v.InferOutput<typeof environment>;
export type FileFacts = v.InferOutput<typeof file>;

/** Names that come from an address: no sentence can be made of them. */
const limitName = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}_.~[\]%;:$*?-]{1,60}$/u));

/** A `Limit`, as a content script sends it. */
export const limit = v.variant('code', [
  v.strictObject({ code: v.picklist(plainLimits) }),
  v.strictObject({ code: v.literal('address-cleaned'), names: v.array(limitName) }),
  v.strictObject({ code: v.picklist(['text-cut', 'html-cut']), found: v.boolean() }),
]);
