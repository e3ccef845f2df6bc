import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builds } from '../setup/browser.ts';

// Words that claim more than the product can show. They may be in it only to be denied.
const forbidden = [
  /infalsifiable/i,
  /inviolable/i,
  /\bcertifié/i,
  /\bconstat(é|s|és)?\b/i,
  /NF\s?Z\s?67-147/i,
  /copie fiable/i,
  /date certaine/i,
  // But beside the trusted list that says so: it is printed of no time stamp that none has.
  /qualifié(?!(, d’après| \(règlement européen n° 910\/2014, article 41\), d'après) la liste de confiance)/i,
  /prouve l['’]absence de créneau/i,
  /captures? suffi(t|sen)/i,
  /taux de (réussite|succès)/i,
  /tamper-?proof|unforgeable|certified|legally binding|success rate|proves? that (there was|no)/i,
];

const denied = /\b(n['’]est pas|ne sont pas|ni|sans|jamais|aucune?|not|no|never)\b[^.]{0,80}$/i;

/** Passages that claim one of the forbidden words, each with what is before it. */
function claims(text: string): string[] {
  return forbidden.flatMap((word) =>
    [...text.matchAll(new RegExp(word, `${word.flags}g`))]
      .map(({ index, 0: found }) => ({
        before: text.slice(Math.max(0, index - 100), index),
        found,
      }))
      .filter(({ before }) => !denied.test(before))
      .map(({ before, found }) => `${before}[${found}]`),
  );
}

const texts = Object.values(builds).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|html|json|txt)$/.test(file))
    .map((file) => join(folder, file)),
);

test('the product claims nothing that it cannot show', () => {
  expect(texts.length).toBeGreaterThan(10);
  for (const file of texts) expect([file, claims(readFileSync(file, 'utf8'))]).toEqual([file, []]);
});

test.each([
  'README.md',
  'assets/store/listing.fr.md',
  'assets/store/listing.en.md',
  'assets/store/review.md',
])('%s claims nothing either', (file) => {
  expect(claims(readFileSync(file, 'utf8'))).toEqual([]);
});

test.each([
  ['Une preuve infalsifiable.', 1],
  ['Ce dossier est un constat.', 1],
  ['Ce relevé n’est pas un constat.', 0],
  ['Trois captures suffisent.', 1],
  ['une constante', 0],
  ['Un horodatage qualifié.', 1],
  ['Horodatage qualifié, d’après la liste de confiance FR n° 7 : X', 0],
])('%s: %i claim', (text, count) => {
  expect(claims(text)).toHaveLength(count);
});
