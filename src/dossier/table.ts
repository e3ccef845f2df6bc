import { differenceInMinutes } from 'date-fns';
import type { CaptureRecord, Entry, Removed } from '@/evidence/record';
import { attemptNumbers } from './attempts';
import { isoWeek } from './weeks';
import { outcomeWording } from './wording';

const columns = [
  'n°',
  'tentative',
  'date',
  'heure légale',
  'jour',
  'semaine ISO',
  'résultat',
  'démarche',
  'site',
  'adresse',
  'écart depuis la précédente',
  'passages répétés ensuite',
  'empreinte SHA-256 de la capture',
] as const;

const weekday = new Intl.DateTimeFormat('fr', { weekday: 'long', timeZone: 'UTC' });

/** A spreadsheet would run a text that begins like a formula: an apostrophe keeps it a text. */
function cell(value: string): string {
  const plain = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
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

/** Why each deleted entry was deleted, by its place. */
export function deletionReasons(journal: readonly HashedEntry[]): Map<number, string> {
  return new Map(
    journal.flatMap(({ entry }) =>
      entry.kind === 'deletion' ? [[entry.deleted.seq, entry.reason] as const] : [],
    ),
  );
}

/** Every capture of the journal, deleted ones too, one a row, for spreadsheets used in France: ";", UTF-8 with BOM. */
export function attemptsTable(journal: readonly HashedEntry[]): string {
  const repeats = new Map<number, number>();
  for (const { entry } of journal) {
    if (entry.kind === 'sighting' && entry.of !== null)
      repeats.set(entry.of, (repeats.get(entry.of) ?? 0) + 1);
  }
  const captures = journal.flatMap(({ entry }) => (entry.kind === 'capture' ? [entry] : []));
  const attempts = attemptNumbers(captures);
  const reasons = deletionReasons(journal);
  let previous: CaptureRecord | undefined;
  const rows = journal.flatMap(({ entry, hash }) => {
    if (entry.kind === 'removed' && entry.number !== null) {
      const said = `Supprimée par la personne : ${reasons.get(entry.seq) ?? 'sans motif'}`;
      const blank = Array.from({ length: 5 }, () => '');
      return [[String(entry.number), ...blank, said, ...blank, hash]];
    }
    if (entry.kind !== 'capture') return [];
    const day = entry.time.legal.slice(0, 10);
    const row = [
      String(entry.number),
      String(attempts.get(entry) ?? ''),
      day.split('-').reverse().join('/'),
      entry.time.legal.slice(11, 19),
      weekday.format(new Date(`${day}T12:00:00Z`)),
      isoWeek(day),
      outcomeWording[entry.outcome],
      entry.procedure?.label ?? '',
      new URL(entry.url).host,
      entry.url,
      gap(previous, entry),
      String(repeats.get(entry.number) ?? 0),
      hash,
    ];
    previous = entry;
    return [row];
  });
  const lines = [[...columns], ...rows].map((row) => row.map(cell).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
