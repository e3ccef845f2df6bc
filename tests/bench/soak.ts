import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { legalTime } from '../../src/evidence/legal-time.ts';
import { scenarios } from '../practice/scenarios.ts';
import { startPractice } from '../practice/server.ts';
import { launchBrowser, type Session } from '../setup/browser.ts';
import { downloadedFile, exportedName, until } from '../setup/person.ts';
import { storeScript } from '../setup/product-script.ts';
import { countRows, readJournal, readJournalLines, readStoredFile } from '../setup/store.ts';
import { verifyZip } from '../setup/verify-zip.ts';
import { Clock, clockedBuild } from './clock.ts';
import { expectedReminders, parisDay, parisInstant, weekdayOf } from './soak-calendar.ts';

// `npm run bench:soak`: three months of a person's life in a real Chromium, in some minutes. The clock is put into the
// extension, its alarms' handlers are called; all else is what a person, a préfecture and a computer do. Then everything
// is checked against what was done. SOAK_DAYS for another number of days.
const days = Number(process.env.SOAK_DAYS ?? 90);
// The person's computer is in Paris: its zone changes with the season.
process.env.TZ = 'Europe/Paris';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const first = parisDay(Date.now() - days * dayMs);

/** The day so many days after the first one. */
const day = (number: number) =>
  new Date(Date.parse(`${first}T12:00:00Z`) + number * dayMs).toISOString().slice(0, 10);

type Done = {
  kind: 'capture' | 'sighting' | 'step';
  outcome?: string;
  at: number;
  wrongBy: number;
};

const ledger: Done[] = [];
const runs: { from: number; to: number }[] = [];
const log = new Map<string, { key: string; outcome: string; late: boolean }>();
const notified: string[] = [];
const problems: string[] = [];
const started = Date.now();

const practice = await startPractice();
const clock = new Clock(practice);
const build = clockedBuild();
const profile = mkdtempSync(join(tmpdir(), 'sans-creneau-soak-profile-'));
let session = null as unknown as Session;
let desk: Page;
let tab: Page;
let stops = 0;
let kills = 0;

/** The computer's own time. */
const computerNow = () => clock.now() + clock.wrongBy;

async function openBrowser(): Promise<void> {
  session = await launchBrowser({
    kind: 'chromium',
    practice,
    extension: true,
    profile,
    build,
    before: (browser) => clock.watch(browser),
  });
  clock.owns(session);
  // A quiet page of the extension, through which the store is read.
  desk = await clock.openPage('before.html');
  tab = await session.browser.newPage();
  runs.push({ from: computerNow(), to: Number.POSITIVE_INFINITY });
  await look();
}

async function closeBrowser(kill: boolean): Promise<void> {
  await noteReminders();
  const run = runs.at(-1);
  if (run) run.to = computerNow();
  clock.owns(null);
  if (kill) {
    kills += 1;
    const { browser } = session;
    const gone = new Promise((ended) => browser.process()?.once('exit', ended));
    browser.process()?.kill('SIGKILL');
    await gone;
  } else await session.close();
}

/** Wakes the background and has it look at its reminders, as each of its births does. */
async function look(): Promise<void> {
  await desk.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    return chrome.runtime.sendMessage({ type: 'reminders-changed' });
  });
  await settled();
}

/** Waits until a look at the reminders that is under way is over. */
async function settled(): Promise<void> {
  await clock.inBackground(
    `new Promise((later) => setTimeout(later, 5)).then(() => navigator.locks.request('reminders', () => 1))`,
  );
}

/** When the next alarm is due, in the sites' time. A background that the browser stopped meanwhile is woken. */
async function nextAlarm(): Promise<number> {
  const due = () => clock.inBackground<number | null>(`alarmsSet.get('reminders') ?? null`);
  const known = await due().catch(() => null);
  if (known === null) await look();
  const at = known ?? (await due());
  if (at === null) throw new Error('No alarm is set');
  return at - clock.wrongBy;
}

/** Lets the time pass, and each alarm go off at its time. */
async function passTo(to: number): Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  for (;;) {
    const due = await nextAlarm();
    if (due > to) break;
    if (due < last) throw new Error('An alarm is set in the past again and again');
    last = due;
    await clock.set(Math.max(due, clock.now()));
    await clock.inBackground(`ring('reminders')`).catch(look);
    await settled().catch(look);
  }
  if (to > clock.now()) await clock.set(to);
}

