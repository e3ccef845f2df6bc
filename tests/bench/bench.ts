import { statSync } from 'node:fs';
import { join } from 'node:path';
import { builds } from '../setup/browser.ts';
import { benchExports } from './export.ts';
import { benchPages } from './pages.ts';
import { benchReading, type Row } from './read.ts';

// `npm run bench`: ratios in one run against their budgets. Never part of the tests: machines differ.
const witness = statSync(join(builds.chromium, 'content-scripts/witness.js')).size;
const rows: Row[] = [
  {
    what: 'content script, bytes / 50,000',
    ratio: witness / 50_000,
    budget: 1,
    details: `${witness} B`,
  },
  await benchReading(),
  ...(await benchPages()),
  ...(await benchExports()),
];
for (const { what, ratio, budget, details } of rows) {
  const verdict = ratio <= budget ? 'ok  ' : 'OVER';
  console.log(`${verdict} ${ratio.toFixed(2)} (budget ${budget})  ${what}  [${details}]`);
}
process.exitCode = rows.every(({ ratio, budget }) => ratio <= budget) ? 0 : 1;
