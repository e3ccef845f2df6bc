import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pointersIn, takeIn } from '../../src/build/trusted-lists.ts';

// `npm run trusted-lists -- FOLDER`: takes the trusted lists of the Union in, for a release. In the folder: `lotl.xml`, the list
// of lists; `signers/`, the certificates that may sign it, as the Official Journal gives them; and `XX.xml` for each State.
// Refuses a list that is not signed as it must be, or that is out of date. What it writes comes with the extension.

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('npm run trusted-lists -- FOLDER');
const file = (name: string) => ({ name, xml: readFileSync(join(folder, name), 'utf8') });
const signers = readdirSync(join(folder, 'signers')).map((name) =>
  readFileSync(join(folder, 'signers', name)),
);
const lotl = file('lotl.xml');
const today = new Date().toISOString().slice(0, 10);
const there = new Set(readdirSync(folder));
const states = pointersIn({ lotl, signers }, today);
for (const { country, location } of states)
  if (!there.has(`${country}.xml`)) console.log(`not there: curl -o ${country}.xml '${location}'`);
const national = [...there].filter((name) => /^[A-Z]{2}\.xml$/.test(name)).map(file);
const extract = takeIn({ lotl, signers, national }, today);
const written = join(import.meta.dirname, '../../src/evidence/timestamp/trusted-lists.json');
writeFileSync(written, `${JSON.stringify(extract, null, 2)}\n`);
const count = extract.services.length;
console.log(
  `${national.length} of ${states.length} lists, ${count} certificates of services, ${today}`,
);
