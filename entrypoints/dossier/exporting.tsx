import { browser } from 'wxt/browser';
import { type Choice, isWhole } from '@/dossier/choice';
import { capturesIn, type HashedEntry, lastDated } from '@/dossier/journal';
import { leftByLight, lightChoice } from '@/dossier/light';
import { type Masks, maskedLines, readMasks } from '@/dossier/masks';
import { archiveName } from '@/dossier/names';
import { planVolumes, volumeBytes } from '@/dossier/volumes';
import { type ExportRun, startBrief, startExport, startSelection } from '@/export/export-run';
import type { ExportState } from '@/export/export-state';
import { handOver } from '@/export/hand-over';
import { exportVoice, onStopAsked } from '@/export/progress';
import type { Target } from '@/export/target';
import { sizeText, text } from '@/locales/text';
import { readCase } from '@/store/cases';
import { noteBackup } from '@/store/dossiers';
import { readHead } from '@/store/journal';
import { isBusy } from '@/ui/export-line';
import { ExportingSection, type ExportingState } from '@/ui/exporting';
import { choosableIn } from './attempts';
import { areLettersHeld } from './letters';
import { outside } from './outside';
import { definePart, type Look, type Outcome } from './part';
import { countUnsaved } from './unsaved';

/** What there is to choose from, and what the present choice comes to. */
function planOf(
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
      left: leftByLight(journal, choice),
    },
  };
}

/** What goes along with pictures: what is covered on them, and which captures' pictures of the screen are joined. */
type Along = { masks: Masks; screens: ReadonlySet<number> };

/** A choice with what follows from it: which pictures are covered in part, which captures a light file has room for. */
export function settled(
  journal: readonly HashedEntry[],
  chosen: Choice,
  { masks, screens }: Along,
): Choice {
  // A copy for the person themselves has everything as it is, but what they have not looked at.
  const choice = { ...chosen, screens, masked: chosen.papers ? maskedLines(journal, masks) : [] };
  return choice.light ? lightChoice(journal, choice) : { ...choice, only: null };
}

/** Chromium's pickers, which are in no standard library yet. */
type Pickers = {
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
  showDirectoryPicker?(options: object): Promise<FileSystemDirectoryHandle>;
};

/** Where the ZIPs go, and how what an export made there is removed again. */
type Picked = { target: Target; undo(): Promise<void> };

const nowhere: Picked = { target: null, undo: async () => {} };

