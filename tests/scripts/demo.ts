import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { SeenEntry } from '../../src/evidence/record.ts';
import { homePage, type Scenario, scenarios } from '../practice/scenarios.ts';
import { startPractice } from '../practice/server.ts';
import { launchBrowser, type Session } from '../setup/browser.ts';
import { answerQuestions, nothingAgainst, tryToBook, until } from '../setup/person.ts';
import { readJournal } from '../setup/store.ts';
import { verifyZip } from '../setup/verify-zip.ts';

// `npm run demo`: a person's attempts on the practice préfecture, then the ZIP. With --show, a visible
// browser is left open there for trying by hand.
const root = join(import.meta.dirname, '../..');
const output = join(root, '.output/demo');

function build(): void {
  const shell = process.platform === 'win32';
  const { status, stderr, stdout } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    shell,
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`);
}

function describe(entry: SeenEntry): string {
  const hour = entry.time.legal.slice(11, 19);
  if (entry.kind === 'sighting') return `${hour}  passage répété de la preuve n° ${entry.of}`;
  const picture = 'missing' in entry.picture ? entry.picture.missing : entry.picture.method;
  const status = entry.http === 'non observé' ? entry.http : `HTTP ${entry.http.status}`;
  return `${hour}  preuve n° ${entry.number} : ${entry.outcome} (${entry.trigger}, ${picture}, ${status})`;
}

async function attempt(page: Page, desk: Page, scenario: Scenario): Promise<void> {
  const before = (await readJournal(desk)).length;
  await page.bringToFront();
  await tryToBook(page, scenario);
  console.log(`\n${scenario.title}\n  ${page.url()}`);
  const journal = await until(
    () => readJournal(desk),
    ({ length }) => length > before,
    `the capture of ${scenario.name}`,
  );
  for (const entry of journal.slice(before)) console.log(`  ${describe(entry)}`);
  const last = journal.at(-1);
  if (last?.outcome !== scenario.outcome) {
    throw new Error(`${scenario.name} should be ${scenario.outcome}, not ${last?.outcome}`);
  }
}

/** As someone who may write to the préfecture: the ZIP then holds the letters. */
async function answerForLetters(session: Session): Promise<void> {
  const letters = await session.openPage('dossier.html#letters');
  await answerQuestions(letters, nothingAgainst);
  await letters.waitForSelector('.letter-card');
  await letters.close();
}

async function exportThroughPopup(session: Session, page: Page): Promise<string> {
  const popup = await session.openPopup(page);
  const buttons = await popup.$$('.actions button');
  await buttons[1]?.click();
  const said = await until(
    () =>
      popup.$$eval('[role="status"]', (lines) => lines.map((line) => line.textContent).join(' ')),
    (line) => line.includes('remis au navigateur'),
    'the end of the export',
    60_000,
  );
  console.log(`\nPopup : ${said.trim()}`);
  const names = await until(
    async () => readdirSync(session.downloads).filter((name) => name.endsWith('.zip')),
    ({ length }) => length > 0,
    'the ZIP among the downloads',
  );
  const name = names[0] ?? '';
  const path = join(output, name);
  copyFileSync(join(session.downloads, name), path);
  return path;
}

async function play(): Promise<void> {
  const practice = await startPractice();
  const session = await launchBrowser({ kind: 'chromium', practice, extension: true });
  try {
    const desk = await session.openPage('dossier.html');
    const page = await session.browser.newPage();
    const { aNoSlot, bNoSlot, aSlots, bSlots, aOverloaded } = scenarios;
    for (const scenario of [aNoSlot, bNoSlot, aSlots, bSlots, aOverloaded]) {
      await attempt(page, desk, scenario);
    }
    await answerForLetters(session);
    const path = await exportThroughPopup(session, page);
    const { names, entries } = await verifyZip(readFileSync(path));
    console.log(
      `ZIP : ${names.length} fichiers, ${entries.length} entrées du journal, tout vérifié.`,
    );
    console.log(path);
  } finally {
    await session.close();
    await practice.close();
  }
}

async function show(): Promise<void> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error('--show opens a visible browser, and this machine has no display.');
  }
  const practice = await startPractice();
  const session = await launchBrowser({
    kind: 'chromium',
    practice,
    extension: true,
    visible: true,
  });
  const [page] = await session.browser.pages();
  await page?.goto(homePage);
  console.log('La préfecture d’exercice est ouverte. Fermez le navigateur pour terminer.');
  await new Promise((closed) => session.browser.once('disconnected', closed));
  await practice.close();
}

try {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  console.log('Building the extension …');
  build();
  await (process.argv.includes('--show') ? show() : play());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
