import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builds } from '../setup/browser.ts';

type Advisory = { title: string; url: string; severity: string };
type Vulnerability = { name: string; via: (string | Advisory)[] };

/** Names of the packages of which parts ship, as the build listed them. */
function shipped(): Set<string> {
  const list = readFileSync(join(builds.chromium, 'THIRD-PARTY.txt'), 'utf8');
  return new Set(
    [...list.matchAll(/^(@?[\w./-]+) \d[\w.-]* \(.+\)$/gm)].map(([, name]) => name ?? ''),
  );
}

/** What `npm audit` prints, asked of npm's own registry or of another, which must leave nothing in npm's cache. */
function audit(other?: { registry: string; cache: string }): Promise<{
  vulnerabilities?: Record<string, Vulnerability>;
  message?: string;
  error?: { summary: string };
}> {
  return new Promise((resolve, reject) => {
    const options = ['audit', '--json'];
    if (other) options.push('--registry', other.registry, '--cache', other.cache);
    const npm = spawn('npm', options, { shell: process.platform === 'win32' });
    let printed = '';
    npm.stdout.on('data', (piece) => {
      printed += piece;
    });
    npm.on('error', reject);
    npm.on('close', () => {
      try {
        resolve(JSON.parse(printed));
      } catch {
        resolve({ message: `npm audit printed: ${printed.slice(0, 200)}` });
      }
    });
  });
}

/** High and critical advisories on packages that ship. Advisories on what only builds or tests are left aside. */
function grave(vulnerabilities: Record<string, Vulnerability>): string[] {
  const names = shipped();
  expect(names.size).toBeGreaterThan(20);
  return Object.values(vulnerabilities)
    .filter(({ name }) => names.has(name))
    .flatMap(({ name, via }) =>
      via.flatMap((advisory) =>
        typeof advisory === 'object' && ['high', 'critical'].includes(advisory.severity)
          ? `${name}: ${advisory.title} (${advisory.severity}) ${advisory.url}`
          : [],
      ),
    );
}

test('nothing that ships has a high or critical advisory', async ({ skip }) => {
  const { vulnerabilities, message, error } = await audit();
  if (!vulnerabilities) {
    const why = message ?? error?.summary ?? 'no answer';
    console.warn(`NOT AUDITED: this registry answers no npm audit (${why})`);
    return skip('this registry answers no npm audit');
  }
  expect(grave(vulnerabilities)).toEqual([]);
});

test('an advisory on jszip, which ships, would be found; one on vitest, which does not, is left aside', async () => {
  const advisory = (id: number) => [
    {
      id,
      title: 'an exercise',
      severity: 'high',
      vulnerable_versions: '<99.0.0',
      url: `https://advisories.example/${id}`,
    },
  ];
  const registry = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url?.endsWith('/advisories/bulk'))
      return response.end(JSON.stringify({ jszip: advisory(1), vitest: advisory(2) }));
    response.statusCode = 404;
    response.end('{}');
  });
  await new Promise<void>((listening) => registry.listen(0, '127.0.0.1', listening));
  const cache = mkdtempSync(join(tmpdir(), 'sans-creneau-npm-'));
  try {
    const { port } = registry.address() as AddressInfo;
    const { vulnerabilities } = await audit({ registry: `http://127.0.0.1:${port}`, cache });
    expect(Object.keys(vulnerabilities ?? {})).toContain('vitest');
    expect(grave(vulnerabilities ?? {})).toEqual([
      'jszip: an exercise (high) https://advisories.example/1',
    ]);
  } finally {
    registry.close();
    rmSync(cache, { recursive: true, force: true });
  }
});
