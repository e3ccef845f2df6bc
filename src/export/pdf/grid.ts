import { leading, type Paper } from './paper';

/** Room at both sides of a cell, in points. */
const padding = 3;

/** A column: its heading, and its share of the page's width; all shares make 1. */
type Column = { heading: string; share: number };

/** Rows in columns; the heading is on each page again. A row is cut only where no page holds it. */
export async function drawTable(
  paper: Paper,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  size = 8,
): Promise<void> {
  const headings = columns.map(({ heading }) => heading);
  const cellsOf = (texts: readonly string[], bold: boolean) =>
    columns.map(({ share }, index) =>
      paper.lines(texts[index] ?? '', { width: share * paper.width - 2 * padding, size, bold }),
    );
  const line = size * leading;
  const heightOfRow = (cells: readonly string[][]) =>
    Math.max(1, ...cells.map(({ length }) => length)) * line + 4;
  const draw = async (cells: readonly string[][], bold: boolean) => {
    const height = heightOfRow(cells);
    if (bold) paper.box({ left: 0, down: 0, width: paper.width, height, gray: 0.9 });
    let left = 0;
    for (const [index, { share }] of columns.entries()) {
      for (const [row, text] of (cells[index] ?? []).entries()) {
        await paper.label(text, { left: left + padding, down: 2 + row * line, size, bold });
      }
      left += share * paper.width;
    }
    paper.skip(height);
    paper.rule(0);
  };
  const head = cellsOf(headings, true);
  paper.need(heightOfRow(head) * 3);
  await draw(head, true);
  for (const row of rows) {
    let cells = cellsOf(row, false);
    if (paper.room < Math.min(heightOfRow(cells), paper.height - heightOfRow(head))) {
      paper.breakPage();
      await draw(head, true);
    }
    // A row taller than a whole page goes on, on the next one.
    for (; paper.room < heightOfRow(cells); await draw(head, true)) {
      const fit = Math.max(1, Math.floor((paper.room - 4) / line));
      await draw(
        cells.map((lines) => lines.slice(0, fit)),
        false,
      );
      cells = cells.map((lines) => lines.slice(fit));
      paper.breakPage();
    }
    await draw(cells, false);
  }
  paper.skip(8);
}
