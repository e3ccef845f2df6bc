import { capturesIn, type HashedEntry, stepsIn } from '@/dossier/journal';
import { attemptsIn } from '@/dossier/letters/case-file';
import { procedureLabels } from '@/dossier/procedure';
import { readiness } from '@/dossier/readiness';
import { statementsIn } from '@/dossier/statements';
import { type TimelineFilter, timeline } from '@/dossier/timeline';
import { sha256 } from '@/evidence/hash';
import type { CaptureRecord } from '@/evidence/record';
import { plateOf } from '@/export/saved-plate';
import { text } from '@/locales/text';
import { readFile } from '@/store/journal';
import { stampsOf } from '@/store/stamps';
import { readThresholds } from '@/store/thresholds';
import type { CaptureDetail } from '@/ui/capture-detail';
import type { Choosable } from '@/ui/export-choice';
import type { ReadinessView } from '@/ui/readiness';
import type { TimelineState } from '@/ui/timeline';

/** The procedures and outcomes that captures can be chosen by. */
export function choosableIn(captures: readonly CaptureRecord[]): Choosable {
  const labels = procedureLabels(captures);
  return {
    procedures: [...labels].map(([key, label]) => ({ key, label })),
    outcomes: [...new Set(captures.map(({ outcome }) => outcome))],
  };
}

/** Where the open dossier stands, by the person's own thresholds. */
export async function readReadiness(
  dossier: string,
  journal: readonly HashedEntry[],
): Promise<ReadinessView> {
  const wanted = await readThresholds(dossier);
  const captures = capturesIn(journal);
  const steps = stepsIn(journal);
  const labels = procedureLabels(captures);
  return {
    procedures: readiness(attemptsIn(journal), steps, wanted).map((one) => ({
      ...one,
      label: labels.get(one.procedure) ?? one.procedure,
    })),
    thresholds: wanted,
  };
}

/** The captures of the open dossier as they are listed. */
export function readTimeline(
  journal: readonly HashedEntry[],
  filter: TimelineFilter,
): TimelineState {
  const captures = capturesIn(journal);
  return { timeline: timeline(journal, filter), filter, choosable: choosableIn(captures) };
}

let addresses: string[] = [];

const addressOf = (blob: Blob) => {
  const address = URL.createObjectURL(blob);
  addresses.push(address);
  return address;
};

/** Lets go of the pictures that were shown. */
export function forgetPictures(): void {
  for (const address of addresses) URL.revokeObjectURL(address);
  addresses = [];
}

/**
 * One capture with everything that is kept of it, or null when the journal has none of this number. What is shown of it
 * already stays as it is: its line cannot change.
 */
export async function readDetail(
  journal: readonly HashedEntry[],
  number: number,
  shown: CaptureDetail | null,
): Promise<CaptureDetail | null> {
  const captures = capturesIn(journal);
  const place = captures.findIndex((capture) => capture.number === number);
  const record = captures[place];
  const hash = journal.find(({ entry }) => entry === record)?.hash;
  if (!record || hash === undefined) return null;
  const stamp = (await stampsOf(record.dossier)).get(record.seq);
  const around = {
    token: stamp?.kept ? { at: stamp.kept.at, signer: stamp.kept.signer } : null,
    waiting: stamp !== undefined && !stamp.kept,
    previous: captures[place - 1]?.number ?? null,
    next: captures[place + 1]?.number ?? null,
    statements: statementsIn(journal).get(number) ?? [],
  };
  if (shown?.hash === hash) return { ...shown, ...around };
  forgetPictures();
  const lost: string[] = [];
  const sound = new Map<string, Blob>();
  for (const [name, facts] of Object.entries(record.files)) {
    const blob = await readFile(record.id, name);
    const bytes = await blob?.arrayBuffer().catch(() => null);
    const same = bytes && (await sha256(new Uint8Array(bytes))) === facts.sha256;
    if (blob && same) sound.set(name, blob);
    else lost.push(name);
  }
  const picture = sound.get('page.png');
  return {
    ...{ record, hash, lost, ...around },
    picture: picture ? addressOf(picture) : null,
    pageText: (await sound.get('page.txt')?.text()) ?? '',
    ...{ plate: null, said: null },
  };
}

/** The plate of a capture as it will print, to be looked at. */
export async function drawPlate(detail: CaptureDetail): Promise<CaptureDetail> {
  try {
    const { plate } = await plateOf(detail.record);
    return { ...detail, plate: addressOf(plate), said: null };
  } catch (error) {
    console.error('No plate', error);
    return { ...detail, said: { text: text('problem.plate'), bad: true } };
  }
}
