import { render } from 'preact';
import { browser } from 'wxt/browser';
import { type Choice, everything } from '@/dossier/choice';
import { capturesIn, type HashedEntry } from '@/dossier/table';
import { exportVoice } from '@/export/progress';
import { readRows } from '@/export/read-rows';
import type { ExportState } from '@/messages';
import { onJournalChanged } from '@/store/changes';
import { openDossier } from '@/store/dossiers';
import { journalRows } from '@/store/journal';
import { dropUnfinished } from '@/store/restoring';
import { Dossier, type DossierActions, type DossierState } from '@/ui/dossier';
import { isBusy } from '@/ui/export-line';
import { openAnother, readDossiers } from './dossiers';
import {
  cancelExport,
  exportOpen,
  firstChoice,
  forgetExport,
  handOverZips,
  isOldExport,
  readExporting,
  selectForEmail,
} from './exporting';
import { copyLetter, readLetters, saveIdentity, saveLetter } from './letters';
import { countUnsaved, readReadiness, saveThresholds } from './readiness';
import { readRemindersState, saveCalendar, saveReminders } from './reminders';
import { erase, remove } from './removal';
import { restoreAnyway, restoreZips } from './restoring';
import { readStampingState, turnOff, turnOn } from './stamping';
import { addStep, readSteps, removeStep } from './steps';

const root = document.getElementById('dossier');
const say = exportVoice();
let journal: readonly HashedEntry[] = [];
/** The dossier that is shown. */
let shown = '';
/** Null until the person has chosen: what is proposed follows the dossier. */
let chosen: Choice | null = null;
let state: DossierState = {
  exporting: { phase: 'idle' },
  choice: everything,
  choosable: { procedures: [], outcomes: [] },
  plan: null,
  selection: null,
  unsaved: 0,
  dossiers: [],
  readiness: null,
  letters: null,
  restoring: { progress: null, message: null, missing: 0 },
  stamping: null,
  reminders: null,
  steps: null,
  captures: 0,
  removed: null,
};

function show(change: Partial<DossierState>): void {
  state = { ...state, ...change };
  if (root) render(<Dossier state={state} actions={actions} />, root);
}

function showExport(exporting: ExportState): void {
  show({ exporting });
  say(exporting);
}

/** Reads what follows from the journal and from what the person said of their case. */
async function readAll(): Promise<void> {
  const dossier = await openDossier();
  if (dossier !== shown) chosen = null;
  if (!isBusy(state.exporting) && (await isOldExport())) backToIdle();
  const rows = await journalRows(dossier);
  const lines = readRows(rows, () => {}).map(({ entry, hash }) => ({ entry, hash }));
  const choice = chosen ?? firstChoice(lines);
  const message = state.letters?.message ?? null;
  const read: Partial<DossierState> = {
    choice,
    ...readExporting(lines, choice),
    dossiers: await readDossiers(),
    unsaved: await countUnsaved(lines),
    readiness: await readReadiness(lines),
    letters: { message, ...(await readLetters(lines, choice)) },
    stamping: await readStampingState(),
    reminders: await readRemindersState(capturesIn(lines)),
    steps: { message: state.steps?.message ?? null, ...(await readSteps()) },
    captures: capturesIn(lines).length,
  };
  shown = dossier;
  journal = lines;
  show(read);
}

let reading: Promise<void> | null = null;
let stale = false;

/** Shows the store as it is now. One look at a time: what changes meanwhile is one more, however much it is. */
function refresh(): Promise<void> {
  stale = true;
  reading ??= (async () => {
    while (stale) {
      stale = false;
      await readAll();
    }
  })().finally(() => {
    reading = null;
  });
  return reading;
}

/** Captures may be sealed many at once: reading all of it after each would hold them up. */
const settleMs = 400;
let settling = false;

function refreshSoon(): void {
  if (settling) return;
  settling = true;
  setTimeout(() => {
    settling = false;
    refresh().catch((error: unknown) => console.error('The dossier could not be read', error));
  }, settleMs);
}

/** What was exported no longer is what would be. */
function backToIdle(): void {
  forgetExport();
  showExport({ phase: 'idle' });
}

