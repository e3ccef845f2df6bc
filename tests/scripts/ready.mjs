// Makes a fresh clone ready, then runs a command with it: `node tests/scripts/ready.mjs COMMAND …`.
// Plain JavaScript, because it runs before anything is installed, on whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const shell = process.platform === 'win32';

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  return status ?? 1;
}

/** npm keeps a copy of the lockfile in node_modules: the same versions are there, or are not. */
function isInstalled() {
  const kept = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(kept)) return false;
  const there = JSON.parse(readFileSync(kept, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional || peer || there[path]?.version === version,
  );
}

if (!isInstalled()) {
  console.log('Installing what the lockfile names …');
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    console.error('npm ci failed: is the npm registry reachable?');
    process.exit(status);
  }
}
const [command, ...args] = process.argv.slice(2);
process.exit(command ? run(command, args) : 0);
