import { prefectureOf } from '@/booking/prefectures';
import type { CaptureRecord, FiledEntry, StepRecord } from '@/evidence/record';
import type { StepKind } from '@/evidence/step-facts';
import { legalDay } from '@/evidence/time';
import type { Choice } from './choice';
import {
  fileName,
  longestWords,
  type Part,
  partLabel,
  partName,
  seriesWords,
  slug,
} from './exhibit-names';
import { captureBytes, cutByWeight, furniture, largestExhibit } from './exhibit-weight';
import { frenchDay } from './french';
import { dayInFrench, listInFrench } from './french-times';
import { hostOf, procedureKey, procedureLabels, procedureWording } from './procedure';
import { isScreenJoined } from './screens';
import { lastSaid, pageWording, type Statements } from './statements';
import { importedWording, isPaper, paperLabel, papersOf } from './steps';
import { countPictures, picturesWording } from './wording';

/** One capture or step with the hash of its line. */
export type Filed<Kind extends FiledEntry = FiledEntry> = { entry: Kind; hash: string };

type Numbered = {
  /** Its number before the court. */
  number: number;
  /** Name of its file, by article R. 414-5 of the code de justice administrative. */
  file: string;
  /** What the inventory says of it. */
  label: string;
};

/** Captures of one procedure in one month: a homogeneous series, which one file may hold; or one page that is no attempt. */
export type SeriesExhibit = Numbered & {
  kind: 'series';
  /** What the captures are of: attempts, or what the person says that the page tells. */
  shows: 'attempts' | 'booking-rule' | 'required-papers';
  procedure: string;
  captures: Filed<CaptureRecord>[];
  /** Captures of the same procedure in the same month that are not joined, by what they showed; null where that is no matter. */
  omitted: CaptureRecord[] | null;
};

/** The table of all attempts. */
type TableExhibit = Numbered & { kind: 'table' };

/** One paper of a step, or on the person: each paper is an exhibit of its own. */
export type PaperExhibit = Numbered & { kind: 'paper'; step: Filed<StepRecord>; paper: string };

/** One file to lodge. */
export type Exhibit = SeriesExhibit | TableExhibit | PaperExhibit;

type Numbers = { number: number; part: Part };

function seriesExhibit(
  captures: Filed<CaptureRecord>[],
  name: string,
  { number, part }: Numbers,
  choice: ExhibitPlan['choice'],
): SeriesExhibit {
  const [first, last] = [captures[0]?.entry, captures.at(-1)?.entry];
  if (!first || !last) throw new Error('A series without captures');
  const { host } = new URL(first.url);
  const { departement } = prefectureOf(host) ?? {};
  const place = departement
    ? `rdv_${departement}`
    : slug(host.replace(/^www\./, '').split('.')[0] ?? '');
  const [from, to] = [frenchDay(first.time.legal), frenchDay(last.time.legal)];
  const period = from === to ? `le ${from}` : `du ${from} au ${to}`;
  const pictures = countPictures(
    captures.map(({ entry }) => entry),
    choice,
  );
  const month = first.time.legal.slice(0, 7);
  return {
    kind: 'series',
    shows: 'attempts',
    number,
    procedure: name,
    captures,
    omitted: null,
    file: fileName(
      number,
      `${seriesWords(pictures)}_${place}`.slice(0, longestWords),
      name,
      `${month}${partName(part)}`,
    ),
    label: `Tentatives sur le site ${host}, ${procedureWording(name)}, ${period}${partLabel(part)} : ${picturesWording(pictures)}`,
  };
}

/** A page of the préfecture that is no attempt: the rule that it sets, or the papers that it wants. */
function pageExhibit(
  capture: Filed<CaptureRecord>,
  shows: Exclude<SeriesExhibit['shows'], 'attempts'>,
  number: number,
): SeriesExhibit {
  const { entry } = capture;
  const day = legalDay(entry.time.legal);
  return {
    kind: 'series',
    shows,
    number,
    procedure: hostOf(entry),
    captures: [capture],
    omitted: null,
    file: fileName(number, pageFileWords[shows], '', day),
    label: `${pageWording[shows]}, relevée le ${dayInFrench(day)}`,
  };
}

const pageFileWords = {
  'booking-rule': 'Page_imposant_le_rendez_vous_en_ligne',
  'required-papers': 'Page_des_pieces_a_fournir',
} as const;

const tableExhibit = (number: number): TableExhibit => ({
  kind: 'table',
  number,
  file: fileName(number, 'Tableau_des_tentatives', '', ''),
  label: 'Tableau récapitulatif des tentatives',
});

function paperExhibit(step: Filed<StepRecord>, paper: string, number: number): PaperExhibit {
  const { entry } = step;
  const { label: own, words: plain } = paperLabel(entry, paper);
  const label = entry.step === 'imported' ? `${own} (${importedWording.toLowerCase()})` : own;
  const words = slug(plain).slice(0, longestWords).replace(/_+$/, '');
  return {
    kind: 'paper',
    number,
    step,
    paper,
    file: fileName(number, words, '', isPaper(entry) ? '' : entry.day),
    label,
  };
}

