import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureBrowser, ensureProgram } from '../setup/find-browser.ts';

// `npm test`: lint, types, unit tests, build, end-to-end tests in both browsers, one closing line.
const root = join(import.meta.dirname, '../..');
const results = join(root, '.output/results');
const shell = process.platform === 'win32';

let passed = 0;
let failed = 0;
/** What failed, a line each: said again at the end, where a log that was cut still has it. */
const failures: string[] = [];

function fail(what: string): void {
  failed += 1;
  failures.push(what);
}

function run(command: string, ...args: string[]): boolean {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  return status === 0;
}

/** One step that passes or fails as a whole. */
function step(name: string, command: string, ...args: string[]): boolean {
  console.log(`\n▶ ${name}`);
  const ok = run(command, ...args);
  if (ok) passed += 1;
  else fail(name);
  return ok;
}

/** Runs a command; what it prints is shown as it comes, or at its end when another one is printing. */
function start(shown: 'live' | 'late', command: string, ...args: string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const stdio = shown === 'live' ? 'inherit' : 'pipe';
    const child = spawn(command, args, { cwd: root, stdio, shell });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (piece: Buffer) => printed.push(piece));
    }
    child.on('error', reject);
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(status === 0);
    });
  });
}

/** Tests of one project, counted one by one. A run that reports nothing is a failure. */
async function tests(project: string, shown: 'live' | 'late' = 'live'): Promise<void> {
  console.log(`\n▶ tests: ${project}`);
  const file = join(results, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const which = ['--config', 'tests/vitest.config.ts', '--project', project];
  const ok = await start(shown, 'vitest', 'run', ...which, ...reporters);
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    passed += report.numPassedTests;
    for (const { name, assertionResults } of report.testResults) {
      for (const { status, fullName, failureMessages } of assertionResults) {
        if (status !== 'failed') continue;
        const [reason = ''] = String(failureMessages[0]).split('\n');
        fail(`${project} ${relative(root, name)} › ${fullName}: ${reason.slice(0, 300)}`);
      }
    }
    // A file that could not be loaded has no failed test of its own.
    if (!ok && report.numFailedTests === 0) fail(`${project}: a file could not be loaded`);
    if (report.numTotalTests === 0) fail(`${project}: no test ran`);
  } catch (error) {
    fail(`${project}: no report (${error})`);
  }
}

/** All that the tests and their browsers write aside goes there, and goes away with it. */
const aside = 'sans-creneau-tests-';
const temporary = join(tmpdir(), `${aside}${process.pid}`);
const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const clear = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
for (const name of readdirSync(tmpdir())) {
  // What a run that was killed has left.
  const left = name.startsWith(aside) && !isRunning(Number(name.slice(aside.length)));
  if (left) clear(join(tmpdir(), name));
}
mkdirSync(temporary, { recursive: true });
Object.assign(process.env, { TMPDIR: temporary, TEMP: temporary, TMP: temporary });
process.once('exit', () => clear(temporary));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

step('lint', 'biome', 'check', '--error-on-warnings', '.');
step('types', 'npm', 'run', '--silent', 'types');
step('unused code', 'knip');
// A local time-stamping authority, and the tools with which anyone checks a ZIP and its PDFs.
const programs = [
  ['openssl'],
  ['sha256sum', 'coreutils'],
  ['qpdf'],
  ['pdftotext', 'poppler-utils'],
  ['zip'],
  ['unzip'],
  ['7z', 'p7zip-full'],
  ['bsdtar', 'libarchive-tools'],
  ['python3'],
] as const;
for (const [program, packageName] of programs) {
  try {
    ensureProgram(program, packageName);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}
await tests('unit');
if (step('packages', 'npm', 'run', '--silent', 'zip')) {
  await tests('built');
  const kinds = ['chromium', 'firefox'] as const;
  const found = kinds.filter((kind) => {
    try {
      console.log(`\n${kind}: ${ensureBrowser(kind)}`);
      return true;
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
      return false;
    }
  });
  const [first] = found;
  await Promise.all(found.map((kind) => tests(kind, kind === first ? 'live' : 'late')));
}

for (const failure of failures) console.log(`✗ ${failure}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
