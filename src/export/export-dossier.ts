import type { Choice } from '@/dossier/choice';
import { intervalWording } from '@/dossier/interval-wording';
import { lastDated } from '@/dossier/journal';
import { readMasks } from '@/dossier/masks';
import { archiveName } from '@/dossier/names';
import { planVolumes } from '@/dossier/volumes';
import type { StampFiles } from '@/evidence/verify';
import type { ExportProblem, ExportState } from '@/export/export-state';
import { readCase } from '@/store/cases';
import { readDossier } from '@/store/dossiers';
import { journalRows, readFiles } from '@/store/journal';
import { keepPlate, keptPlate } from '@/store/plates';
import { storeProblem } from '@/store/problem';
import { readLines } from '@/store/read-journal';
import type { EntryRow } from '@/store/schema';
import { countStamps, stampsOf } from '@/store/stamps';
import { version } from '../../package.json';
import { archiveMembers, type Source } from './archive';
import { checkStamps } from './archive-stamps';
import { ExportFailure } from './export-failure';
import { ExportProgress } from './export-progress';
import { maskedPicture } from './masked-picture';
import { browserPictures } from './pdf/pictures';
import { makePlate } from './plate';

import { remember, reread, type Written } from './reread';
import { fileFor, type Target, writeTo } from './target';

export type ExportJob = { dossier: string; choice: Choice; target: Target };

/** How an export ended, with the ZIPs that are still to be handed over. */
export type Exported = { state: ExportState; zips: { name: string; zip: Blob }[] };

/** What an export needs from outside. */
export type Outside = { stampSums(sha256: string): Promise<StampFiles | null> };

/** A file that ships with the extension. */
async function shipped(path: string): Promise<Blob> {
  return (await fetch(path)).blob();
}

/** The fonts that ship with the extension, and the browser's own means. */
export async function shippedMeans(): Promise<Source['means']> {
  const bytes = async (path: string) => new Uint8Array(await (await shipped(path)).arrayBuffer());
  const regular = await bytes('/fonts/regular.ttf');
  return { fonts: { regular, bold: await bytes('/fonts/bold.ttf') }, pictures: browserPictures };
}

/** The plate of a capture: kept from an export before, else made now and kept. One that is covered in part is never kept. */
const plateOf =
  (masked: readonly number[]): Source['plate'] =>
  async (entry, hash, picture, told) => {
    if (masked.includes(entry.seq))
      return makePlate(entry, hash, picture, { ...told, isMasked: true });
    const { interval } = told;
    // A time stamp that comes later is on a plate that is made later.
    const key = interval ? `${hash} ${intervalWording(interval, entry)}` : hash;
    const kept = await keptPlate(entry.id, key);
    if (kept) return kept;
    const plate = await makePlate(entry, hash, picture, told);
    await keepPlate(entry.id, key, plate);
    return plate;
  };

async function writeVolumes(
  { dossier, choice, target }: ExportJob,
  rows: readonly EntryRow[],
  outside: Outside,
  say: (state: ExportState) => void,
): Promise<Exported> {
  const { lines: journal, damaged: unread } = readLines(rows);
  const damages = [...unread];
  const stamps = await stampsOf(dossier);
  const masks = readMasks((await readCase(dossier)).masks);
  const volumes = planVolumes(journal, choice);
  const checked = await checkStamps(journal, stamps);
  damages.push(...checked.damages);
  const source: Source = {
    rows,
    stamps,
    readFiles,
    plate: plateOf(choice.masked),
    masked: (entry) => maskedPicture(entry, masks),
    ...outside,
    leftOut: new Set((await readDossier(dossier))?.leftOut),
    means: await shippedMeans(),
    verifier: () => shipped('/verifier.html'),
    version,
  };
  // The person chose one file for one volume: the dossier has grown since, or was not read whole yet.
  if (target?.kind === 'file' && volumes.length > 1) {
    throw new ExportFailure('changed', `${volumes.length} volumes for one file`);
  }
  const progress = new ExportProgress(volumes, choice, say);
  const zips: { name: string; zip: Blob }[] = [];
  for (const volume of volumes) {
    const name = archiveName(lastDated(journal)?.time.legal ?? '0000-00-00', volume, choice.label);
    const written: Written = new Map();
    const members = archiveMembers({
      source,
      journal,
      choice,
      volumes,
      volume,
      damages: unread,
      stamps: checked,
      watch: {
        progress: (bytes, captures) => progress.add(bytes, captures),
        damaged: (damage) => damages.push(damage),
      },
    });
    const zip = await writeTo(remember(members, written), await fileFor(target, name));
    say({ phase: 'checking' });
    const wrong = await reread(zip, written).catch((error: unknown) => String(error));
    if (wrong) throw new ExportFailure('differs', `${wrong} of ${name} is not as it was written`);
    zips.push({ name, zip });
  }
  const done: ExportState = {
    phase: 'done',
    names: zips.map(({ name }) => name),
    captures: progress.captures,
    bytes: zips.reduce((sum, { zip }) => sum + zip.size, 0),
    damaged: damages.length,
    stamps: countStamps(stamps.values()).kept,
    to: target ? 'disk' : 'browser',
  };
  return { state: done, zips: target ? [] : zips };
}

/** What went wrong, as the person can be told. */
function problemOf(error: unknown): ExportProblem {
  if (error instanceof ExportFailure) return error.problem;
  return storeProblem(error) === 'storage-full' ? 'storage-full' : 'unreadable';
}

/**
 * Exports a dossier, saying how it goes; each ZIP is opened again and hashed before it counts as made. Never throws:
 * a failure is a state.
 */
export async function exportDossier(
  job: ExportJob,
  say: (state: ExportState) => void,
  outside: Outside,
): Promise<Exported> {
  try {
    const rows = await journalRows(job.dossier);
    if (rows.length === 0) return { state: { phase: 'empty' }, zips: [] };
    return await writeVolumes(job, rows, outside, say);
  } catch (error) {
    console.error('The export stopped', error);
    return { state: { phase: 'failed', problem: problemOf(error) }, zips: [] };
  }
}
