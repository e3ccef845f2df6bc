import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { beforeAll, expect, inject, test } from 'vitest';
import { flat, readPdf } from '../setup/pdf.ts';
import {
  answerQuestions,
  downloadedFile,
  field,
  nothingAgainst,
  openView,
  pressable,
  region,
  reload,
  until,
} from '../setup/person.ts';
import { seedDossier } from '../setup/seed.ts';
import { setStage } from '../setup/stage.ts';
import { readJournalLines } from '../setup/store.ts';
import { unzip } from '../setup/tamper.ts';
import { type VerifiedZip, verifyZip } from '../setup/verify-zip.ts';

// Two hundred captures over nine weeks and three procedures, letters with names of every script: what a lawyer gets.
const kind = inject('kind');
const stage = setStage(kind);
const folder = mkdtempSync(join(tmpdir(), 'sans-creneau-filing-'));
let page: Page;
let zip: VerifiedZip;
let bytes: Buffer;

const section = (name: string) => `[aria-labelledby="${name}"]`;
const saidIn = (name: string) => () =>
  page.$eval(section(name), (found) => found.textContent ?? '');

/** Exports with the present choice, and gives the ZIPs as the browser downloaded them. */
async function exportNow(): Promise<Buffer[]> {
  for (const name of readdirSync(stage.session.downloads)) {
    rmSync(join(stage.session.downloads, name));
  }
  await reload(page);
  return exportAsChosen();
}

async function exportAsChosen(): Promise<Buffer[]> {
  await page.click(pressable('Faire le fichier', region('export')));
  await until(
    saidIn('export'),
    (text) => text.includes('remis au navigateur'),
    'the export',
    500_000,
  );
  const names = await page.$$eval(`${section('export')} .files`, (lines) =>
    lines.flatMap((line) => line.textContent?.match(/Sans-creneau_[\w-]+\.zip/g) ?? []),
  );
  return Promise.all(
    names.map((name) =>
      downloadedFile(stage.session.downloads, new RegExp(`^${name.replaceAll('.', '\\.')}$`)),
    ),
  );
}

async function upload(selector: string, paths: string[]): Promise<void> {
  const input = await page.$(selector);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(...paths);
}