type KeptReminders = {
  log: { key: string; outcome: string; late: boolean }[];
  settings: { windows: { id: string; on: boolean }[] };
};

/** The reminders as the disk has them. */
const readReminders = () =>
  desk.evaluate(
    () =>
      new Promise<KeptReminders[]>((read) => {
        const opening = indexedDB.open('sans-creneau');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('reminders').objectStore('reminders').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            read(reading.result);
          };
        };
      }),
  );

/** Collects what the background showed and wrote down: its log keeps 200 lines only. */
async function noteReminders(): Promise<void> {
  const shown = await clock.inBackground<string[]>('notified.splice(0)').catch(() => []);
  notified.push(...shown.filter((id) => id.startsWith('reminder:')));
  const rows = await readReminders();
  for (const line of rows.flatMap((row) => row.log)) log.set(line.key, line);
}

/** Does something that must leave one more line in the journal, and writes it into the ledger. */
async function does(what: Pick<Done, 'kind' | 'outcome'>, doing: () => Promise<unknown>) {
  const at = computerNow();
  await doing();
  ledger.push({ ...what, at, wrongBy: clock.wrongBy });
  await until(
    () => countRows(desk, 'entries'),
    (count) => count >= ledger.length,
    JSON.stringify(what),
    30_000,
  );
}

const go = (url: string) => async () => {
  await tab.bringToFront();
  // A connection that dies is an error to the driver, and an answer to the person.
  await tab.goto(url, { waitUntil: 'load' }).catch(() => null);
};

const create = (form: number) => `https://www.isere.gouv.fr/booking/create/${form}/2`;

type Doing = { at: number; job: () => Promise<void> };

/** What the person does on one day. */
function planOf(number: number): Doing[] {
  const today = day(number);
  const weekday = weekdayOf(today);
  const at = (hour: string, job: Doing['job']): Doing => ({ at: parisInstant(today, hour), job });
  const attempt = (hour: string, url: string, outcome: string) =>
    at(hour, () => does({ kind: 'capture', outcome }, go(url)));
  const plan: Doing[] = [];
  if (weekday <= 5) {
    plan.push(attempt('08:31', create(6001), 'no-slot'), attempt('12:12', create(6001), 'no-slot'));
    if (number % 3 === 0) {
      plan.push(attempt('08:40', create(6002), 'no-slot'));
      plan.push({
        // The same page, twenty seconds later: seen again, no attempt.
        at: parisInstant(today, '08:40') + 20_000,
        job: () => does({ kind: 'sighting' }, () => tab.reload({ waitUntil: 'load' })),
      });
    }
  }
  if (number % 4 === 1) plan.push(attempt('17:05', scenarios.bNoSlot.answer, 'no-slot'));
  if (number % 9 === 2) plan.push(attempt('10:45', create(9012), 'slots-offered'));
  if (number % 13 === 5) plan.push(attempt('11:15', create(9003), 'overloaded'));
  if (number % 17 === 6) plan.push(attempt('11:25', create(9004), 'site-error'));
  if (number % 30 === 7) plan.push(at('14:00', () => does({ kind: 'step' }, writeStep)));
  // The computer's clock is ten minutes ahead for two days.
  if (number === 40 || number === 42)
    plan.push(at('15:00', () => setWrong(number === 40 ? 10 * minuteMs : 0)));
  if (number % 5 === 3) plan.push(at('16:00', stop));
  // In the evening the browser is closed, once killed; it comes back in the middle of the next window, or after it.
  if (number % 10 === 4)
    plan.push(at('20:00', () => sleep(number, number % 20 === 4 ? '08:20' : '10:30')));
  if (number % 10 === 8) plan.push(at('18:00', openDossier));
  return plan.sort((one, other) => one.at - other.at);
}

async function writeStep(): Promise<void> {
  await desk.evaluate(await storeScript());
  const now = new Date(computerNow());
  const utc = now.toISOString();
  const legal = legalTime(now, 'Europe/Paris');
  await desk.evaluate(
    async (utc, legal) => {
      const { product } = globalThis;
      await product.appendStep(await product.openDossier(), {
        step: 'email',
        day: legal.slice(0, 10),
        note: 'Un e-mail à la préfecture',
        papers: [new File(['Bonjour'], 'courriel.eml')],
        time: {
          utc,
          legal,
          zone: 'Europe/Paris',
          monotonicMs: 0,
          computer: { zone: 'Europe/Paris', offsetMinutes: -new Date(utc).getTimezoneOffset() },
        },
      });
    },
    utc,
    legal,
  );
}

