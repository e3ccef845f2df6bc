import { createHash } from 'node:crypto';
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
  // Asked for part by part: each part is a row of the table.
  expect(optional_host_permissions).toEqual(['<all_urls>']);
  for (const part of ['| `<all_urls>` |', '| an official site', '| one time-stamping authority'])
    expect(table).toContain(part);
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
    const [connect, ...others] = content_security_policy.extension_pages
      .split('; ')
      .sort((one: string) => (one.startsWith('connect-src') ? -1 : 1));
    // The background asks time-stamping authorities, most of them by http: nothing may turn that into https.
    expect(connect).toBe("connect-src 'self' data: https: http:");
    expect(others.join('; ')).not.toMatch(/https?:|unsafe|upgrade-insecure/);
    const pages = readdirSync(builds[kind]).filter((name) => name.endsWith('.html'));
    expect(pages).toContain('popup.html');
    for (const page of pages) {
      const html = readFileSync(join(builds[kind], page), 'utf8');
      expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
      // The pages themselves reach nobody.
      const own = page === 'verifier.html' ? "default-src 'none'" : "connect-src 'self' data:";
      expect(html).toMatch(
        new RegExp(`<meta http-equiv="Content-Security-Policy" content="${own}`),
      );
    }
  },
);

test('verifier.html is one file, the same in both builds, and the README lists its hash', () => {
  const [one, other] = kinds.map((kind) => readFileSync(join(builds[kind], 'verifier.html')));
  expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  const html = one?.toString() ?? '';
  expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)=/);
  const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  expect(policy).not.toMatch(/connect-src|https?:|\*|'self'|unsafe/);
  const { version } = manifestOf('chromium');
  const hash = createHash('sha256').update(html).digest('hex');
  expect(readFileSync('README.md', 'utf8')).toContain(`| ${version} | \`${hash}\` |`);
});

test('Firefox is told that nothing is collected', () => {
  const { gecko } = manifestOf('firefox').browser_specific_settings;
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
});
