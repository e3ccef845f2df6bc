import { type Prefecture, prefectureOf, prefectures } from '@/booking/prefectures';
import type { CaptureRecord, SeenEntry, StepRecord } from '@/evidence/record';
import { attemptLoads, onePerLoad } from '../attempts';
import { type Choice, everything, isChosen } from '../choice';
import { type Exhibit, exhibitPlaces } from '../exhibits';
import type { Identity } from '../identity';
import { capturesIn, type HashedEntry, lastDated, stepsIn } from '../journal';
import { procedureKey, procedureLabels } from '../procedure';
import type { Attempt } from '../readiness';
import type { Situation } from '../situation';
import {
  blockedWording,
  lastSaid,
  type Statements,
  saidOutcome,
  slotsWording,
  statementsIn,
} from '../statements';
import { countPictures, isCut, type PictureCounts } from '../wording';

/** An attempt as letters tell it: with the site's own words, where a rule found them. */
export type ToldAttempt = Attempt & Pick<SeenEntry, 'rule' | 'seq'> & { words: string | null };

/** An attempt on which slots were offered, and why none was taken, by the person; null where they did not say. */
type Offer = ToldAttempt & { reason: string | null };

/** A page that stopped the person, by their own word: what stopped them, and the words that they added. */
export type BlockedPage = { legal: string; seq: number; what: string; words: string | null };

/** A procedure that was tried: its key, its name, the site, and how often it was tried in vain. */
export type TriedProcedure = { key: string; label: string; host: string; inVain: number };

/** Who speaks in a paper for the court: the person, or their lawyer. */
type Voice = 'own' | 'counsel';

