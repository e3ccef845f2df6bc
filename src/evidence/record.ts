import * as v from 'valibot';
import { type Outcome, outcomes } from '@/booking/outcome';
import { dkimFacts } from './dkim';
import {
  address,
  announced,
  clock,
  environment,
  exists,
  file,
  hash,
  http,
  isZone,
  notObserved,
  outerAddress,
  pathStep,
  picture,
  practiceAddress,
  procedure,
  screenFrame,
  short,
  time,
  triggers,
} from './facts';
import { pageFiles } from './page-files';
import { appointmentFacts, firstStepKinds, hourOfDay, stepKinds } from './step-facts';
import { urgencyGrounds } from './urgency-grounds';

/**
 * Version of the record's shape. A frozen example of each version is in tests/unit/evidence. Version 2 is open until
 * 0.2.0 is released; version 1 is read and verified for ever.
 */
export const recordVersion = 2;

/** `prev` of the first entry of a journal. */
export const noPrevious = '0'.repeat(64);

const place = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What every entry has. */
const link = {
  v: v.picklist([1, recordVersion]),
  seq: place,
  prev: hash,
  id: v.pipe(v.string(), v.uuid()),
  dossier: v.pipe(v.string(), v.uuid()),
  time,
  /** SHA-256 of the latest time-stamp answer known when the entry was sealed: it was sealed after that. */
  lastToken: v.exactOptional(hash),
};

/** What every entry about a page has. */
const seen = {
  ...link,
  /** One load of one page: two captures of the same load are one attempt. */
  load: v.pipe(v.string(), v.uuid()),
  trigger: v.picklist(triggers),
  outcome: v.picklist(outcomes),
  /** Which rule decided, null when none did. */
  rule: v.nullable(short),
  /** The decisive text as displayed. */
  matched: v.nullable(short),
  announced,
  url: v.union([address, practiceAddress]),
  /** The page whose frame the booking module is in, if any. */
  embeddedIn: v.nullable(outerAddress),
  title: short,
  procedure: v.nullable(procedure),
  http: v.union([http, v.literal(notObserved)]),
  /** What could not be read or verified, in plain French. */
  limits: v.array(short),
};

/** Version 1 had the person's word inside the record; since then it is an entry of its own. */
const declared = v.nullable(v.picklist(outcomes));

const capture = {
  ...seen,
  kind: v.literal('capture'),
  number: place,
  path: v.array(pathStep),
  clock,
  picture,
  environment,
  software: v.strictObject({ version: short, build: short }),
  files: v.record(short, file),
};

const captureOfVersion1 = v.strictObject({ ...capture, v: v.literal(1), declared });

const captureOfVersion2 = v.strictObject({
  ...capture,
  v: v.literal(2),
  /** Something else was on top of the decisive text when it was read: no outcome is claimed. */
  covered: v.boolean(),
  /**
   * The language into which the browser translated the page, "" where the page did not say, and whether the page's own
   * text was read before; null for a page that was not translated.
   */
  translation: v.nullable(v.strictObject({ language: short, ownText: v.boolean() })),
  /** Number of the capture of the same answer that has no picture and gets it here: one attempt, not two. */
  completes: v.nullable(place),
  /** During a sitting: the frame of the shared screen, or why there is none. */
  screenFrame: v.exactOptional(screenFrame),
});

const captureRecord = v.variant('v', [captureOfVersion1, captureOfVersion2]);

const sighting = {
  ...seen,
  kind: v.literal('sighting'),
  /** Number of the capture that this repeats; null when there is none. */
  of: v.nullable(place),
};

const sightingRecord = v.variant('v', [
  v.strictObject({ ...sighting, v: v.literal(1), declared }),
  v.strictObject({ ...sighting, v: v.literal(2) }),
]);

