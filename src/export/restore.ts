import { entryFolder, stampNames } from '@/dossier/names';
import { canonicalLine, emptyHead, hashLine } from '@/evidence/chain';
import { fileFacts, sha256 } from '@/evidence/hash';
import { pageFiles } from '@/evidence/page-files';
import { type Entry, recordVersion } from '@/evidence/record';
import { checkToken } from '@/evidence/timestamp/token';
import { removedFiles } from '@/evidence/verify';
import { chooseDossier, noteLeftOut, readDossier } from '@/store/dossiers';
import { restoredRow } from '@/store/journal';
import { mark, unmark } from '@/store/markers';
import {
  DossierMoved,
  EntriesTaken,
  mendFiles,
  type RestoredFile,
  writeRestored,
} from '@/store/restoring';
import type { KeptStamp, StampRow } from '@/store/schema';
import { joinScreens } from '@/store/screens';
import { mergeStamps } from '@/store/stamps';
import {
  chosenLines,
  type LackingFile,
  type Line,
  type RestorePlan,
  RestoreRefused,
} from './plan-restore';
import { openArchive } from './read-zip';

/** The entry that says that the ones before it come out of a ZIP. */
async function restoreLine(
  dossier: string,
  last: Line,
  time: Entry['time'],
  lastToken: string | null,
): Promise<Line> {
  const entry: Entry = {
    v: recordVersion,
    kind: 'restore',
    id: crypto.randomUUID(),
    dossier,
    time,
    seq: last.entry.seq + 1,
    prev: last.hash,
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
    for (const { entry, hash } of [{ entry: null, hash: emptyHead.hash }, ...lines]) {
      const seq = entry?.seq ?? 0;
      const found: KeptStamp[] = [];
      for (const names of stampNames(entry)) {
        if (!archive.names.has(names.reply)) continue;
        const request = await archive.read(names.request);
        const reply = await archive.read(names.reply);
        if (!request || !reply) continue;
        const { at, signer } = await tokenFacts(reply, request, hash);
        found.push({ request, reply, at, signer, url: '' });
      }
      const [first] = found;
      if (!first) continue;
      const kept = mergeStamps(stamps.get(seq)?.kept ?? [], found);
      stamps.set(seq, { dossier, seq, hash, queuedAt: first.at, tries: 0, problem: null, kept });
    }
  }
  const latest = [...stamps.values()]
    .flatMap(({ kept }) => kept)
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .at(-1);
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

/**
 * Files of entries, one after the other, each hashed once more against its record. One that went bad in a ZIP may be sound in
 * another: rejects with `RestoreRefused` only where none has it.
 */
async function* filesIn(
  zips: readonly File[],
  files: readonly LackingFile[],
  progress: (share: number) => void,
): AsyncGenerator<RestoredFile> {
  const wanted = new Map(
    files.map((file) => [`${entryFolder(file.entry)}/${file.name}`, file] as const),
  );
  for (const zip of zips) {
    const archive = await openArchive(zip);
    for (const [path, { entry, name }] of wanted) {
      if (!archive.names.has(path)) continue;
      const facts = entry.files[name];
      const bytes = await archive.read(path);
      const blob = bytes && new Blob([bytes], { type: typeOf(name) });
      // The checksum too: exports to come take it from the record.
      const found = blob && (await fileFacts(blob));
      if (!blob || found?.sha256 !== facts?.sha256 || found?.crc32 !== facts?.crc32) continue;
      wanted.delete(path);
      progress((files.length - wanted.size) / files.length);
      yield { entry: entry.id, name, blob };
    }
  }
  if (wanted.size > 0) throw new RestoreRefused('does-not-hold', zips[0]?.name ?? '');
}

const types: Record<string, string> = { png: 'image/png', txt: 'text/plain', html: 'text/html' };

const typeOf = (name: string) => types[name.split('.').at(-1) ?? ''] ?? '';

/**
 * Restores what was planned: the entries byte for byte, and one more that says so, made at `time`; and removes what the
 * person `agreed` to remove, by its place. Returns the lines that were added. Rejects like `planRestore`, and leaves the
 * store as it was then.
 */
export async function restore(
  plan: RestorePlan,
  time: Entry['time'],
  agreed: ReadonlySet<number> = new Set(),
  progress: (share: number) => void = () => {},
): Promise<readonly Line[]> {
  const { dossier, zips, after, mend, missing } = plan;
  const { added, gone } = chosenLines(plan, agreed);
  if (mend.length > 0) {
    await mendFiles(filesIn(zips, mend, progress));
    const mended = new Set(mend.map(({ entry, name }) => `${entry.id}/${name}`));
    await noteLeftOut(dossier, (left) => left.filter((key) => !mended.has(key)));
  }
  const last = added.at(-1);
  if (!last) return [];
  const lines = [...plan.lines.slice(0, plan.here), ...added];
  const { stamps, lastToken } = await stampsIn(zips, dossier, lines);
  const closing = await restoreLine(dossier, last, time, lastToken);
  const rows = [...gone, ...added, closing].map(({ entry, line, hash }) =>
    restoredRow(dossier, entry, line, hash),
  );
  const numbers = lines.flatMap(({ entry }) => ('number' in entry ? (entry.number ?? []) : []));
  const before = await readDossier(dossier);
  const isWhole = missing.length + plan.removals.length === 0 && plan.unread === null;
  const without = new Set(missing);
  const removed = removedFiles(lines.map(({ entry }) => entry));
  const files = added.flatMap(({ entry }) =>
    'files' in entry
      ? Object.keys(entry.files)
          .filter((name) => !removed.has(`${entry.seq}/${name}`))
          .map((name) => ({ entry, name }))
      : [],
  );
  const isMissing = ({ entry, name }: LackingFile) => without.has(`${entryFolder(entry)}/${name}`);
  const leftOut = files.filter(isMissing).map(({ entry, name }) => `${entry.id}/${name}`);
  const sound = files.filter((file) => !isMissing(file));
  await writeRestored(
    {
      dossier: {
        ...(before ?? { id: dossier, createdAt: time.utc }),
        // The ZIPs are a copy of what is here now, where they have all of it. Numbers only grow.
        ...(isWhole && { backup: { at: time.utc, number: numbers.at(-1) ?? 0 } }),
        leftOut: [...(before?.leftOut ?? []), ...leftOut],
        ...(lastToken !== null && { lastToken }),
      },
      after,
      rows,
      stamps,
    },
    () => filesIn(zips, sound, progress),
  ).catch((error: unknown) => {
    const file = zips[0]?.name ?? '';
    if (error instanceof EntriesTaken) throw new RestoreRefused('taken', file, { cause: error });
    if (error instanceof DossierMoved) throw new RestoreRefused('moved', file, { cause: error });
    throw error;
  });
  // What the ZIP had is what there is, even where more was here before.
  await unmark(dossier);
  await mark(dossier);
  // Pictures of the screen were in the ZIP because the person chose them.
  const screens = sound.filter(({ name }) => name === pageFiles.screen);
  await joinScreens(
    dossier,
    screens.map(({ entry }) => entry.id),
    true,
  );
  await chooseDossier(dossier);
  return added;
}
