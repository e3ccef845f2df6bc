import { type Choice, everything, isWhole } from '@/dossier/choice';
import { archiveName } from '@/dossier/names';
import { procedureKey, procedureLabels } from '@/dossier/procedure';
import { evidenceSince } from '@/dossier/readiness';
import { capturesIn, type HashedEntry, stepsIn } from '@/dossier/table';
import { planVolumes, volumeBytes } from '@/dossier/volumes';
import type { Target } from '@/export/export-dossier';
import { type ExportRun, startExport, startSelection } from '@/export/export-run';
import { handOver } from '@/export/hand-over';
import { sizeText, text } from '@/locales/text';
import type { ExportState } from '@/messages';
import { noteBackup, openDossier } from '@/store/dossiers';
import { readHead } from '@/store/journal';
import type { ExportingState } from '@/ui/exporting';
import { outside } from './outside';

/** What there is to choose from, and what the present choice comes to. */
export function readExporting(
  journal: readonly HashedEntry[],
  choice: Choice,
): Pick<ExportingState, 'choosable' | 'plan'> {
  const captures = capturesIn(journal);
  const labels = procedureLabels(captures);
  const volumes = planVolumes(journal, choice);
  const filed = volumes.flatMap((volume) => volume.filed);
  return {
    choosable: {
      procedures: [...new Set(captures.map(procedureKey))].map((key) => ({
        key,
        label: labels.get(key) ?? key,
      })),
      outcomes: [...new Set(captures.map(({ outcome }) => outcome))],
    },
    plan: {
      captures: filed.filter(({ entry }) => entry.kind === 'capture').length,
      bytes: volumes.reduce((sum, volume) => sum + volumeBytes(volume, choice), 0),
      volumes: volumes.length,
      exhibits: volumes.reduce((sum, { exhibits }) => sum + exhibits.length, 0),
    },
  };
}

/** What is proposed at first: everything, or what came since the last new request. */
export function firstChoice(journal: readonly HashedEntry[]): Choice {
  const steps = stepsIn(journal);
  return { ...everything, from: evidenceSince(steps) };
}

/** Chromium's pickers, which are in no standard library yet. */
type Pickers = {
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
  showDirectoryPicker?(options: object): Promise<FileSystemDirectoryHandle>;
};

/** Where the person wants the ZIPs: null where the browser asks by itself, 'stopped' when they gave it up. */
async function pickTarget(names: readonly string[]): Promise<Target | 'stopped'> {
  const pickers = window as Pickers;
  try {
    if (names.length > 1) {
      return (await pickers.showDirectoryPicker?.({ mode: 'readwrite' })) ?? null;
    }
    const types = [{ description: 'ZIP', accept: { 'application/zip': ['.zip'] } }];
    const options = { suggestedName: names[0], types };
    return (await pickers.showSaveFilePicker?.(options)) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'stopped';
    // Without a click of the person's, as from the popup, browsers show no picker: it is a download then.
    console.warn('No picker', error);
    return null;
  }
}

let run: ExportRun | null = null;
let zips: { name: string; zip: Blob }[] = [];
/** The journal's end when the ZIPs were made: past it, or once something was deleted, they are old ones. */
let exportedHead = '';

/** Whether ZIPs are held that no longer tell the whole dossier; they are let go. */
export async function forgetOldZips(): Promise<boolean> {
  if (zips.length === 0 || (await readHead(await openDossier())).hash === exportedHead)
    return false;
  zips = [];
  return true;
}

/** Hands the ZIPs made last over to the browser's downloads. */
export function handOverZips(): void {
  for (const { name, zip } of zips) handOver(zip, name);
}

type Wanted = {
  choice: Choice;
  volumes: number;
  /** Legal day of the last entry, in the ZIP's name. */
  lastDay: string;
  /** Whether the person has just clicked here: only then may the browser ask where to. */
  clicked: boolean;
};

/** Exports the open dossier, saying how it goes. */
export async function exportOpen(wanted: Wanted, say: (state: ExportState) => void): Promise<void> {
  const { choice, volumes, lastDay, clicked } = wanted;
  const names = Array.from({ length: volumes }, (_, index) =>
    archiveName(lastDay, { index: index + 1, of: volumes }),
  );
  const target = clicked ? await pickTarget(names) : null;
  if (target === 'stopped') return;
  say({ phase: 'starting' });
  const dossier = await openDossier();
  const head = await readHead(dossier);
  exportedHead = head.hash;
  run = startExport({ dossier, choice, target }, say, outside);
  const exported = await run.done;
  run = null;
  zips = exported.zips;
  const whole = isWhole(choice) && exported.state.phase === 'done' && exported.state.damaged === 0;
  if (whole) await noteBackup(dossier, head.number);
  say(exported.state);
  handOverZips();
}

/** Stops the export under way; nothing of it is left. */
export async function cancelExport(): Promise<void> {
  await run?.cancel();
}

/** Makes the PDF for an e-mail and hands it over; what became of it is a sentence. */
export async function selectForEmail(): Promise<NonNullable<ExportingState['selection']>> {
  try {
    const selection = await startSelection(await openDossier());
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
