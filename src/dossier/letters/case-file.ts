import { type Prefecture, prefectureOf, prefectures } from '@/booking/prefectures';
import type { CaptureRecord, SeenEntry, StepRecord } from '@/evidence/record';
import { attemptLoads, onePerLoad } from '../attempts';
import { type Choice, everything, isChosen } from '../choice';
import type { Exhibit } from '../exhibits';
import type { Identity } from '../identity';
import { capturesIn, type HashedEntry, lastDated, stepsIn } from '../journal';
import { procedureKey, procedureLabels } from '../procedure';
import type { Attempt } from '../readiness';
import type { Situation } from '../situation';
import { lastSaid, type Statements, saidOutcome, slotsWording, statementsIn } from '../statements';
import { countPictures, type PictureCounts } from '../wording';

/** An attempt as letters tell it: with the site's own words, where a rule found them. */
export type ToldAttempt = Attempt & Pick<SeenEntry, 'rule'> & { words: string | null };

/** An attempt on which slots were offered, and why none was taken, by the person; null where they did not say. */
type Offer = ToldAttempt & { reason: string | null };

/** Everything that the letters of a dossier are filled from. */
export type CaseFile = {
  identity: Identity;
  prefecture: Prefecture | null;
  situation: Situation;
  /** Attempts that are joined, by procedure, in order; one capture of each load. */
  procedures: { label: string; host: string; attempts: ToldAttempt[] }[];
  /** Attempts of the whole journal on which slots were offered, joined or not, by procedure. */
  offers: { label: string; attempts: Offer[] }[];
  /** What the pictures of the joined captures are. */
  pictures: PictureCounts;
  steps: StepRecord[];
  exhibits: readonly Exhibit[];
  /** Versions of the extension that made the captures, in words; null when there are none. */
  software: string | null;
  /** The end of the journal: its hash, and the legal time of its last line. */
  head: { hash: string; lines: number; legal: string } | null;
};

/** The load in which the attempt of each capture started. */
type Loads = ReadonlyMap<CaptureRecord, string>;

/** What the person says that a page showed, by the load of its attempt: on whichever of its captures they said it. */
type Words = ReadonlyMap<string, NonNullable<Attempt['said']>>;

function wordsOf(loads: Loads, statements: Statements): Words {
  const words = new Map<string, NonNullable<Attempt['said']>>();
  for (const [capture, load] of loads) {
    const said = saidOutcome(capture, statements);
    if (said) words.set(load, said);
  }
  return words;
}

/** A page that was seen, as an attempt; `load` is the one in which the attempt started. */
function attemptOf(entry: SeenEntry, load: string, saidOf: Words): ToldAttempt {
  const { outcome, time, matched: words, rule } = entry;
  const said = outcome === 'unrecognised' ? (saidOf.get(load) ?? null) : null;
  const procedure = procedureKey(entry);
  return { load, outcome, legal: time.legal, procedure, said, words, rule };
}

/** The captures of a journal as attempts; captures of one attempt have one load. */
export function attemptsIn(journal: readonly HashedEntry[]): Attempt[] {
  const loads = attemptLoads(capturesIn(journal));
  const words = wordsOf(loads, statementsIn(journal));
  return [...loads].map(([capture, load]) => attemptOf(capture, load, words));
}

/**
 * Where slots were on a page, one for each load: by what a rule found, or by what the person said of a page that no rule
 * knows. A page that the browser showed again counts where there is no capture of it.
 */
function offersIn(journal: readonly HashedEntry[], statements: Statements): SeenEntry[] {
  const seen = journal.flatMap(({ entry }) =>
    entry.kind === 'capture' || (entry.kind === 'sighting' && entry.of === null) ? [entry] : [],
  );
  const offered = seen.filter((entry) => {
    const said = entry.kind === 'capture' ? saidOutcome(entry, statements) : null;
    return entry.outcome === 'slots-offered' || said === 'slots-offered';
  });
  return onePerLoad(offered);
}

/** Why slots were not taken, by the load of their attempt, in the person's words or by the reason that they chose. */
function reasonsOf(loads: Loads, statements: Statements): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const [{ number }, load] of loads) {
    const said = lastSaid(statements, number, 'slots');
    if (!said) continue;
    const words = said.words?.replace(/\s+/g, ' ');
    const chosen = slotsWording[said.says];
    const own = said.says === 'other' ? words : words && `${chosen} (${words})`;
    reasons.set(load, own ?? chosen);
  }
  return reasons;
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

/**
 * A person's case as its journal has it: of its captures and steps, those that are joined. Slots that were seen are
 * reported whatever is joined: leaving them out would be hiding them from the court.
 */
export function caseFile(
  journal: readonly HashedEntry[],
  exhibits: readonly Exhibit[],
  identity: Identity,
  situation: Situation,
  choice: Choice = everything,
): CaseFile {
  const steps = stepsIn(journal)
    .filter((step) => isChosen(step, choice))
    .sort((a, b) => a.day.localeCompare(b.day) || a.seq - b.seq);
  const all = capturesIn(journal);
  const statements = statementsIn(journal);
  const loads = attemptLoads(all);
  const loadOf = (entry: SeenEntry) => (entry.kind === 'capture' && loads.get(entry)) || entry.load;
  const words = wordsOf(loads, statements);
  const reasons = reasonsOf(loads, statements);
  const labels = procedureLabels(all);
  const captures = all.filter((capture) => isChosen(capture, choice));
  // Of each load first: one that saw slots is no attempt in vain because its slots are not joined.
  const attempts = onePerLoad(all);
  const groups = Map.groupBy(
    attempts.filter((capture) => isChosen(capture, choice)),
    procedureKey,
  );
  const procedures = [...groups].map(([key, group]) => ({
    label: labels.get(key) ?? key,
    host: new URL(group[0]?.url ?? 'https://inconnu.invalid').host,
    attempts: group.map((capture) => attemptOf(capture, loadOf(capture), words)),
  }));
  const chosen = prefectures.find(({ departement }) => departement === identity.departement);
  const visited = captures.flatMap(({ url }) => prefectureOf(new URL(url).hostname) ?? []);
  return {
    identity,
    situation,
    prefecture: chosen ?? visited.at(-1) ?? null,
    procedures: procedures.sort((a, b) => b.attempts.length - a.attempts.length),
    offers: [...Map.groupBy(offersIn(journal, statements), procedureKey)].map(([key, group]) => ({
      label: labels.get(key) ?? key,
      attempts: group.map((entry) => ({
        ...attemptOf(entry, loadOf(entry), words),
        reason: reasons.get(loadOf(entry)) ?? null,
      })),
    })),
    pictures: countPictures(captures),
    steps,
    exhibits,
    software: versionsOf(captures),
    head: headOf(journal),
  };
}
