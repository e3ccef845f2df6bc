import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { PNG } from 'pngjs';
import { beforeAll, expect, test } from 'vitest';
import { everything } from '@/dossier/choice';
import { inventory } from '@/dossier/inventory';
import type { Intervals } from '@/evidence/interval';
import type { CaptureRecord, LatestStep } from '@/evidence/record';
import type { Means } from '@/export/pdf/paper';
import { filterRows, rasterOfPng } from '@/export/pdf/raster';
import { type PlatePicture, printSeries, seriesOf } from '@/export/pdf/series';
import { printPaper } from '@/export/pdf/step-paper';
import { printInventory, printLetter, printTable } from '@/export/pdf/tables';
import { flat, readPdf, wordsOf } from '../../setup/pdf';
import { hashed, planned, step } from '../dossier/hashed';
import { paperMeans } from './paper-means';

const facts = { title: 'Essai', footer: 'Pied', date: new Date('2026-11-03T08:02:14Z') };
const drawn: string[] = [];
let means: Means;

beforeAll(async () => {
  means = await paperMeans(drawn);
});

function png(width: number, height: number, colorType: 2 | 6 = 2): Buffer {
  const picture = new PNG({ width, height });
  picture.data.fill(200);
  return PNG.sync.write(picture, { colorType });
}

const rasterOf = (bytes: Buffer) => {
  const raster = rasterOfPng(new Uint8Array(bytes));
  if (!raster) throw new Error('No raster');
  return raster;
};

const longUrl = `https://www.seine-saint-denis.gouv.fr/booking/create/1?${'a'.repeat(2_000)}`;

async function series() {
  const captures = [
    hashed(1, '2026-11-03T08:02:14+01:00'),
    hashed(2, '2026-11-04T09:12:00+01:00', { url: longUrl, outcome: 'slots-offered' }),
    hashed(3, '2026-11-05T10:00:00+01:00', { matched: 'لا توجد مواعيد' }),
  ];
  const [exhibit] = planned(captures, 12);
  if (exhibit?.kind !== 'series') throw new Error('No series');
  const pictures = new Map<number, PlatePicture>([
    [1, { raster: rasterOf(png(1_280, 800)) }],
    [2, { raster: rasterOf(png(1_280, 9_000)) }],
    [3, { missing: 'Sans image : essai.', text: 'Texte de la page 🙂\nאין תורים' }],
  ]);
  return { exhibit, pictures };
}

test('the picture of the shared screen comes first, and each picture is called what it is', async () => {
  const size = { width: 1, height: 1, at: '2026-11-03T07:02:14.120Z' };
  const shown = hashed(1, '2026-11-03T08:02:14+01:00', {
    files: { 'ecran.png': { sha256: 'a'.repeat(64), bytes: 9, crc32: '00000000' } },
    picture: { ...size, method: 'drawing', by: 'snapdom', scale: 1, messageVisible: true },
    screenFrame: { ...size, surface: 'monitor', delayMs: 300, messageVisible: null },
  });
  const [exhibit] = planned([shown], 4, { choice: { ...everything, screens: new Set([1]) } });
  if (exhibit?.kind !== 'series') throw new Error('No series');
  const [page, screen] = [rasterOf(png(1_280, 800)), rasterOf(png(1_400, 1_000))];
  const pictures = new Map<number, PlatePicture>([[1, { raster: page, screen }]]);
  const pdf = readPdf(await printSeries(seriesOf(exhibit), pictures, facts, means));
  const [table = '', ...plates] = pdf.pages.map(flat);
  expect(table).toContain(
    'Images de ce que la personne partageait de son écran, non retouchées : 1 écran entier.',
  );
  expect(table).toContain('Le rendu de la page n’est pas une capture d’écran');
  expect(table).not.toContain('La capture d’écran est non retouchée');
  expect(table).toContain('écran entier, rendu de la page');
  const plate = plates.join(' ');
  const first = plate.indexOf('Écran entier, au moment du relevé :');
  const second = plate.indexOf('Page elle-même (rendu de la page) :');
  expect([first > 0, second > first]).toEqual([true, true]);
});

