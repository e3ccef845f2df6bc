import { prefectureOf } from '@/booking/prefectures';
import { frenchDay } from '@/dossier/french';
import type { CaptureRecord, FiledEntry, StepRecord } from '@/evidence/record';
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
import { plural } from './french';
import { procedureKey, procedureLabels, procedureWording } from './procedure';
import { stepWording } from './steps';
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

/** Captures of one procedure in one month: a homogeneous series, which one file may hold. */
export type SeriesExhibit = Numbered & {
  kind: 'series';
  procedure: string;
  captures: Filed<CaptureRecord>[];
};

/** A step outside the website, with some or all of its papers. */
export type StepExhibit = Numbered & { kind: 'step'; step: Filed<StepRecord>; papers: string[] };

/** One file to lodge. */
export type Exhibit = SeriesExhibit | StepExhibit;

function seriesExhibit(
  captures: Filed<CaptureRecord>[],
  name: string,
  number: number,
  part: Part,
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
  const pictures = countPictures(captures.map(({ entry }) => entry));
  const month = first.time.legal.slice(0, 7);
  return {
    kind: 'series',
    number,
    procedure: name,
    captures,
    file: fileName(
      number,
      `${seriesWords(pictures)}_${place}`.slice(0, longestWords),
      name,
      `${month}${partName(part)}`,
    ),
    label: `${picturesWording(pictures)} du site ${host}, ${procedureWording(name)}, ${period}${partLabel(part)}`,
  };
}

function stepExhibit(
  step: Filed<StepRecord>,
  papers: string[],
  number: number,
  part: Part,
): StepExhibit {
  const { entry } = step;
  const wording = stepWording[entry.step];
  const count = `${plural(papers.length, 'papier')} joint${papers.length > 1 ? 's' : ''}`;
  const joined = papers.length === 0 ? 'indication de la personne, sans papier' : count;
  return {
    kind: 'step',
    number,
    step,
    papers,
    file: fileName(
      number,
      slug(wording).slice(0, longestWords),
      '',
      `${entry.day}${partName(part)}`,
    ),
    label: `${wording}, ${frenchDay(entry.day)} (${joined}${partLabel(part)})`,
  };
}

/** Captures by procedure, in the order in which they were first met, then by month. */
function seriesOf(captures: readonly Filed<CaptureRecord>[]): Filed<CaptureRecord>[][] {
  const procedures = Map.groupBy(captures, ({ entry }) => procedureKey(entry));
  return [...procedures.values()].flatMap((all) => [
    ...Map.groupBy(all, ({ entry }) => entry.time.legal.slice(0, 7)).values(),
  ]);
}

/**
 * The exhibits of some captures and steps, numbered on from `first`: series by procedure and month, cut where they
 * would be too heavy, then the steps by their days. What is in each is known before any file is read.
 */
export function planExhibits(filed: readonly Filed[], first: number): Exhibit[] {
  const captures = filed.flatMap(({ entry, hash }) =>
    entry.kind === 'capture' ? [{ entry, hash }] : [],
  );
  const steps = filed
    .flatMap(({ entry, hash }) => (entry.kind === 'step' ? [{ entry, hash }] : []))
    .sort((a, b) => a.entry.day.localeCompare(b.entry.day) || a.entry.seq - b.entry.seq);
  const labels = procedureLabels(captures.map(({ entry }) => entry));
  const most = largestExhibit - furniture;
  const exhibits: Exhibit[] = [];
  const next = () => first + exhibits.length;
  const partOf = (index: number, runs: readonly unknown[]): Part =>
    runs.length > 1 ? { index: index + 1, of: runs.length } : null;
  for (const series of seriesOf(captures)) {
    const runs = cutByWeight(series, most, ({ entry }) => captureBytes(entry));
    for (const [index, run] of runs.entries()) {
      const key = run[0] ? procedureKey(run[0].entry) : '';
      exhibits.push(seriesExhibit(run, labels.get(key) ?? key, next(), partOf(index, runs)));
    }
  }
  for (const step of steps) {
    const papers = Object.entries(step.entry.files);
    const runs = cutByWeight(papers, most, ([, { bytes }]) => bytes);
    if (runs.length === 0) runs.push([]);
    for (const [index, run] of runs.entries()) {
      const names = run.map(([name]) => name);
      exhibits.push(stepExhibit(step, names, next(), partOf(index, runs)));
    }
  }
  return exhibits;
}

/** The place of each entry among the exhibits: "3-12" for a capture, "5" for a step; by line of the journal. */
export function exhibitPlaces(exhibits: readonly Exhibit[]): Map<number, string> {
  const places = new Map<number, string>();
  for (const exhibit of exhibits) {
    if (exhibit.kind === 'step') {
      const { seq } = exhibit.step.entry;
      const before = places.get(seq);
      places.set(seq, before ? `${before}, ${exhibit.number}` : String(exhibit.number));
      continue;
    }
    for (const [index, { entry }] of exhibit.captures.entries()) {
      places.set(entry.seq, `${exhibit.number}-${index + 1}`);
    }
  }
  return places;
}
