import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer';
import { beforeAll, expect, inject, test } from 'vitest';
import { scenarios } from '../practice/scenarios.ts';
import { createAuthority } from '../setup/authority.ts';
import { builds } from '../setup/browser.ts';
import { downloadedFile, exportedName, pressable, region } from '../setup/person.ts';
import { setStage } from '../setup/stage.ts';
import { tamperings, unzip, zipOf } from '../setup/tamper.ts';
import { sampleZip } from '../unit/export/sample-dossier.ts';

// verifier.html as a lawyer opens it: out of the ZIP, from the disk; and the same page in the extension.
const kind = inject('kind');
const stage = setStage(kind);
const folder = mkdtempSync(join(tmpdir(), 'sans-creneau-verifier-'));

let exported: Buffer;
let stamped: Buffer;
let page: Page;

beforeAll(async () => {
  stage.practice.strangers.length = 0;
  await stage.tab.bringToFront();
  await stage.tab.goto(scenarios.aNoSlot.answer, { waitUntil: 'load' });
  await stage.nextCapture([]);
  const desk = await stage.session.openPage('dossier.html#export');
  await desk.click(pressable('Faire le fichier', region('export')));
  exported = await downloadedFile(stage.session.downloads, exportedName);
  await desk.close();
  stamped = await sampleZip(createAuthority());
  const html = join(folder, 'verifier.html');
  writeFileSync(html, (await unzip(exported)).get('verifier/verifier.html') ?? '');
  page = await stage.session.browser.newPage();
  await page.goto(pathToFileURL(html).href, { waitUntil: [] });
  await page.waitForSelector('body[data-ready]');
});

/** What the page says of a ZIP. */
async function check(bytes: Buffer, on = page): Promise<string> {
  const file = join(folder, 'dossier.zip');
  writeFileSync(file, bytes);
  const input = (await on.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  // What was said of the file before is gone once the next one is read.
  await on.evaluate(() => {
    const count = Object.assign(globalThis, { changed: 0 });
    new MutationObserver(() => {
      count.changed += 1;
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await input.uploadFile(file);
  await on.waitForFunction(
    () =>
      (globalThis as unknown as { changed: number }).changed > 0 &&
      !document.querySelector('progress') &&
      document.querySelector('.verdict, .note.bad'),
    { timeout: 20_000, polling: 20 },
  );
  return on.$eval('main', (main) => main.textContent ?? '');
}

test('the page in the ZIP is the one of the build', async () => {
  const inside = (await unzip(exported)).get('verifier/verifier.html')?.toString();
  expect(inside).toBe(readFileSync(join(builds[kind], 'verifier.html'), 'utf8'));
});

test('an untouched export holds, without a date, and says so', async () => {
  const text = await check(exported);
  expect(text).toContain('Tout ce qui a été vérifié concorde.');
  expect(text).toContain('Preuve n° 1 · Aucun créneau');
  expect(text).toContain('textes refaits ici sont identiques');
  expect(text).toMatch(/Non vérifié : \d+ fichiers faits à partir du dossier/);
  expect(text).toContain('Elles ne prouvent aucune date à l’encontre de la personne');
  expect(text).not.toContain('existaient à la date du jeton');
});

const unknown = 'Autorité inconnue : ses 7 jetons ne prouvent aucune date.';

test('an untouched dossier with stamps of no one known holds, and no date is claimed', async () => {
  const text = await check(stamped);
  expect(text).toContain(`? ${unknown} Le reste de ce qui a été vérifié concorde.`);
  expect(text).toContain('ne prouve aucune date (se dit « Autorité d essai, Essai »)');
  expect(text).toContain('7 jetons d’horodatage');
  expect(text).toContain('Contenu supprimé par la personne');
  expect(text).toContain('Démarche : lettre recommandée, le 2026-11-03');
  expect(text).not.toContain('existaient à la date du jeton');
  // What a dossier holds is shown as text, whatever it is.
  expect(text).toContain('mauvaise <b>démarche</b>');
  expect(await page.$$('b')).toEqual([]);
});

test('it speaks English and Arabic when asked, and French again', async () => {
  await page.select('header select', 'en');
  const english = await page.$eval('main', (main) => main.textContent ?? '');
  expect(english).toContain(
    'its 7 time stamps prove no date. The rest of what was checked agrees.',
  );
  expect(await page.$eval('html', ({ lang }) => lang)).toBe('en');
  await page.select('header select', 'ar');
  expect(await page.$eval('html', ({ dir }) => dir)).toBe('rtl');
  await page.select('header select', 'fr');
});

test('whatever is changed in a dossier is reported', async () => {
  const members = await unzip(stamped);
  // One in seven of all the ways that the unit tests go through, at other places in each browser.
  const all = tamperings(members).filter((_, index) => index % 7 === (kind === 'firefox' ? 3 : 0));
  expect(all.length).toBeGreaterThan(30);
  for (const { name, members: tampered } of all) {
    const text = await check(await zipOf(tampered));
    expect([name, text.includes('vérifié concorde.')]).toEqual([name, false]);
  }
});

test('what is not a dossier is refused with a sentence', async () => {
  expect(await check(Buffer.from('bonjour'))).toContain('n’est pas un ZIP entier');
  expect(await check(exported.subarray(0, 5_000))).toContain('n’est pas un ZIP entier');
  const hostile = new Map([...(await unzip(exported)), ['../../x', Buffer.from('x')]]);
  expect(await check(await zipOf(hostile))).toContain(
    'nom de fichier dangereux ou inconnu (../../x)',
  );
});

test('the extension’s own page says the same, and changes nothing', async () => {
  const before = await stage.journal();
  const own = await stage.session.openPage('verify.html');
  expect(await check(stamped, own)).toContain(unknown);
  const members = await unzip(stamped);
  members.set('tableau.csv', Buffer.from('autre'));
  expect(await check(await zipOf(members), own)).toContain('SHA256SUMS');
  expect(await stage.journal()).toEqual(before);
  await own.close();
});

test('the page can reach no network', async () => {
  const asked = stage.practice.requests.length;
  const reached = await page.evaluate(async () => {
    const ways = [
      () => fetch('https://www.isere.gouv.fr/'),
      () =>
        new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = resolve;
          image.onerror = reject;
          image.src = 'https://www.isere.gouv.fr/x.png';
          document.body.append(image);
        }),
    ];
    const settled = await Promise.allSettled(ways.map((way) => way()));
    return settled.map(({ status }) => status);
  });
  expect(reached).toEqual(['rejected', 'rejected']);
  expect(stage.practice.requests).toHaveLength(asked);
});
