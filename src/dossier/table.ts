import { differenceInMinutes } from 'date-fns';
import type { Intervals } from '@/evidence/interval';
import { oneLine } from '@/evidence/one-line';
import { type CaptureRecord, declaredIn } from '@/evidence/record';
import { legalDay, legalHour } from '@/evidence/time';
import { attemptNumbers } from './attempts';
import { heatMap } from './heat-map';
import { intervalCell } from './interval-wording';
import { capturesIn, deletionReasons, type HashedEntry } from './journal';
import { hostOf } from './procedure';
import { type Statements, statementsIn, statementWording } from './statements';
import { isoWeek, mondayOf } from './weeks';
import { outcomeWording, resultWording } from './wording';

/** The columns of the table, in order, with the headings that are printed. */
const headings = {
  number: 'n°',
  attempt: 'tentative',
  exhibit: 'pièce',
  date: 'date',
  hour: 'heure légale',
  weekday: 'jour',
  week: 'semaine ISO',
  stamped: 'horodatage par un tiers (heure légale)',
  outcome: 'résultat',
  statement: 'indication de la personne',
  procedure: 'démarche',
  site: 'site',
  address: 'adresse',
  gap: 'écart depuis la précédente',
  repeats: 'passages répétés ensuite',
  sha256: 'empreinte SHA-256 de la capture',
} as const;

type Column = keyof typeof headings;
const columns = Object.keys(headings) as Column[];

const weekday = new Intl.DateTimeFormat('fr', { weekday: 'long', timeZone: 'UTC' });

/**
 * Where a spreadsheet would start a formula, whatever it takes for a separator: at a text's beginning or after a mark that
 * parts cells somewhere, past what no one sees.
 */
const formula = /(^|[,;|\t])([\s\p{Cf}"']*)(?=[=+\-@＝＋－＠﹢﹣﹦﹫])/gu;

/** A cell in quotes, on one line; an apostrophe keeps what starts like a formula a text. */
function cell(value: string): string {
  const plain = oneLine(value).replace(formula, "$1$2'");
  return `"${plain.replaceAll('"', '""')}"`;
}

function gap(from: CaptureRecord | undefined, to: CaptureRecord): string {
  if (!from) return '';
  const minutes = differenceInMinutes(to.time.utc, from.time.utc);
  const days = Math.trunc(minutes / 1_440);
  const hours = Math.trunc((minutes % 1_440) / 60);
  return `${days} j ${hours} h ${minutes % 60} min`;
}

/** What a table says of each entry beside the entry itself: its place among the exhibits, or that it has none. */
export type ExhibitColumn = (seq: number) => string;

/** One capture in the table of attempts, deleted ones too; everything as it is printed. */
export type AttemptRow = Record<Column, string>;

function saidOf(capture: CaptureRecord, statements: Statements): string {
  const declared = declaredIn(capture);
  const said = (statements.get(capture.number) ?? []).map(statementWording);
  return [...(declared ? [outcomeWording[declared]] : []), ...said].join(' ; ');
}

/** Every capture of the journal, deleted ones too, in order. */
export function attemptRows(
  journal: readonly HashedEntry[],
  exhibitOf: ExhibitColumn = () => '',
  intervals: Intervals = new Map(),
): AttemptRow[] {
  const repeats = new Map<number, number>();
  for (const { entry } of journal) {
    if (entry.kind === 'sighting' && entry.of !== null)
      repeats.set(entry.of, (repeats.get(entry.of) ?? 0) + 1);
  }
  const captures = capturesIn(journal);
  const attempts = attemptNumbers(captures);
  const reasons = deletionReasons(journal);
  const statements = statementsIn(journal);
  const blank = Object.fromEntries(columns.map((column) => [column, ''])) as AttemptRow;
  let previous: CaptureRecord | undefined;
  return journal.flatMap(({ entry, hash }) => {
    if (entry.kind === 'removed' && entry.number !== null) {
      const said = `Supprimée par la personne : ${reasons.get(entry.seq) ?? 'sans motif'}`;
      return [{ ...blank, number: String(entry.number), outcome: said, sha256: hash }];
    }
    if (entry.kind !== 'capture') return [];
    const day = legalDay(entry.time.legal);
    const row: AttemptRow = {
      number: String(entry.number),
      attempt: String(attempts.get(entry) ?? ''),
      exhibit: exhibitOf(entry.seq),
      date: day.split('-').reverse().join('/'),
      hour: legalHour(entry.time.legal),
      weekday: weekday.format(new Date(`${day}T12:00:00Z`)),
      week: isoWeek(day),
      stamped: intervalCell(intervals.get(entry.seq), entry),
      outcome: resultWording(entry),
      statement: saidOf(entry, statements),
      procedure: entry.procedure?.label ?? '',
      site: hostOf(entry),
      address: entry.url,
      gap: gap(previous, entry),
      repeats: String(repeats.get(entry.number) ?? 0),
      sha256: hash,
    };
    previous = entry;
    return [row];
  });
}

/** One ISO week: attempts without a slot and the days on which they were made, and attempts that ended otherwise. */
export type WeekTotal = {
  week: string;
  monday: string;
  inVain: number;
  days: number;
  other: number;
};

/** Attempts by ISO week; weeks without any are there too, unless they are two months in a row. */
export function weekTotals(journal: readonly HashedEntry[]): WeekTotal[] {
  const { spans, cells } = heatMap(capturesIn(journal));
  const weeks = new Map<string, WeekTotal>();
  const byDay = Map.groupBy(cells, ([key]) => legalDay(key));
  for (const day of spans.flat()) {
    const week = isoWeek(day);
    const total = weeks.get(week) ?? { week, monday: mondayOf(day), inVain: 0, days: 0, other: 0 };
    const ofDay = (byDay.get(day) ?? []).map(([, cell]) => cell);
    const inVain = ofDay.reduce((sum, { noSlot }) => sum + noSlot, 0);
    const other = ofDay.reduce((sum, cell) => sum + cell.other, 0);
    weeks.set(week, {
      ...total,
      inVain: total.inVain + inVain,
      days: total.days + (inVain > 0 ? 1 : 0),
      other: total.other + other,
    });
  }
  return [...weeks.values()];
}

/**
 * tableau.csv: every capture of the journal, one a row, then the totals by week; for spreadsheets used in France:
 * ";", UTF-8 with BOM, every cell in quotes.
 */
export function attemptsTable(
  journal: readonly HashedEntry[],
  exhibitOf: ExhibitColumn = () => '',
  intervals: Intervals = new Map(),
): string {
  // A spreadsheet takes "3-12" for the third of December.
  const written = (seq: number) => exhibitOf(seq).replace(/^(?=\d)/, 'n° ');
  const rows = attemptRows(journal, written, intervals).map((row) =>
    columns.map((column) => row[column]),
  );
  const totals = weekTotals(journal).map(({ week, inVain, days, other }) =>
    [week, inVain, days, other].map(String),
  );
  const table = [
    Object.values(headings),
    ...rows,
    ...(totals.length === 0
      ? []
      : [[], ['semaine ISO', 'tentatives sans créneau', 'jours', 'autres tentatives'], ...totals]),
  ];
  return `\uFEFF${table.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