test('a series has its table first, then each capture with its band, all as text', async () => {
  const { exhibit, pictures } = await series();
  const pdf = readPdf(await printSeries(seriesOf(exhibit), pictures, facts, means));
  expect(pdf.title).toBe('Essai');
  expect(pdf.language).toBe('fr-FR');
  expect(pdf.fonts.length).toBeGreaterThan(0);
  for (const { embedded } of pdf.fonts) expect(embedded).toBe(true);
  expect(pdf.bookmarks).toEqual([
    'Tableau chronologique',
    'Pièce n° 12-1 · 03/11/2026 08:02:14 · Aucun créneau',
    'Pièce n° 12-2 · 04/11/2026 09:12:00 · Créneaux proposés',
    'Pièce n° 12-3 · 05/11/2026 10:00:00 · Aucun créneau',
  ]);
  const [table = '', ...plates] = pdf.pages.map(flat);
  expect(table).toContain('12-1 03/11/2026 08:02:14 (UTC+01:00) Aucun créneau');
  const plate = plates.find((page) => page.includes('Pièce n° 12-1 ')) ?? '';
  for (const told of [
    'Pièce n° 12-1 · mardi 3 novembre 2026 à 08:02:14',
    'Heure légale Europe/Paris (UTC+01:00) · temps universel : 2026-11-03 07:02:14 UTC',
    'Adresse : https://www.seine-saint-denis.gouv.fr/booking/create/9829/2',
    "Il n'existe plus de plage horaire libre pour votre demande de rendez-vous.",
    'Démarche n° 9829',
    'Heure de l’ordinateur : 08:02:14 · écart avec l’horloge du serveur : non vérifié',
  ]) {
    expect(plate).toContain(told);
  }
  expect(pdf.pages.at(-1)).toMatch(/Page \d+ sur \d+/);
  // What a court reads has one numbering, and none of the tool's words.
  expect(pdf.pages.join(' ')).not.toMatch(/Preuve n°|SHA|empreinte|snapdom/i);
});

const screenshot: CaptureRecord['picture'] = {
  method: 'screenshot',
  by: 'captureVisibleTab',
  at: '2026-11-03T07:02:14.000Z',
  width: 1,
  height: 1,
  scale: 1,
  messageVisible: true,
};
const drawing: CaptureRecord['picture'] = { ...screenshot, method: 'drawing', by: 'snapdom' };

test.each<[string, CaptureRecord['picture'][], string[], RegExp | null]>([
  ['screenshots', [screenshot, screenshot], ['Les 2 captures d’écran sont non retouchées.'], null],
  ['one screenshot', [screenshot], ['La capture d’écran est non retouchée.'], null],
  [
    'drawings',
    [drawing, drawing],
    ['Les 2 rendus de la page ne sont pas des captures d’écran'],
    /retouch/,
  ],
  [
    'both, and one without',
    [screenshot, drawing, { missing: 'essai' }],
    [
      'Pièce n° 1 Tentatives sur le site',
      '1 capture d’écran, 1 rendu de la page et 1 relevé sans image',
      'La capture d’écran est non retouchée.',
      'Le rendu de la page n’est pas une capture d’écran',
      'Un relevé est sans image',
    ],
    null,
  ],
])('the first page of %s calls each picture what it is', async (_, pictures, words, never) => {
  const captures = pictures.map((picture, index) =>
    hashed(index + 1, `2026-11-0${index + 1}T08:00:00+01:00`, { picture }),
  );
  const [exhibit] = planned(captures, 1);
  if (exhibit?.kind !== 'series') throw new Error('No series');
  const pdf = readPdf(await printSeries(seriesOf(exhibit), new Map(), facts, means));
  const first = flat(pdf.pages[0] ?? '');
  for (const said of words) expect(first).toContain(said);
  if (never) expect(first).not.toMatch(never);
});

test('a 2,000-character address is printed whole, a tall picture over several pages', async () => {
  const { exhibit, pictures } = await series();
  const pdf = readPdf(await printSeries(seriesOf(exhibit), pictures, facts, means));
  const letters = pdf.pages.join('').replace(/\s+/g, '');
  expect(letters).toContain(longUrl);
  expect(
    pdf.pages.filter((page) => page.includes('12-2, suite de l’image')).length,
  ).toBeGreaterThan(3);
});

