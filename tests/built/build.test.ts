import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bookingHosts } from '@/booking/systems';
import { builds } from '../setup/browser.ts';

const kinds = ['chromium', 'firefox'] as const;
const manifestOf = (kind: (typeof kinds)[number]) =>
  JSON.parse(readFileSync(join(builds[kind], 'manifest.json'), 'utf8'));

test.each(kinds)('the permissions of %s are those that the README explains', (kind) => {
  const { permissions, host_permissions, optional_permissions, optional_host_permissions } =
    manifestOf(kind);
  const table = readFileSync('README.md', 'utf8').split('## Permissions')[1]?.split('## ')[0] ?? '';
  const explained = [...table.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name ?? '');
  expect([...permissions].sort()).toEqual(explained.sort());
  expect([...host_permissions].sort()).toEqual(bookingHosts.map((host) => `*://${host}/*`).sort());
  expect(optional_permissions ?? []).toEqual([]);
  expect(optional_host_permissions ?? []).toEqual([]);
});

test.each(kinds)('the content script of %s stands on booking paths only', (kind) => {
  const [script] = manifestOf(kind).content_scripts;
  const wide = script.matches.filter((match: string) => /^[^/]+:\/\/[^/]+\/\*?$/.test(match));
  expect(wide).toEqual([]);
});

test.each(kinds)('the content script of %s is at most 40,000 bytes', (kind) => {
  const { size } = statSync(join(builds[kind], 'content-scripts/witness.js'));
  expect(size).toBeLessThanOrEqual(40_000);
});

test.each(kinds)(
  'the pages of %s run their own code only, and load nothing from elsewhere',
  (kind) => {
    const { content_security_policy } = manifestOf(kind);
    expect(content_security_policy.extension_pages).toContain("default-src 'none'");
    expect(content_security_policy.extension_pages).not.toMatch(/https?:|unsafe/);
    const pages = readdirSync(builds[kind]).filter((name) => name.endsWith('.html'));
    expect(pages).toContain('popup.html');
    for (const page of pages) {
      const html = readFileSync(join(builds[kind], page), 'utf8');
      expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    }
  },
);

test('Firefox is told that nothing is collected', () => {
  const { gecko } = manifestOf('firefox').browser_specific_settings;
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
});
