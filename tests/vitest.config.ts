import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');
const alias = { '@': join(root, 'src') };

/** One end-to-end suite, run in each browser. */
const endToEnd = (kind: 'chromium' | 'firefox') => ({
  resolve: { alias },
  test: {
    name: kind,
    root,
    include: ['tests/e2e/**/*.test.ts'],
    provide: { kind },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', root, include: ['tests/unit/**/*.test.ts'] },
      },
      {
        resolve: { alias },
        test: { name: 'built', root, include: ['tests/built/**/*.test.ts'] },
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