/** Captures by procedure, in the order in which they were first met, then by month. */
function seriesOf(captures: readonly Filed<CaptureRecord>[]): Filed<CaptureRecord>[][] {
  const procedures = Map.groupBy(captures, ({ entry }) => procedureKey(entry));
  return [...procedures.values()].flatMap((all) => [
    ...Map.groupBy(all, ({ entry }) => entry.time.legal.slice(0, 7)).values(),
  ]);
}

/** Papers on the person come before everything, those on the urgency and the seriousness last. */
const before: readonly StepKind[] = ['identity', 'domicile', 'permit'];
const after: readonly StepKind[] = ['urgency', 'seriousness'];

/** What decides about exhibits besides what is joined. */
export type ExhibitPlan = {
  /** Number of the first one. */
  first: number;
  /** The procedure that the request is about, and the pictures of the shared screen that are joined. */
  choice: Pick<Choice, 'about' | 'screens' | 'masked'>;
  statements: Statements;
  /** Whether the table is among them: once an export. */
  hasTable: boolean;
};

/**
 * The exhibits of some captures and steps, in the order of a request: the person, the rule of online booking, the table,
 * the attempts by procedure and month, cut where they would be too heavy, the steps by their days, the urgency and the
 * seriousness. One number a paper. What is in each is known before any file is read.
 */
export function planExhibits(
  filed: readonly Filed[],
  { first, choice, statements, hasTable }: ExhibitPlan,
): Exhibit[] {
  const { about } = choice;
  const exhibits: Exhibit[] = [];
  const next = () => first + exhibits.length;
  const all = filed.flatMap(({ entry, hash }) =>
    entry.kind === 'capture' ? [{ entry, hash }] : [],
  );
  const shown = (entry: CaptureRecord) => {
    const says = lastSaid(statements, entry.number, 'page')?.says;
    return says === undefined || says === 'other' ? 'attempts' : says;
  };
  const attempts = all.filter(
    ({ entry }) => shown(entry) === 'attempts' && (about === null || procedureKey(entry) === about),
  );
  const steps = filed
    .flatMap(({ entry, hash }) => (entry.kind === 'step' ? [{ entry, hash }] : []))
    // A new request is no paper, whatever was joined to it.
    .filter(({ entry }) => entry.step !== 'new-request')
    .sort((a, b) => a.entry.day.localeCompare(b.entry.day) || a.entry.seq - b.entry.seq);
  const addPapers = (some: readonly Filed<StepRecord>[]) => {
    for (const step of some)
      for (const paper of papersOf(step.entry)) exhibits.push(paperExhibit(step, paper, next()));
  };
  const ofKind = (kind: StepKind) => steps.filter(({ entry }) => entry.step === kind);
  const ordered = new Set<StepKind>([...before, ...after]);
  for (const kind of before) addPapers(ofKind(kind));
  for (const capture of all) {
    const shows = shown(capture.entry);
    if (shows !== 'attempts') exhibits.push(pageExhibit(capture, shows, next()));
  }
  if (hasTable && attempts.length > 0) exhibits.push(tableExhibit(next()));
  const labels = procedureLabels(attempts.map(({ entry }) => entry));
  const most = largestExhibit - furniture;
  for (const series of seriesOf(attempts)) {
    const runs = cutByWeight(series, most, ({ entry }) =>
      captureBytes(entry, isScreenJoined(entry, choice)),
    );
    for (const [index, run] of runs.entries()) {
      const key = run[0] ? procedureKey(run[0].entry) : '';
      const part = runs.length > 1 ? { index: index + 1, of: runs.length } : null;
      exhibits.push(seriesExhibit(run, labels.get(key) ?? key, { number: next(), part }, choice));
    }
  }
  addPapers(steps.filter(({ entry }) => !ordered.has(entry.step)));
  for (const kind of after) addPapers(ofKind(kind));
  return exhibits;
}

/** The place of each entry among the exhibits: "3-12" for a capture, "5 et 6" for a step; by line of the journal. */
export function exhibitPlaces(exhibits: readonly Exhibit[]): Map<number, string> {
  const papers = new Map<number, string[]>();
  const places = new Map<number, string>();
  for (const exhibit of exhibits) {
    if (exhibit.kind === 'paper') {
      const { seq } = exhibit.step.entry;
      papers.set(seq, [...(papers.get(seq) ?? []), String(exhibit.number)]);
    }
    if (exhibit.kind !== 'series') continue;
    for (const [index, { entry }] of exhibit.captures.entries()) {
      const isAlone = exhibit.shows !== 'attempts';
      places.set(entry.seq, isAlone ? `${exhibit.number}` : `${exhibit.number}-${index + 1}`);
    }
  }
  for (const [seq, numbers] of papers) places.set(seq, listInFrench(numbers));
  return places;
}
