import { type Prefecture, prefectureOf, prefectures } from '@/booking/prefectures';
import type { CaptureRecord, StepRecord } from '@/evidence/record';
import { onePerLoad } from '../attempts';
import { type Choice, everything, isChosen } from '../choice';
import type { Exhibit } from '../exhibits';
import type { Identity } from '../identity';
import { procedureKey, procedureLabels } from '../procedure';
import { type Attempt, evidenceSince } from '../readiness';
import { capturesIn, type HashedEntry, lastDated, stepsIn } from '../table';

/** Everything that the letters of a dossier are filled from. */
export type CaseFile = {
  identity: Identity;
  prefecture: Prefecture | null;
  /** Attempts since the last new request, by procedure, in order; only the first capture of each load. */
  procedures: { label: string; host: string; attempts: Attempt[] }[];
  steps: StepRecord[];
  exhibits: readonly Exhibit[];
  /** Versions of the extension that made the captures, in words; null when there are none. */
  software: string | null;
  /** The end of the journal: its hash, and the legal time of its last line. */
  head: { hash: string; lines: number; legal: string } | null;
};

/** A capture as an attempt. */
export function attemptOf(capture: CaptureRecord): Attempt {
  const { load, outcome, time } = capture;
  return { load, outcome, legal: time.legal, procedure: procedureKey(capture) };
}

function versionsOf(captures: readonly CaptureRecord[]): string | null {
  const versions = [...new Set(captures.map(({ software }) => software.version))];
  if (versions.length === 0) return null;
  return `version${versions.length > 1 ? 's' : ''} ${versions.join(', ')}`;
}

function headOf(journal: readonly HashedEntry[]): CaseFile['head'] {
  const last = journal.at(-1);
  const told = lastDated(journal);
  if (!last || !told) return null;
  return { hash: last.hash, lines: journal.length, legal: told.time.legal };
}

/** The case that a journal tells, for a person: of its captures and steps, those that are joined. */
export function caseFile(
  journal: readonly HashedEntry[],
  exhibits: readonly Exhibit[],
  identity: Identity,
  choice: Choice = everything,
): CaseFile {
  const steps = stepsIn(journal)
    .filter((step) => isChosen(step, choice))
    .sort((a, b) => a.day.localeCompare(b.day) || a.seq - b.seq);
  const since = evidenceSince(steps) ?? '';
  const all = capturesIn(journal);
  const captures = all.filter(
    (capture) => capture.time.legal.slice(0, 10) >= since && isChosen(capture, choice),
  );
  const labels = procedureLabels(captures);
  const groups = Map.groupBy(captures, procedureKey);
  const procedures = [...groups].map(([key, group]) => ({
    label: labels.get(key) ?? key,
    host: new URL(group[0]?.url ?? 'https://inconnu.invalid').host,
    attempts: onePerLoad(group).map(attemptOf),
  }));
  const chosen = prefectures.find(({ departement }) => departement === identity.departement);
  const visited = captures.flatMap(({ url }) => prefectureOf(new URL(url).hostname) ?? []);
  return {
    identity,
    prefecture: chosen ?? visited.at(-1) ?? null,
    procedures: procedures.sort((a, b) => b.attempts.length - a.attempts.length),
    steps: steps.filter(({ day }) => day >= since),
    exhibits,
    software: versionsOf(captures),
    head: headOf(journal),
  };
}
