import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A package whose code is included, as Vite's own `build.license` lists it. */
type Part = { name: string; version: string; identifier?: string; text?: string };

const parts = new Map<string, Part>();

const note = (part: Part) => parts.set(`${part.name} ${part.version}`, part);

const list = 'third-party.json';

/** For every bundle: notes the packages whose code is in it, as Vite lists them. */
export const noteLicences = (): Plugin => ({
  name: 'note-licences',
  enforce: 'post',
  config: () => ({ build: { license: { fileName: list } } }),
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const listed = bundle[list];
      if (listed?.type !== 'asset') throw new Error('Vite listed no licences');
      delete bundle[list];
      (JSON.parse(String(listed.source)) as Part[]).forEach(note);
    },
  },
});

/** Notes a package that no bundler sees: a file of it is included, or another package contains it. */
export function noteFile(root: string, name: string, licence: string): void {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = readFileSync(join(folder, licence), 'utf8');
  note({ name, version, identifier: license, text });
}

/** THIRD-PARTY.txt: each package that ships, with its licence. Throws when one has none. */
export function thirdPartyText(): string {
  const listed = [...parts].sort(([one], [other]) => (one < other ? -1 : 1));
  const licences = listed.map(([title, { identifier, text }]) => {
    if (!identifier) throw new Error(`${title} ships, and names no licence`);
    const said = text?.trim() || 'The package brings no text of this licence with it.';
    return `${title} (${identifier})\n\n${said}`.replaceAll('\r\n', '\n');
  });
  const head =
    'Sans créneau is under the Mozilla Public License 2.0. The packages below, of which parts ship with it, are under their own licences.';
  return `${[head, ...licences].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}