test('what the font cannot write is drawn, line by line; the rest stays text', async () => {
  drawn.length = 0;
  const { exhibit, pictures } = await series();
  const pdf = readPdf(await printSeries(seriesOf(exhibit), pictures, facts, means));
  expect(drawn.some((line) => line.includes('لا توجد مواعيد'))).toBe(true);
  expect(drawn).toContain('Texte de la page 🙂');
  expect(drawn).toContain('אין תורים');
  expect(flat(pdf.pages.join(' '))).toContain('Sans image : essai.');
});

test('Latin letters of every kind are text', async () => {
  drawn.length = 0;
  const text = 'Kɔnɔ Ŋɲɛ Nguyễn Thị Ánh Œuvre Çağlar Ștefan Đỗ Žižek Ґанна Σοφία « 12 € » – … ’';
  const pdf = readPdf(await printLetter(text, facts, means));
  expect(drawn).toEqual([]);
  expect(flat(pdf.pages.join(''))).toContain(text);
});

test('the same series gives the same bytes', async () => {
  const print = async () => {
    const { exhibit, pictures } = await series();
    return Buffer.from(
      await printSeries(
        seriesOf({ ...exhibit, captures: exhibit.captures }),
        pictures,
        facts,
        means,
      ),
    );
  };
  expect((await print()).equals(await print())).toBe(true);
});

test('text that hides its order or its controls is printed as it reads', async () => {
  const pdf = readPdf(await printLetter('abc\u202Edef\u0007ghi\u200B', facts, means));
  expect(pdf.pages[0]).toContain('abcdef ghi');
});

const onePaper = (name: string) => ({
  names: { [name]: `le mien ${name}` },
  files: { [name]: { sha256: 'a'.repeat(64), bytes: 5, crc32: '00000000' } },
});

/** The exhibit of one paper of a letter, as text, and whether it could be printed. */
async function printedPaper(
  name: string,
  blob: Blob | null,
  kind: 'letter' | 'imported' = 'letter',
  change: Partial<LatestStep> = {},
) {
  const [exhibit] = planned([step(4, kind, '2026-11-05', { ...onePaper(name), ...change })], 3);
  if (exhibit?.kind !== 'paper') throw new Error('No paper');
  let isPrinted = true;
  const bytes = await printPaper(exhibit, blob, facts, means, () => {
    isPrinted = false;
  });
  const pdf = readPdf(bytes);
  return { pdf, text: flat(pdf.pages.join(' ')), isPrinted, bytes };
}

const mail =
  'From: Awa <awa@exemple.org>\r\nTo: prefecture@exemple.org\r\nSubject: =?UTF-8?Q?Rendez-vous_impossible_=C3=A0_prendre?=\r\nDate: Thu, 05 Nov 2026 08:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBonjour, aucun créneau.\r\n';

