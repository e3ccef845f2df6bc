import { browser } from 'wxt/browser';
import { type Choice, isWhole } from '@/dossier/choice';
import { capturesIn, type HashedEntry } from '@/dossier/journal';
import { archiveName } from '@/dossier/names';
import { planVolumes, volumeBytes } from '@/dossier/volumes';
import { type ExportRun, startExport, startSelection } from '@/export/export-run';
import type { ExportState } from '@/export/export-state';
import { handOver } from '@/export/hand-over';
import type { Target } from '@/export/target';
import { sizeText, text } from '@/locales/text';
import { noteBackup } from '@/store/dossiers';
import { readHead } from '@/store/journal';
import type { ExportingState } from '@/ui/exporting';
import { choosableIn } from './attempts';
import { outside } from './outside';

/** What there is to choose from, and what the present choice comes to. */
export function readExporting(
  journal: readonly HashedEntry[],
  choice: Choice,
): Pick<ExportingState, 'choosable' | 'plan'> {
  const captures = capturesIn(journal);
  const volumes = planVolumes(journal, choice);
  const filed = volumes.flatMap((volume) => volume.filed);
  return {
    choosable: choosableIn(captures),
    plan: {
      captures: filed.filter(({ entry }) => entry.kind === 'capture').length,
      bytes: volumes.reduce((sum, volume) => sum + volumeBytes(volume, choice), 0),
      volumes: volumes.length,
      exhibits: volumes.reduce((sum, { exhibits }) => sum + exhibits.length, 0),
    },
  };
}

/** Chromium's pickers, which are in no standard library yet. */
type Pickers = {
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
  showDirectoryPicker?(options: object): Promise<FileSystemDirectoryHandle>;
};

/** Where the ZIPs go, and how what an export made there is taken away again. */
type Picked = { target: Target; undo(): Promise<void> };

const nowhere: Picked = { target: null, undo: async () => {} };

async function pickFile(picker: NonNullable<Pickers['showSaveFilePicker']>, name: string) {
  const types = [{ description: 'ZIP', accept: { 'application/zip': ['.zip'] } }];
  const target = await picker({ suggestedName: name, types });
  const file = target as FileSystemFileHandle & { remove?(): Promise<void> };
  // Only the empty file that the browser made for the question may be taken away, never one that was there.
  const wasEmpty = (await target.getFile().catch(() => null))?.size === 0;
  return { target, undo: async () => (wasEmpty ? file.remove?.() : undefined) };
}