/** Answers a question of the e-mail in the letters view, field by field, and goes on. */
async function answer(question: string, fields: Record<string, string>): Promise<void> {
  await openView(page, `letters/email/${question}`, 'question');
  for (const [name, value] of Object.entries(fields)) {
    await page.waitForSelector(`[name="${name}"]`);
    await page.$eval(
      `[name="${name}"]`,
      (field, text) => {
        (field as HTMLInputElement).value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      value,
    );
  }
}

const paper = () => page.$$eval('.paper', ([shown]) => shown?.textContent ?? '');

beforeAll(async () => {
  page = await stage.session.openPage('dossier.html#home');
  await seedDossier(page, { captures: 200, days: 63, procedures: 3, noise: 90_000, files: true });
  await reload(page);
});

test('the dossier says where it is, and what is missing next', async () => {
  expect(await until(saidIn('checklist'), (said) => said !== '', 'the checklist')).toContain(
    'Possible, côté tentatives',
  );
  const text = await saidIn('readiness')();
  expect(text).toContain('un e-mail à la préfecture');
  expect(text).toContain('Comptées à part');
  await openView(page, 'export');
  await until(saidIn('export'), (said) => said.includes('200 preuves'), 'the plan');
});

test('no letter is shown before the three questions are answered, nor while an answer forbids it', async () => {
  await openView(page, 'letters');
  expect(await saidIn('letters')()).toContain('Répondez d’abord aux trois questions');
  const none = async () => {
    expect(await page.$$('.letter-card, .paper, a[href^="mailto"]')).toEqual([]);
    await openView(page, 'export');
    await page.click(`${section('export')} input[name="preset"][value="brief"]`);
    await until(saidIn('export'), (text) => text.includes('ne sont pas dans ce fichier'), 'a hold');
    await openView(page, 'letters');
  };
  await none();
  await answerQuestions(page, { removalOrder: 'yes', refusal: 'no', filed: 'no' });
  await until(saidIn('letters'), (text) => text.includes('avant d’avoir vu un avocat'), 'why');
  await none();
  await answerQuestions(page, nothingAgainst);
  await page.waitForSelector('.letter-card');
  await openView(page, 'export');
  await until(saidIn('export'), (text) => !text.includes('ne sont pas dans ce fichier'), 'no hold');
});

test('names in every script make letters, never a failure', async () => {
  await answer('name', { lastName: 'محمد الأمين', firstName: 'Kɔnɔ Nguyễn 王小明 🙂' });
  await page.click('[name="title"][value="Monsieur"]');
  await answer('urgency', { urgency: 'Mon employeur suspend mon contrat.' });
  await until(paper, (text) => text.includes('M. Kɔnɔ Nguyễn 王小明 🙂 محمد الأمين'), 'the e-mail');
  await openView(page, 'letters/email/check', 'question');
  await page.waitForSelector('.answers');
  const mailto = await page.$eval(
    'a.button[href^="mailto"]',
    (link) => (link as HTMLAnchorElement).href,
  );
  expect(decodeURIComponent(mailto)).toContain('Mon employeur suspend mon contrat.');
});

test('a letter that the person changed is exported as they left it', async () => {
  await openView(page, 'letters/witness/check', 'question');
  await until(paper, (text) => text.includes('TÉMOIN'), 'the witness’s letter');
  await page.click(pressable('Corriger le texte'));
  await page.waitForSelector('textarea.letter');
  await page.$eval('textarea.letter', (area) => {
    (area as HTMLTextAreaElement).value = 'Texte à moi, <b>rien</b> d’autre.';
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.click(pressable('Garder ce texte'));
  await until(saidIn('question'), (text) => text.includes('Texte gardé'), 'the letter');
  await until(paper, (text) => text === 'Texte à moi, <b>rien</b> d’autre.', 'the own text');
});

test('the ZIP holds what can be lodged, named and ordered as the inventory says', async () => {
  await openView(page, 'steps');
  await upload(`${section('steps')} input[type="file"]`, [papers()]);
  await page.select(field('Ce que vous avez fait', region('steps')), 'letter');
  await page.click(pressable('C’est fait', region('steps')));
  await until(saidIn('steps'), (text) => text.includes('inscrite et relue'), 'the step');
  await openView(page, 'export');
  [bytes = Buffer.alloc(0)] = await exportNow();
  zip = await verifyZip(bytes);
  expect(zip.entries.filter((entry) => entry.kind === 'capture')).toHaveLength(200);

  const files = zip.names.filter((name) => name.startsWith('a-deposer/') && /\/\d/.test(name));
  const numbers = files.map((name) => Number(/\/(\d+)_/.exec(name)?.[1])).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  for (const name of files) {
    const stem = name.replace(/^a-deposer\/|\.pdf$/g, '');
    expect(stem).toMatch(/^\d+_[A-Za-z0-9_-]+$/);
    expect(stem.length).toBeLessThanOrEqual(80);
    expect((await zip.read(name)).length).toBeLessThanOrEqual(15_000_000);
  }
  const inventory = (await zip.read('a-deposer/inventaire.txt')).toString();
  const lines = [...inventory.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
  expect(lines).toEqual(numbers);
  // Several months of the one procedure that the request is about, the table and the letter.
  expect(files.length).toBeGreaterThan(4);
});

/** The captures of the procedure that was tried most: the request is about it alone. */
function captures() {
  const all = zip.entries.flatMap((entry) => (entry.kind === 'capture' ? [entry] : []));
  const vain = all.filter(({ outcome }) => outcome === 'no-slot');
  const tries = Map.groupBy(vain, ({ procedure }) => procedure?.id);
  const [id] = [...tries].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return all.filter(({ procedure }) => procedure?.id === id);
}

/** A paper to join: one that the product's own PDF writer did not make. */
function papers(): string {
  const path = join(folder, 'lettre.pdf');
  const text = 'BT /F1 24 Tf 72 700 Td (Lettre recommandee) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = pdf.length;
  pdf += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  writeFileSync(path, pdf);
  return path;
}

test('every plate can be searched: date, hour, address, sentence; every font is embedded', async () => {
  const files = zip.names.filter((name) =>
    /^a-deposer\/\d+_(Captures|Rendus|Releves).*\.pdf$/.test(name),
  );
  const filed = new Set<number>();
  for (const name of files) {
    const pdf = readPdf(await zip.read(name));
    expect(pdf.language).toBe('fr-FR');
    for (const { embedded } of pdf.fonts) expect(embedded).toBe(true);
    const pages = pdf.pages.slice(1).map(flat);
    for (const text of pages.filter((one) => one.startsWith('Pièce'))) {
      const capture = captures().find(({ time, url }) => {
        const universal = time.utc.slice(0, 19).replace('T', ' ');
        return text.includes(`${universal} UTC`) && text.includes(`Adresse : ${url}`);
      });
      if (!capture) throw new Error(`No capture for: ${text.slice(0, 200)}`);
      expect(text).toContain(capture.time.legal.slice(11, 19));
      expect(text).toContain(capture.matched);
      expect(text).not.toMatch(/Preuve n°|SHA/);
      filed.add(capture.number);
    }
    expect(pdf.bookmarks).toHaveLength(1 + pages.filter((one) => one.startsWith('Pièce')).length);
  }
  expect(filed.size).toBe(captures().length);
  const step = zip.names.find((name) => /^a-deposer\/\d+_Lettre/.test(name)) ?? '';
  expect(readPdf(await zip.read(step)).pages.join(' ')).toContain('Lettre recommandee');
});

/** What no one but the person and their lawyer may read. */
const planted = ['2023-02-14', '14 février 2023', 'PLANTED-new-facts'];

test('the evidence has no word of the tool in what is filed, and nothing of the confidential answers', async () => {
  expect(flat(readPdf(await zip.read('tableau.pdf')).pages.join(' '))).toContain('Calendrier');
  expect(zip.names.filter((name) => /courriers|synthese/.test(name))).toEqual([]);
  // What a court or the préfecture reads has no word of the tool.
  for (const name of zip.names.filter((one) => /^a-deposer\/.*\.(pdf|txt)$/.test(one))) {
    const file = await zip.read(name);
    const text = name.endsWith('.pdf') ? readPdf(file).pages.join(' ') : file.toString();
    const found =
      /hash|SHA|empreinte|JSON|journal\.jsonl|snapdom|(?-i:Sans créneau)/i.exec(text)?.[0] ?? null;
    expect([name, found]).toEqual([name, null]);
  }
});

test('the confidential file holds synthesis and letters; the evidence made after it holds none of the answers', async () => {
  await openView(page, 'letters');
  await page.$eval('details:has(input[name="removalOrder"])', (one) =>
    one.setAttribute('open', ''),
  );
  await page.click('input[name="removalOrder"][value="yes"]');
  await page.waitForSelector('input[name="advised"]');
  await page.click('input[name="advised"][value="yes"]');
  await page.waitForSelector(`${section('situation')} textarea`);
  for (const [selector, value] of [
    ['input[type="date"]', '2023-02-14'],
    ['textarea', 'PLANTED-new-facts'],
  ] as const) {
    await page.$eval(
      `${section('situation')} ${selector}`,
      (field, text) => {
        (field as HTMLInputElement).value = text;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      value,
    );
  }
  await openView(page, 'export');
  const [before] = await exportNow();
  if (!before) throw new Error('No ZIP');
  const evidence = await verifyZip(before);
  for (const name of evidence.names) {
    const file = await evidence.read(name);
    const text = name.endsWith('.pdf') ? readPdf(file).pages.join(' ') : file.toString('utf8');
    expect([name, planted.filter((word) => text.includes(word))]).toEqual([name, []]);
    expect([name, /removalOrder|situation"/.test(text)]).toEqual([name, false]);
  }
  await reload(page);
  await page.click(`${section('export')} input[name="preset"][value="brief"]`);
  await page.click(`${section('export')} label.check input`);
  await page.click(pressable('Faire le fichier confidentiel', region('export')));
  const made = await downloadedFile(stage.session.downloads, /^Confidentiel_\d{4}-\d\d-\d\d\.zip$/);
  const brief = await unzip(made);
  const names = [...brief.keys()];
  const head = createHash('sha256')
    .update((await readJournalLines(page)).at(-1) ?? '')
    .digest('hex');
  const synthesis = flat(readPdf(brief.get('synthese.pdf') ?? Buffer.alloc(0)).pages.join(' '));
  expect(synthesis).toContain('OQTF, même ancienne : oui (14 février 2023)');
  expect(synthesis).toContain('PLANTED-new-facts');
  expect(synthesis).toContain('Tribunal administratif de');
  for (const name of names.filter((one) => one.endsWith('.pdf') && one.startsWith('courriers'))) {
    const text = flat(readPdf(brief.get(name) ?? Buffer.alloc(0)).pages.join(' '));
    if (name.includes('temoin')) expect(text).toContain('Texte à moi, <b>rien</b> d’autre.');
    const isSent = /courriel|lettre-recommandee/.test(name);
    expect([name, text.includes(head.slice(0, 32))]).toEqual([name, isSent]);
    expect([name, text.includes(head)]).toEqual([name, false]);
    if (!name.includes('attestation')) expect(text).not.toMatch(/Sans créneau|empreinte|SHA/);
  }
  expect(brief.get('courriers/courriel-prefecture.txt')?.toString()).toContain('محمد الأمين');
  const request = brief.get('courriers/requete-refere-mesures-utiles.txt')?.toString() ?? '';
  expect(request).toContain('Une décision du 14 février 2023 m’a fait obligation');
  // A word processor opens what is to be worked on: a package with its document in it.
  const word = await unzip(
    brief.get('courriers/requete-refere-mesures-utiles.docx') ?? Buffer.alloc(0),
  );
  expect(word.get('word/document.xml')?.toString()).toContain('PLANTED-new-facts');
  const draft = await unzip(
    brief.get('projets-avocat/requete-refere-mesures-utiles.docx') ?? Buffer.alloc(0),
  );
  expect(draft.get('word/document.xml')?.toString()).toContain('AYANT POUR AVOCAT');
});

test('ordinary programs open it, with names and times as they should be', async () => {
  const path = join(folder, 'dossier.zip');
  writeFileSync(path, bytes);
  expect(execFileSync('unzip', ['-tq', path], { encoding: 'utf8' })).toContain('No errors');
  const listed = execFileSync('unzip', ['-l', path], { encoding: 'utf8' });
  const [first] = zip.entries;
  if (first?.kind !== 'capture') throw new Error('No capture');
  expect(listed).toContain(`${first.time.legal.slice(0, 10)} ${first.time.legal.slice(11, 16)}`);
  const python =
    'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip(),len(z.namelist()))';
  const told = execFileSync('python3', ['-c', python, path], { encoding: 'utf8' }).trim();
  expect(told).toBe(`None ${zip.names.length}`);
});

test('the same dossier gives the same bytes', async () => {
  const [again] = await exportNow();
  expect(again?.equals(bytes)).toBe(true);
});

test('a selection for an e-mail is one PDF of 5 MB at most', async () => {
  await reload(page);
  await page.click(`${section('export')} input[value="email"]`);
  await page.click(pressable('Faire le PDF pour un e-mail', region('export')));
  await until(
    saidIn('export'),
    (text) => text.includes('PDF remis au navigateur'),
    'the selection',
  );
  const pdf = await downloadedFile(stage.session.downloads, /^Tentatives_pour_courriel_.*\.pdf$/);
  expect(pdf.length).toBeLessThanOrEqual(5_000_000);
  expect(readPdf(pdf).bookmarks).toHaveLength(7);
});

test('an export that the popup started can be stopped there', async () => {
  const popup = await stage.session.openPage('popup.html');
  await popup.click(pressable('Pour mon avocat', '.actions'));
  const stop = pressable('Annuler', '[data-answer="exporting"]');
  await popup.waitForSelector(stop);
  // Each word of how far it is draws the popup again: the button may move under a pointer.
  await popup.$eval(stop, (button) => (button as HTMLElement).click());
  await until(
    () => popup.$eval('main', (main) => main.textContent ?? ''),
    (text) => text.includes('Export annulé : rien n’a été gardé.'),
    'the export stopped',
  );
  await popup.close();
});
