import { dayInFrench } from '@/dossier/french-times';
import type { HeatMap } from '@/dossier/heat-map';
import { heatMap } from '@/dossier/heat-map';
import type { InventoryItem } from '@/dossier/inventory';
import { capturesIn, type HashedEntry } from '@/dossier/journal';
import { attemptRows, type ExhibitColumn, weekTotals } from '@/dossier/table';
import { isoWeek } from '@/dossier/weeks';
import { shortHash } from '@/dossier/wording';
import type { Intervals } from '@/evidence/interval';
import { drawTable } from './grid';
import { type Means, Paper, type PaperFacts } from './paper';

/** Days in one strip of the calendar: half a year. */
const stripDays = 182;
const hourHeight = 6;

const month = new Intl.DateTimeFormat('fr', { month: 'short', year: '2-digit', timeZone: 'UTC' });

/** Gray of an hour by its attempts without a slot: distinguishable in black and white. */
const shade = (count: number) => (count === 0 ? 1 : count === 1 ? 0.7 : count === 2 ? 0.4 : 0.1);

async function drawStrip(paper: Paper, days: readonly string[], { cells }: HeatMap): Promise<void> {
  const left = 34;
  const width = Math.min(12, (paper.width - left) / Math.max(days.length, 1));
  const height = 24 * hourHeight;
  paper.need(height + 40);
  for (const [index, day] of days.entries()) {
    const x = left + index * width;
    const monday = index === 0 || isoWeek(day) !== isoWeek(days[index - 1] ?? day);
    if (monday && (width >= 5 || day.slice(8) <= '07')) {
      await paper.label(day.slice(8), { left: x, down: 12, size: 5 });
    }
    if (index === 0 || day.endsWith('-01')) {
      const name = month.format(new Date(`${day}T12:00:00Z`));
      await paper.label(name, { left: x, down: 2, size: 7, bold: true });
    }
    if (monday) paper.box({ left: x, down: 20, width: 0.3, height, gray: 0.6 });
    for (let hour = 0; hour < 24; hour += 1) {
      const cell = cells.get(`${day} ${String(hour).padStart(2, '0')}`);
      if (!cell) continue;
      paper.box({
        left: x,
        down: 20 + hour * hourHeight,
        width,
        height: hourHeight,
        gray: shade(cell.noSlot),
      });
    }
  }
  for (let hour = 0; hour < 24; hour += 3) {
    await paper.label(`${hour} h`, { left: 0, down: 18 + hour * hourHeight, size: 7 });
  }
  paper.box({
    left,
    down: 20 + height,
    width: width * days.length,
    height: 0.3,
    gray: 0.6,
  });
  paper.skip(height + 30);
}

async function drawCalendar(paper: Paper, map: HeatMap): Promise<void> {
  await paper.write('Calendrier des tentatives (jours et heures légales)', {
    bold: true,
    after: 4,
  });
  for (const [index, days] of map.spans.entries()) {
    if (index > 0) await paper.write('Plus de deux mois sans tentative.', { size: 8, after: 4 });
    for (let from = 0; from < days.length; from += stripDays) {
      await drawStrip(paper, days.slice(from, from + stripDays), map);
    }
  }
  await paper.write(
    'Une case par heure : gris clair, une tentative sans créneau ; gris, deux ; noir, trois et plus ; blanc encadré, une tentative qui a eu un autre résultat. Un trait vertical par lundi.',
    { size: 8, after: 10 },
  );
}

const tableColumns = [
  { heading: 'N°', key: 'number', share: 0.04 },
  { heading: 'Tent.', key: 'attempt', share: 0.045 },
  { heading: 'Pièce', key: 'exhibit', share: 0.06 },
  { heading: 'Date', key: 'date', share: 0.08 },
  { heading: 'Heure', key: 'hour', share: 0.065 },
  { heading: 'Jour', key: 'weekday', share: 0.065 },
  { heading: 'Horodaté par un tiers', key: 'stamped', share: 0.12 },
  { heading: 'Résultat', key: 'outcome', share: 0.2 },
  { heading: 'Démarche', key: 'procedure', share: 0.215 },
  { heading: 'Écart', key: 'gap', share: 0.1 },
  { heading: 'SHA-256', key: 'sha256', share: 0.13 },
] as const;

