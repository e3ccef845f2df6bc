import { prefectureOf } from '@/booking/prefectures';
import { frenchDay } from '@/dossier/french';
import type { CaptureRecord, FiledEntry, StepRecord } from '@/evidence/record';
import { procedureKey, procedureLabels, procedureWording } from './procedure';
import { stepWording } from './steps';
import { countPictures, type PictureCounts, picturesWording } from './wording';

/** One capture or step with the hash of its line. */
export type Filed<Kind extends FiledEntry = FiledEntry> = { entry: Kind; hash: string };

/** Place of a part among those into which something too heavy was cut; null when it was not. */
type Part = { index: number; of: number } | null;

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

/** Bytes: Télérecours citoyens takes 32 MB a file, and half of it goes through everywhere. */
export const largestExhibit = 15_000_000;

/** Room for fonts, table and everything that is not a picture. */
const furniture = 500_000;
const pageBytes = 8_000;
const leastPicture = 150_000;
const mostPicture = 1_200_000;

/** Bytes that a capture's picture may take in a PDF: its own size as a rule, so that nothing is lost. */
export function pictureBytes({ files }: CaptureRecord): number {
  const bytes = files['page.png']?.bytes;
  return bytes === undefined
    ? 0
    : Math.min(mostPicture, Math.max(leastPicture, Math.round(bytes * 1.3)));
}

/** Items in order, cut into runs of at most so many bytes; one that is heavier is alone. */
export function cutByWeight<T>(
  items: readonly T[],
  most: number,
  weigh: (item: T) => number,
): T[][] {
  const runs: T[][] = [];
  let left = 0;
  for (const item of items) {
    const weight = weigh(item);
    const run = runs.at(-1);
    if (run && weight <= left) run.push(item);
    else {
      runs.push([item]);
      left = most;
    }
    left -= weight;
  }
  return runs;
}

/** ASCII letters, digits and underscores: what a file name may hold before the court. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

const longestName = 80;

/** A name that starts with its number and is at most 80 characters long, whatever is in the middle. */
function fileName(number: number, words: string, middle: string, end: string): string {
  const room = longestName - `${number}_${words}__${end}`.length;
  const cut = slug(middle).slice(0, Math.max(0, room)).replace(/_+$/, '');
  return `${[number, words, cut, end].filter((part) => part !== '').join('_')}.pdf`;
}

function partName(part: Part): string {
  return part ? `_partie-${part.index}-sur-${part.of}` : '';
}

function partLabel(part: Part): string {
  return part ? `, partie ${part.index} sur ${part.of}` : '';
}

/** What a series' file name says that it holds. */
function seriesWords({ screenshots, drawings }: PictureCounts): string {
  if (screenshots > 0 && drawings > 0) return 'Captures_ecran_et_rendus_de_la_page';
  if (screenshots > 0) return 'Captures_ecran';
  return drawings > 0 ? 'Rendus_de_la_page' : 'Releves_sans_image';
}

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
      `${seriesWords(pictures)}_${place}`.slice(0, 45),
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
  const count = `${papers.length} papier${papers.length > 1 ? 's' : ''} joint${papers.length > 1 ? 's' : ''}`;
  const joined = papers.length === 0 ? 'indication de la personne, sans papier' : count;
  return {
    kind: 'step',
    number,
    step,
    papers,
    file: fileName(number, slug(wording).slice(0, 45), '', `${entry.day}${partName(part)}`),
    label: `${wording}, ${frenchDay(entry.day)} (${joined}${partLabel(part)})`,
  };
}

const weighCapture = ({ entry }: Filed<CaptureRecord>) => pictureBytes(entry) + pageBytes;

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
    const runs = cutByWeight(series, most, weighCapture);
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

/** Where each entry stands among the exhibits: "3-12" for a capture, "5" for a step; by line of the journal. */
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