/** Everything that the letters of a dossier are filled from. */
export type CaseFile = {
  /** Who speaks in the papers for the court. */
  voice: Voice;
  identity: Identity;
  situation: Situation;
  /** Today, in legal time: the day on which the letters are made. */
  today: string;
  /** The one préfecture to which, or against whose préfet, the letters go: the person's, else that of the procedure. */
  prefecture: Prefecture | null;
  /** The préfecture whose site was tried, where the person gave another. */
  triedPrefecture: Prefecture | null;
  /** The one procedure that the letters are about; null without an attempt. */
  procedure: TriedProcedure | null;
  /** All that were tried in vain, the one with most attempts first. */
  procedures: TriedProcedure[];
  /** Attempts at the procedure that are joined, in order; one capture of each load. */
  attempts: ToldAttempt[];
  /** Attempts of the whole journal on which slots were offered, joined or not, by procedure. */
  offers: { key: string; label: string; attempts: Offer[] }[];
  /** Pages of the whole journal that stopped the person, by their own word, in order. */
  blocked: BlockedPage[];
  /** What the pictures of the procedure's joined captures are. */
  pictures: PictureCounts;
  /** Of them, how many the person covered in part: they are counted apart. */
  masked: number;
  /** Captures of the whole journal that were deleted, with the person's reasons. */
  deletions: string[];
  /** Why each picture of the shared screen that was taken out of a capture was. */
  screensRemoved: string[];
  /** The largest difference between the computer's clock and a site's that was measured, in milliseconds; null for none. */
  clockSkewMs: number | null;
  steps: StepRecord[];
  exhibits: readonly Exhibit[];
  /** Places of entries among the exhibits, "3-12", by their lines. */
  places: ReadonlyMap<number, string>;
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
  const { outcome, time, matched, rule, seq } = entry;
  // What a browser says of a cut connection is not the site's word.
  const words = isCut(entry) ? null : matched;
  const said = outcome === 'unrecognised' ? (saidOf.get(load) ?? null) : null;
  const procedure = procedureKey(entry);
  return { load, outcome, legal: time.legal, procedure, said, words, rule, seq };
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

/** The procedures that were tried, the one with most attempts in vain first. */
function triedProcedures(captures: readonly CaptureRecord[]): TriedProcedure[] {
  const labels = procedureLabels(captures);
  const groups = Map.groupBy(onePerLoad(captures), procedureKey);
  return [...groups]
    .map(([key, group]) => ({
      key,
      label: labels.get(key) ?? key,
      host: new URL(group[0]?.url ?? 'https://inconnu.invalid').host,
      inVain: group.filter(({ outcome }) => outcome === 'no-slot').length,
    }))
    .sort((a, b) => b.inVain - a.inVain);
}

/** The procedure that the letters are about: the one that the person chose, else the one with most attempts in vain. */
const aboutOf = (tried: readonly TriedProcedure[], { procedure }: Identity) =>
  tried.find(({ key }) => key === procedure) ?? tried[0] ?? null;

/** The same for a whole journal. */
export const aboutProcedure = (
  journal: readonly HashedEntry[],
  identity: Identity,
): TriedProcedure | null => aboutOf(triedProcedures(capturesIn(journal)), identity);

const isTriedInVain = ({ inVain }: TriedProcedure) => inVain > 0;

/** The procedure whose captures alone are exhibits; null where one alone was tried. */
export function exhibitsAbout(journal: readonly HashedEntry[], identity: Identity): string | null {
  const tried = triedProcedures(capturesIn(journal));
  const isOne = tried.filter(isTriedInVain).length < 2;
  return isOne ? null : (aboutOf(tried, identity)?.key ?? null);
}

/** What letters are made for besides the journal. */
type Answers = {
  identity: Identity;
  situation: Situation;
  /** Today, in legal time. */
  today: string;
  choice?: Choice;
  /** Who speaks in the papers for the court: the person as a rule. */
  voice?: Voice;
};

const skewOf = (captures: readonly CaptureRecord[]): number | null => {
  const measured = captures.flatMap(({ clock }) =>
    'missing' in clock ? [] : [Math.abs(clock.skewMs)],
  );
  return measured.length > 0 ? Math.max(...measured) : null;
};

function blockedPages(captures: readonly CaptureRecord[], statements: Statements): BlockedPage[] {
  return captures.flatMap(({ number, seq, time }) => {
    const said = lastSaid(statements, number, 'blocked');
    if (!said) return [];
    const words = said.words?.replace(/\s+/g, ' ').trim() ?? null;
    return [{ legal: time.legal, seq, what: blockedWording[said.says], words }];
  });
}

/** The same of a whole journal. */
export const blockedIn = (journal: readonly HashedEntry[]): BlockedPage[] =>
  blockedPages(capturesIn(journal), statementsIn(journal));

/** Why each capture that was deleted was. */
const deletedCaptures = (journal: readonly HashedEntry[]): string[] =>
  journal.flatMap(({ entry }) =>
    entry.kind === 'deletion' && entry.deleted.number !== null ? [entry.reason] : [],
  );

/** The préfecture that the person gave, else that of the site that was tried. */
function prefecturesOf(procedure: TriedProcedure | null, { departement }: Identity) {
  const own = prefectures.find((one) => one.departement === departement) ?? null;
  const tried = procedure ? (prefectureOf(procedure.host) ?? null) : null;
  const differs = own !== null && tried !== null && own.departement !== tried.departement;
  return { prefecture: own ?? tried, triedPrefecture: differs ? tried : null };
}

/**
 * A person's case as its journal has it: of its captures and steps, those that are joined. Slots that were seen are
 * reported whatever is joined: leaving them out would be hiding them from the court.
 */
export function caseFile(
  journal: readonly HashedEntry[],
  exhibits: readonly Exhibit[],
  { identity, situation, today, choice = everything, voice = 'own' }: Answers,
): CaseFile {
  const all = capturesIn(journal);
  const statements = statementsIn(journal);
  const loads = attemptLoads(all);
  const loadOf = (entry: SeenEntry) => (entry.kind === 'capture' && loads.get(entry)) || entry.load;
  const words = wordsOf(loads, statements);
  const reasons = reasonsOf(loads, statements);
  const labels = procedureLabels(all);
  const tried = triedProcedures(all);
  const procedure = aboutOf(tried, identity);
  const isAbout = (entry: CaptureRecord) => procedureKey(entry) === procedure?.key;
  const isJoined = (capture: CaptureRecord) => isAbout(capture) && isChosen(capture, choice);
  const joined = all.filter(isJoined);
  const isMasked = ({ seq }: CaptureRecord) => choice.masked.includes(seq);
  return {
    voice,
    identity,
    situation,
    today,
    ...prefecturesOf(procedure, identity),
    procedure,
    procedures: tried.filter(isTriedInVain),
    // Of each load first: one that saw slots is no attempt in vain because its slots are not joined.
    attempts: onePerLoad(all)
      .filter(isJoined)
      .map((capture) => attemptOf(capture, loadOf(capture), words)),
    offers: [...Map.groupBy(offersIn(journal, statements), procedureKey)].map(([key, group]) => ({
      key,
      label: labels.get(key) ?? key,
      attempts: group.map((entry) => ({
        ...attemptOf(entry, loadOf(entry), words),
        reason: reasons.get(loadOf(entry)) ?? null,
      })),
    })),
    blocked: blockedPages(all, statements),
    pictures: countPictures(
      joined.filter((capture) => !isMasked(capture)),
      choice,
    ),
    masked: joined.filter(isMasked).length,
    deletions: deletedCaptures(journal),
    screensRemoved: journal.flatMap(({ entry }) =>
      entry.kind === 'file-removal' ? [entry.reason] : [],
    ),
    clockSkewMs: skewOf(joined),
    steps: stepsIn(journal)
      .filter((step) => isChosen(step, choice))
      .sort((a, b) => a.day.localeCompare(b.day) || a.seq - b.seq),
    exhibits,
    places: exhibitPlaces(exhibits),
    software: versionsOf(joined),
    head: headOf(journal),
  };
}