async function setWrong(by: number): Promise<void> {
  clock.wrongBy = by;
  await clock.set(clock.now());
  await look();
}

async function stop(): Promise<void> {
  await noteReminders();
  stops += 1;
  await session.stopBackground();
  const isGone = async () =>
    !session.browser.targets().some((target) => target.type() === 'service_worker');
  await until(isGone, (gone) => gone, 'the end of the background');
}

async function sleep(number: number, until: string): Promise<void> {
  await closeBrowser(number % 20 === 14);
  await clock.set(parisInstant(day(number + 1), until));
  await openBrowser();
}

async function openDossier(): Promise<void> {
  const page = await clock.openPage('dossier.html');
  await page.close();
}

type Measured = { day: number; entries: number; background: number; page: number; stored: number };
const measures: Measured[] = [];

/** What the background and a dossier page hold in memory after a collection, and what is stored, in bytes. */
async function measure(number: number): Promise<void> {
  await look();
  const page = await clock.openPage('dossier.html');
  const heapOf = async (target: { createCDPSession(): ReturnType<Page['createCDPSession']> }) => {
    const client = await target.createCDPSession();
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    await client.detach();
    return usedSize;
  };
  const worker = session.browser.targets().find((one) => one.type() === 'service_worker');
  measures.push({
    day: number,
    entries: ledger.length,
    background: worker ? await heapOf(worker) : Number.NaN,
    page: await heapOf(page),
    stored: await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0),
  });
  await page.close();
}

