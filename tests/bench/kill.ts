import { spawnSync } from 'node:child_process';

// `npm run bench:kill`: the kill test at length, 50 rounds in each browser (KILL_ROUNDS for another number).
const env = { ...process.env, KILL_ROUNDS: process.env.KILL_ROUNDS ?? '50' };
for (const project of ['chromium', 'firefox']) {
  const arguments_ = ['--config', 'tests/vitest.config.ts', '--project', project];
  const { status } = spawnSync('vitest', ['run', ...arguments_, 'tests/e2e/kill.test.ts'], {
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exitCode = 1;
}