/** What the table of the exhibits leaves out: numbers of the ZIP, and hashes. */
const ofTheZip: ReadonlySet<string> = new Set(['number', 'sha256']);

type Table = {
  journal: readonly HashedEntry[];
  exhibitOf: ExhibitColumn;
  /** When each entry was made, by time stamps. */
  intervals: Intervals;
  /** Its own number among the exhibits, which have no number but the court's, and no hash; null for tableau.pdf. */
  exhibit: number | null;
};

/** The table: the calendar on the first page, totals by week, then every capture. */
export async function printTable(
  { journal, exhibitOf, intervals, exhibit }: Table,
  facts: PaperFacts,
  means: Means,
): Promise<Uint8Array<ArrayBuffer>> {
  const paper = await Paper.open({ ...facts, landscape: true }, means);
  const captures = capturesIn(journal);
  const number = exhibit === null ? '' : `Pièce n° ${exhibit} – `;
  paper.bookmark('Calendrier');
  await paper.write(`${number}Tableau des tentatives`, { size: 18, bold: true, after: 8 });
  if (captures.length === 0) await paper.write('Aucune capture.');
  else await drawCalendar(paper, heatMap(captures));
  const totals = weekTotals(journal);
  if (totals.length > 0) {
    await paper.write('Par semaine', { bold: true, after: 4 });
    await drawTable(
      paper,
      [
        { heading: 'Semaine du lundi', share: 0.25 },
        { heading: 'Tentatives sans créneau', share: 0.25 },
        { heading: 'Jours', share: 0.25 },
        { heading: 'Autres tentatives', share: 0.25 },
      ],
      totals.map(({ monday, inVain, days, other }) => [
        dayInFrench(monday),
        ...[inVain, days, other].map(String),
      ]),
    );
  }
  const written = attemptRows(journal, exhibitOf, intervals);
  const isStamped = written.some(({ stamped }) => stamped !== '');
  const columns = tableColumns.filter(
    ({ key }) => (exhibit === null || !ofTheZip.has(key)) && (key !== 'stamped' || isStamped),
  );
  const share = columns.reduce((sum, column) => sum + column.share, 0);
  const rows = written.map((row) =>
    columns.map(({ key }) => {
      if (key === 'sha256') return `${shortHash(row[key])}…`;
      const said = key === 'outcome' ? row.statement : '';
      return said === '' ? row[key] : `${row[key]} (selon la personne : ${said})`;
    }),
  );
  if (rows.length > 0) {
    paper.breakPage();
    paper.bookmark('Toutes les captures');
    await paper.write('Toutes les captures', { size: 13, bold: true, after: 6 });
    const widths = columns.map((column) => ({ ...column, share: column.share / share }));
    await drawTable(paper, widths, rows, 7.5);
  }
  return paper.close();
}

/** inventaire.pdf: the detailed inventory of the exhibits. */
export async function printInventory(
  items: readonly InventoryItem[],
  volume: string,
  facts: PaperFacts,
  means: Means,
): Promise<Uint8Array<ArrayBuffer>> {
  const paper = await Paper.open(facts, means);
  await paper.write(`Inventaire détaillé des pièces${volume}`, {
    size: 16,
    bold: true,
    after: 10,
  });
  if (items.length === 0) await paper.write('Aucune pièce.');
  for (const { line, parts } of items) {
    paper.need(40);
    await paper.write(line, { size: 10.5, bold: true, after: 2 });
    for (const part of parts) await paper.write(part, { size: 9, indent: 18 });
    paper.skip(8);
  }
  return paper.close();
}

/** A letter's text as a PDF: lines in capitals are its headings. */
export async function printLetter(
  text: string,
  facts: PaperFacts,
  means: Means,
): Promise<Uint8Array<ArrayBuffer>> {
  const paper = await Paper.open(facts, means);
  for (const line of text.split('\n')) {
    const heading = /\p{Lu}{3}/u.test(line) && line === line.toUpperCase();
    if (heading) paper.need(50);
    await paper.write(line, { size: 10.5, bold: heading, indent: /^- /.test(line) ? 12 : 0 });
  }
  return paper.close();
}