/** A folder of its own for several volumes, so that none of an older export is overwritten. */
async function pickFolder(picker: NonNullable<Pickers['showDirectoryPicker']>, name: string) {
  const parent = await picker({ mode: 'readwrite' });
  const taken = new Set<string>();
  for await (const one of parent.keys()) taken.add(one);
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}-${count}`;
  const target = await parent.getDirectoryHandle(free, { create: true });
  return { target, undo: () => parent.removeEntry(free, { recursive: true }) };
}

/** Where the person wants the ZIPs: nowhere where the browser asks by itself, null when they gave it up. */
async function pickTarget(names: readonly string[]): Promise<Picked | null> {
  const { showSaveFilePicker, showDirectoryPicker } = window as Pickers;
  const [name = ''] = names;
  try {
    if (names.length === 1)
      return showSaveFilePicker ? await pickFile(showSaveFilePicker, name) : nowhere;
    if (!showDirectoryPicker) return nowhere;
    return await pickFolder(showDirectoryPicker, name.replace(/_\dsur.*|\.zip$/g, ''));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    // Without a click of the person's, as from the popup, browsers show no picker: it is a download then.
    console.warn('No picker', error);
    return nowhere;
  }
}

let run: ExportRun | null = null;
let zips: { name: string; zip: Blob }[] = [];
/** The journal's end when the ZIPs were made: past it, or once something was deleted, they are old ones. */
let exportedHead = '';

/** Whether what was exported last no longer tells the whole of this dossier; it is let go then. */
export async function isOldExport(dossier: string): Promise<boolean> {
  return exportedHead !== '' && (await readHead(dossier)).hash !== exportedHead;
}

/** Lets go of what was exported last. */
export function forgetExport(): void {
  zips = [];
  exportedHead = '';
}

/** Hands the ZIPs made last over to the browser's downloads. */
export function handOverZips(): void {
  for (const { name, zip } of zips) handOver(zip, name);
}

type Wanted = {
  dossier: string;
  choice: Choice;
  volumes: number;
  /** Legal day of the last entry, in the ZIP's name. */
  lastDay: string;
  /** Whether the person has just clicked here: only then may the browser ask where to. */
  clicked: boolean;
};

/** Exports a dossier, saying how it goes. */
export async function exportOpen(wanted: Wanted, say: (state: ExportState) => void): Promise<void> {
  const { choice, volumes, lastDay, clicked, dossier } = wanted;
  const names = Array.from({ length: volumes }, (_, index) =>
    archiveName(lastDay, { index: index + 1, of: volumes }),
  );
  const picked = clicked ? await pickTarget(names) : nowhere;
  if (!picked) return;
  say({ phase: 'starting' });
  try {
    const head = await readHead(dossier);
    run = startExport({ dossier, choice, target: picked.target }, say, outside, picked.undo);
    const exported = await run.done;
    zips = exported.zips;
    exportedHead = exported.state.phase === 'done' ? head.hash : '';
    say(exported.state);
    handOverZips();
    const { state } = exported;
    const whole = isWhole(choice) && state.phase === 'done' && state.damaged === 0;
    if (!whole) return;
    // Nobody but the person knows whether a phone has the file.
    if (zips.length > 0 && (await isPhone())) waiting = { dossier, number: head.number };
    else await noteBackup(dossier, head.number).catch(complain);
  } catch (error) {
    console.error('The export stopped', error);
    say({ phase: 'failed', problem: 'unreadable' });
  } finally {
    run = null;
  }
}

const complain = (error: unknown) => console.error('This backup could not be noted', error);

/** A backup that counts once the person has seen its file. */
let waiting: { dossier: string; number: number } | null = null;

const isPhone = async () => (await browser.runtime.getPlatformInfo()).os === 'android';

const asFiles = () =>
  zips.map(({ name, zip }) => new File([zip], name, { type: 'application/zip' }));

/** What to ask about the file that was handed over; null where the browser tells by itself. */
export async function readArrival(): Promise<ExportingState['arrival']> {
  if (zips.length === 0 || !(await isPhone())) return null;
  return { share: navigator.canShare?.({ files: asFiles() }) ?? false, known: false };
}

/** The person has seen the file: it is a backup now. */
export async function confirmArrival(): Promise<void> {
  if (waiting) await noteBackup(waiting.dossier, waiting.number);
  waiting = null;
}

/** Hands the ZIPs to the system's sharing. Call it straight from a click. */
export async function shareZips(): Promise<void> {
  await navigator.share({ files: asFiles() }).catch((error: unknown) => {
    // Given up by the person: the question stays.
    console.warn('Nothing was shared', error);
  });
}

/** Stops the export under way; nothing of it is left. */
export async function cancelExport(): Promise<void> {
  await run?.cancel();
}

/** Makes the PDF for an e-mail and hands it over; what became of it is a sentence. */
export async function selectForEmail(
  dossier: string,
): Promise<NonNullable<ExportingState['selection']>> {
  try {
    const selection = await startSelection(dossier);
    if (!selection) return { text: text('selection.none'), bad: true };
    const { pdf, name, captures } = selection;
    handOver(pdf, name);
    const said = { count: captures, size: sizeText(pdf.size) };
    return { text: text('selection.done', said), bad: false };
  } catch (error) {
    console.error('The selection could not be made', error);
    return { text: text('selection.failed'), bad: true };
  }
}
