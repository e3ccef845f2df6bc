import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Practice, startPractice } from '../practice/server.ts';
import { launchBrowser, type Session } from '../setup/browser.ts';
import { acceptRestore, field, pressable, region, reload, until } from '../setup/person.ts';
import { seedDossier } from '../setup/seed.ts';
import { readJournalLines, readStoredFile } from '../setup/store.ts';
import { verifyZip } from '../setup/verify-zip.ts';

// Safety copies: made automatically once the person has said yes, and enough to bring a dossier back.
const kind = inject('kind');
const profile = mkdtempSync(join(tmpdir(), `sans-creneau-copies-${kind}-`));
const granted = kind === 'chromium' ? ['downloads', 'offscreen'] : ['downloads'];
let practice: Practice;
let session: Session;
let desk: Page;

const start = async () => {
  const options = { kind, practice, extension: true, profile, granted, ownDownloads: true };
  session = await launchBrowser(options);
};

const folder = () => join(session.downloads, 'Sans-creneau');
const copies = () =>
  existsSync(folder())
    ? readdirSync(folder())
        .filter((name) => name.endsWith('.zip') && readFileSync(join(folder(), name)).length > 0)
        .sort()
    : [];
const bodyOf = (page: Page) => page.$eval('body', (body) => body.innerText);
const button = (label: string) => `::-p-xpath(//button[normalize-space()="${label}"])`;

async function saying(words: string): Promise<void> {
  await until(
    () => bodyOf(desk),
    (text) => text.includes(words),
    words,
  );
}

const yesterday = { captures: 3, days: 1, daysAgo: 1, procedures: 1, noise: 1_000, files: true };

beforeAll(async () => {
  practice = await startPractice();
  await start();
});

afterAll(async () => {
  await session?.close();
  await practice?.close();
  rmSync(profile, { recursive: true, force: true });
});

test('on a shared computer a second yes is asked; then the first copy holds everything', async () => {
  desk = await session.openPage('dossier.html#settings');
  await seedDossier(desk, yesterday);
  await reload(desk);
  await desk.waitForSelector('[aria-labelledby="copies"] form');
  await saying('Aucune copie de sécurité.');
  const submit = pressable('Faire des copies chaque soir', region('copies'));
  const isDisabled = () => desk.$eval(submit, (found) => (found as HTMLButtonElement).disabled);
  expect(await isDisabled()).toBe(true);
  await desk.click(field('D’autres personnes', region('copies')));
  expect(await isDisabled()).toBe(true);
  await desk.click(field('J’accepte', region('copies')));
  expect(await isDisabled()).toBe(false);
  await desk.click(submit);
  await until(
    async () => copies(),
    ({ length }) => length === 1,
    'the first copy',
  );
  await saying('Copie : aujourd’hui.');
  const [name = ''] = copies();
  expect(name).toMatch(/^Sans-creneau_copie_\d{4}-\d\d-\d\d_lignes-00001-00003\.zip$/);
  const zip = await verifyZip(readFileSync(join(folder(), name)));
  expect((await zip.read('journal.jsonl')).toString().trimEnd().split('\n')).toEqual(
    await readJournalLines(desk),
  );
});

test('what was added yesterday is copied when the browser starts, automatically, and only that', async () => {
  await seedDossier(desk, { ...yesterday, captures: 2 });
  await session.close();
  await start();
  await until(
    async () => copies(),
    ({ length }) => length === 2,
    'the second copy',
  );
  expect(copies()[1]).toMatch(/lignes-00004-00005\.zip$/);
  const sizes = copies().map((name) => readFileSync(join(folder(), name)).length);
  expect(sizes[1]).toBeLessThan(sizes[0] ?? 0);
  const zip = await JSZip.loadAsync(readFileSync(join(folder(), copies()[1] ?? '')));
  expect(await zip.file('LISEZ-MOI.txt')?.async('string')).toContain('COPIE DE SÉCURITÉ');
  const pictures = Object.keys(zip.files).filter((name) => name.endsWith('/page.png'));
  expect(pictures.map((name) => name.slice(0, 13))).toEqual(['captures/0004', 'captures/0005']);
  const popup = await session.openPage('popup.html');
  expect(await bodyOf(popup)).toContain('Copie : aujourd’hui.');
  await popup.close();
});

test('the copies together bring the dossier back in another browser; one alone names what is missing', async () => {
  desk = await session.openPage('dossier.html#settings');
  const lines = await readJournalLines(desk);
  const other = await launchBrowser({ kind, practice, extension: true });
  try {
    const page = await other.openPage('dossier.html#export');
    const give = async (names: string[]) => {
      const input = await page.$('input[type="file"][accept*="zip"]');
      const paths = names.map((name) => join(folder(), name));
      await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(
        ...paths,
      );
    };
    const said = (words: string) =>
      until(
        () => bodyOf(page),
        (text) => text.includes(words),
        words,
      );
    await give(copies().slice(1));
    await said('ces fichiers n’étaient pas joints');
    expect(await readJournalLines(page)).toEqual([]);
    await page.click(pressable('Ne rien changer', region('restore')));
    await said('Rien n’a été changé.');
    await give(copies().toReversed());
    await acceptRestore(page);
    await said('Dossier restauré et ouvert : 5 preuves');
    expect((await readJournalLines(page)).slice(0, -1)).toEqual(lines);
    for (const line of lines) {
      const { id, files } = JSON.parse(line);
      for (const name of Object.keys(files))
        expect((await readStoredFile(page, id, name))?.length).toBeGreaterThan(0);
    }
  } finally {
    await other.close();
  }
});

test('a copy that is gone from the disk makes the next one whole; turned off, none is made', async () => {
  for (const name of copies()) rmSync(join(folder(), name));
  await seedDossier(desk, { ...yesterday, captures: 1 });
  await reload(desk);
  await desk.waitForSelector(button('Faire une copie maintenant'));
  await desk.click(button('Faire une copie maintenant'));
  await until(
    async () => copies(),
    ({ length }) => length === 1,
    'a whole copy',
  );
  // Firefox forgets its downloads when it closes: what it does not know it cannot miss.
  const expected = kind === 'chromium' ? /lignes-00001-00006\.zip$/ : /lignes-00006-00006\.zip$/;
  expect(copies()[0]).toMatch(expected);
  await saying('Copie : aujourd’hui.');
  await desk.click(button('Arrêter les copies'));
  await saying('Les copies sont arrêtées.');
  await seedDossier(desk, { ...yesterday, captures: 1 });
  await session.close();
  await start();
  const popup = await session.openPage('popup.html');
  await until(
    () => bodyOf(popup),
    (text) => text.includes('Copie : '),
    'the popup',
  );
  expect(copies()).toHaveLength(1);
});
