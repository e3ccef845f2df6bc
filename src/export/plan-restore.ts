import { entryFolder } from '@/dossier/names';
import { canonicalLine } from '@/evidence/chain';
import { sha256 } from '@/evidence/hash';
import type { Entry, FiledEntry, Removed } from '@/evidence/record';
import type { EntryReport } from '@/evidence/verify';
import type { EntryRow } from '@/store/database';
import { journalRows, readFiles } from '@/store/journal';
import { openArchive } from './read-zip';
import { damagedFiles, holds, isOfLaterVersion, verifyArchive } from './verify-archive';
import { BadArchive } from './zip-contents';

/** What is told of a file as it is; whatever else is wrong with one, it is no dossier. */
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
  | 'takes-away'
  | 'taken'
  | 'moved';

/** What a ZIP says is deleted and is still here: captures by their numbers, other lines by their places. */
export type TakenAway = { numbers: number[]; lines: number[] };

/** Nothing was restored; `file` is the ZIP at fault. */
export class RestoreRefused extends Error {
  override name = 'RestoreRefused';
  readonly refusal: RestoreRefusal;
  readonly file: string;
  /** Empty unless the refusal is `takes-away`. */
  readonly taken: TakenAway;

  constructor(
    refusal: RestoreRefusal,
    file: string,
    { taken = { numbers: [], lines: [] }, ...options }: ErrorOptions & { taken?: TakenAway } = {},
  ) {
    super(`${refusal}: ${file}`, options);
    this.refusal = refusal;
    this.file = file;
    this.taken = taken;
  }
}

export type Line = { line: string; hash: string; entry: Entry | Removed };

/** A file of an entry that is here. */
export type LackingFile = { entry: FiledEntry; name: string };

/** What some ZIPs would restore, once they were checked. */
export type RestorePlan = {
  dossier: string;
  /** A dossier that is not here; lines that one here lacks; files of lines that are here; or nothing of these. */
  what: 'new' | 'more' | 'files' | 'nothing';
  lines: readonly Line[];
  /** How many of the lines are here already. */
  here: number;
  /** Hash of the last line that was here, whichever it is; null for none. */
  after: string | null;
  /** Whether a last entry says that the others were restored: where they were not made here. */
  marked: boolean;
  captures: number;
  /** Files of lines that are here already that lack here or are damaged, and that the ZIPs have. */
  mend: LackingFile[];
  /** Files that the records name and no ZIP holds. */
  missing: string[];
  zips: readonly File[];
};

async function readVolume(zip: File, progress: (share: number) => void) {
  try {
    const archive = await openArchive(zip);
    const report = await verifyArchive(archive, (done, total) => progress(done / total));
    return { names: archive.names, report };
  } catch (error) {
    if (error instanceof BadArchive) {
      const refusal = toldRefusals.find((told) => told === error.refusal) ?? 'not-a-dossier';
      throw new RestoreRefused(refusal, zip.name, { cause: error });
    }
    throw error;
  }
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
  const names = new Set<string>();
  for (const [index, zip] of zips.entries()) {
    const volume = await readVolume(zip, (share) => progress((index + share) / zips.length));
    if (isOfLaterVersion(volume.report)) throw new RestoreRefused('newer-version', zip.name);
    const damaged = new Set(damagedFiles(volume.report));
    if (!holds(volume.report) && damaged.size === 0)
      throw new RestoreRefused('does-not-hold', zip.name);
    const found = linesOf(volume.report.entries);
    if (lines && dossierOf(lines) !== dossierOf(found)) {
      throw new RestoreRefused('other-dossier', zip.name);
    }
    // Volumes have one journal; copies made one after the other have each the one before, continued.
    const [shorter = [], longer = []]: Line[][] =
      lines && lines.length > found.length ? [found, lines] : [lines ?? [], found];
    const isContinued = shorter.every(({ hash }, index) => longer[index]?.hash === hash);
    if (!isContinued) throw new RestoreRefused('other-export', zip.name);
    lines = longer;
    // A damaged file is one that the ZIP lacks: the person is asked whether to go on without it.
    for (const name of volume.names) if (!damaged.has(name)) names.add(name);
  }
  const dossier = lines && dossierOf(lines);
  if (!lines || !dossier) throw new RestoreRefused('not-a-dossier', zips[0]?.name ?? '');
  const rows = await journalRows(dossier);
  const here = commonLines(rows, lines);
  const taken = takenAway(rows, lines.slice(0, here));
  if (taken.numbers.length + taken.lines.length > 0) {
    throw new RestoreRefused('takes-away', zips[0]?.name ?? '', { taken });
  }
  const added = lines.slice(here);
  // What a copy that came out of a ZIP says of itself is all that it may have of its own.
  const isCopy = rows.slice(here).every(({ kind }) => kind === 'restore');
  if (added.length > 0 && !isCopy) throw new RestoreRefused('parted', zips[0]?.name ?? '');
  // Where a line is gone here, so are its files, whatever the ZIPs still have.
  const kept = lines.slice(0, here).filter((_, index) => rows[index]?.kind !== 'removed');
  const mend = await filesToMend(kept, names);
  const missing = added.flatMap(({ entry }) =>
    'files' in entry ? filePaths(entry).filter((path) => !names.has(path)) : [],
  );
  return {
    ...{ dossier, lines, missing, zips, here },
    what:
      rows.length === 0 ? 'new' : added.length > 0 ? 'more' : mend.length > 0 ? 'files' : 'nothing',
    mend,
    marked: rows.length === 0 || rows.length > here,
    after: rows.at(-1)?.hash ?? null,
    captures: added.filter(({ entry }) => entry.kind === 'capture').length,
  };
}

/** Lines that are here with their content and that the ZIPs give as deleted. */
function takenAway(rows: readonly EntryRow[], lines: readonly Line[]): TakenAway {
  const gone = lines.flatMap(({ entry }, index) =>
    entry.kind === 'removed' && rows[index]?.kind !== 'removed' ? [entry] : [],
  );
  return {
    numbers: gone.flatMap(({ number }) => number ?? []),
    lines: gone.filter(({ number }) => number === null).map(({ seq }) => seq),
  };
}

/** Files of lines that are here already, absent or damaged here, that the ZIPs have. */
async function filesToMend(
  lines: readonly Line[],
  names: ReadonlySet<string>,
): Promise<LackingFile[]> {
  const mend: LackingFile[] = [];
  for (const { entry } of lines) {
    if (!('files' in entry)) continue;
    const kept = await readFiles(entry.id);
    for (const [name, { sha256: expected }] of Object.entries(entry.files)) {
      if (!names.has(`${entryFolder(entry)}/${name}`)) continue;
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

/** Paths of an entry's files in a ZIP. */
function filePaths(entry: FiledEntry): string[] {
  return Object.keys(entry.files).map((name) => `${entryFolder(entry)}/${name}`);
}
