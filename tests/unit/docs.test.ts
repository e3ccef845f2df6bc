import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '@/locales/en';

const read = (file: string) => readFileSync(file, 'utf8');
const readme = read('README.md');

/** Rules of the code: 'system/rule'. Statuses are put together there and written out in the README. */
function rulesOfTheCode(): string[] {
  const files = readdirSync('src/booking', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(join('src/booking', file)));
  const rules = files.flatMap((file) => [...file.matchAll(/rule: '([\w-]+\/[\w-]+)'/g)]);
  return [...new Set(rules.map(([, rule]) => rule ?? ''))].sort();
}

test('the README names every rule, and none that is not', () => {
  const table = readme.split('## What is recognised')[1]?.split('\n## ')[0] ?? '';
  const named = [...table.matchAll(/`([a-z-]+\/[a-z0-9-]+)`/g)]
    .map(([, rule]) => rule ?? '')
    // Statuses are put together in the code; a connection that dies has no page and no rule.
    .filter((rule) => !/^(site\/status-|network\/)/.test(rule));
  expect([...new Set(named)].sort()).toEqual(rulesOfTheCode());
});

test('every command that the README and src/README name is there', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const named = [
    ...`${readme}${read('src/README.md')}`.matchAll(/npm (?:run ([a-z:]+)|(test)\b)/g),
  ].map(([, script, tests]) => script ?? tests ?? '');
  expect(named.length).toBeGreaterThan(3);
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
});

test('the privacy policy is the extension’s own', () => {
  const policy = readme.split('## Privacy policy')[1]?.split('\n## ')[0] ?? '';
  const said = Object.entries(en).filter(([key]) =>
    /^privacy\.(where|reads|sent|gives|kept-|never-)/.test(key),
  );
  expect(said).toHaveLength(12);
  for (const [, sentence] of said) expect(policy).toContain(sentence);
});

test('every file that the README names is there', () => {
  const named = [...readme.matchAll(/`((?:src|tests|assets)\/[\w/.-]+)`/g)].map(
    ([, path]) => path ?? '',
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('every file that src/README names is there', () => {
  const named = [...read('src/README.md').matchAll(/`((?:[\w-]+\/)+[\w.-]+)`/g)].map(
    ([, path]) => path ?? '',
  );
  const places = (path: string) => [path, `${path}.ts`, `src/${path}`, `src/${path}.ts`];
  const missing = named.filter((path) => {
    const bare = path.replace(/\.append$/, '');
    return !places(bare).some((place) => {
      try {
        readFileSync(place);
        return true;
      } catch {
        return false;
      }
    });
  });
  expect(missing).toEqual([]);
});
