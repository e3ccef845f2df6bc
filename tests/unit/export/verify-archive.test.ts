import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ArchiveReport } from '@/evidence/archive-report';
import { faultsOf } from '@/evidence/verify';
import { openArchive } from '@/export/read-zip';
import { holds, verifyArchive } from '@/export/verify-archive';
import { BadArchive } from '@/export/zip-contents';
import { createAuthority } from '../../setup/authority';
import { type Members, tamperings, unzip, zipOf } from '../../setup/tamper';
import { sampleZip } from './sample-dossier';

const check = async (bytes: Buffer): Promise<ArchiveReport> =>
  verifyArchive(await openArchive(new Blob([new Uint8Array(bytes)])));

const said = (report: ArchiveReport) => [
  ...faultsOf(report).map(({ seq, file, reason }) => `${seq} ${file ?? ''} ${reason}`),
  ...report.files.map(({ name, reason }) => `${name} ${reason}`),
];

/** Whether it is said of a certificate that came along with a token that it vouches for nothing. */
const loose = ({ entries, sums }: ArchiveReport) =>
  [sums, ...entries.flatMap(({ tokens }) => tokens)].some((token) => token && token.loose > 0);

/** Whether `sha256sum -c` accepts the files. */
function sumsHold(members: Members): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'sans-creneau-sums-'));
  for (const [name, bytes] of members) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const args = ['--strict', '--quiet', '-c', 'SHA256SUMS'];
  try {
    execFileSync('sha256sum', args, { cwd: folder, stdio: 'pipe' });
    return true;
  } catch (error) {
    if ((error as { status?: number }).status === undefined) throw error;
    return false; // sha256sum says no by its exit status.
  }
}

describe.each([false, true])('a dossier, stamped: %s', (stamped) => {
  let zip: Buffer;
  let members: Members;
  const authority = stamped ? createAuthority() : null;

  beforeAll(async () => {
    zip = await sampleZip(authority);
    members = await unzip(zip);
  });

  test('untouched, it holds for the verifier, sha256sum and openssl', async () => {
    const report = await check(zip);
    expect(said(report)).toEqual([]);
    expect(holds(report)).toBe(true);
    expect(report.entries.map(({ entry }) => entry?.kind)).toEqual([
      ...['capture', 'capture', 'step', 'sighting', 'removed', 'deletion'],
    ]);
    expect(report.entries.filter(({ tokens }) => tokens.length === 1)).toHaveLength(
      stamped ? 6 : 0,
    );
    expect(report.sums === null).toBe(!stamped);
    // The stamp of the deleted line dates nothing else: what it followed is told by the deletion alone, later.
    const reach = report.entries.flatMap(({ notes }) => notes);
    expect(reach.filter(({ kind }) => kind === 'token-from')).toEqual(
      stamped ? [{ seq: 5, kind: 'token-from', from: 6 }] : [],
    );
    expect(sumsHold(members)).toBe(true);
    for (const [name, reply] of members) {
      if (!name.endsWith('.tsr')) continue;
      const request = members.get(name.replace('.tsr', '.tsq')) ?? Buffer.alloc(0);
      expect([name, authority?.verify(request, reply)]).toEqual([name, true]);
    }
  });

  test('whatever is changed in it is reported', async () => {
    const all = tamperings(members);
    expect(all.length).toBeGreaterThan(150);
    const missed: string[] = [];
    const missedBySums: string[] = [];
    for (const { name, members: tampered, seenBy } of all) {
      const report = await check(await zipOf(tampered)).catch((error: unknown) => {
        if (error instanceof BadArchive) return error;
        throw error;
      });
      if (!(report instanceof BadArchive) && holds(report) && !loose(report)) missed.push(name);
      if (seenBy === 'sha256sum' && sumsHold(tampered)) missedBySums.push(name);
    }
    // Nothing outside the dossier vouches for its last line when it bears no time stamp: a forger who
    // makes the list again can change it, as he can make the whole dossier. The page says so.
    const last = /^line 6\b/;
    expect(missed.filter((name) => stamped || !last.test(name))).toEqual([]);
    expect(missedBySums).toEqual([]);
  });
});

test('a changed token is refused by openssl too', async () => {
  const authority = createAuthority();
  const members = await unzip(await sampleZip(authority));
  const [name, reply] = [...members].find(([file]) => file.endsWith('jeton.tsr')) ?? [];
  if (!name || !reply) throw new Error('No token in the ZIP');
  const request = members.get(name.replace('.tsr', '.tsq')) ?? Buffer.alloc(0);
  const other = [...members].find(([file]) => file.startsWith('jetons/') && file.endsWith('.tsr'));
  expect(authority.verify(request, other?.[1] ?? Buffer.alloc(0))).toBe(false);
  const broken = Buffer.from(reply);
  broken[reply.length - 1] = (broken[reply.length - 1] ?? 0) ^ 1;
  expect(authority.verify(request, broken)).toBe(false);
});

test('the commands of VERIFIER.txt print what it says', async () => {
  const authority = createAuthority();
  const members = await unzip(await sampleZip(authority));
  const folder = mkdtempSync(join(tmpdir(), 'sans-creneau-commands-'));
  for (const [name, bytes] of members) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const text = members.get('verifier/VERIFIER.txt')?.toString() ?? '';
  const commands = text.split('\n').filter((line) => line.startsWith('  openssl ts -verify'));
  expect(commands).toHaveLength(6);
  for (const command of commands) {
    const line = command.trim().replace('RACINES', authority.root);
    const printed = execFileSync('sh', ['-c', `${line} 2>&1`], { cwd: folder }).toString();
    expect(printed).toContain('Verification: OK');
  }
  const head = text.split('\n').find((line) => line.startsWith('  head -n 1')) ?? '';
  const printed = execFileSync('sh', ['-c', head.trim()], { cwd: folder }).toString();
  const [, second = ''] = (members.get('journal.jsonl')?.toString() ?? '').split('\n');
  expect(printed.slice(0, 64)).toBe(JSON.parse(second).prev);
});
