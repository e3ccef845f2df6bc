import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ArchiveReport } from '@/evidence/archive-report';
import { readCertificate } from '@/evidence/timestamp/certificate';
import type { Root } from '@/evidence/timestamp/roots';
import { verdictOf } from '@/evidence/verdict';
import type { Looking } from '@/evidence/verify';
import { openArchive } from '@/export/read-zip';
import { verifyArchive } from '@/export/verify-archive';
import { type Authority, createAuthority } from '../../setup/authority';
import { type Members, resealed, unzip, zipOf } from '../../setup/tamper';
import { sampleZip } from './sample-dossier';

// What a judge reads was made out of the evidence: a forger who changes it can make every list again.

const check = async (members: Members, looking: Looking = {}): Promise<ArchiveReport> =>
  verifyArchive(await openArchive(new Blob([new Uint8Array(await zipOf(members))])), looking);

const said = ({ files }: ArchiveReport) => files.map(({ name, reason }) => `${name} ${reason}`);

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

type Record = ReturnType<typeof JSON.parse>;

const recordOf = (members: Members): Record =>
  JSON.parse(members.get('export.json')?.toString() ?? '{}');

/** The files with another export.json, and the list of hashes made again. */
function withRecord(members: Members, change: (record: Record) => void): Members {
  const record = recordOf(members);
  change(record);
  const changed = new Map(members).set('export.json', Buffer.from(`${canonicalize(record)}\n`));
  return resealed(changed);
}

/** What a forger does who knows the format: a file is another, and every list says so. */
function forged(members: Members, name: string, content: string): Members {
  const bytes = Buffer.from(content);
  return withRecord(new Map(members).set(name, bytes), (record) => {
    record.files[name] = sha256(bytes);
  });
}

const texts = [
  'LISEZ-MOI.txt',
  'tableau.csv',
  'verifier/VERIFIER.txt',
  'a-deposer/inventaire.txt',
  'captures/0001_2026-11-03_08h02m00_no-slot/fiche.txt',
  'captures/0002_2026-11-03_09h02m00_slots-offered/fiche.txt',
  'demarches/ligne-00003_2026-11-03_lettre-recommandee/fiche.txt',
];
const evidence =
  /^(journal\.jsonl|export\.json|SHA256SUMS.*)$|\/(page\.\w+|donnees\.json|jeton\.\w+)$|^jetons\//;
const papers = /^demarches\/.*\/(?!fiche\.txt)[^/]+$/;

describe('a ZIP without time stamps', () => {
  let members: Members;
  let made: string[];

  beforeAll(async () => {
    members = await unzip(await sampleZip(null));
    made = [...members.keys()].filter((name) => !evidence.test(name) && !papers.test(name));
  });

  test('its texts are made again, and what only it vouches for is said', async () => {
    const report = await check(members);
    expect(said(report)).toEqual([]);
    expect(verdictOf(report)).toEqual({ kind: 'good', count: 0, unknown: 0 });
    expect(report.made).toMatchObject({ recorded: true, again: texts.length, stamped: 0 });
    expect(new Set([...report.made.unverified, ...texts])).toEqual(new Set(made));
    expect(report.made.unverified).toContain('tableau.pdf');
  });

  test('whatever was made and is another is named, where the list of hashes alone is made again', async () => {
    expect(made.length).toBeGreaterThan(12);
    for (const name of made) {
      const changed = resealed(new Map(members).set(name, Buffer.from('FAUX')));
      expect(said(await check(changed))).toEqual([`${name} made-differs`]);
    }
  });

  test('where every list is made again, texts are named and the rest is reported as not verified', async () => {
    for (const name of made) {
      const report = await check(forged(members, name, 'FAUX'));
      if (texts.includes(name)) expect(said(report)).toEqual([`${name} text-differs`]);
      else {
        expect(said(report)).toEqual([]);
        expect(report.made.unverified).toContain(name);
      }
    }
  });

  test.each(['a-deposer/9_Faux.pdf', 'courriers/faux.txt'])(
    '%s, which was added, is named',
    async (name) => {
      const added = new Map(members).set(name, Buffer.from('FAUX'));
      expect(said(await check(resealed(added)))).toEqual([`${name} made-unknown`]);
      expect((await check(forged(members, name, 'FAUX'))).made.unverified).toContain(name);
    },
  );

  test('what was made and taken out is named', async () => {
    const without = new Map(members);
    without.delete('tableau.pdf');
    expect(said(await check(resealed(without)))).toEqual(['tableau.pdf made-missing']);
  });

  test('a journal cut at its end is noticed by the last line that export.json names', async () => {
    const lines = (members.get('journal.jsonl')?.toString() ?? '').trimEnd().split('\n');
    // Before the line that was deleted: its own deletion comes last.
    const cut = Buffer.from(`${lines.slice(0, 4).join('\n')}\n`);
    const shorter = new Map(members).set('journal.jsonl', cut);
    expect(said(await check(resealed(shorter)))).toContain('export.json head-differs');
    const longer = withRecord(members, (record) => {
      record.head.seq += 1;
    });
    expect(said(await check(longer))).toContain('export.json head-differs');
  });

  test('of another version, nothing is made again', async () => {
    const other = withRecord(members, (record) => {
      record.version = '9.9.9';
    });
    const report = await check(other);
    expect(said(report)).toEqual([]);
    expect(report.made).toMatchObject({ again: 0 });
    expect(new Set(report.made.unverified)).toEqual(new Set(made));
  });

  test.each<[string, (record: Record) => void]>([
    ['another choice', (record) => (record.choice.html = false)],
    ['other damages', (record) => record.damaged.push({ path: 'x', reason: 'y' })],
    ['more time stamps to come', (record) => (record.waiting = 5)],
    ['another first exhibit', (record) => (record.choice.firstExhibit = 7)],
  ])('an export.json with %s than was told is not believed', async (_, change) => {
    expect(said(await check(withRecord(members, change))).join()).toContain('text-differs');
  });

  test.each([
    ['no JSON', 'FAUX'],
    ['something else', '{}\n'],
    ['not canonical', ' {"v":1}\n'],
  ])('an export.json that is %s is named', async (_, content) => {
    const changed = resealed(new Map(members).set('export.json', Buffer.from(content)));
    expect(said(await check(changed))).toEqual(['export.json unreadable-record']);
  });

  test('a ZIP of 0.1.0, without export.json, holds; what is missing is said', async () => {
    const without = new Map(members);
    without.delete('export.json');
    const report = await check(resealed(without));
    expect(said(report)).toEqual([]);
    expect(report.made).toMatchObject({ recorded: false, again: 0 });
    expect(new Set(report.made.unverified)).toEqual(new Set(made));
  });
});

