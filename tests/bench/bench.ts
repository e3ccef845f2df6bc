import { statSync } from 'node:fs';
import { join } from 'node:path';
import { builds } from '../setup/browser.ts';
import { benchExports } from './export.ts';
import { benchPages } from './pages.ts';
import { benchReading, type Row } from './read.ts';
import { benchSeal } from './seal.ts';
import { benchSitting } from './sitting.ts';

// `npm run bench`: ratios in one run against their budgets. Never part of the tests: machines differ. With names of parts
// behind it (`npm run bench -- script reading`), those alone.
const parts: Record<string, () => Promise<readonly Row[]>> = {
  async script() {
    const { size } = statSync(join(builds.chromium, 'content-scripts/witness.js'));
    const what = 'content script, bytes / 50,000';
    return [{ what, ratio: size / 50_000, budget: 1, details: `${size} B` }];
  },
  reading: async () => [await benchReading()],
  seal: benchSeal,
  sitting: benchSitting,
  pages: benchPages,
  exports: benchExports,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
let isMet = true;
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`… ${name}`);
  for (const { what, ratio, budget, details } of await measure()) {
    const verdict = ratio <= budget ? 'ok  ' : 'OVER';
    console.log(`${verdict} ${ratio.toFixed(2)} (budget ${budget})  ${what}  [${details}]`);
    isMet &&= ratio <= budget;
  }
}
process.exitCode = isMet ? 0 : 1;
