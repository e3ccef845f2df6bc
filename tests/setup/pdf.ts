import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What ordinary tools find in a PDF. */
export type PdfFacts = {
  /** The pages' texts, as a reader copies them. */
  pages: string[];
  title: string;
  language: string;
  /** Titles of the bookmarks, in order. */
  bookmarks: string[];
  fonts: { name: string; embedded: boolean }[];
};

type Outline = { title: string };

/** Reads a PDF with poppler and qpdf. Rejects when qpdf finds a fault in it. */
export function readPdf(bytes: Uint8Array): PdfFacts {
  const folder = mkdtempSync(join(tmpdir(), 'sans-creneau-pdf-'));
  try {
    const path = join(folder, 'x.pdf');
    writeFileSync(path, bytes);
    const run = (program: string, ...args: string[]) =>
      execFileSync(program, args, { encoding: 'utf8', maxBuffer: 100_000_000 });
    run('qpdf', '--check', path);
    const info = run('pdfinfo', '-enc', 'UTF-8', path);
    const outline = JSON.parse(run('qpdf', '--json', '--json-key=outlines', path));
    const objects = run('qpdf', '--json', '--json-key=qpdf', '--json-stream-data=none', path);
    const language = /"\/Lang": "u:([^"]*)"/.exec(objects)?.[1] ?? '';
    const fonts = run('pdffonts', path).trimEnd().split('\n').slice(2);
    return {
      pages: run('pdftotext', '-enc', 'UTF-8', path, '-').split('\f').slice(0, -1),
      title: /^Title:\s*(.*)$/m.exec(info)?.[1] ?? '',
      language,
      bookmarks: (outline.outlines as Outline[]).map(({ title }) => title),
      fonts: fonts.map((line) => ({
        name: line.split(/\s+/)[0] ?? '',
        embedded: / yes +(yes|no) +(yes|no) +\d+ +\d+$/.test(line),
      })),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A PDF's text with one space for each run of them: lines wrap where they must. */
export const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The words of a PDF's first page and where they are as it is seen, in points from its top left. */
export function wordsOf(bytes: Uint8Array): { text: string; x: number; y: number }[] {
  const folder = mkdtempSync(join(tmpdir(), 'sans-creneau-pdf-'));
  try {
    const path = join(folder, 'x.pdf');
    writeFileSync(path, bytes);
    const found = execFileSync('pdftotext', ['-bbox', '-cropbox', '-l', '1', path, '-'], {
      encoding: 'utf8',
    });
    return [...found.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)"[^>]*>([^<]*)</g)].map(
      ([, x, y, text = '']) => ({ text, x: Number(x), y: Number(y) }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
