import { expect, test } from 'vitest';
import { type Choice, everything } from '@/dossier/choice';
import type { Damage } from '@/dossier/notice';
import { planVolumes } from '@/dossier/volumes';
import { canonicalLine, hashLine, verifyJournal } from '@/evidence/chain';
import { fileFacts, sha256, utf8 } from '@/evidence/hash';
import { noPrevious } from '@/evidence/record';
import { archiveMembers, type Source } from '@/export/archive';
import { checkStamps } from '@/export/archive-stamps';
import { wrap } from '@/export/wrap';
import { readLines } from '@/store/read-journal';
import type { EntryRow } from '@/store/schema';
import { dossier, sampleDraft } from '../evidence/sample';
import { paperMeans } from './paper-means';

async function sourceOf(kept: Record<string, Blob>, written = kept): Promise<Source> {
  const files: Record<string, Awaited<ReturnType<typeof fileFacts>>> = {};
  for (const [name, blob] of Object.entries(written)) files[name] = await fileFacts(blob);
  const draft = sampleDraft({ files });
  const line = canonicalLine({ ...draft, seq: 1, prev: noPrevious, number: 1 });
  const row: EntryRow = {
    dossier,
    seq: 1,
    hash: await hashLine(line),
    line,
    kind: 'capture',
    id: draft.id,
    at: draft.time.utc,
  };
  return {
    rows: [row],
    readFiles: async () => new Map(Object.entries(kept)),
    masked: () => Promise.reject(new Error('Nothing is covered')),
    plate: async () => new Blob(['planche']),
    version: '0.1.1',
    means: await paperMeans(),
    stamps: new Map(),
    leftOut: new Set(),
    verifier: async () => new Blob(['<!doctype html>']),
    stampSums: async () => null,
  };
}

type Told = { choice?: Partial<Choice>; damages?: Damage[] };

/** The members of a dossier's first volume, in order. */
async function* membersOf(source: Source, { choice: part = {}, damages = [] }: Told = {}) {
  const choice: Choice = { ...everything, ...part };
  const damaged = (damage: Damage) => damages.push(damage);
  const { lines: journal, damaged: unread } = readLines(source.rows);
  damages.push(...unread);
  const volumes = planVolumes(journal, choice);
  const [volume] = volumes;
  if (!volume) throw new Error('No volume');
  const watch = { progress: () => {}, damaged };
  const known = [...damages];
  const stamps = await checkStamps(journal, source.stamps);
  damages.push(...stamps.damages);
  const volumeOf = { journal, choice, volumes, volume, damages: known, stamps };
  yield* archiveMembers({ source, watch, ...volumeOf });
}

async function collect(source: Source, choice: Partial<Choice> = {}) {
  const damages: Damage[] = [];
  const members = new Map<string, Blob>();
  for await (const { name, input } of membersOf(source, { choice, damages })) {
    members.set(name, new Blob([input]));
  }
  return { members, damages };
}

const files = { 'page.txt': new Blob(['texte']), 'page.png': new Blob(['image']) };
const folder = 'captures/0001_2026-11-03_08h02m14_no-slot';

test('every file is there, under its hash, and the journal is the store’s own lines', async () => {
  const { members, damages } = await collect(await sourceOf(files));
  expect([...members.keys()]).toEqual([
    `${folder}/planche.jpg`,
    'a-deposer/2_Releves_sans_image_rdv_93_demarche_n_9829_2026-11.pdf',
    `${folder}/page.png`,
    `${folder}/page.txt`,
    `${folder}/donnees.json`,
    `${folder}/fiche.txt`,
    'journal.jsonl',
    'a-deposer/inventaire.pdf',
    'a-deposer/1_Tableau_des_tentatives.pdf',
    'tableau.pdf',
    'verifier/verifier.html',
    'tableau.csv',
    'a-deposer/inventaire.txt',
    'verifier/VERIFIER.txt',
    'LISEZ-MOI.txt',
    'export.json',
    'SHA256SUMS',
  ]);
  expect(damages).toEqual([]);
  const sums = (await members.get('SHA256SUMS')?.text())?.trim().split('\n') ?? [];
  expect(sums).toHaveLength(members.size - 1);
  for (const sum of sums) {
    const [hash = '', name = ''] = sum.split('  ');
    const bytes = new Uint8Array((await members.get(name)?.arrayBuffer()) ?? new ArrayBuffer());
    expect(await sha256(bytes)).toBe(hash);
  }
  const journal = (await members.get('journal.jsonl')?.text())?.trimEnd().split('\n') ?? [];
  expect(await verifyJournal(journal)).toMatchObject({ seq: 1 });
  const data = (await members.get(`${folder}/donnees.json`)?.text()) ?? '';
  expect(await sha256(utf8(data))).toBe(await hashLine(journal[0] ?? ''));
});

