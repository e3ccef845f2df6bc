import { entryFolder } from '@/dossier/names';
import type { ArchiveReport } from '@/evidence/archive-report';
import { canonicalLine } from '@/evidence/chain';
import { sha256 } from '@/evidence/hash';
import type { Entry, FiledEntry, Removed } from '@/evidence/record';
import { type EntryReport, type RemovedFiles, removedFiles } from '@/evidence/verify';
import { journalRows, readFiles, readSealed } from '@/store/journal';
import type { EntryRow } from '@/store/schema';
import { openArchive } from './read-zip';
import {
  damagedFiles,
  holds,
  isOfLaterVersion,
  verifyArchive,
  withoutMade,
} from './verify-archive';
import { BadArchive } from './zip-contents';

/** Faults of one file, each with its sentence; a file with any other fault is not a dossier. */
const toldRefusals = ['ambiguous', 'encrypted', 'not-readable', 'no-memory'] as const;
type ToldRefusal = (typeof toldRefusals)[number];

/** Why a ZIP, or some of them together, cannot be restored. Each has its sentence in `locales`. */
export type RestoreRefusal =
  | 'not-a-dossier'
  | ToldRefusal
  | 'does-not-hold'
  | 'newer-version'
  | 'other-dossier'
  | 'other-export'
  | 'parted'
  | 'taken'
  | 'moved';

/** Nothing was restored; `file` is the ZIP at fault. */
export class RestoreRefused extends Error {
  override name = 'RestoreRefused';
  readonly refusal: RestoreRefusal;
  readonly file: string;

  constructor(refusal: RestoreRefusal, file: string, options?: ErrorOptions) {
    super(`${refusal}: ${file}`, options);
    this.refusal = refusal;
    this.file = file;
  }
}

export type Line = { line: string; hash: string; entry: Entry | Removed };

/** A file of an entry that is here. */
export type LackingFile = { entry: FiledEntry; name: string };

/** A line that is here with its content, and that the ZIPs give as deleted. */
type Removal = { entry: Entry; reason: string };

/** What some ZIPs would restore, once they were checked. */
export type RestorePlan = {
  dossier: string;
  /** A dossier that is not here; lines that are missing here; files of lines that are here; or nothing of these. */
  what: 'new' | 'more' | 'files' | 'nothing';
  lines: readonly Line[];
  /** How many of the lines are here already. */
  here: number;
  /** Hash of the last line that was here, whichever it is; null for none. */
  after: string | null;
  /** What the ZIPs would remove here: nothing of it happens unless the person agrees, line by line. */
  removals: Removal[];
  /** Place of the first line that cannot be read, after which nothing is restored; null for none. */
  unread: number | null;
  /** Files of lines that are here already, missing or damaged here, that the ZIPs have. */
  mend: LackingFile[];
  /** Files that the records name and no ZIP holds. */
  missing: string[];
  zips: readonly File[];
};

async function readVolume(zip: File, progress: (share: number) => void) {
  try {
    const archive = await openArchive(zip);
    // What was made out of the evidence is not restored; and the clock of a new computer may be wrong.
    const report = await verifyArchive(archive, {
      progress: (done, total) => progress(done / total),
      now: null,
    });
    return { names: archive.names, report: withoutMade(report) };
  } catch (error) {
    if (error instanceof BadArchive) {
      const refusal = toldRefusals.find((told) => told === error.refusal) ?? 'not-a-dossier';
      throw new RestoreRefused(refusal, zip.name, { cause: error });
    }
    throw error;
  }
}

/** What a line is that cannot be read, whatever else its ZIP holds. */
const unreadable: readonly string[] = ['not-an-entry', 'not-canonical'];

/**
 * The part of a report that is before its first line that cannot be read, and the place of that line. Only where nothing
 * else is wrong than what such a line brings about; null else.
 */
function soundPart(report: ArchiveReport): { report: ArchiveReport; unread: number } | null {
  const first = report.entries.find(({ faults }) =>
    faults.some(({ reason }) => unreadable.includes(reason)),
  );
  if (!first) return null;
  const entries = report.entries.filter(({ seq }) => seq < first.seq);
  const files = report.files.filter(({ reason }) => reason !== 'unexpected');
  return { report: { ...report, entries, files }, unread: first.seq };
}

function linesOf(entries: readonly EntryReport[]): Line[] {
  return entries.flatMap(({ entry, hash }) =>
    entry ? [{ entry, hash, line: canonicalLine(entry) }] : [],
  );
}

const dossierOf = (lines: readonly Line[]) =>
  lines.flatMap(({ entry }) => ('dossier' in entry ? [entry.dossier] : []))[0];

/**
 * Checks ZIPs, the volumes of one export or copies made one after the other, and says what restoring them would do. Writes nothing. Rejects with
 * `RestoreRefused` when one does not hold, or when they do not belong together or to the dossier that is here.
 */