/** The person took an entry's content and files away, and says why. Its place and hash stay. */
const deletionRecord = v.strictObject({
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

const step = {
  ...link,
  kind: v.literal('step'),
  /** The day on which it was done, or that a paper bears, as the person says. */
  day: v.pipe(v.string(), v.isoDate()),
  note: v.pipe(v.string(), v.maxLength(4_000)),
  /** The papers' own names, by the names under which they are kept. */
  names: v.record(short, short),
  files: v.record(short, file),
};

/** Something done outside the website, as the person describes it, with the papers that they joined. */
const stepRecord = v.variant('v', [
  v.strictObject({ ...step, v: v.literal(1), step: v.picklist(firstStepKinds) }),
  v.strictObject({
    ...step,
    v: v.literal(2),
    step: v.picklist(stepKinds),
    /** The hour, "14:05", where the person knows it. */
    hour: v.exactOptional(hourOfDay),
    /** What the papers are, in the person's words, by the names under which they are kept. */
    labels: v.exactOptional(v.record(short, short)),
    /** Which ground of urgency a paper shows. */
    ground: v.exactOptional(v.picklist(urgencyGrounds)),
    appointment: v.exactOptional(appointmentFacts),
    /** DKIM signatures of joined e-mails, as far as they could be checked, by the names under which those are kept. */
    mails: v.exactOptional(v.record(short, v.pipe(v.array(dkimFacts), v.maxLength(8)))),
  }),
]);

/** The person took the frame of the shared screen out of a capture, and says why. The capture stays, with the file's hash. */
const fileRemovalRecord = v.strictObject({
  ...link,
  v: v.literal(2),
  kind: v.literal('file-removal'),
  from: v.strictObject({ seq: place, hash, number: place }),
  file: v.literal(pageFiles.screen),
  sha256: hash,
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2_000)),
});

/** The entries before this one came out of a ZIP: they were sealed elsewhere, or in another browser. */
const restoreRecord = v.strictObject({
  ...link,
  kind: v.literal('restore'),
  /** Where the journal in the ZIP ended. */
  restored: v.strictObject({ seq: place, hash }),
});

/**
 * This browser had a dossier and has it no more, wholly or from some line on: its database was deleted or fell ill. Not
 * what a person does who erases it.
 */
const lossRecord = v.strictObject({
  ...link,
  v: v.literal(2),
  kind: v.literal('loss'),
  /** Where the journal that is gone ended, and how many of its lines are still here; null where no one knows. */
  lost: v.nullable(
    v.strictObject({ seq: place, hash, left: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  ),
});

/**
 * What a person may say of a capture, by what it is about: what the page showed, why slots on it were not taken, what kept
 * them from going on, what a page of the préfecture that is no attempt tells. `other` goes with words.
 */
export const statementCodes = {
  outcome: [...outcomes.filter((outcome) => outcome !== 'unrecognised'), 'other'],
  slots: ['taken-by-another', 'other-procedure', 'past-date', 'site-failed', 'other'],
  blocked: [
    'error-message',
    'blank-page',
    'inactive-button',
    'category-missing',
    'document-refused',
    'account-locked',
    'other',
  ],
  page: ['booking-rule', 'required-papers', 'other'],
} as const;

const statement = {
  ...link,
  v: v.literal(2),
  kind: v.literal('statement'),
  /** Number of the capture that it is about. */
  of: place,
  words: v.exactOptional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2_000))),
};

/** The person's own word on a capture, sealed after it. A later one may follow; nothing is rewritten. */
const statementRecord = v.variant('about', [
  v.strictObject({
    ...statement,
    about: v.literal('outcome'),
    says: v.picklist(statementCodes.outcome),
  }),
  v.strictObject({
    ...statement,
    about: v.literal('slots'),
    says: v.picklist(statementCodes.slots),
  }),
  v.strictObject({
    ...statement,
    about: v.literal('blocked'),
    says: v.picklist(statementCodes.blocked),
  }),
  v.strictObject({
    ...statement,
    about: v.literal('page'),
    says: v.picklist(statementCodes.page),
  }),
]);

const journalEntry = v.variant('kind', [
  captureRecord,
  sightingRecord,
  statementRecord,
  stepRecord,
  deletionRecord,
  fileRemovalRecord,
  restoreRecord,
  lossRecord,
]);

/** What is in a journal in place of a deleted entry: its place, its hash and the one before. */
const removedEntry = v.strictObject({
  v: v.picklist([1, recordVersion]),
  kind: v.literal('removed'),
  seq: place,
  hash,
  prev: hash,
  number: v.nullable(place),
});

const journalLine = v.union([journalEntry, removedEntry]);

export type CaptureRecord = v.InferOutput<typeof captureRecord>;
export type StatementRecord = v.InferOutput<typeof statementRecord>;
export type SightingRecord = v.InferOutput<typeof sightingRecord>;
export type StepRecord = v.InferOutput<typeof stepRecord>;
/** A step of the latest version. */
export type LatestStep = Extract<StepRecord, { v: 2 }>;
export type DeletionRecord = v.InferOutput<typeof deletionRecord>;
export type FileRemovalRecord = v.InferOutput<typeof fileRemovalRecord>;
type RestoreRecord = v.InferOutput<typeof restoreRecord>;
type LossRecord = v.InferOutput<typeof lossRecord>;
export type Entry = v.InferOutput<typeof journalEntry>;
/** An entry that has files of its own. */
export type FiledEntry = CaptureRecord | StepRecord;
/** An entry about a page. */
export type SeenEntry = CaptureRecord | SightingRecord;
/** The place of an entry whose content was deleted. */
export type Removed = v.InferOutput<typeof removedEntry>;