/** Does something to the dossier that is shown; when another one was opened meanwhile, shows that one instead. */
async function inShown(action: () => unknown): Promise<void> {
  if ((await openDossier()) !== shown) await refresh();
  else await action();
}

async function exportZip(clicked: boolean): Promise<void> {
  if (isBusy(state.exporting)) return;
  const last = journal.findLast(({ entry }) => 'time' in entry)?.entry;
  const lastDay = last && 'time' in last ? last.time.legal : '';
  const volumes = state.plan?.volumes ?? 1;
  const wanted = { dossier: shown, choice: state.choice, volumes, lastDay, clicked };
  await exportOpen(wanted, showExport);
  show({ unsaved: await countUnsaved(journal) });
}

type Said = { text: string; bad: boolean } | null;

/** Shows the letters anew, with what became of them. */
async function tellLetters(doing: Promise<Said> | Said): Promise<void> {
  const message = await doing;
  show({ letters: { message, ...(await readLetters(journal, state.choice)) } });
}

async function goRestoring(
  doing: (progress: (share: number) => void) => ReturnType<typeof restoreZips>,
) {
  const idle = { message: null, missing: 0 };
  show({ restoring: { ...idle, progress: 0 } });
  const said = await doing((progress) => show({ restoring: { ...idle, progress } }));
  show({ restoring: { ...said, progress: null } });
  await refresh();
}

const actions: DossierActions = {
  exportZip: () => inShown(() => exportZip(true)),
  cancelExport,
  saveAgain: handOverZips,
  choose(part) {
    chosen = { ...state.choice, ...part };
    if (!isBusy(state.exporting) && state.exporting.phase !== 'idle') backToIdle();
    show({ choice: chosen, ...readExporting(journal, chosen) });
    void tellLetters(state.letters?.message ?? null);
  },
  selectForEmail: () => selectForEmail().then((selection) => show({ selection })),
  chooseDossier: (id) => openAnother(id).then(refresh),
  setThresholds: (wanted) => inShown(() => saveThresholds(wanted).then(refresh)),
  saveIdentity: (identity) => inShown(() => tellLetters(saveIdentity(identity))),
  saveLetter: (kind, own) => inShown(() => tellLetters(saveLetter(kind, own))),
  copyLetter: (own) => tellLetters(copyLetter(own)),
  restore: (zips) => goRestoring((progress) => restoreZips(zips, progress)),
  restoreAnyway: () => goRestoring(restoreAnyway),
  async changeReminders(change) {
    const failed = !(await saveReminders(change));
    show({ reminders: { ...(await readRemindersState(capturesIn(journal))), failed } });
  },
  saveCalendar,
  async addStep(draft) {
    const message = await addStep(draft);
    show({ steps: { ...(await readSteps()), message } });
    return !message.bad;
  },
  async removeStep(item) {
    const message = await removeStep(item);
    show({ steps: { ...(await readSteps()), message } });
  },
  verify: () => void browser.tabs.create({ url: browser.runtime.getURL('/verify.html') }),
  async turnOn(authority) {
    const denied = !(await turnOn(authority));
    show({ stamping: { ...(await readStampingState()), denied } });
  },
  turnOff: () => turnOff().then(refresh),
  remove: (number, reason) =>
    inShown(() => remove(number, reason).then((removed) => removed && show({ removed }))),
  erase: () => inShown(() => erase(state.captures).then((removed) => removed && show({ removed }))),
};

dropUnfinished().catch((error: unknown) =>
  console.error('What a restoration left could not be taken away', error),
);
// The browser keeps what a persistent origin stores even when the disk runs low.
void navigator.storage.persist();
show({});
onJournalChanged(refreshSoon);
const started = refresh();
if (location.hash === '#export') {
  // A page that is reloaded or restored later must not export again.
  history.replaceState(null, '', location.pathname);
  void started.then(() => exportZip(false));
}
started.then(
  () => {
    document.body.dataset.ready = 'true';
  },
  (error: unknown) => {
    console.error('The dossier could not be read', error);
    showExport({ phase: 'failed', problem: 'unreadable' });
  },
);
