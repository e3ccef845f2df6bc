import { render } from 'preact';
import { browser } from 'wxt/browser';
import { exportDossier } from '@/export/export-dossier';
import { handOver } from '@/export/hand-over';
import { exportVoice } from '@/export/progress';
import type { ExportState } from '@/messages';
import { onJournalChanged } from '@/store/changes';
import { openDossier } from '@/store/dossiers';
import { readHead } from '@/store/journal';
import { Dossier, type DossierActions, type DossierState } from '@/ui/dossier';
import { outside } from './outside';
import { readRemindersState, saveCalendar, saveReminders } from './reminders';
import { countCaptures, erase, remove } from './removal';
import { readStampingState, turnOff, turnOn } from './stamping';
import { addStep, readSteps, removeStep } from './steps';

const root = document.getElementById('dossier');
const say = exportVoice();
let zip: Blob | null = null;
let state: DossierState = {
  exporting: { phase: 'idle' },
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

/** The journal's end when the ZIP was made: past it, or once something was deleted, the ZIP is an old one. */
let exportedHead = '';

async function forgetOldZip(): Promise<void> {
  if (!zip || (await readHead(await openDossier())).hash === exportedHead) return;
  zip = null;
  showExport({ phase: 'idle' });
}

const refresh = async () => {
  await forgetOldZip();
  show({
    stamping: await readStampingState(),
    reminders: await readRemindersState(),
    steps: { message: state.steps?.message ?? null, ...(await readSteps()) },
    captures: await countCaptures(),
  });
};

const actions: DossierActions = {
  async exportZip() {
    showExport({ phase: 'starting' });
    exportedHead = (await readHead(await openDossier())).hash;
    const exported = await exportDossier(showExport, outside);
    zip = exported.zip;
    showExport(exported.state);
    actions.saveAgain();
  },
  saveAgain() {
    if (zip && state.exporting.phase === 'done') handOver(zip, state.exporting.name);
  },
  async changeReminders(change) {
    const failed = !(await saveReminders(change));
    show({ reminders: { ...(await readRemindersState()), failed } });
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
    remove(number, reason).then((removed) => removed && show({ removed })),
  erase: () => erase(state.captures).then((removed) => removed && show({ removed })),
};

// The browser keeps what a persistent origin stores even when the disk runs low.
void navigator.storage.persist();
show({});
onJournalChanged(() => void refresh());
if (location.hash === '#export') {
  // A page that is reloaded or restored later must not export again.
  history.replaceState(null, '', location.pathname);
  void actions.exportZip();
}
refresh().then(
  () => {
    document.body.dataset.ready = 'true';
  },
  (error: unknown) => {
    console.error('The dossier could not be read', error);
    showExport({ phase: 'failed', problem: 'unreadable' });
  },
);