/** A capture of the latest version. */
export type LatestCapture = v.InferOutput<typeof captureOfVersion2>;

/** What a person says of a capture, before it is sealed: the capture's number, the subject, a code, own words. */
export type Told = {
  of: number;
  about: StatementRecord['about'];
  says: StatementRecord['says'];
  words?: string;
};

/** Everything of an entry but its place in the journal. New captures are of the latest version. */
export type CaptureDraft = Omit<LatestCapture, 'seq' | 'prev' | 'number'>;
type Unplaced<T> = T extends unknown ? Omit<T, 'seq' | 'prev'> : never;
export type StatementDraft = Unplaced<StatementRecord>;
export type Draft =
  | CaptureDraft
  | StatementDraft
  | Unplaced<SightingRecord>
  | Omit<LatestStep, 'seq' | 'prev'>
  | Omit<DeletionRecord, 'seq' | 'prev'>
  | Omit<FileRemovalRecord, 'seq' | 'prev'>
  | Omit<RestoreRecord, 'seq' | 'prev'>
  | Omit<LossRecord, 'seq' | 'prev'>;

/** Whether something else was on top of a capture's decisive text. */
export const isCoveredIn = (capture: CaptureRecord): boolean =>
  'covered' in capture && capture.covered;

/** Into what a capture's page was translated; null if it was not, or if that is not known. */
export const translationIn = (capture: CaptureRecord): LatestCapture['translation'] =>
  'translation' in capture ? capture.translation : null;

/** What a record of version 1 says that the person saw; null for none. */
export const declaredIn = (entry: SeenEntry): Outcome | null =>
  'declared' in entry ? entry.declared : null;

/** The frame of the shared screen that a capture came with, wherever its file is now; null for none. */
export const screenFrameIn = (
  capture: CaptureRecord,
): Exclude<LatestCapture['screenFrame'], undefined | { missing: string }> | null =>
  'screenFrame' in capture && capture.screenFrame && 'surface' in capture.screenFrame
    ? capture.screenFrame
    : null;

/** Number of the capture that gets its picture by this one; null for none. */
export const completedBy = (capture: object): number | null =>
  'completes' in capture && typeof capture.completes === 'number' ? capture.completes : null;

/** A line that was written by a later version of the extension: it is neither damaged nor readable here. */
class NewerLine extends Error {
  override name = 'NewerLine';
}

function readJson(line: string): unknown {
  const value: unknown = JSON.parse(line);
  const version = typeof value === 'object' && value !== null && 'v' in value ? value.v : null;
  if (typeof version === 'number' && version > recordVersion)
    throw new NewerLine(`A line of version ${version}`);
  return value;
}

/**
 * Reads a line of a dossier's journal: an entry, or the place of a deleted one. Throws `NewerLine`, or a `ValiError` that
 * names the fault.
 */
export function parseLine(line: string): Entry | Removed {
  const entry = v.parse(journalLine, readJson(line));
  if ('url' in entry) v.parse(address, entry.url);
  return entry;
}

const isAddress = (url: string) =>
  /^(https?|(chrome|moz)-extension):/.test(url) && URL.canParse(url);

/**
 * Whether an entry of a known shape speaks of addresses, hours and zones that exist: 0.1.0 let others in out of ZIPs, and every
 * page would stumble over them. Far cheaper than its whole shape.
 */
export function isUsable(entry: Entry | Removed): boolean {
  if (entry.kind === 'removed') return true;
  const { utc, legal, zone } = entry.time;
  if (!exists(utc) || !exists(legal) || !isZone(zone)) return false;
  if (!('url' in entry)) return true;
  const steps = entry.kind === 'capture' ? entry.path : [];
  return isAddress(entry.url) && steps.every(({ url }) => isAddress(url));
}

/** Reads an entry of any journal back, the practice page's too. Throws like `parseLine` when it is not one. */
export function parseEntry(line: string): Entry {
  return v.parse(journalEntry, readJson(line));
}

/** Whether a line was written by a later version. */
export function isNewer(line: string): boolean {
  try {
    readJson(line);
    return false;
  } catch (error) {
    return error instanceof NewerLine;
  }
}
