import { parseArgs } from 'node:util';
import { startPractice } from '../practice/server.ts';
import { launchBrowser } from '../setup/browser.ts';
import { driftScript } from '../setup/product-script.ts';
import { mutations } from './drift-mutations.ts';
import { type DriftState, driftAddresses, driftStates } from './drift-pages.ts';

// `npm run bench:drift -- --seed N`: how much may the sites change before a page is not recorded, or mislabelled?
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, pages: { type: 'string', default: '1000' } },
});
const wanted = Number(values.pages);

declare global {
  var driftRead: (
    body: string,
    names: string[],
  ) => { outcome: string | null; unknown: string; covered: boolean };
}

/** Mulberry32: the same seed gives the same pages everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Page = { state: DriftState; names: string[]; expected: string | null };

function makePages(seed: number): Page[] {
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  return Array.from({ length: wanted }, () => {
    const state = pick(driftStates);
    const hasSlots = state.outcome === 'slots-offered';
    const usable = Object.keys(mutations).filter(
      (name) => hasSlots || mutations[name]?.only !== 'slots',
    );
    const count = 1 + Math.floor(random() * 5);
    const names = [...new Set(Array.from({ length: count }, () => pick(usable)))];
    const isHidden = names.some((name) => mutations[name]?.to === null);
    return { state, names, expected: isHidden ? null : state.outcome };
  });
}

type Tally = { pages: number; recorded: number; right: number; noSlot: number; slots: number };
const tallies = new Map<string, Tally>();
const wrong: string[] = [];
const lost: string[] = [];

function count(key: string, page: Page, read: ReturnType<typeof driftRead>): void {
  const tally = tallies.get(key) ?? { pages: 0, recorded: 0, right: 0, noSlot: 0, slots: 0 };
  const { expected, state } = page;
  tally.pages += 1;
  // A step before the answer is never recorded.
  const isDue = state.name !== 'desks';
  if (!isDue || read.outcome !== null || read.covered || read.unknown === 'record') {
    tally.recorded += 1;
  }
  // Nothing may be said of what no one can read.
  if (read.outcome === (read.covered ? null : expected)) tally.right += 1;
  if (read.outcome === 'no-slot' && expected !== 'no-slot') tally.noSlot += 1;
  if (read.outcome === 'slots-offered' && expected !== 'slots-offered') tally.slots += 1;
  tallies.set(key, tally);
}

const practice = await startPractice();
const session = await launchBrowser({ kind: 'chromium', practice, extension: false });
const tab = await session.browser.newPage();
const script = await driftScript();
const pages = makePages(Number(values.seed));
for (const [system, address] of Object.entries(driftAddresses)) {
  await tab.goto(address, { waitUntil: 'load' });
  await tab.waitForNetworkIdle();
  await tab.evaluate(script);
  for (const page of pages.filter(({ state }) => state.system === system)) {
    const read = await tab.evaluate(
      (body, names) => globalThis.driftRead(body, names),
      page.state.body,
      page.names,
    );
    count('all', page, read);
    count(`system ${system}`, page, read);
    count(`${page.names.length} mutation${page.names.length > 1 ? 's' : ''}`, page, read);
    if (page.names.length === 1) count(`alone: ${page.names[0]}`, page, read);
    if (
      page.state.name !== 'desks' &&
      read.outcome === null &&
      !read.covered &&
      read.unknown !== 'record'
    )
      lost.push(`${system} ${page.state.name} [${page.names.join(', ')}]: ${read.unknown}`);
    const isFalse =
      (read.outcome === 'no-slot' || read.outcome === 'slots-offered') &&
      read.outcome !== page.expected;
    if (isFalse)
      wrong.push(
        `${system} ${page.state.name} [${page.names.join(', ')}]: ${read.outcome}, not ${page.expected}`,
      );
  }
}
await session.close();
await practice.close();

const share = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`.padStart(8);
const order = (key: string) => (key === 'all' ? 0 : key.startsWith('system') ? 1 : 2);
console.log(
  `seed ${values.seed}, ${pages.length} pages, ${Object.keys(mutations).length} mutations`,
);
console.log('recorded    right  false no-slot  false slots  pages');
for (const [key, tally] of [...tallies].sort(
  ([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1),
)) {
  const { pages: all, recorded, right, noSlot, slots } = tally;
  const falses = `${String(noSlot).padStart(13)}  ${String(slots).padStart(11)}  ${String(all).padStart(5)}`;
  console.log(`${share(recorded, all)} ${share(right, all)}  ${falses}  ${key}`);
}
for (const line of wrong) console.log(`FALSE ${line}`);
for (const line of lost) console.log(`LOST ${line}`);
const alone = tallies.get('1 mutation');
const met =
  wrong.length === 0 &&
  tallies.get('all')?.recorded === pages.length &&
  alone !== undefined &&
  alone.right >= alone.pages * 0.95;
process.exitCode = met ? 0 : 1;
