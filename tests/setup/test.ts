import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './find-browser.ts';

// `npm test`: lint, types, unit tests, build, end-to-end tests in both browsers, one closing line.
const root = join(import.meta.dirname, '../..');
const results = join(root, '.output/results');
const shell = process.platform === 'win32';

let passed = 0;
let failed = 0;

function run(command: string, ...args: string[]): boolean {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  return status === 0;
}

/** One step that passes or fails as a whole. */
function step(name: string, command: string, ...args: string[]): boolean {
  console.log(`\n▶ ${name}`);
  const ok = run(command, ...args);
  if (ok) passed += 1;
  else failed += 1;
  return ok;
}

/** Tests of one project, counted one by one. A run that reports nothing is a failure. */
function tests(project: string): void {
  console.log(`\n▶ tests: ${project}`);
  const file = join(results, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = run(
    'vitest',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    project,
    ...reporters,
  );
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    passed += report.numPassedTests;
    failed += report.numFailedTests;
    // A file that could not be loaded has no failed test of its own.
    if (!ok && report.numFailedTests === 0) failed += 1;
    if (report.numTotalTests === 0) failed += 1;
  } catch (error) {
    console.error(`The ${project} tests left no report: ${error}`);
    failed += 1;
  }
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

step('lint', 'biome', 'check', '--error-on-warnings', '.');
step('types', 'npm', 'run', '--silent', 'types');
tests('unit');
if (step('build', 'npm', 'run', '--silent', 'build')) {
  tests('built');
  for (const kind of ['chromium', 'firefox'] as const) {
    try {
      console.log(`\n${kind}: ${ensureBrowser(kind)}`);
      tests(kind);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      failed += 1;
    }
  }
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