test('a changed file is left out and named, the rest is there', async () => {
  const source = await sourceOf({ ...files, 'page.txt': new Blob(['autre']) }, files);
  const { members, damages } = await collect(source);
  expect(members.has(`${folder}/page.txt`)).toBe(false);
  expect(members.has(`${folder}/page.png`)).toBe(true);
  expect(damages).toEqual([
    { path: `${folder}/page.txt`, reason: 'abîmé : son empreinte a changé' },
  ]);
  expect(await members.get('LISEZ-MOI.txt')?.text()).toContain(`${folder}/page.txt`);
});

test('a line of the journal that cannot be read is joined as it is, and named', async () => {
  const source = await sourceOf(files);
  const [row] = source.rows;
  if (!row) throw new Error('No row');
  const broken = { ...row, seq: 2, id: 'x', line: '{"v":1,' };
  const { members, damages } = await collect({ ...source, rows: [row, broken] });
  expect(damages.map(({ path }) => path)).toEqual(['journal.jsonl, ligne 2']);
  expect(await members.get('journal.jsonl')?.text()).toBe(`${row.line}\n{"v":1,\n`);
  expect(members.has(`${folder}/page.png`)).toBe(true);
});

test('what was not chosen is left out, and that is said; the journal is whole', async () => {
  const { members } = await collect(await sourceOf(files), { from: '2027-01-01', html: false });
  expect([...members.keys()].some((name) => name.startsWith('captures/'))).toBe(false);
  const told = await members.get('LISEZ-MOI.txt')?.text();
  expect(told).toContain('NON JOINT, À LA DEMANDE DE LA PERSONNE');
  expect(told).toContain('- Aucun créneau : 1');
  expect(told).toContain('page.html');
  expect(await members.get('tableau.csv')?.text()).toContain(';"non jointe";');
  expect((await members.get('journal.jsonl')?.text())?.trim().split('\n')).toHaveLength(1);
});

test('a backup has no plate, no PDF and no letter', async () => {
  const { members } = await collect(await sourceOf(files), { papers: false });
  expect([...members.keys()].filter((name) => /\.(pdf|jpg)$/.test(name))).toEqual([]);
  expect(members.has(`${folder}/page.png`)).toBe(true);
});

test('a file that the disk does not give back is named, the rest is there', async () => {
  const source = await sourceOf(files);
  const lost = new Blob(['image']);
  const refuse = () => Promise.reject(new DOMException('lost', 'NotReadableError'));
  Object.assign(lost, {
    arrayBuffer: refuse,
    stream: () => new ReadableStream({ pull: refuse, type: 'bytes' }),
  });
  const { members, damages } = await collect({
    ...source,
    readFiles: async () => new Map([...Object.entries(files), ['page.png', lost]]),
  });
  expect(damages[0]).toEqual({ path: `${folder}/page.png`, reason: 'illisible sur cette machine' });
  expect(await members.get(`${folder}/page.txt`)?.text()).toBe('texte');
});

test('each file is asked for and read once', async () => {
  const source = await sourceOf(files);
  const asked: string[] = [];
  let read = 0;
  for (const blob of Object.values(files)) {
    const stream = blob.stream.bind(blob);
    blob.stream = () => {
      read += 1;
      return stream();
    };
  }
  await collect({
    ...source,
    readFiles: async (entry) => {
      asked.push(entry);
      return new Map(Object.entries(files));
    },
  });
  for (const blob of Object.values(files)) Reflect.deleteProperty(blob, 'stream');
  expect(asked).toHaveLength(1);
  expect(read).toBe(2);
});

test('a missing file is named', async () => {
  const { damages } = await collect(await sourceOf({ 'page.txt': files['page.txt'] }, files));
  expect(damages).toEqual([{ path: `${folder}/page.png`, reason: 'manquant' }]);
});

test('a picture that cannot be read costs its plate, nothing else', async () => {
  const source = await sourceOf(files);
  const { members, damages } = await collect({
    ...source,
    plate: () => Promise.reject(new Error('not a picture')),
  });
  expect(members.has(`${folder}/page.png`)).toBe(true);
  expect(damages.map(({ path }) => path)).toEqual([`${folder}/planche.jpg`]);
});

test('the same dossier gives the same bytes and dates', async () => {
  const source = await sourceOf(files);
  const read = async () => {
    const seen: string[] = [];
    for await (const { name, sha256: hash, at } of membersOf(source)) {
      seen.push(`${name} ${at} ${hash}`);
    }
    return seen;
  };
  expect(await read()).toEqual(await read());
});

test('the band cuts long addresses into lines that lose no letter', () => {
  const address = `https://www.exemple.gouv.fr/${'a'.repeat(500)}`;
  const lines = wrap(`Adresse : ${address}`, 60, (text) => text.length);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  expect(lines.join('').replaceAll(' ', '')).toBe(`Adresse:${address}`);
});
