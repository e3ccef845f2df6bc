import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// Compares the packages of which code ships with the registry: `npm run integrity`. The lockfile holds the hash of each as it
// was first installed; the registry must still name the same one.

const root = join(import.meta.dirname, '../..');
const registry = (process.env.npm_config_registry ?? 'https://registry.npmjs.org/').replace(
  /\/?$/,
  '/',
);

type Locked = { version?: string; integrity?: string; dev?: boolean };

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
// What is not for development alone: all of it may be in a bundle, and what the build copies.
const copied = ['@expo-google-fonts/noto-sans', 'pako', 'lie', 'immediate', 'setimmediate'];
const shipped = Object.entries(packages).filter(([path, { dev }]) => {
  const name = path.replace(/^.*node_modules\//, '');
  return path !== '' && (!dev || copied.includes(name));
});

let wrong = Object.keys(dependencies).filter((name) => !packages[`node_modules/${name}`]).length;
for (const [path, { version = '', integrity = '' }] of shipped) {
  const name = path.replace(/^.*node_modules\//, '');
  const answer = await fetch(`${registry}${name.replace('/', '%2f')}/${version}`).catch(() => null);
  const told = answer?.ok ? ((await answer.json()) as { dist?: { integrity?: string } }) : null;
  const same = integrity !== '' && told?.dist?.integrity === integrity;
  const what = same ? 'same' : told ? 'DIFFERENT' : 'NOT ANSWERED';
  console.log(`${what.padEnd(12)} ${name} ${version}`);
  if (!same) wrong += 1;
}
console.log(`${shipped.length} packages, ${wrong} not the registry's own`);
process.exit(wrong === 0 ? 0 : 1);
