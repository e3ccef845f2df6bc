import * as v from 'valibot';
import { outcomes } from '@/booking/outcome';
import {
  address,
  announced,
  clock,
  environment,
  file,
  hash,
  http,
  pathStep,
  picture,
  procedure,
  short,
  time,
  triggers,
} from './facts';

/** Version of the record's shape. A frozen example of each version stands in tests/unit/evidence. */
export const recordVersion = 1;

/** `prev` of the first entry of a journal. */
export const noPrevious = '0'.repeat(64);

const place = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What every entry has. */
const link = {
  v: v.literal(recordVersion),
  seq: place,
  prev: hash,
  id: v.pipe(v.string(), v.uuid()),
  dossier: v.pipe(v.string(), v.uuid()),
  time,
  /** SHA-256 of the latest time-stamp answer known when the entry was sealed: it was sealed after that. */
  lastToken: v.exactOptional(hash),
};

/** What every entry that tells of a page has. */
const seen = {
  ...link,
  /** One load of one page: two captures of the same load tell of one attempt. */
  load: v.pipe(v.string(), v.uuid()),
  trigger: v.picklist(triggers),
  outcome: v.picklist(outcomes),
  /** Which rule decided, null when none did. */
  rule: v.nullable(short),
  /** The decisive text as displayed. */
  matched: v.nullable(short),
  /** What the person says to have seen: never mixed with what a rule found. */
  declared: v.nullable(v.picklist(outcomes)),
  announced,
  url: address,
  /** The page in whose frame the booking module stands, when it stands in one. */
  embeddedIn: v.nullable(address),
  title: short,
  procedure: v.nullable(procedure),
  http: v.union([http, v.literal('non observé')]),
  /** What could not be read or verified, in plain French. */
  limits: v.array(short),
};

export const captureRecord = v.strictObject({
  ...seen,
  kind: v.literal('capture'),
  number: place,
  path: v.array(pathStep),
  clock,
  picture,
  environment,
  software: v.strictObject({ version: short, build: short }),
  files: v.record(short, file),
});

export const sightingRecord = v.strictObject({
  ...seen,
  kind: v.literal('sighting'),
  /** Number of the capture that this repeats; null when there is none. */
  of: v.nullable(place),
});

/** The person took an entry's content and files away, and says why. Its place and hash stay. */
export const deletionRecord = v.strictObject({
  ...link,
  kind: v.literal('deletion'),
  deleted: v.strictObject({
    seq: place,
    hash,
    /** The hash that the deleted entry carried: without it, nothing would vouch for the entry before. */
    prev: hash,
    /** The number of a capture, which is not given again. */
    number: v.nullable(place),
  }),
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2_000)),
});

/** Things done beside the booking site, in the order in which they are usually done. */
export const stepKinds = [
  'email',
  'letter',
  'counter-visit',
  'mediator',
  'petition',
  'decision',
  'appointment',
  'new-request',
  /** Pictures that the person took elsewhere, with a phone for example: the extension recorded nothing of it. */
  'imported',
  'other',
] as const;

/** Something done beside the site, as the person tells it, with the papers that they joined. */
export const stepRecord = v.strictObject({
  ...link,
  kind: v.literal('step'),
  step: v.picklist(stepKinds),
  /** The day on which it was done, as the person says. */
  day: v.pipe(v.string(), v.isoDate()),
  note: v.pipe(v.string(), v.maxLength(4_000)),
  /** The papers' own names, by the names under which they are kept. */
  names: v.record(short, short),
  files: v.record(short, file),
});

/** The entries before this one came out of a ZIP: they were sealed elsewhere, or in another browser. */
export const restoreRecord = v.strictObject({
  ...link,
  kind: v.literal('restore'),
  /** Where the journal in the ZIP ended. */
  restored: v.strictObject({ seq: place, hash }),
});

export const journalEntry = v.variant('kind', [
  captureRecord,
  sightingRecord,
  stepRecord,
  deletionRecord,
  restoreRecord,
]);

/** What stands in a journal in place of a deleted entry: where it stood, its hash and the one before. */
export const removedEntry = v.strictObject({
  v: v.literal(recordVersion),
  kind: v.literal('removed'),
  seq: place,
  hash,
  prev: hash,
  number: v.nullable(place),
});

const journalLine = v.union([journalEntry, removedEntry]);

export type CaptureRecord = v.InferOutput<typeof captureRecord>;
export type SightingRecord = v.InferOutput<typeof sightingRecord>;
export type StepRecord = v.InferOutput<typeof stepRecord>;
export type StepKind = (typeof stepKinds)[number];
export type DeletionRecord = v.InferOutput<typeof deletionRecord>;
export type RestoreRecord = v.InferOutput<typeof restoreRecord>;
export type Entry = v.InferOutput<typeof journalEntry>;
/** An entry that has files of its own. */
export type FiledEntry = CaptureRecord | StepRecord;
/** An entry that tells of a page. */
export type SeenEntry = CaptureRecord | SightingRecord;
/** The place of an entry whose content was deleted. */
export type Removed = v.InferOutput<typeof removedEntry>;

/** Everything of an entry but its place in the journal. */
export type Draft =
  | Omit<CaptureRecord, 'seq' | 'prev' | 'number'>
  | Omit<SightingRecord, 'seq' | 'prev'>
  | Omit<StepRecord, 'seq' | 'prev'>
  | Omit<DeletionRecord, 'seq' | 'prev'>
  | Omit<RestoreRecord, 'seq' | 'prev'>;

/** Reads a journal line: an entry, or the place of a deleted one. Throws a `ValiError` that names the fault. */
export function parseLine(line: string): Entry | Removed {
  return v.parse(journalLine, JSON.parse(line));
}

/** Reads an entry back. Throws a `ValiError` that names the fault when it is not one. */
export function parseEntry(line: string): Entry {
  return v.parse(journalEntry, JSON.parse(line));
}
