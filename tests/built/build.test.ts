import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bookingHosts } from '@/booking/systems';
import { builds } from '../setup/browser.ts';

const kinds = ['chromium', 'firefox'] as const;
const targets = ['chrome-mv3', 'edge-mv3', 'firefox-mv3'];
const manifestAt = (target: string) =>
  JSON.parse(readFileSync(join('.output', target, 'manifest.json'), 'utf8'));
const manifestOf = (kind: (typeof kinds)[number]) =>
  JSON.parse(readFileSync(join(builds[kind], 'manifest.json'), 'utf8'));

type Manifest = {
  permissions: string[];
  host_permissions: string[];
  optional_permissions?: string[];
  optional_host_permissions: string[];
  browser_specific_settings?: object;
};

/** Rows of the README's table of permissions: permission, why, when it is asked, what happens without. */
function permissionRows(): string[][] {
  const table = readFileSync('README.md', 'utf8').split('## Permissions')[1]?.split('## ')[0] ?? '';
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((row) => row.slice(2, -2).split(' | '));
}

/** Asked for part by part: each part is a row of the table. */
const optionalParts = ['`<all_urls>`', 'an official site', 'one time-stamping authority'];

/** What of a manifest's permissions the README's table does not explain, and the other way round. */
function unexplained(manifest: Manifest): string[] {
  const rows = permissionRows();
  const isFirefox = manifest.browser_specific_settings !== undefined;
  const rowName = isFirefox ? /^`(\w+)`(?: \(Firefox\))?$/ : /^`(\w+)`(?: \(Chrome, Edge\))?$/;
  const named = rows.flatMap(([name = '']) => rowName.exec(name)?.[1] ?? []);
  const { permissions, host_permissions, optional_permissions = [] } = manifest;
  const hosts = bookingHosts.map((host) => `*://${host}/*`);
  const wanted = [...permissions, ...optional_permissions];
  return [
    ...wanted.filter((name) => !named.includes(name)),
    ...named.filter((name) => !wanted.includes(name)).map((name) => `${name}: not asked for`),
    ...host_permissions.filter((host) => !hosts.includes(host)),
    ...hosts.filter((host) => !host_permissions.includes(host)),
    ...manifest.optional_host_permissions.filter((host) => host !== '<all_urls>'),
    ...optionalParts.filter((part) => !rows.some(([name]) => name?.startsWith(part))),
  ];
}

test.each(targets)('the permissions of %s are those that the README explains', (target) => {
  expect(unexplained(manifestAt(target))).toEqual([]);
  expect(permissionRows().filter((row) => row.length !== 4 || row.includes(''))).toEqual([]);
});

test('a permission more, or a host more, would be found', () => {
  const manifest = manifestAt('chrome-mv3');
  const more = {
    ...manifest,
    permissions: [...manifest.permissions, 'tabs'],
    host_permissions: [...manifest.host_permissions, '*://*/*'],
  };
  expect(unexplained(more)).toEqual(['tabs', '*://*/*']);
  expect(unexplained({ ...manifest, permissions: manifest.permissions.slice(1) })).toEqual([
    'storage: not asked for',
  ]);
});

test.each(kinds)('the content script of %s is on booking paths only', (kind) => {
  const [script] = manifestOf(kind).content_scripts;
  const wide = script.matches.filter((match: string) => /^[^/]+:\/\/[^/]+\/\*?$/.test(match));
  expect(wide).toEqual([]);
});

test.each(kinds)('the content script of %s is at most 50,000 bytes', (kind) => {
  const { size } = statSync(join(builds[kind], 'content-scripts/witness.js'));
  expect(size).toBeLessThanOrEqual(50_000);
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
      // The pages themselves reach no one.
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

test('Firefox is told that nothing is collected, and from which versions on it works', () => {
  const { gecko, gecko_android } = manifestOf('firefox').browser_specific_settings;
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  expect(gecko.strict_min_version).toBe('140.0');
  expect(gecko_android.strict_min_version).toBe('142.0');
});

test.each(targets)('no script of %s loads another one from elsewhere', (target) => {
  const folder = join('.output', target);
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  expect(scripts.length).toBeGreaterThan(5);
  const remote =
    /(?:\bimport\s*\(|\bimportScripts\s*\(|\bfrom\s*|\bnew (?:Shared)?Worker\s*\()\s*["'`](?:https?:)?\/\//;
  expect(scripts.filter((name) => remote.test(readFileSync(join(folder, name), 'utf8')))).toEqual(
    [],
  );
});
