import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '@/locales/en';

const read = (file: string) => readFileSync(file, 'utf8');

const decisions = readdirSync('src/decisions').map((name) => `src/decisions/${name}`);
const documents = [
  'README.md',
  'src/README.md',
  'src/booking/README.md',
  'tests/README.md',
  'tests/bench/README.md',
  'assets/store/privacy.md',
  ...['CONTRIBUTING', 'GUIDE', 'RELEASING', 'SECURITY'].map((name) => `.github/${name}.md`),
  ...decisions,
];

/** Rules of the code: 'system/rule'. Statuses are put together there and written out in the table. */
function rulesOfTheCode(): string[] {
  const files = readdirSync('src/booking', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(join('src/booking', file)));
  const rules = files.flatMap((file) => [...file.matchAll(/rule: '([\w-]+\/[\w-]+)'/g)]);
  return [...new Set(rules.map(([, rule]) => rule ?? ''))].sort();
}

test('the table of what is recognised names every rule of the code, and no other', () => {
  const named = [...read('src/booking/README.md').matchAll(/`([a-z-]+\/[a-z0-9-]+)`/g)]
    .map(([, rule]) => rule ?? '')
    // Statuses are put together in the code; a dropped connection has no page and no rule.
    .filter((rule) => !/^(site\/status-|network\/)/.test(rule));
  expect([...new Set(named)].sort()).toEqual(rulesOfTheCode());
});

test('the privacy policy is the extension’s own', () => {
  const policy = read('assets/store/privacy.md');
  const sentences = Object.entries(en).filter(([key]) =>
    /^privacy\.(where|reads|sent|gives|kept-|never-)/.test(key),
  );
  expect(sentences).toHaveLength(13);
  for (const [, sentence] of sentences) expect(policy).toContain(sentence);
});

test.each(documents)('%s: commands, files and links are there', (document) => {
  const text = read(document);
  const { scripts } = JSON.parse(read('package.json'));
  const commands = [...text.matchAll(/npm (?:run ([a-z:-]+)|(test)\b)/g)];
  expect(
    commands.map(([, script, tests]) => script ?? tests ?? '').filter((name) => !(name in scripts)),
  ).toEqual([]);
  const paths = [
    ...text.matchAll(
      /`((?:src|tests|assets|entrypoints|booking|capture|dossier|evidence|export|reminders|store|ui|build)\/[\w/.-]+)`/g,
    ),
  ].map(([, path = '']) => path);
  const isThere = (path: string) =>
    ['', 'src/'].some((root) => ['', '.ts', '.tsx'].some((end) => existsSync(root + path + end)));
  expect(paths.filter((path) => !isThere(path))).toEqual([]);
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)|src="([^"]+)"/g)];
  const broken = links.filter(([, file = '', anchor = '', picture = '']) => {
    const target = file || picture ? join(dirname(document), file || picture) : document;
    if (!existsSync(target)) return true;
    return anchor !== '' && !anchorsOf(read(target)).includes(anchor.slice(1));
  });
  expect(broken.map(([link]) => link)).toEqual([]);
});

/** Anchors that GitHub gives a document's headings. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );

test('the front door and the map have 150 lines at most', () => {
  for (const file of ['README.md', 'src/README.md'])
    expect(read(file).trimEnd().split('\n').length).toBeLessThanOrEqual(150);
});

test('every decision says when, what, why, what was rejected, and which test holds it', () => {
  const entries = decisions
    .filter((file) => !file.endsWith('README.md'))
    .flatMap((file) => read(file).split(/^## /m).slice(1));
  expect(entries.length).toBeGreaterThan(60);
  const incomplete = entries.filter(
    (entry) =>
      !/^\*\d{1,2} [A-Z][a-z]+ 20\d\d\*$/m.test(entry) ||
      !['Decided', 'Because', 'Rejected', 'Held by'].every((part) => entry.includes(`- ${part}: `)),
  );
  expect(incomplete.map((entry) => entry.split('\n')[0])).toEqual([]);
});