function check(holds: boolean, what: string): void {
  if (!holds) problems.push(what);
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

async function checkJournal(): Promise<number> {
  const lines = await readJournalLines(desk);
  const entries = await readJournal(desk);
  check(entries.length === ledger.length, `${entries.length} entries, ${ledger.length} done`);
  let prev = '0'.repeat(64);
  let bytes = 0;
  for (const [index, entry] of entries.entries()) {
    const done = ledger[index];
    const place = `line ${index + 1}`;
    check(entry.seq === index + 1 && entry.prev === prev, `${place}: the chain is broken`);
    prev = sha256(lines[index] ?? '');
    bytes += Buffer.byteLength(lines[index] ?? '');
    if (!done) continue;
    check(entry.kind === done.kind, `${place}: ${entry.kind} instead of ${done.kind}`);
    const off = Math.abs(Date.parse(entry.time.utc) - done.at);
    check(off < 20_000, `${place}: ${off} ms off`);
    const zone = new Date(done.at).getTimezoneOffset() === -120 ? '+02:00' : '+01:00';
    check(entry.time.legal.endsWith(zone), `${place}: ${entry.time.legal} instead of ${zone}`);
    if (entry.kind !== 'capture') continue;
    check(entry.outcome === done.outcome, `${place}: ${entry.outcome}, not ${done.outcome}`);
    if ('skewMs' in entry.clock) {
      const wrong = Math.abs(entry.clock.skewMs + done.wrongBy);
      check(
        wrong < 5_000,
        `${place}: skew ${entry.clock.skewMs}, the clock was wrong by ${done.wrongBy}`,
      );
    } else if (entry.outcome !== 'site-error') problems.push(`${place}: no clock`);
    for (const [name, facts] of Object.entries(entry.files)) {
      const file = await readStoredFile(desk, entry.id, name);
      check(file !== null && sha256(file) === facts.sha256, `${place}: ${name} is not as sealed`);
      bytes += facts.bytes;
    }
  }
  return bytes;
}

function checkReminders(until: number): void {
  const expected = expectedReminders(first, until, runs);
  const said = [...log.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  const wanted = [...expected].sort((one, other) => (one.key < other.key ? -1 : 1));
  const text = ({ key, outcome, late }: (typeof said)[number]) =>
    `${key} ${outcome} ${late ? 'late' : ''}`;
  const [have, want] = [new Set(said.map(text)), new Set(wanted.map(text))];
  for (const one of want) check(have.has(one), `expected reminder: ${one}`);
  for (const one of have) check(want.has(one), `reminder that was not expected: ${one}`);
  const announced = wanted.filter(({ outcome }) => outcome === 'announced');
  const ids = announced.map(({ key }) => `reminder:${key}`).sort();
  check(
    JSON.stringify([...notified].sort()) === JSON.stringify(ids),
    `${notified.length} notifications, ${ids.length} expected`,
  );
}

async function exportAndVerify(): Promise<{ files: number; bytes: number }> {
  const page = await clock.openPage('dossier.html#export');
  await (await page.$('[aria-labelledby="export"] button.main'))?.click();
  const zip = await downloadedFile(session.downloads, exportedName);
  await page.close();
  const { names, entries } = await verifyZip(zip);
  check(entries.length === ledger.length, `the ZIP has ${entries.length} entries`);
  const verifier = await clock.openPage('verify.html#fr');
  const input = (await verifier.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  const name = readdirSync(session.downloads).find((one) => exportedName.test(one)) ?? '';
  await input.uploadFile(join(session.downloads, name));
  await verifier.waitForSelector('.verdict', { timeout: 120_000 });
  const verdict = await verifier.$eval('.verdict', (one) => one.className + one.textContent);
  check(/concorde/.test(verdict) && !/bad/.test(verdict), `the verifier says: ${verdict}`);
  await verifier.close();
  return { files: names.length, bytes: zip.length };
}

await clock.set(parisInstant(first, '01:00'));
await openBrowser();
{
  const page = await clock.openPage('dossier.html#reminders');
  const [midnight] = (await page.$$(
    `xpath/.//li[contains(., "minuit")]//input[@type="checkbox"]`,
  )) as ElementHandle<HTMLInputElement>[];
  await midnight?.click();
  const isOn = async () =>
    (await readReminders())[0]?.settings.windows.some(({ id, on }) => id === 'midnight' && on);
  await until(isOn, (on) => on === true, 'the window around midnight');
  await page.close();
  await look();
}
for (let number = 0; number < days; number += 1) {
  for (const { at, job } of planOf(number)) {
    // What fell into a night that the browser slept through.
    if (at < clock.now()) continue;
    await passTo(at);
    await job();
  }
  if (number % 30 === 9 || number === days - 1) await measure(number + 1);
  if (number % 10 === 9) {
    await noteReminders();
    console.log(
      `day ${number + 1}: ${ledger.length} entries, ${notified.length} reminders, ${problems.length} problems, ${Math.round((Date.now() - started) / 1_000)} s`,
    );
  }
}
await passTo(parisInstant(day(days), '00:04'));
await noteReminders();
const until_ = computerNow();
const run = runs.at(-1);
if (run) run.to = until_;
const sealed = await checkJournal();
checkReminders(until_);
const exported = await exportAndVerify();
const [early, late] = [measures[0], measures.at(-1)];
check(early !== late, 'memory was measured once only: play ten days at least');
if (early && late) {
  check(
    late.background <= early.background * 1.25,
    `background: ${early.background} to ${late.background} bytes`,
  );
  check(late.page <= early.page * 1.5, `page: ${early.page} to ${late.page} bytes`);
  check(
    late.stored <= sealed * 1.25 + 5_000_000,
    `${late.stored} bytes stored for ${sealed} sealed`,
  );
}
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const count = (kind: string) => ledger.filter((one) => one.kind === kind).length;
console.log(`
${days} days from ${first}, played in ${Math.round((Date.now() - started) / 60_000)} min
captures ${count('capture')}, sightings ${count('sighting')}, steps ${count('step')}
background stopped ${stops} times, browser restarted ${runs.length - 1} times, ${kills} of them after SIGKILL
reminders ${notified.length} shown of ${log.size} windows
memory (day: background, dossier page) ${measures.map((one) => `${one.day}: ${megabytes(one.background)}, ${megabytes(one.page)}`).join('; ')}
stored ${megabytes(late?.stored ?? 0)} for ${megabytes(sealed)} of lines and files
ZIP ${exported.files} files, ${megabytes(exported.bytes)}
${problems.length === 0 ? 'everything holds' : `${problems.length} PROBLEMS:\n${problems.slice(0, 40).join('\n')}`}`);
await session.close();
await practice.close();
process.exitCode = problems.length === 0 ? 0 : 1;
