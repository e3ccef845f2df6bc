import { type Choice, everything } from '@/dossier/choice';
import { type Exhibit, type ExhibitPlan, type Filed, planExhibits } from '@/dossier/exhibits';
import type { Identity } from '@/dossier/identity';
import type { HashedEntry } from '@/dossier/journal';
import { caseFile } from '@/dossier/letters/case-file';
import type { StampSummary } from '@/dossier/notice';
import type { Situation } from '@/dossier/situation';
import type { CaptureRecord, LatestCapture, LatestStep, StepRecord } from '@/evidence/record';
import { file, sampleDraft } from '../evidence/sample';

/** A capture of a journal, with a hash made of its number. */
export function hashed(
  number: number,
  legal: string,
  change: Partial<LatestCapture> = {},
): Filed<CaptureRecord> {
  const draft = sampleDraft();
  const time = { ...draft.time, legal, utc: new Date(legal).toISOString() };
  const entry: LatestCapture = {
    ...draft,
    load: crypto.randomUUID(),
    time,
    seq: number,
    prev: '0'.repeat(64),
    number,
    ...change,
  };
  return { entry, hash: String(number).padStart(64, String(number)).slice(0, 64) };
}

/** A step of a journal. */
export function step(
  seq: number,
  kind: StepRecord['step'],
  day: string,
  change: Partial<LatestStep> = {},
): Filed<StepRecord> {
  const { id, dossier, time } = sampleDraft();
  const entry: LatestStep = {
    v: 2,
    id,
    dossier,
    time,
    seq,
    prev: '0'.repeat(64),
    kind: 'step',
    step: kind,
    day,
    note: '',
    names: {},
    files: {},
    ...change,
  };
  return { entry, hash: 'e'.repeat(64) };
}

/** A picture of so many bytes in a capture's files. */
export const pictured = (bytes: number) => ({
  files: { 'page.png': { ...file('a'.repeat(64)), bytes } },
});

/** A procedure of the sample's site. */
export const procedure = (id: string, label: string) => ({
  procedure: { system: 'ez-booking', host: 'www.seine-saint-denis.gouv.fr', id, label },
});

/** No time stamp, and none waited for. */
export const noStamps: StampSummary = {
  kept: [],
  entries: 0,
  bounded: 0,
  waiting: 0,
  signers: [],
  qualified: [],
};

/** What a notice is about besides its journal. */
export const noticed = {
  journal: [] as HashedEntry[],
  damaged: [],
  stamps: noStamps,
  volume: { index: 1, of: 1, filed: [], exhibits: [] },
  choice: everything,
};

/** Exhibits numbered on from `first`, of every procedure, without the table, unless a test wants it otherwise. */
export const planned = (
  filed: readonly Filed[],
  first: number,
  change: Partial<ExhibitPlan> = {},
): Exhibit[] =>
  planExhibits(filed, {
    first,
    choice: everything,
    statements: new Map(),
    hasTable: false,
    ...change,
  });

/** A case on 25 November 2026. */
export const caseOf = (
  journal: readonly HashedEntry[],
  exhibits: readonly Exhibit[],
  identity: Identity,
  situation: Situation,
  choice: Choice = everything,
) => caseFile(journal, exhibits, { identity, situation, today: '2026-11-25', choice });
