import { archiveNames, besideFiles, entryFolder, isMade, stampNames } from '@/dossier/names';
import type { ArchiveReport, FileFault } from '@/evidence/archive-report';
import { sha256 } from '@/evidence/hash';
import type { Entry, FiledEntry, Removed } from '@/evidence/record';
import { checkToken } from '@/evidence/timestamp/token';
import {
  type Evidence,
  faultsOf,
  isInFuture,
  type Looking,
  type Report,
  type StampFiles,
  verify,
} from '@/evidence/verify';
import { checkMade } from './check-made';
import type { Archive } from './read-zip';
import { BadArchive } from './zip-contents';

type Progress = (done: number, total: number) => void;

const sumLine = /^([0-9a-f]{64}) {2}(\S.*)$/;
const unlisted = new Set<string>([
  archiveNames.sums,
  archiveNames.sumsRequest,
  archiveNames.sumsReply,
]);
const wholeNames = new Set<string>(Object.values(archiveNames));

/** What each file must hash to, by the archive's own list. */
function readSums(text: string): { listed: Map<string, string>; faults: FileFault[] } {
  const listed = new Map<string, string>();
  const faults: FileFault[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const [, hash, name] = sumLine.exec(line) ?? [];
    if (hash && name && !listed.has(name)) listed.set(name, hash);
    else faults.push({ name: archiveNames.sums, reason: 'unreadable-list' });
  }
  if (!text.endsWith('\n')) faults.push({ name: archiveNames.sums, reason: 'unreadable-list' });
  return { listed, faults };
}

/** Hash of every file, by name, and what is wrong with those that are not as listed. */
async function hashFiles(
  archive: Archive,
  listed: ReadonlyMap<string, string>,
  progress: Progress,
) {
  const found = new Map<string, string>();
  const faults: FileFault[] = [];
  const names = [...archive.names].filter((name) => !unlisted.has(name));
  for (const [index, name] of names.entries()) {
    const bytes = await archive.read(name);
    const hash = bytes && !archive.damaged.has(name) ? await sha256(bytes) : '';
    found.set(name, hash);
    const expected = listed.get(name);
    if (expected === undefined) faults.push({ name, reason: 'not-listed' });
    else if (expected !== hash) faults.push({ name, reason: 'sum-differs' });
    progress(index + 1, names.length);
  }
  for (const name of listed.keys()) {
    if (!archive.names.has(name)) faults.push({ name, reason: 'listed-missing' });
  }
  return { found, faults };
}

/** Text as other programs read it: a mark before it is part of it, and `sha256sum` stumbles over one. */
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Twenty attempts a day for twenty years: whatever has more lines was not made by attempts, and would take minutes. */
const mostLines = 150_000;

const countLines = (bytes: Uint8Array) =>
  bytes.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 0);

const nothing = new Uint8Array();

/** A stamp's two files; where one is missing, the other means nothing and is refused. */
async function stampFiles(
  archive: Archive,
  { request, reply }: { request: string; reply: string },
): Promise<StampFiles | null> {
  if (!archive.names.has(request) && !archive.names.has(reply)) return null;
  return {
    request: (await archive.read(request)) ?? nothing,
    reply: (await archive.read(reply)) ?? nothing,
  };
}

/** Every time stamp of an entry; with null, those from before the first one. */
async function allStampFiles(
  archive: Archive,
  entry: Entry | Removed | null,
): Promise<StampFiles[]> {
  const found = await Promise.all(stampNames(entry).map((names) => stampFiles(archive, names)));
  return found.filter((files) => files !== null);
}

/** Files in the captures' and stamps' folders that no entry of the journal accounts for. */
function unexpectedFiles(names: ReadonlySet<string>, entries: readonly (Entry | Removed)[]) {
  const expected = new Set(stampNames(null).flatMap(({ request, reply }) => [request, reply]));
  for (const entry of entries) {
    for (const { request, reply } of stampNames(entry)) expected.add(request).add(reply);
    if (!('files' in entry)) continue;
    const folder = entryFolder(entry);
    for (const name of [...Object.keys(entry.files), ...Object.values(besideFiles)]) {
      expected.add(`${folder}/${name}`);
    }
  }
  const strangers = [...names].filter(
    (name) => !expected.has(name) && !wholeNames.has(name) && !isMade(name),
  );
  return strangers.map((name): FileFault => ({ name, reason: 'unexpected' }));
}

/**
 * Checks an exported ZIP: every file against SHA256SUMS, the journal's chain, each capture's files against its
 * record, each time stamp, and what was made out of them. Rejects with `BadArchive` when it is not an export at all;
 * whatever else is wrong is in the report.
 */
