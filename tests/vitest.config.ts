import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');
const alias = { '@': join(root, 'src') };

/** Two cores are busy with two files and their browsers in each of two kinds: a third file made nothing faster (November 2026). */
const maxWorkers = Math.max(2, availableParallelism());

/** A slow machine, or a busy one, is no failure: tests wait for signs, not for a time. */
const patience = { testTimeout: 600_000, hookTimeout: 600_000 };

/** One end-to-end suite, run in each browser. */
const endToEnd = (kind: 'chromium' | 'firefox') => ({
  resolve: { alias },
  test: {
    name: kind,
    root,
    include: ['tests/e2e/**/*.test.ts'],
    provide: { kind },
    ...patience,
    // Each file starts browsers of its own, and waits for them as much as it works.
    maxWorkers,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          root,
          include: ['tests/unit/**/*.test.ts'],
          ...patience,
          maxWorkers,
        },
      },
      {
        resolve: { alias },
        // Linter, npm and a build from the sources: minutes on a slow machine.
        test: {
          name: 'built',
          root,
          include: ['tests/built/**/*.test.ts'],
          ...patience,
          maxWorkers,
        },
      },
      {
        resolve: { alias },
        // Not in `npm test`: thousands of damaged ZIPs, `npm run bench:fuzz`.
        test: { name: 'fuzz', root, include: ['tests/bench/fuzz.test.ts'] },
      },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});

declare module 'vitest' {
  interface ProvidedContext {
    kind: 'chromium' | 'firefox';
  }
}
