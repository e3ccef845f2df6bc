import { differenceInMinutes } from 'date-fns';
import { oneLine } from '@/evidence/one-line';
import {
  type CaptureRecord,
  declaredIn,
  type Entry,
  type Removed,
  type StepRecord,
} from '@/evidence/record';
import { attemptNumbers } from './attempts';
import { heatMap } from './heat-map';
import { hostOf } from './procedure';
import { type Statements, statementsIn, statementWording } from './statements';
import { isoWeek } from './weeks';
import { outcomeWording, resultWording } from './wording';

const columns = [
  'n°',
  'tentative',
  'pièce',
  'date',
  'heure légale',
  'jour',
  'semaine ISO',
  'résultat',
  'indication de la personne',
  'démarche',
  'site',
  'adresse',
  'écart depuis la précédente',
  'passages répétés ensuite',
  'empreinte SHA-256 de la capture',
] as const;

const weekday = new Intl.DateTimeFormat('fr', { weekday: 'long', timeZone: 'UTC' });

/**
 * Where a spreadsheet would begin a formula, whatever it takes for a separator: at a text's beginning or after a mark that
 * parts cells somewhere, past what nobody sees.
 */
const formula = /(^|[,;|\t])([\s\p{Cf}"']*)(?=[=+\-@＝＋－＠﹢﹣﹦﹫])/gu;

/** A cell in quotes, on one line; an apostrophe keeps what begins like a formula a text. */
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

/** One journal entry, or the place of a deleted one, with its hash. */
export type HashedEntry = { entry: Entry | Removed; hash: string };

/** The captures of a journal that are still there, in order. */
export function capturesIn(journal: readonly HashedEntry[]): CaptureRecord[] {
  return journal.flatMap(({ entry }) => (entry.kind === 'capture' ? [entry] : []));
}

/** The steps of a journal that are still there, in its order. */
export function stepsIn(journal: readonly HashedEntry[]): StepRecord[] {
  return journal.flatMap(({ entry }) => (entry.kind === 'step' ? [entry] : []));
}

/** The last entry of a journal that says when it was made; null when none does. */
export function lastDated(journal: readonly { entry: Entry | Removed }[]): Entry | null {
  const last = journal.findLast(({ entry }) => 'time' in entry)?.entry;
  return last && 'time' in last ? last : null;
}

/** Why each deleted entry was deleted, by its place. */
export function deletionReasons(journal: readonly HashedEntry[]): Map<number, string> {
  return new Map(
    journal.flatMap(({ entry }) =>
      entry.kind === 'deletion' ? [[entry.deleted.seq, entry.reason] as const] : [],
    ),
  );
}

/** What a table says of each entry beside the entry itself: its place among the exhibits, or that it has none. */
export type ExhibitColumn = (seq: number) => string;

/** One capture in the table of attempts, deleted ones too; everything as it is printed. */
export type AttemptRow = Record<(typeof columns)[number], string>;

function saidOf(capture: CaptureRecord, statements: Statements): string {
  const declared = declaredIn(capture);
  const said = (statements.get(capture.number) ?? []).map(statementWording);
  return [...(declared ? [outcomeWording[declared]] : []), ...said].join(' ; ');
}

/** Every capture of the journal, deleted ones too, in order. */
export function attemptRows(
  journal: readonly HashedEntry[],
  exhibitOf: ExhibitColumn = () => '',
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
      const row = { ...blank, 'n°': String(entry.number), résultat: said };
      return [{ ...row, 'empreinte SHA-256 de la capture': hash }];
    }
    if (entry.kind !== 'capture') return [];
    const day = entry.time.legal.slice(0, 10);
    const row: AttemptRow = {
      'n°': String(entry.number),
      tentative: String(attempts.get(entry) ?? ''),
      pièce: exhibitOf(entry.seq),
      date: day.split('-').reverse().join('/'),
      'heure légale': entry.time.legal.slice(11, 19),
      jour: weekday.format(new Date(`${day}T12:00:00Z`)),
      'semaine ISO': isoWeek(day),
      résultat: resultWording(entry),
      'indication de la personne': saidOf(entry, statements),
      démarche: entry.procedure?.label ?? '',
      site: hostOf(entry),
      adresse: entry.url,
      'écart depuis la précédente': gap(previous, entry),
      'passages répétés ensuite': String(repeats.get(entry.number) ?? 0),
      'empreinte SHA-256 de la capture': hash,
    };
    previous = entry;
    return [row];
  });
}

/** One ISO week: attempts without a slot and the days on which they were made, and attempts that ended otherwise. */
export type WeekTotal = { week: string; inVain: number; days: number; other: number };

/** Attempts by ISO week; weeks without any are there too, unless they are two months in a row. */
export function weekTotals(journal: readonly HashedEntry[]): WeekTotal[] {
  const { spans, cells } = heatMap(capturesIn(journal));
  const weeks = new Map<string, WeekTotal>();
  const byDay = Map.groupBy(cells, ([key]) => key.slice(0, 10));
  for (const day of spans.flat()) {
    const week = isoWeek(day);
    const total = weeks.get(week) ?? { week, inVain: 0, days: 0, other: 0 };
    const ofDay = (byDay.get(day) ?? []).map(([, cell]) => cell);
    const inVain = ofDay.reduce((sum, { noSlot }) => sum + noSlot, 0);
    const other = ofDay.reduce((sum, cell) => sum + cell.other, 0);
    weeks.set(week, {
      week,
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
): string {
  // A spreadsheet takes "3-12" for the third of December.
  const written = (seq: number) => exhibitOf(seq).replace(/^(?=\d)/, 'n° ');
  const rows = attemptRows(journal, written).map((row) => columns.map((column) => row[column]));
  const totals = weekTotals(journal).map(({ week, inVain, days, other }) =>
    [week, inVain, days, other].map(String),
  );
  const table = [
    [...columns],
    ...rows,
    ...(totals.length === 0
      ? []
      : [[], ['semaine ISO', 'tentatives sans créneau', 'jours', 'autres tentatives'], ...totals]),
  ];
  return `\uFEFF${table.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
