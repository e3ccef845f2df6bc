import { everything } from '@/dossier/choice';
import { planVolumes } from '@/dossier/volumes';
import { canonicalLine, hashLine } from '@/evidence/chain';
import { fileFacts, sha256 } from '@/evidence/hash';
import { type Entry, noPrevious, type Removed } from '@/evidence/record';
import { freshNonce, timestampRequest } from '@/evidence/timestamp/request';
import type { StampFiles } from '@/evidence/verify';
import { archiveMembers } from '@/export/archive';
import { checkStamps } from '@/export/archive-stamps';
import { writeZip } from '@/export/write-zip';
import { readLines } from '@/store/read-journal';
import type { EntryRow, StampRow } from '@/store/schema';
import { version } from '../../../package.json';
import type { Authority } from '../../setup/authority';
import { dossier, sampleDraft, sampleSighting } from '../evidence/sample';
import { paperMeans } from './paper-means';

type Made = { rows: EntryRow[]; stamps: Map<number, StampRow>; files: Map<string, Blob> };

const rowOf = (entry: Entry | Removed, line: string, hash: string): EntryRow => ({
  dossier,
  seq: entry.seq,
  hash,
  line,
  kind: entry.kind,
  id: 'id' in entry ? entry.id : '',
  at: 'time' in entry ? entry.time.utc : '',
});

/** A stamp by the local authority. */
function stampOf(authority: Authority, hash: string): StampFiles {
  const request = timestampRequest(hash, freshNonce());
  return { request, reply: new Uint8Array(authority.reply(request)) };
}

/**
 * A journal with two captures, a sighting, a third capture that was deleted and the line that says so; stamped
 * by the authority when there is one.
 */
async function makeDossier(authority: Authority | null): Promise<Made> {
  const made: Made = { rows: [], stamps: new Map(), files: new Map() };
  let lastToken: { lastToken?: string } = {};
  let number = 0;
  const seal = async (draft: object): Promise<Entry> => {
    const before = made.rows.at(-1);
    const link = { seq: made.rows.length + 1, prev: before?.hash ?? noPrevious, ...lastToken };
    const isCapture = 'kind' in draft && draft.kind === 'capture';
    if (isCapture) number += 1;
    const entry = { ...draft, ...link, ...(isCapture && { number }) } as Entry;
    const line = canonicalLine(entry);
    const hash = await hashLine(line);
    made.rows.push(rowOf(entry, line, hash));
    if (authority) {
      const files = stampOf(authority, hash);
      const kept = [{ ...files, at: '', signer: '', url: '' }];
      const row = { dossier, seq: entry.seq, hash, queuedAt: '', tries: 0, problem: null, kept };
      made.stamps.set(entry.seq, row);
      lastToken = { lastToken: await sha256(files.reply) };
    }
    return entry;
  };
  const capture = async (hour: string, outcome: 'no-slot' | 'slots-offered') => {
    const files = { 'page.txt': new Blob([`texte de ${hour}`]), 'page.png': new Blob([hour]) };
    const facts: Record<string, Awaited<ReturnType<typeof fileFacts>>> = {};
    const draft = sampleDraft({ outcome, load: crypto.randomUUID() });
    for (const [name, blob] of Object.entries(files)) {
      facts[name] = await fileFacts(blob);
      made.files.set(`${draft.id}/${name}`, blob);
    }
    const utc = new Date(`2026-11-03T${hour}:00+01:00`).toISOString();
    const time = { ...draft.time, utc, legal: `2026-11-03T${hour}:00+01:00` };
    return seal({ ...draft, time, files: facts });
  };
  await capture('08:02', 'no-slot');
  await capture('09:02', 'slots-offered');
  const seen = sampleSighting(2);
  const paper = new Blob(['%PDF-1.7 lettre']);
  const letter = { id: crypto.randomUUID(), day: '2026-11-03', note: 'envoyée', step: 'letter' };
  made.files.set(`${letter.id}/piece-1.pdf`, paper);
  const papers = {
    names: { 'piece-1.pdf': 'lettre à la préfecture.pdf' },
    files: { 'piece-1.pdf': await fileFacts(paper) },
  };
  await seal({ v: 2, dossier, time: seen.time, kind: 'step', ...letter, ...papers });
  await seal(seen);
  const gone = await capture('10:02', 'no-slot');
  const row = made.rows[gone.seq - 1];
  if (!row) throw new Error('The capture to delete was not made');
  const { v, time } = seen;
  const deleted = { seq: gone.seq, hash: row.hash, prev: gone.prev, number };
  const id = crypto.randomUUID();
  await seal({
    v,
    id,
    dossier,
    time,
    kind: 'deletion',
    deleted,
    reason: 'mauvaise <b>démarche</b>',
  });
  const removed: Removed = { v, kind: 'removed', ...deleted };
  made.rows[gone.seq - 1] = rowOf(removed, canonicalLine(removed), row.hash);
  return made;
}

/** The ZIP of such a dossier, as the product exports it. */
export async function sampleZip(authority: Authority | null): Promise<Buffer> {
  const { rows, stamps, files } = await makeDossier(authority);
  const { lines: journal } = readLines(rows);
  const volumes = planVolumes(journal, everything);
  const [volume] = volumes;
  if (!volume) throw new Error('No volume');
  const members = archiveMembers({
    journal,
    choice: everything,
    volumes,
    volume,
    damages: [],
    stamps: await checkStamps(journal, stamps),
    source: {
      rows,
      stamps,
      readFiles: async (entry) =>
        new Map(
          [...files]
            .filter(([path]) => path.startsWith(`${entry}/`))
            .map(([path, blob]) => [path.slice(entry.length + 1), blob]),
        ),
      masked: () => Promise.reject(new Error('Nothing is covered')),
      plate: async () => new Blob(['planche']),
      leftOut: new Set(),
      means: await paperMeans(),
      verifier: async () => new Blob(['<!doctype html>']),
      version,
      stampSums: async (hash) => (authority ? stampOf(authority, hash) : null),
    },
    watch: { progress: () => {}, damaged: () => {} },
  });
  return Buffer.from(await (await writeZip(members)).arrayBuffer());
}
