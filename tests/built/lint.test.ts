import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builds } from '../setup/browser.ts';

/** What Mozilla's linter says of libraries: nothing of it is ours, and nothing of it can run. */
const fromLibraries = [
  // preact: what it does with dangerouslySetInnerHTML, which Biome forbids us.
  { file: 'chunks/jsxRuntime.js', code: 'UNSAFE_VAR_ASSIGNMENT' },
  // jszip, in its setImmediate, when it is given a text instead of a function; the CSP refuses it besides.
  { file: 'chunks/verify-archive.js', code: 'DANGEROUS_EVAL' },
  // snapdom: a stylesheet's text, put into the copy that it draws, which is never in the page.
  { file: 'chunks/draw.js', code: 'UNSAFE_VAR_ASSIGNMENT' },
  { file: 'draw-page.js', code: 'UNSAFE_VAR_ASSIGNMENT' },
];

type Finding = { file: string; code: string };

/** Everything that `web-ext lint` says of a build; the hash in a chunk's name is left out. */
function lint(build: string): { errors: Finding[]; others: Finding[] } {
  const options = ['--source-dir', build, '--output', 'json'];
  const { stdout, stderr } = spawnSync('web-ext', ['lint', ...options], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (!stdout.trim().startsWith('{')) throw new Error(`web-ext lint said nothing: ${stderr}`);
  const said = JSON.parse(stdout);
  const named = ({ file = '', code }: Finding) => ({
    file: file.replace(/-[\w-]{8}\.js$/, '.js'),
    code,
  });
  return {
    errors: said.errors.map(named),
    others: [...said.warnings, ...said.notices].map(named),
  };
}

const sorted = (findings: readonly Finding[]) =>
  findings.map(({ file, code }) => `${file} ${code}`).sort();

test('Mozilla’s linter finds no error, and no warning but those of libraries', () => {
  const { errors, others } = lint(builds.firefox);
  expect(errors).toEqual([]);
  expect(sorted(others)).toEqual(sorted(fromLibraries));
});

test('a line of ours that puts text into a page as HTML would be one more', () => {
  const copy = mkdtempSync(join(tmpdir(), 'sans-creneau-lint-'));
  try {
    cpSync(builds.firefox, copy, { recursive: true });
    appendFileSync(join(copy, 'background.js'), '\ndocument.body.innerHTML = location.hash;\n');
    const expected = [...fromLibraries, { file: 'background.js', code: 'UNSAFE_VAR_ASSIGNMENT' }];
    expect(sorted(lint(copy).others)).toEqual(sorted(expected));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