async function pickFile(picker: NonNullable<Pickers['showSaveFilePicker']>, name: string) {
  const types = [{ description: 'ZIP', accept: { 'application/zip': ['.zip'] } }];
  const target = await picker({ suggestedName: name, types });
  const file = target as FileSystemFileHandle & { remove?(): Promise<void> };
  // Only the empty file that the browser made for the question may be removed, never one that was there.
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

/** Where the person wants the ZIPs: nowhere where the browser asks where itself, null when the person cancelled. */
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

/** The state of the export: one at a time, whichever dossier is shown. */
let exporting: ExportState = { phase: 'idle' };
const broadcast = exportVoice();

function say(state: ExportState): void {
  exporting = state;
  broadcast(state);
}

onStopAsked(() => void run?.cancel());

/** Whether an export is under way. */
export const exportUnderWay = (): boolean => isBusy(exporting);

/** Nothing can be read: nothing is exported either. */
export function failExport(): void {
  say({ phase: 'failed', problem: 'unreadable' });
}

/** Drops what was exported last, which is no longer what would be. */
function forgetExport(): void {
  zips = [];
  exportedHead = '';
  if (!isBusy(exporting) && exporting.phase !== 'idle') say({ phase: 'idle' });
}

/** Drops what was exported last if it no longer holds the whole of this dossier. */
export async function forgetOldExport(dossier: string): Promise<void> {
  if (isBusy(exporting) || exportedHead === '') return;
  if ((await readHead(dossier)).hash !== exportedHead) forgetExport();
}

/** Hands the ZIPs made last over to the browser's downloads. */
function handOverZips(): void {
  for (const { name, zip } of zips) handOver(zip, name);
}

type Wanted = {
  /** The dossier and the choice to export. */
  open: Look;
  /** Whether the person has just clicked here: only then may the browser ask where to. */
  clicked: boolean;
  draw(): void;
  refresh(): Promise<void>;
};

/** Exports a dossier, and shows how it goes. */
export async function exportZip({ open, clicked, draw, refresh }: Wanted): Promise<void> {
  if (isBusy(exporting)) return;
  const { dossier, journal, choice } = open;
  const volumes = planVolumes(journal, choice).length;
  const lastDay = lastDated(journal)?.time.legal ?? '';
  const names = Array.from({ length: volumes }, (_, index) =>
    archiveName(lastDay, { index: index + 1, of: volumes }, choice.label),
  );
  const show = (state: ExportState) => {
    say(state);
    draw();
  };
  const picked = clicked ? await pickTarget(names) : nowhere;
  if (!picked) return;
  show({ phase: 'starting' });
  try {
    const head = await readHead(dossier);
    run = startExport({ dossier, choice, target: picked.target }, show, outside, picked.undo);
    const exported = await run.done;
    zips = exported.zips;
    exportedHead = exported.state.phase === 'done' ? head.hash : '';
    show(exported.state);
    handOverZips();
    const { state } = exported;
    const isBackup = isWhole(choice) && state.phase === 'done' && state.damaged === 0;
    // No one but the person knows whether a phone has the file.
    if (isBackup && zips.length > 0 && (await isPhone()))
      waiting = { dossier, number: head.number };
    else if (isBackup) await noteBackup(dossier, head.number).catch(complain);
  } catch (error) {
    console.error('The export stopped', error);
    show({ phase: 'failed', problem: 'unreadable' });
  } finally {
    run = null;
  }
  isKnown = false;
  await refresh();
}

const complain = (error: unknown) => console.error('This backup could not be noted', error);

/** A backup that counts once the person has seen its file. */
let waiting: { dossier: string; number: number } | null = null;
/** The person has said that the file is there. */
let isKnown = false;

const isPhone = async () => (await browser.runtime.getPlatformInfo()).os === 'android';

const asFiles = () =>
  zips.map(({ name, zip }) => new File([zip], name, { type: 'application/zip' }));

/** What to ask about the file that was handed over; null where the browser reports it. */
async function readArrival(): Promise<ExportingState['arrival']> {
  if (zips.length === 0 || !(await isPhone())) return null;
  return { share: navigator.canShare?.({ files: asFiles() }) ?? false, known: isKnown };
}

/** The person has seen the file: it is a backup now. */
async function confirmArrival(): Promise<Outcome> {
  if (waiting) await noteBackup(waiting.dossier, waiting.number);
  waiting = null;
  isKnown = true;
  return null;
}

/** Hands the ZIPs to the system's sharing. Call it straight from a click. */
async function shareZips(): Promise<void> {
  await navigator.share({ files: asFiles() }).catch((error: unknown) => {
    // Given up by the person: the question stays.
    console.warn('Nothing was shared', error);
  });
}

/** Makes the PDF for an e-mail and hands it over. */
async function selectForEmail(dossier: string): Promise<Outcome> {
  const selection = await startSelection(dossier);
  if (!selection) return { text: text('selection.none'), bad: true };
  const { pdf, name, captures } = selection;
  handOver(pdf, name);
  return text('selection.done', { count: captures, size: sizeText(pdf.size) });
}

/** Makes the confidential file and hands it over. */
async function makeBrief({ dossier, choice }: Look): Promise<Outcome> {
  const { zip, name, letters } = await startBrief(dossier, choice);
  handOver(zip, name);
  return text('brief.done', { name, count: letters });
}

/** Where the evidence is exported. */
export const exportPart = definePart<Omit<ExportingState, 'said' | 'exporting'> & { masks: Masks }>(
  {
    read: async ({ dossier, journal, choice }) => ({
      ...planOf(journal, choice),
      choice,
      arrival: await readArrival(),
      unsaved: await countUnsaved(dossier, journal),
      lettersHeld: await areLettersHeld(dossier),
      masks: readMasks((await readCase(dossier)).masks),
    }),
    view: ({ state, open, page, tell, change }) => (
      <ExportingSection
        state={{ ...state, exporting }}
        actions={{
          exportZip: () => void exportZip({ open, clicked: true, ...page }),
          cancelExport: () => void run?.cancel(),
          saveAgain: handOverZips,
          confirmArrival: () => void tell(confirmArrival, text('problem.action')),
          shareZips: () => void shareZips(),
          choose(part) {
            const { masks } = state;
            const { screens } = state.choice;
            const along = { masks, screens };
            const choice = settled(open.journal, { ...state.choice, ...part }, along);
            forgetExport();
            page.choose(choice);
            change((before) => ({ ...before, choice, ...planOf(open.journal, choice) }));
          },
          makeBrief: () => void tell(() => makeBrief(open), text('brief.failed')),
          selectForEmail: () =>
            void tell(() => selectForEmail(open.dossier), text('selection.failed')),
        }}
      />
    ),
  },
);
