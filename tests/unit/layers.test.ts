import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

// What may import what: the picture in src/README.md is the list.

type Import = { file: string; from: string; to: string; isType: boolean };

/** The folder of src that a path belongs to, "entrypoints", or a file of src by its name. */
const layerOf = (path: string) => {
  const [top = '', inner = ''] = path.split('/');
  return top === 'src' ? inner.replace(/\.ts$/, '') : top;
};

function importsOf(file: string): (Import & { name: string })[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s)?'([^']+)'/gm,
  );
  return [...statements].map(([, isType, name = '']) => {
    const path = name.startsWith('@/')
      ? `src/${name.slice(2)}`
      : name.startsWith('.')
        ? normalize(join(dirname(file), name))
        : `npm/${name}`;
    return { file, name, from: layerOf(file), to: layerOf(path), isType: isType !== undefined };
  });
}

const imports = ['src', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap(importsOf);

/** Arrows of the picture: "store --> dossier", or "ui -.-> capture" for types alone. */
function pictured(arrow: string): string[] {
  const picture =
    readFileSync('src/README.md', 'utf8').split('```mermaid')[1]?.split('```')[0] ?? '';
  return [...picture.matchAll(/^\s*(\w+) (-->|-\.->) (.+)$/gm)]
    .filter(([, , drawn]) => drawn === arrow)
    .flatMap(([, from, , to = '']) => to.split(' & ').map((one) => `${from} ${one.trim()}`))
    .sort();
}

const arrows = (some: readonly Import[]) =>
  [...new Set(some.map(({ from, to }) => `${from} ${to}`))].sort();

const between = imports.filter(
  ({ from, to, name }) => from !== to && /^(@\/|\.)/.test(name) && !name.endsWith('.json'),
);

test('folders import what the picture in src/README shows, and nothing else', () => {
  expect(between.length).toBeGreaterThan(500);
  expect(arrows(between.filter(({ isType }) => !isType))).toEqual(pictured('-->'));
});

test('types alone cross where the picture has a dotted arrow', () => {
  const values = new Set(pictured('-->'));
  const types = arrows(between.filter(({ isType }) => isType)).filter((one) => !values.has(one));
  expect(types).toEqual(pictured('-.->'));
});

test.each([
  ['wxt', ['capture', 'entrypoints', 'reminders']],
  ['preact', ['entrypoints', 'ui']],
  ['idb', ['store']],
] as const)('%s is imported in %j alone', (library, layers) => {
  const users = imports.filter(({ name }) => name === library || name.startsWith(`${library}/`));
  expect([...new Set(users.map(({ from }) => from))].sort()).toEqual([...layers]);
});