export async function verifyArchive(
  archive: Archive,
  { progress = () => {}, now = new Date(), ...looking }: Omit<Looking, 'from'> = {},
): Promise<ArchiveReport> {
  const sumsBytes = await archive.read(archiveNames.sums);
  const journalBytes = await archive.read(archiveNames.journal);
  if (!sumsBytes || !journalBytes) {
    const isThere = [archiveNames.sums, archiveNames.journal].every((name) =>
      archive.names.has(name),
    );
    throw new BadArchive(isThere ? 'not-a-zip' : 'not-a-dossier');
  }
  if (countLines(journalBytes) > mostLines) throw new BadArchive('too-large');
  const { listed, faults: listFaults } = readSums(textOf(sumsBytes));
  if (archive.damaged.has(archiveNames.sums))
    listFaults.push({ name: archiveNames.sums, reason: 'unreadable-list' });
  const { found, faults } = await hashFiles(archive, listed, progress);

  const evidence: Evidence = {
    // A line feed ends each line; what follows the last one would be a line cut short.
    lines: textOf(journalBytes).replace(/\n$/, '').split('\n'),
    async file(entry, name) {
      const path = `${entryFolder(entry)}/${name}`;
      const hash = found.get(path);
      if (hash !== undefined) return { sha256: hash };
      return listed.has(path) ? 'missing' : 'left-out';
    },
    stamps: (entry) => allStampFiles(archive, entry),
  };
  const report = await verify(evidence, { now, ...looking });
  const entries = report.entries.flatMap(({ entry }) => (entry ? [entry] : []));
  const filed = report.entries.flatMap(({ entry, hash }) =>
    entry && 'files' in entry ? [{ entry, hash }] : [],
  );
  const sumsHash = await sha256(sumsBytes);
  const sumsStamp = await stampFiles(archive, {
    request: archiveNames.sumsRequest,
    reply: archiveNames.sumsReply,
  });
  // The list's own time stamp is in no list: its checksum alone says that it went bad where no signature does.
  for (const name of [archiveNames.sumsRequest, archiveNames.sumsReply])
    if (archive.damaged.has(name)) faults.push({ name, reason: 'sum-differs' });
  const checked =
    sumsStamp && (await checkToken(sumsStamp.reply, sumsStamp.request, sumsHash, looking.trusted));
  const sums = checked?.ok ? checked.token : null;
  const known = new Set([...listFaults, ...faults].map(({ name }) => name));
  const made = await checkMade({
    archive,
    report,
    found,
    known,
    sums,
    trusted: looking.trusted,
  });
  return {
    ...report,
    folder: archive.folder,
    aside: archive.aside,
    read: found.size,
    sums,
    made: made.report,
    files: [
      ...listFaults,
      ...faults,
      ...made.faults,
      ...filed.flatMap(({ entry, hash }) => recordFault(entry, hash, found)),
      // What a later version's lines account for is not known here.
      ...(isOfLaterVersion(report) ? [] : unexpectedFiles(archive.names, entries)),
      ...(sums && isInFuture(sums, now)
        ? [{ name: archiveNames.sumsReply, reason: 'token-in-future' } as const]
        : []),
      ...(checked && !checked.ok
        ? [{ name: archiveNames.sumsReply, reason: `token-${checked.refusal}` } as const]
        : []),
    ],
  };
}

/** An entry's donnees.json is its own line of the journal, to the byte. */
function recordFault(
  entry: FiledEntry,
  hash: string,
  found: ReadonlyMap<string, string>,
): FileFault[] {
  const name = `${entryFolder(entry)}/${besideFiles.record}`;
  const own = found.get(name);
  return own === undefined || own === hash ? [] : [{ name, reason: 'record-differs' }];
}

/** Whether a later version of the extension has written some of the journal. */
export function isOfLaterVersion(report: Pick<Report, 'entries'>): boolean {
  return report.entries.some(({ faults }) =>
    faults.some(({ reason }) => reason === 'newer-version'),
  );
}

/** Files without which a dossier can still be restored: nothing that holds the others together. */
const spared = new Set<string>([archiveNames.journal, archiveNames.sums]);

/**
 * The files that are not what they were, where nothing else is wrong: the journal is whole, and each of them is named. Null
 * when more than that is wrong, or nothing.
 */
export function damagedFiles(report: ArchiveReport): string[] | null {
  const isOfFile = ({ reason }: { reason: string }) =>
    ['sum-differs', 'record-differs', 'file-changed'].includes(reason);
  const faults = [...report.files, ...faultsOf(report)];
  // By the record, where the list of hashes was made again over what is there.
  const ofEntries = report.entries.flatMap(({ entry, faults: found }) =>
    entry && 'files' in entry
      ? found.flatMap(({ file }) => (file === null ? [] : [`${entryFolder(entry)}/${file}`]))
      : [],
  );
  const names = [...new Set([...report.files.map(({ name }) => name), ...ofEntries])];
  const isSpared = names.some((name) => spared.has(name) || /\.ts[qr]$/.test(name));
  return faults.length > 0 && faults.every(isOfFile) && !isSpared ? names : null;
}

/** Whether everything that was checked holds. */
export function holds(report: ArchiveReport): boolean {
  return report.files.length === 0 && faultsOf(report).length === 0;
}

const ofMade: readonly string[] = [
  ...['made-differs', 'made-missing', 'made-unknown', 'text-differs', 'unreadable-record'],
];

/** A report on the evidence alone, whatever is wrong with what was made out of it. */
export function withoutMade(report: ArchiveReport): ArchiveReport {
  return { ...report, files: report.files.filter(({ reason }) => !ofMade.includes(reason)) };
}
