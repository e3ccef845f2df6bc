import canonicalize from 'canonicalize';
import * as v from 'valibot';
import { outcomes } from '@/booking/outcome';
import { hash, short } from '@/evidence/facts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const day = v.nullable(v.pipe(v.string(), v.isoDate()));

const choice = v.strictObject({
  firstExhibit: count,
  from: day,
  to: day,
  procedures: v.nullable(v.array(short)),
  outcomes: v.nullable(v.array(v.picklist(outcomes))),
  about: v.nullable(short),
  html: v.boolean(),
  light: v.exactOptional(v.boolean(), false),
  only: v.exactOptional(v.nullable(v.array(count)), null),
  masked: v.exactOptional(v.array(count), []),
  screens: v.exactOptional(v.array(count), []),
  papers: v.boolean(),
  since: count,
  volumeBytes: count,
});

/**
 * export.json: what an export says of itself. Not in the journal, which an export leaves as it is. It is in SHA256SUMS,
 * of which the hash is stamped when time stamping is on.
 */
const exportRecord = v.strictObject({
  v: v.literal(1),
  /** Version of the extension that made the ZIP: only the same one makes the same texts. */
  version: short,
  /** Where the journal ended. */
  head: v.strictObject({ seq: count, hash }),
  volume: v.strictObject({ index: count, of: count }),
  choice,
  /** What was found damaged, and could not be joined. */
  damaged: v.array(v.strictObject({ path: short, reason: short })),
  /** How many time stamps had not come yet. */
  waiting: count,
  /** SHA-256 of everything that was made out of the journal and the captures, by name. */
  files: v.record(short, hash),
});

export type ExportRecord = v.InferOutput<typeof exportRecord>;

/** The record as the ZIP holds it: canonical JSON (RFC 8785), one line. */
export function exportRecordText(record: ExportRecord): string {
  return `${canonicalize(record)}\n`;
}

/** Reads an export.json; null when it is none that this version knows. */
export function readExportRecord(text: string): ExportRecord | null {
  try {
    const json: unknown = JSON.parse(text);
    const read = v.safeParse(exportRecord, json);
    // What an earlier version did not write yet has its default in what was read, and not in the text.
    return read.success && `${canonicalize(json)}\n` === text ? read.output : null;
  } catch {
    return null; // Not JSON.
  }
}
