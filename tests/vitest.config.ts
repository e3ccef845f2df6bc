import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');
const alias = { '@': join(root, 'src') };

/** Files that wait for the clock more than they work: they run beside the others. */
const waiting = ['copies', 'permissions', 'reminders', 'requests', 'stamps'].map(
  (name) => `tests/e2e/${name}.test.ts`,
);

/** One end-to-end suite, run in each browser, in two halves that need nothing of each other. */
const endToEnd = (kind: 'chromium' | 'firefox', half: 'working' | 'waiting') => ({
  resolve: { alias },
  test: {
    name: half === 'working' ? kind : `${kind}-waiting`,
    root,
    include: half === 'working' ? ['tests/e2e/**/*.test.ts'] : waiting,
    exclude: half === 'working' ? waiting : [],
    provide: { kind },
    // A slow machine, or a busy one, is no failure: tests wait for signs, not for a time.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', root, include: ['tests/unit/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        resolve: { alias },
        // Linter, npm and a build from the sources: minutes on a slow machine.
        test: {
          name: 'built',
          root,
          include: ['tests/built/**/*.test.ts'],
          testTimeout: 300_000,
        },
      },
      endToEnd('chromium', 'working'),
      endToEnd('firefox', 'working'),
      endToEnd('chromium', 'waiting'),
      endToEnd('firefox', 'waiting'),
    ],
  },
});

declare module 'vitest' {
  interface ProvidedContext {
    kind: 'chromium' | 'firefox';
  }
}
