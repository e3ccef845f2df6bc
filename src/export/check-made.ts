import { type ExportRecord, readExportRecord } from '@/dossier/export-record';
import type { HashedEntry } from '@/dossier/journal';
import { type JoinedStamp, madeTexts } from '@/dossier/made-texts';
import { archiveNames, besideFiles, entryFolder, stampNames } from '@/dossier/names';
import { planVolumes } from '@/dossier/volumes';
import type { FileFault, MadeReport } from '@/evidence/archive-report';
import { sha256, utf8 } from '@/evidence/hash';
import { type Entry, noPrevious, type Removed } from '@/evidence/record';
import type { Token, Trusted } from '@/evidence/timestamp/token';
import { faultsOf, type Report } from '@/evidence/verify';
import { version } from '../../package.json';
import { placeOf } from './archive-stamps';
import type { Archive } from './read-zip';

type Checking = {
  archive: Archive;
  report: Report;
  /** Hash of every file, by name. */
  found: ReadonlyMap<string, string>;
  /** Files that are already known to be wrong. */
  known: ReadonlySet<string>;
  /** The time stamp of the list of hashes. */
  sums: Token | null;
  /** Who is recognised; undefined for those that come with the extension. */
  trusted: Trusted | undefined;
};

/** Files that are evidence themselves, or lists of them: nothing made. */
const notMade = new Set<string>([
  ...[archiveNames.journal, archiveNames.record],
  ...[archiveNames.sums, archiveNames.sumsRequest, archiveNames.sumsReply],
]);

/** Adds the names that the time stamps of an entry may have. */
function addStampNames(names: Set<string>, entry: Entry | Removed | null): void {
  for (const { request, reply } of stampNames(entry)) names.add(request).add(reply);
}

/** What was made out of the journal and the captures, by name: everything that is not evidence. */
function madeNames({ found, report }: Checking): string[] {
  const evidence = new Set(notMade);
  addStampNames(evidence, null);
  for (const { entry } of report.entries) {
    if (!entry) continue;
    addStampNames(evidence, entry);
    if (!('files' in entry)) continue;
    const folder = entryFolder(entry);
    for (const name of [...Object.keys(entry.files), besideFiles.record])
      evidence.add(`${folder}/${name}`);
  }
  return [...found.keys()].filter((name) => !evidence.has(name));
}

/** The texts that this version makes out of the same journal, with their hashes. */
async function* texts(
  { report }: Checking,
  record: ExportRecord,
): AsyncGenerator<{ name: string; hash: string }> {
  const journal: HashedEntry[] = report.entries.flatMap(({ entry, hash }) =>
    entry ? [{ entry, hash }] : [],
  );
  const { damaged, waiting } = record;
  const screens = new Set(record.choice.screens);
  const choice = { ...record.choice, screens, label: '', counsel: false };
  const volumes = planVolumes(journal, choice);
  const volume = volumes[record.volume.index - 1];
  if (!volume || volumes.length !== record.volume.of) return;
  const joined = new Set(volume.filed.map(({ entry }) => entry.seq));
  const placesOf = (entry: Entry | Removed | null, hash: string, tokens: readonly Token[]) => {
    const file =
      entry &&
      joined.has(entry.seq) &&
      'files' in entry &&
      `${entryFolder(entry)}/${besideFiles.record}`;
    const of = file ? { file } : { sha256: hash };
    const names = stampNames(entry);
    return tokens.flatMap((token, index): JoinedStamp[] => {
      const own = names[index];
      return own ? [{ ...own, ...placeOf(entry, token), of }] : [];
    });
  };
  const stamps = [
    ...placesOf(null, noPrevious, report.start),
    ...report.entries.flatMap(({ entry, hash, tokens }) =>
      entry ? placesOf(entry, hash, tokens) : [],
    ),
  ];
  const intervals = new Map(
    report.entries.flatMap(({ seq, interval }) => (interval ? [[seq, interval] as const] : [])),
  );
  const told = { journal, choice, volumes, volume, stamps, intervals, waiting, damaged };
  for (const [name, text] of madeTexts(told)) yield { name, hash: await sha256(utf8(text)) };
}

function listFaults({ found, known }: Checking, record: ExportRecord, made: readonly string[]) {
  const faults: FileFault[] = [];
  for (const name of made) {
    const expected = record.files[name];
    if (expected === undefined) faults.push({ name, reason: 'made-unknown' });
    else if (expected !== found.get(name) && !known.has(name))
      faults.push({ name, reason: 'made-differs' });
  }
  for (const name of Object.keys(record.files)) {
    if (!found.has(name) && !known.has(name)) faults.push({ name, reason: 'made-missing' });
  }
  return faults;
}

/**
 * Holds what was made out of the journal and the captures against export.json, and the texts against those that this
 * version makes out of the same journal. Who makes a ZIP makes its export.json: only a list of hashes with the time stamp of
 * a recognised authority vouches for what is in it.
 */
export async function checkMade(
  checking: Checking,
): Promise<{ report: MadeReport; faults: FileFault[] }> {
  const { archive, report, found, known, sums, trusted } = checking;
  const made = madeNames(checking);
  const bytes = await archive.read(archiveNames.record);
  const record =
    bytes && readExportRecord(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  if (!record) {
    const isUnreadable = bytes !== null && !known.has(archiveNames.record);
    return {
      report: { recorded: false, again: 0, stamped: 0, unverified: made },
      faults: isUnreadable ? [{ name: archiveNames.record, reason: 'unreadable-record' }] : [],
    };
  }
  const faults = listFaults(checking, record, made);
  const head = { seq: report.entries.length, hash: report.head ?? noPrevious };
  if (record.head.seq !== head.seq || record.head.hash !== head.hash)
    faults.push({ name: archiveNames.record, reason: 'head-differs' });
  const again = new Set<string>();
  // Texts say which authorities are recognised: by others than the product's, they would read otherwise.
  if (record.version === version && faultsOf(report).length === 0 && !trusted) {
    const differ = new Set([...known, ...faults.map(({ name }) => name)]);
    for await (const { name, hash } of texts(checking, record)) {
      if (found.get(name) === hash) again.add(name);
      else if (found.has(name) && !differ.has(name)) faults.push({ name, reason: 'text-differs' });
    }
  }
  const left = made.filter((name) => !again.has(name));
  const isStamped = sums !== null && sums.authority !== null;
  return {
    report: {
      recorded: true,
      again: again.size,
      stamped: isStamped ? left.length : 0,
      unverified: isStamped ? [] : left,
    },
    faults,
  };
}