test('a PDF is its own pages, with nothing but its number above the first', async () => {
  const inner = await printLetter('Contenu de la lettre', { ...facts, footer: '' }, means);
  const { pdf, text, isPrinted } = await printedPaper('piece-1.pdf', new Blob([inner]));
  expect(pdf.pages).toHaveLength(1);
  expect(text).toContain('Contenu de la lettre');
  expect(text).toContain('Pièce n° 3');
  expect(text).not.toMatch(/DÉMARCHE|journal|SHA|l'extension/);
  expect(pdf.bookmarks).toEqual(['Lettre recommandée à la préfecture, 5 novembre 2026']);
  expect(isPrinted).toBe(true);
});

test('an e-mail is printed with its head', async () => {
  const { text } = await printedPaper('piece-1.eml', new Blob([mail]));
  for (const told of [
    'Pièce n° 3',
    'De : Awa <awa@exemple.org>',
    'Objet : Rendez-vous impossible à prendre',
    'Bonjour, aucun créneau.',
  ]) {
    expect(text).toContain(told);
  }
});

test('an e-mail whose signed body holds says by which domain; one that does not hold says nothing here', async () => {
  const found = { domain: 'isere.gouv.fr', selector: 'k', fields: ['date'], unsigned: 0 };
  const printedWith = async (body: boolean | null) =>
    (
      await printedPaper('piece-1.eml', new Blob([mail]), 'letter', {
        mails: { 'piece-1.eml': [{ ...found, body }] },
      })
    ).text;
  expect(await printedWith(true)).toContain(
    'Fichier du courriel : signé par le domaine isere.gouv.fr, empreinte du corps conforme.',
  );
  expect(await printedWith(false)).not.toContain('signé par le domaine');
  expect(await printedWith(null)).not.toContain('signé par le domaine');
});

const head =
  'From: =?iso-8859-1?Q?Pr=E9fecture?= <pref@isere.gouv.fr>\r\nTo: moi@exemple.fr\r\nDate: Tue, 3 Nov 2026 23:30:14 -0500\r\nSubject: Recu\r\nMIME-Version: 1.0\r\n';

test('an e-mail of HTML alone is printed as text, its date in French legal time', async () => {
  const html =
    '<html><body><style>p{color:red}</style><p>Votre demande a bien &eacute;t&eacute; re&ccedil;ue.</p><table><tr><td>Dossier</td><td>7503</td></tr></table><p>Aucun cr&eacute;neau n&#8217;est disponible. <a href="https://suivi.exemple/x">Suivre</a></p><script>alert(1)</script></body></html>';
  const { text } = await printedPaper(
    'piece-1.eml',
    new Blob([`${head}Content-Type: text/html; charset=utf-8\r\n\r\n${html}`]),
  );
  expect(text).toContain('De : Préfecture <pref@isere.gouv.fr>');
  expect(text).toContain('Date : 4 novembre 2026 à 5 h 30 (heure de Paris)');
  expect(text).toContain('Votre demande a bien été reçue.');
  expect(text).toContain('Dossier');
  expect(text).toContain('Aucun créneau n’est disponible. Suivre');
  expect(text).not.toMatch(/color:red|alert|suivi\.exemple/);
});

test('an e-mail that was forwarded is printed with what is in it', async () => {
  const inner = `${head}Content-Type: text/plain; charset=utf-8\r\n\r\nLe message transféré de la préfecture`;
  const { text } = await printedPaper(
    'piece-1.eml',
    new Blob([
      `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nVoir ci-joint\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--b--\r\n`,
    ]),
  );
  expect(text).toContain('Voir ci-joint');
  expect(text).toContain('Le message transféré de la préfecture');
});

test.each([
  ['UTF-8', new TextEncoder().encode('Déposée à Saint-Denis')],
  ['UTF-8 with a mark', new TextEncoder().encode('\uFEFFDéposée à Saint-Denis')],
  ['Windows', Uint8Array.from(Buffer.from('Déposée à Saint-Denis', 'latin1'))],
  ['UTF-16', Uint8Array.from(Buffer.from('\uFEFFDéposée à Saint-Denis', 'utf16le'))],
])('a text in %s is read as it was written', async (_, bytes) => {
  const { text } = await printedPaper('piece-1.txt', new Blob([bytes]));
  expect(text).toContain('Déposée à Saint-Denis');
});

test('what was typed into a form stays on its page', async () => {
  const doc = await PDFDocument.create();
  const page = doc.addPage([400, 600]);
  const field = doc.getForm().createTextField('nom');
  field.setText('DIALLO');
  field.addToPage(page, { x: 50, y: 400, width: 200, height: 30 });
  const bytes = new Uint8Array(await doc.save());
  const { text, bytes: printed } = await printedPaper('piece-1.pdf', new Blob([bytes]));
  expect(text).toContain('DIALLO');
  expect(wordsOf(printed).map((word) => word.text)).toContain('DIALLO');
});

test.each([
  ['piece-1.pdf', new Blob(['%PDF-1.7 rien']), 'ne se laisse pas imprimer ici'],
  ['piece-1.jpg', null, 'manque ou est abîmé'],
] as const)('%s that cannot be printed is reported: %j, %s', async (name, blob, told) => {
  const { text, isPrinted } = await printedPaper(name, blob);
  expect(text).toContain(told);
  expect(isPrinted).toBe(false);
});

test.each([0, 90, 180, 270])(
  'the number stands at the top of a page turned by %i°',
  async (angle) => {
    const doc = await PDFDocument.create();
    const page = doc.addPage([400, 600]);
    page.setRotation(degrees(angle));
    page.setCropBox(20, 30, 300, 500);
    page.drawText('Contenu', { x: 100, y: 300 });
    const { bytes } = await printedPaper(
      'piece-1.pdf',
      new Blob([new Uint8Array(await doc.save())]),
    );
    const words = wordsOf(bytes);
    const number = words.find(({ text }) => text === 'Pièce');
    const [width, height] = angle % 180 === 0 ? [300, 500] : [500, 300];
    expect(number?.x).toBeGreaterThan(width / 2);
    expect(number?.y).toBeLessThan(40);
    expect(words.find(({ text }) => text === 'Page')?.y).toBeGreaterThan(height - 40);
  },
);

test('a picture that the person brought says so on its own page', async () => {
  const picture = new Blob([new Uint8Array(png(60, 40))]);
  const { pdf } = await printedPaper('piece-1.png', picture, 'imported');
  for (const page of pdf.pages) expect(flat(page)).toContain('IMPORTÉE, NON RELEVÉE PAR L’OUTIL');
});

test('the table has its calendar on the first page, the weeks, and every capture', async () => {
  const journal = Array.from({ length: 60 }, (_, index) =>
    hashed(
      index + 1,
      new Date(Date.UTC(2026, 8, 1 + index, 7)).toISOString().replace('.000Z', '+00:00'),
    ),
  );
  const intervals: Intervals = new Map();
  const pdf = readPdf(
    await printTable(
      { journal, exhibitOf: (seq) => `1-${seq}`, exhibit: null, intervals },
      facts,
      means,
    ),
  );
  expect(flat(pdf.pages[0] ?? '')).toContain('Calendrier des tentatives');
  expect(flat(pdf.pages.join(' '))).toContain('28 septembre 2026 7 7 0');
  expect(flat(pdf.pages.join(' '))).toContain('60 60 1-60 30/10/2026');
  const filed = readPdf(
    await printTable(
      { journal, exhibitOf: (seq) => `1-${seq}`, exhibit: 4, intervals },
      facts,
      means,
    ),
  );
  const filedText = flat(filed.pages.join(' '));
  expect(filedText).toContain('Pièce n° 4 – Tableau des tentatives');
  expect(filedText).not.toMatch(/SHA|2026-S\d/);
  const nothing = readPdf(
    await printTable({ journal: [], exhibitOf: () => '', exhibit: null, intervals }, facts, means),
  );
  expect(flat(nothing.pages[0] ?? '')).toContain('Aucune capture.');
});

test('the inventory has the order of the exhibits', async () => {
  const items = inventory(
    planned(
      [
        hashed(1, '2026-11-03T08:02:14+01:00'),
        step(2, 'email', '2026-11-04', onePaper('piece-1.eml')),
      ],
      5,
    ),
  );
  const text = flat(readPdf(await printInventory(items, '', facts, means)).pages.join(' '));
  expect(text.indexOf('5. Tentatives sur le site')).toBeGreaterThan(0);
  expect(text.indexOf('6. Courriel')).toBeGreaterThan(text.indexOf('5-1 : 03/11/2026 à 08:02:14'));
});

test('a PNG’s own pixels go in as they are, unless a PDF could not show them', () => {
  expect(rasterOf(png(3, 2))).toMatchObject({ width: 3, height: 2, colors: 3, packing: 'png' });
  expect(rasterOfPng(new Uint8Array(png(3, 2, 6)))).toBeNull();
  expect(rasterOfPng(new Uint8Array(png(3, 2).subarray(0, 40)))).toBeNull();
  expect(rasterOfPng(new Uint8Array([1, 2, 3]))).toBeNull();
});

test('rows are filtered as PNG’s "Up" does', () => {
  expect([...filterRows(new Uint8Array([1, 2, 3, 5]), 2)]).toEqual([2, 1, 2, 2, 2, 3]);
});