describe('a stamped ZIP', () => {
  let authority: Authority;
  let members: Members;
  let roots: Root[];

  beforeAll(async () => {
    authority = createAuthority();
    members = await unzip(await sampleZip(authority));
    const certificate = await readCertificate(
      new Uint8Array(readFileSync(join(authority.folder, 'ca.der'))),
    );
    roots = [{ authority: 'Essai', certificate }];
  });

  test('of an authority that is not known proves no date, and vouches for nothing', async () => {
    const report = await check(members);
    expect(said(report)).toEqual([]);
    expect(verdictOf(report)).toEqual({ kind: 'unknown', count: 0, unknown: 7 });
    expect(report.made.stamped).toBe(0);
    expect(report.made.unverified).toContain('tableau.pdf');
  });

  test('of a known authority vouches for what was made', async () => {
    const report = await check(members, { trusted: { roots } });
    expect(verdictOf(report)).toEqual({ kind: 'good', count: 0, unknown: 0 });
    expect(report.made.unverified).toEqual([]);
    expect(report.made.stamped).toBeGreaterThan(5);
    expect(report.entries.map(({ tokens }) => tokens.map(({ authority }) => authority))).toEqual(
      Array(6).fill(['Essai']),
    );
  });

  test('with the stamp of the list taken out vouches for nothing that was made', async () => {
    const without = new Map(members);
    without.delete('SHA256SUMS.tsq');
    without.delete('SHA256SUMS.tsr');
    const report = await check(without, { trusted: { roots } });
    expect(said(report)).toEqual([]);
    expect(report.made.stamped).toBe(0);
    expect(report.made.unverified).toContain('tableau.pdf');
  });

  test('with a bit changed in the stamp of the list, wherever that is, is not whole', async () => {
    const zip = await zipOf(members);
    const reply = members.get('SHA256SUMS.tsr') ?? Buffer.alloc(0);
    const from = zip.indexOf(reply);
    for (let at = 0; at < reply.length; at += 97) {
      const changed = Buffer.from(zip);
      changed[from + at] = (changed[from + at] ?? 0) ^ 4;
      const archive = await openArchive(new Blob([new Uint8Array(changed)]));
      expect(said(await verifyArchive(archive, { trusted: { roots } }))).toContain(
        'SHA256SUMS.tsr sum-differs',
      );
    }
  });

  test('of a day that has not come is a fault, unless the clock is not believed', async () => {
    const yesterday = new Date(Date.now() - 86_400_000);
    const report = await check(members, { trusted: { roots }, now: yesterday });
    expect(said(report)).toEqual(['SHA256SUMS.tsr token-in-future']);
    expect(verdictOf(report)).toMatchObject({ kind: 'bad', count: 7 });
    expect(verdictOf(await check(members, { trusted: { roots }, now: null })).kind).toBe('good');
  });
});
