import { entryFolder, stampNames } from '@/dossier/names';
import { canonicalLine, hashLine } from '@/evidence/chain';
import { fileFacts, sha256 } from '@/evidence/hash';
import { type Entry, type FiledEntry, recordVersion } from '@/evidence/record';
import { checkToken } from '@/evidence/timestamp/token';
import { noteLeftOut, readDossier } from '@/store/dossiers';
import { journalRows, restoredRow } from '@/store/journal';
import {
  DossierMoved,
  EntriesTaken,
  mendFiles,
  type RestoredFile,
  writeRestored,
} from '@/store/restoring';
import type { StampRow } from '@/store/stamps';
import { filePaths, type Line, type RestorePlan, RestoreRefused } from './plan-restore';
import { openArchive } from './read-zip';

/** The entry that says where the ones before it come from, at the end of a dossier that was not here. */
async function restoreLine(
  dossier: string,
  last: Line,
  time: Entry['time'],
  lastToken: string | null,
): Promise<Line> {
  const entry: Entry = {
    ...{ v: recordVersion, kind: 'restore', id: crypto.randomUUID(), dossier, time },
    ...{ seq: last.entry.seq + 1, prev: last.hash },
    ...(lastToken !== null && { lastToken }),
    restored: { seq: last.entry.seq, hash: last.hash },
  };
  const line = canonicalLine(entry);
  return { entry, line, hash: await hashLine(line) };
}

/** The stamps of some lines, as the ZIPs have them, and the hash of the latest one's answer. */
async function stampsIn(zips: readonly File[], dossier: string, lines: readonly Line[]) {
  const stamps = new Map<number, StampRow>();
  for (const zip of zips) {
    const archive = await openArchive(zip);
    for (const { entry, hash } of lines) {
      const names = stampNames(entry);
      if (stamps.has(entry.seq) || !archive.names.has(names.reply)) continue;
      const [request, reply] = [await archive.read(names.request), await archive.read(names.reply)];
      if (!request || !reply) continue;
      const { at, signer } = await tokenFacts(reply, request, hash);
      stamps.set(entry.seq, {
        ...{ dossier, seq: entry.seq, hash, queuedAt: at, tries: 0, problem: null },
        kept: { request, reply, at, signer, url: '' },
      });
    }
  }
  const latest = [...stamps.values()].toSorted((a, b) => a.seq - b.seq).at(-1)?.kept;
  return { stamps: [...stamps.values()], lastToken: latest ? await sha256(latest.reply) : null };
}

async function tokenFacts(
  reply: Uint8Array<ArrayBuffer>,
  request: Uint8Array<ArrayBuffer>,
  hash: string,
): Promise<{ at: string; signer: string }> {
  const checked = await checkToken(reply, request, hash);
  if (!checked.ok) throw new Error('A time stamp that held does not hold any more');
  return checked.token;
}

/** The files of entries, one after the other, each hashed once more against its record. */
async function* filesIn(
  zips: readonly File[],
  entries: readonly FiledEntry[],
  progress: (share: number) => void,
  only: ReadonlySet<string> | null = null,
): AsyncGenerator<RestoredFile> {
  let done = 0;
  const total = entries.length * zips.length;
  for (const zip of zips) {
    const archive = await openArchive(zip);
    for (const entry of entries) {
      for (const [name, facts] of Object.entries(entry.files)) {
        const path = `${entryFolder(entry)}/${name}`;
        if (!archive.names.has(path) || only?.has(path) === false) continue;
        const bytes = await archive.read(path);
        const blob = bytes && new Blob([bytes], { type: typeOf(name) });
        // The checksum too: exports to come take it from the record.
        const found = blob && (await fileFacts(blob));
        if (!blob || found?.sha256 !== facts.sha256 || found.crc32 !== facts.crc32) {
          throw new RestoreRefused('does-not-hold', zip.name);
        }
        yield { entry: entry.id, name, blob };
      }
      done += 1;
      progress(done / total);
    }
  }
}

const types: Record<string, string> = { png: 'image/png', txt: 'text/plain', html: 'text/html' };

const typeOf = (name: string) => types[name.split('.').at(-1) ?? ''] ?? '';

/**
 * Restores what was planned: the entries byte for byte and, for a dossier that was not made here, one more that says
 * so.
 * `time` is when. Rejects like `planRestore`, and leaves the store as it was then.
 */
export async function restore(
  { dossier, lines, here, zips, what, marked, after, mend, missing }: RestorePlan,
  time: Entry['time'],
  progress: (share: number) => void = () => {},
): Promise<void> {
  const filed = lines.flatMap(({ entry }, index) => ('files' in entry ? [{ entry, index }] : []));
  if (mend.length > 0) {
    const old = filed.flatMap(({ entry, index }) => (index < here ? [entry] : []));
    const paths = new Set(mend);
    const wanted = old.filter((entry) => filePaths(entry).some((path) => paths.has(path)));
    await mendFiles(filesIn(zips, wanted, progress, paths));
    await noteLeftOut(dossier, (left) => left.filter((key) => !mended(wanted, paths, key)));
  }
  if (what === 'nothing' || what === 'files') return;
  const known = await journalRows(dossier);
  const added = lines.slice(here);
  const last = lines.at(-1);
  if (!last) return;
  const { stamps, lastToken } = await stampsIn(zips, dossier, lines);
  // A content that was deleted since: its place is taken over with the deletion that says why.
  const deleted = lines.filter(
    ({ entry }, index) =>
      entry.kind === 'removed' && known[index] && known[index].kind !== 'removed',
  );
  const closing = marked ? [await restoreLine(dossier, last, time, lastToken)] : [];
  const rows = [...deleted, ...added, ...closing].map(({ entry, line, hash }) =>
    restoredRow(dossier, entry, line, hash),
  );
  const number = lines.reduce(
    (most, { entry }) => ('number' in entry ? Math.max(most, entry.number ?? 0) : most),
    0,
  );
  const before = await readDossier(dossier);
  const entries = added.flatMap(({ entry }) => ('files' in entry ? [entry] : []));
  const without = new Set(missing);
  const leftOut = entries.flatMap((entry) =>
    Object.keys(entry.files)
      .filter((name) => without.has(`${entryFolder(entry)}/${name}`))
      .map((name) => `${entry.id}/${name}`),
  );
  await writeRestored(
    {
      dossier: {
        ...(before ?? { id: dossier, createdAt: time.utc }),
        openedAt: time.utc,
        backup: { at: time.utc, number },
        leftOut: [...(before?.leftOut ?? []), ...leftOut],
        ...(lastToken !== null && { lastToken }),
      },
      after,
      rows,
      stamps,
    },
    () => filesIn(zips, entries, progress),
  ).catch((error: unknown) => {
    const file = zips[0]?.name ?? '';
    if (error instanceof EntriesTaken) throw new RestoreRefused('taken', file, { cause: error });
    if (error instanceof DossierMoved) throw new RestoreRefused('moved', file, { cause: error });
    throw error;
  });
}

/** Whether a file, "entry/name", is among those that were written back. */
function mended(entries: readonly FiledEntry[], paths: ReadonlySet<string>, key: string): boolean {
  return entries.some((entry) =>
    Object.keys(entry.files).some(
      (name) => key === `${entry.id}/${name}` && paths.has(`${entryFolder(entry)}/${name}`),
    ),
  );
}