export async function planRestore(
  zips: readonly File[],
  progress: (share: number) => void = () => {},
): Promise<RestorePlan> {
  let lines: Line[] | undefined;
  let unread: number | null = null;
  const names = new Set<string>();
  for (const [index, zip] of zips.entries()) {
    const volume = await readVolume(zip, (share) => progress((index + share) / zips.length));
    if (isOfLaterVersion(volume.report)) throw new RestoreRefused('newer-version', zip.name);
    const sound = soundPart(volume.report);
    const report = sound?.report ?? volume.report;
    unread = sound?.unread ?? unread;
    const damaged = new Set(damagedFiles(report));
    if (!holds(report) && damaged.size === 0) throw new RestoreRefused('does-not-hold', zip.name);
    const found = linesOf(report.entries);
    if (lines && dossierOf(lines) !== dossierOf(found)) {
      throw new RestoreRefused('other-dossier', zip.name);
    }
    // Volumes have one journal; copies made one after the other have each the one before, continued.
    const [shorter = [], longer = []]: Line[][] =
      lines && lines.length > found.length ? [found, lines] : [lines ?? [], found];
    const isContinued = shorter.every(({ hash }, index) => longer[index]?.hash === hash);
    if (!isContinued) throw new RestoreRefused('other-export', zip.name);
    lines = longer;
    // A damaged file counts as missing from the ZIP: the person is asked whether to go on without it.
    for (const name of volume.names) if (!damaged.has(name)) names.add(name);
  }
  const dossier = lines && dossierOf(lines);
  if (!lines || !dossier) throw new RestoreRefused('not-a-dossier', zips[0]?.name ?? '');
  const rows = await journalRows(dossier);
  const here = commonLines(rows, lines);
  const added = lines.slice(here);
  // What a copy that came out of a ZIP says of itself is all that it may have of its own.
  const isCopy = rows.slice(here).every(({ kind }) => kind === 'restore');
  if (added.length > 0 && !isCopy) throw new RestoreRefused('parted', zips[0]?.name ?? '');
  // Where a line is gone here, so are its files, whatever the ZIPs still have.
  const kept = lines.slice(0, here).filter((_, index) => rows[index]?.kind !== 'removed');
  // What the person took out here, or where the ZIPs come from, is not missing, and does not come back.
  const removed = removedFiles([
    ...rows.map((row) => (row.kind === 'file-removal' ? readSealed(row) : null)),
    ...lines.map(({ entry }) => entry),
  ]);
  const mend = await filesToMend(kept, names, removed);
  const missing = added.flatMap(({ entry }) =>
    'files' in entry
      ? Object.keys(entry.files)
          .filter((name) => !removed.has(`${entry.seq}/${name}`))
          .map((name) => `${entryFolder(entry)}/${name}`)
          .filter((path) => !names.has(path))
      : [],
  );
  return {
    dossier,
    lines,
    missing,
    zips,
    here,
    unread,
    mend,
    what:
      rows.length === 0 ? 'new' : added.length > 0 ? 'more' : mend.length > 0 ? 'files' : 'nothing',
    after: rows.at(-1)?.hash ?? null,
    removals: removalsIn(rows, lines, here),
  };
}

/** The deletions in some lines, by the place of the line that each removes. */
function deletionsIn(lines: readonly Line[]): Map<number, { index: number; reason: string }> {
  return new Map(
    lines.flatMap(({ entry }, index) =>
      entry.kind === 'deletion'
        ? [[entry.deleted.seq, { index, reason: entry.reason }] as const]
        : [],
    ),
  );
}

/** Lines that are here with their content and that the ZIPs give as deleted. */
function removalsIn(rows: readonly EntryRow[], lines: readonly Line[], here: number): Removal[] {
  const deletions = deletionsIn(lines);
  return lines.slice(0, here).flatMap(({ entry: given }, index) => {
    const row = rows[index];
    const entry = given.kind === 'removed' && row && readSealed(row);
    if (!entry || entry.kind === 'removed') return [];
    return [{ entry, reason: deletions.get(entry.seq)?.reason ?? '' }];
  });
}

/**
 * The lines that a restoration writes, where the person agrees to these removals, by their places: those to add, and those
 * that take the place of what is removed. A journal cannot leave a line out and go on: it is restored up to the first
 * deletion to which no one agreed.
 */
export function chosenLines(
  { lines, here, removals }: RestorePlan,
  agreed: ReadonlySet<number>,
): { added: Line[]; gone: Line[] } {
  const deletions = deletionsIn(lines);
  const refused = removals.filter(({ entry }) => !agreed.has(entry.seq));
  const indexOf = (seq: number) => deletions.get(seq)?.index ?? here;
  let end = Math.min(lines.length, ...refused.map(({ entry }) => indexOf(entry.seq)));
  // Nor may a deleted line stay whose deletion is not there any more.
  for (let index = end - 1; index >= here; index -= 1) {
    const { entry } = lines[index] ?? {};
    if (entry?.kind === 'removed' && indexOf(entry.seq) >= end) end = index;
  }
  const gone = lines.slice(0, here).filter(({ entry }) => {
    const isAgreed = removals.some((one) => one.entry.seq === entry.seq) && agreed.has(entry.seq);
    return isAgreed && indexOf(entry.seq) < end;
  });
  return { added: lines.slice(here, end), gone };
}

/** Files of lines that are here already, absent or damaged here, that the ZIPs have. */
async function filesToMend(
  lines: readonly Line[],
  names: ReadonlySet<string>,
  removed: RemovedFiles,
): Promise<LackingFile[]> {
  const mend: LackingFile[] = [];
  for (const { entry } of lines) {
    if (!('files' in entry)) continue;
    const kept = await readFiles(entry.id);
    for (const [name, { sha256: expected }] of Object.entries(entry.files)) {
      const isRemoved = removed.has(`${entry.seq}/${name}`);
      if (isRemoved || !names.has(`${entryFolder(entry)}/${name}`)) continue;
      const bytes = await kept
        .get(name)
        ?.arrayBuffer()
        .catch(() => null);
      const same = bytes && (await sha256(new Uint8Array(bytes))) === expected;
      if (!same) mend.push({ entry, name });
    }
  }
  return mend;
}

/** How many lines two journals share from their beginning. */
function commonLines(rows: readonly EntryRow[], lines: readonly Line[]): number {
  const parted = rows.findIndex(({ hash }, index) => lines[index]?.hash !== hash);
  return parted === -1 ? rows.length : parted;
}
