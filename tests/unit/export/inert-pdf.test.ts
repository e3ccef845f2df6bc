import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import type { PaperExhibit } from '@/dossier/exhibits';
import { stepText } from '@/dossier/steps';
import type { Means } from '@/export/pdf/paper';
import { printPaper } from '@/export/pdf/step-paper';
import { planned, step } from '../dossier/hashed';
import { paperMeans } from './paper-means';

// A PDF that someone joined, with everything in it that does something in a reader's program.

const facts = { title: 'Essai', footer: 'Pied', date: new Date('2026-11-03T08:02:14Z') };
let means: Means;

beforeAll(async () => {
  means = await paperMeans([]);
});

/** A PDF whose page carries one annotation of this kind, or these entries of its own. */
async function pdfWith(
  annotation: Record<string, unknown> | null,
  own: Record<string, unknown> = {},
) {
  const doc = await PDFDocument.create();
  const page = doc.addPage([400, 400]);
  page.drawText('TEXTE VISIBLE');
  const { context } = doc;
  if (annotation) {
    const made = context.register(
      context.obj({ Type: 'Annot', Rect: [10, 10, 200, 60], F: 4, ...annotation } as never),
    );
    page.node.set(PDFName.of('Annots'), context.obj([made]));
  }
  for (const [name, value] of Object.entries(own))
    page.node.set(PDFName.of(name), context.obj(value as never));
  doc.addJavaScript('ouvre', 'app.alert("document")');
  await doc.attach(new Uint8Array([1, 2, 3]), 'piece.exe', {
    mimeType: 'application/x-msdownload',
  });
  return new Uint8Array(await doc.save({ useObjectStreams: false }));
}

const script = { S: 'JavaScript', JS: PDFString.of('app.alert("page")') };
const launch = { S: 'Launch', F: PDFString.of('calc.exe') };
const form = { S: 'SubmitForm', F: PDFString.of('https://mal.test/envoi') };
const uri = { S: 'URI', URI: PDFString.of('https://mal.test/lien') };

/** The objects of a PDF as text, streams left out. */
function objectsOf(pdf: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'sans-creneau-pdf-')), 'a.pdf');
  writeFileSync(file, pdf);
  return execFileSync('qpdf', [
    '--qdf',
    '--object-streams=disable',
    '--stream-data=uncompress',
    file,
    '-',
  ]).toString('latin1');
}

function exhibitWith({ length }: Uint8Array): PaperExhibit {
  const facts = { sha256: 'a'.repeat(64), bytes: length, crc32: '00000000' };
  const entry = step(4, 'letter', '2026-11-05', {
    names: { 'piece-1.pdf': 'lettre.pdf' },
    files: { 'piece-1.pdf': facts },
  });
  const [exhibit] = planned([entry], 1);
  if (exhibit?.kind !== 'paper') throw new Error('No paper');
  return exhibit;
}

async function exhibitOf(pdf: Uint8Array<ArrayBuffer>): Promise<string> {
  const exhibit = exhibitWith(pdf);
  const printed = await printPaper(exhibit, new Blob([pdf]), facts, means, () => {
    throw new Error('It was not printed');
  });
  expect((await PDFDocument.load(printed)).getPageCount()).toBe(1);
  return objectsOf(printed);
}

test.each<[string, Record<string, unknown> | null, Record<string, unknown>?]>([
  ['a link to a site', { Subtype: 'Link', A: uri }],
  ['a link that launches', { Subtype: 'Link', A: launch }],
  ['a link with a chain of actions', { Subtype: 'Link', A: { ...uri, Next: [script, launch] } }],
  ['a link that remembers a site', { Subtype: 'Link', PA: uri }],
  ['a button that runs a script', { Subtype: 'Widget', FT: 'Btn', A: script }],
  [
    'a field that runs scripts on its way',
    { Subtype: 'Widget', FT: 'Tx', AA: { E: script, F: script, K: script } },
  ],
  ['a button that sends a form', { Subtype: 'Widget', FT: 'Btn', A: form }],
  ['a note that launches', { Subtype: 'Text', A: launch, Contents: PDFString.of('note') }],
  ['a screen', { Subtype: 'Screen', A: { S: 'Rendition', JS: PDFString.of('app.alert(1)') } }],
  ['rich media', { Subtype: 'RichMedia', RichMediaContent: { Assets: uri } }],
  [
    'a file on the page',
    { Subtype: 'FileAttachment', FS: { Type: 'Filespec', F: PDFString.of('mal.exe') } },
  ],
  ['a sound', { Subtype: 'Sound', A: launch }],
  ['a movie', { Subtype: 'Movie', A: launch }],
  [
    'a file that goes with the page',
    null,
    { AF: [{ Type: 'Filespec', F: PDFString.of('mal.exe') }] },
  ],
  [
    'a mark with a file',
    { Subtype: 'Square', AF: [{ Type: 'Filespec', F: PDFString.of('mal.exe') }] },
  ],
  ['a page that acts when it opens', null, { AA: { O: script, C: launch } }],
])('%s does nothing in the exhibit, and the page is there', async (_, annotation, own) => {
  const source = await pdfWith(annotation, own);
  const acting =
    /\/(JavaScript|JS|Launch|SubmitForm|URI|EmbeddedFile|Filespec|RichMedia|Rendition|AA|OpenAction)\b|mal\.test|calc\.exe/;
  expect(objectsOf(source)).toMatch(acting);
  const printed = await exhibitOf(source);
  expect(printed.match(acting)).toBeNull();
  expect(printed).toContain('/MediaBox');
});

test('a form stays as it was filled in, and is none any more', async () => {
  const source = await PDFDocument.create();
  const page = source.addPage([400, 400]);
  const field = source.getForm().createTextField('nom');
  field.setText('DIALLO');
  field.addToPage(page, { x: 10, y: 10 });
  const bytes = new Uint8Array(await source.save({ useObjectStreams: false }));
  const printed = await exhibitOf(bytes);
  // Drawn into the page: no field is left to be changed.
  expect(printed).not.toMatch(/\/Subtype \/Widget|\/AcroForm/);
  const file = join(mkdtempSync(join(tmpdir(), 'sans-creneau-pdf-')), 'a.pdf');
  const exhibit = exhibitWith(bytes);
  writeFileSync(file, await printPaper(exhibit, new Blob([bytes]), facts, means, () => {}));
  expect(execFileSync('pdftotext', [file, '-']).toString()).toContain('DIALLO');
});

test('the sheet says what was left out of the PDFs, and where the originals are', () => {
  const { step: filed } = exhibitWith(new Uint8Array([1]));
  expect(stepText(filed.entry, filed.hash)).toContain(
    'sans leurs scripts, liens, formulaires actifs ni fichiers incorporés',
  );
});
