import { render } from 'preact';
import { browser } from 'wxt/browser';
import { notify } from '@/capture/background';
import { diagnose, testNotification } from '@/capture/diagnose';
import { allowExact, withdrawExact } from '@/capture/exact-pictures';
import { allowSites } from '@/capture/granted-sites';
import { howInstalled } from '@/capture/installed';
import { sealStatement } from '@/capture/seal-statement';
import { type Choice, everything } from '@/dossier/choice';
import { type HashedEntry, lastDated } from '@/dossier/table';
import { noFilter } from '@/dossier/timeline';
import type { StatementRecord, Told } from '@/evidence/record';
import type { ExportState } from '@/export/export-state';
import { handOver } from '@/export/hand-over';
import { exportVoice } from '@/export/progress';
import { readRows } from '@/export/read-rows';
import { plateOf } from '@/export/saved-plate';
import { spokenLanguage } from '@/locales/language';
import { text } from '@/locales/text';
import { openDossier } from '@/store/dossiers';
import { journalRows } from '@/store/journal';
import { closeLoss, findLosses, keepMarkersIn } from '@/store/markers';
import { dropUnfinished } from '@/store/restoring';
import { readSettings } from '@/store/settings';
import { onStoreChange } from '@/store/store-changes';
import { saveThresholds } from '@/store/thresholds';
import type { CaptureDetail } from '@/ui/capture-detail';
import { Dossier, type DossierActions, type DossierState } from '@/ui/dossier';
import { dress } from '@/ui/dress';
import { isBusy } from '@/ui/export-line';
import { oneAtATime } from '@/ui/one-at-a-time';
import type { Said } from '@/ui/said';
import { placeAt } from '@/ui/view';
import { unreadable } from '../popup/unreadable';
import { drawPlate, readTimeline } from './attempts';
import { copyNow, readCopies, turnCopiesOff, turnCopiesOn } from './copies';
import { beginDossier, openAnother, readDossiers, renameDossier } from './dossiers';
import {
  cancelExport,
  confirmArrival,
  exportOpen,
  forgetExport,
  handOverZips,
  isOldExport,
  readArrival,
  readExporting,
  selectForEmail,
  shareZips,
} from './exporting';
import {
  copyLetter,
  readIdentityState,
  readLetters,
  saveIdentity,
  saveLetter,
  saveSituation,
} from './letters';
import { erase, eraseAll } from './privacy';
import { readView } from './read-view';
import { saveCalendar, saveReminders } from './reminders';
import { remove, removeStatement } from './removal';
import { acceptRestore, refuseRestore, restoreZips } from './restoring';
import { readSettingsState, saveSettings } from './settings';
import { addSite, removeSite } from './sites';
import { readStampingState, turnOff, turnOn } from './stamping';
import { addStep, removeStep } from './steps';
import { countUnsaved } from './unsaved';

const root = document.getElementById('dossier');
const say = exportVoice();
/** The journal of the dossier that is shown. */
let journal: readonly HashedEntry[] = [];
/** What the person chose to export of the dossier that is shown. */
let chosen: Choice = everything;
// The popup opens this page to export, whatever else it shows.
const exportNow = location.hash === '#export-now';
if (exportNow) history.replaceState(null, '', '#export');
/** What belongs to one dossier, before it was read. */
const unread = {
  choosable: { procedures: [], outcomes: [] },
  plan: null,
  selection: null,
  arrival: null,
  unsaved: 0,
  lettersHeld: false,
  readiness: null,
  timeline: null,
  detail: null,
  calendar: null,
  letters: null,
  stamping: null,
  reminders: null,
  steps: null,
  identity: null,
  removed: null,
};
let state: DossierState = {
  ...unread,
  dossier: '',
  place: placeAt(location.hash),
  visited: [placeAt(location.hash).view],
  exporting: { phase: 'idle' },
  choice: everything,
  dossiers: [],
  restoring: { progress: null, message: null, offer: null },
  settings: null,
  checked: null,
  privacy: null,
  trouble: null,
  losses: [],
  copies: null,
  installed: null,
};

function show(change: Partial<DossierState>): void {
  state = { ...state, ...change };
  document.title = `${text(`view.${state.place.view}`)} – ${text('app.name')}`;
  if (root) render(<Dossier state={state} actions={actions} />, root);
}

function showExport(exporting: ExportState): void {
  show({ exporting });
  say(exporting);
}

/**
 * Reads the store anew, for the view that is shown. What the page shows and what its buttons act on change together:
 * nothing that is read for one dossier ever stands beside another's.
 */
async function readAll(): Promise<void> {
  dress(await readSettings());
  const losses = await findLosses();
  const dossier = await openDossier();
  const same = dossier === state.dossier;
  if (!isBusy(state.exporting) && (await isOldExport(dossier))) backToIdle();
  const dossiers = await readDossiers();
  const rows = await journalRows(dossier);
  const lines = readRows(rows, () => {}).map(({ entry, hash }) => ({ entry, hash }));
  const choice = same ? chosen : everything;
  const shown = () => (state.dossier === dossier ? state : null);
  const read = await readView({ dossier, journal: lines, choice, shown }, () => state);
  // Chosen anew meanwhile: what was read is of the choice before.
  if (same && chosen !== choice) return readAll();
  journal = lines;
  if (!same) chosen = everything;
  show({ ...(same ? {} : unread), dossier, dossiers, losses, choice, ...read });
}

/** Shows the store as it is now. */
const refresh = oneAtATime(readAll);

/** Captures may be sealed many at once: reading all of it after each would hold them up. */
const settleMs = 400;
let settling = false;

function refreshSoon(): void {
  if (settling) return;
  settling = true;
  setTimeout(() => {
    settling = false;
    void refresh();
  }, settleMs);
}

/** How far the timeline was scrolled when a capture was opened out of it. */
let timelineTop = 0;

/** Shows the place that the address names. */
async function go(): Promise<void> {
  const place = placeAt(location.hash);
  const fromCapture = state.place.capture !== null;
  if (place.capture !== null && !fromCapture) timelineTop = window.scrollY;
  const visited = state.visited.includes(place.view)
    ? state.visited
    : [...state.visited, place.view];
  state = { ...state, place, visited, detail: null, removed: null, trouble: null };
  await refresh();
  window.scrollTo(0, fromCapture && place.view === 'attempts' && !place.capture ? timelineTop : 0);
  if (place.view === 'settings' && !state.checked) void diagnoseNow();
}

async function diagnoseNow(): Promise<void> {
  show({ checked: null });
  show({ checked: await diagnose() });
}

/** Shows another place, and takes the focus there. */
async function goOn(): Promise<void> {
  await go();
  const heading = state.place.capture === null ? 'main' : 'capture';
  document.getElementById(heading)?.focus({ preventScroll: true });
}

/** What was exported no longer is what would be. */
function backToIdle(): void {
  forgetExport();
  showExport({ phase: 'idle' });
}

async function exportZip(clicked: boolean): Promise<void> {
  if (isBusy(state.exporting)) return;
  const lastDay = lastDated(journal)?.time.legal ?? '';
  const volumes = state.plan?.volumes ?? 1;
  const { dossier, choice } = state;
  await exportOpen({ dossier, choice, volumes, lastDay, clicked }, showExport);
  const arrival = await readArrival();
  if (state.dossier === dossier) show({ arrival, unsaved: await countUnsaved(dossier, journal) });
}

/** Shows the letters anew, with what became of them. */
async function tellLetters(doing: Promise<Said | null>): Promise<void> {
  const { dossier } = state;
  const message = await doing;
  if (state.dossier !== dossier) return;
  show({ letters: { message, ...(await readLetters(dossier, journal, state.choice)) } });
}

async function goRestoring(
  doing: (progress: (share: number) => void) => ReturnType<typeof restoreZips>,
) {
  const idle = { message: null, offer: null };
  show({ restoring: { ...idle, progress: 0 } });
  const said = await doing((progress) => show({ restoring: { ...idle, progress } }));
  show({ restoring: { ...said, progress: null } });
  await refresh();
}

/** Shows the settings anew, with what became of a change. */
async function tellSettings(doing: Promise<Said | null>): Promise<void> {
  const said = await doing.catch((error: unknown): Said => {
    console.error('This setting could not be changed', error);
    return { text: text('reminders.failed'), bad: true };
  });
  show({ settings: { ...(await readSettingsState()), said } });
}

async function tellCopies(doing: Promise<Said>): Promise<void> {
  const said = await doing;
  show({ copies: { ...(await readCopies()), said } });
}

const refused = async (asked: Promise<boolean>): Promise<Said | null> =>
  (await asked) ? null : { text: text('exact.refused'), bad: true };

async function tellPrivacy(doing: Promise<Said | null>): Promise<void> {
  const said = await doing;
  if (!said || !state.privacy) return;
  show({ privacy: { ...state.privacy, said } });
  await refresh();
}

/** Shows the steps anew, with what became of one. */
async function tellSteps(doing: Promise<Said | null>): Promise<Said | null> {
  const message = await doing;
  await refresh();
  if (state.steps) show({ steps: { ...state.steps, message } });
  return message;
}

async function removeShown(number: number, reason: string): Promise<void> {
  const removed = await remove(state.dossier, number, reason);
  if (!removed) return;
  if (removed.bad && state.detail) return show({ detail: { ...state.detail, said: removed } });
  history.replaceState(null, '', '#attempts');
  await goOn();
  show({ removed });
}

async function sayShown(told: Told): Promise<boolean> {
  let said: Said = { text: text('statement.done'), bad: false };
  try {
    await sealStatement(state.dossier, told);
  } catch (error) {
    console.error('This statement could not be kept', error);
    said = { text: text('statement.failed'), bad: true };
  }
  await refresh();
  if (state.detail?.record.number === told.of) show({ detail: { ...state.detail, said } });
  return !said.bad;
}

async function unsayShown(statement: StatementRecord): Promise<void> {
  const said = await removeStatement(statement);
  if (!said) return;
  await refresh();
  if (state.detail?.record.number === statement.of) show({ detail: { ...state.detail, said } });
}

const sameDetail = (one: CaptureDetail) => state.detail?.hash === one.hash;

async function saveShownPlate(detail: CaptureDetail): Promise<void> {
  try {
    const { plate, name } = await plateOf(detail.record);
    handOver(plate, name);
  } catch (error) {
    console.error('No plate', error);
    const said = { text: text('problem.plate'), bad: true };
    if (sameDetail(detail)) show({ detail: { ...detail, said } });
  }
}

// Each acts on the dossier that is shown, whichever is opened elsewhere meanwhile.
const actions: DossierActions = {
  exportZip: () => void exportZip(true),
  cancelExport,
  saveAgain: handOverZips,
  async confirmArrival() {
    await confirmArrival();
    show({ arrival: state.arrival && { ...state.arrival, known: true } });
    await refresh();
  },
  shareZips: () => void shareZips(),
  choose(part) {
    chosen = { ...state.choice, ...part };
    if (!isBusy(state.exporting) && state.exporting.phase !== 'idle') backToIdle();
    show({ choice: chosen, ...readExporting(journal, chosen) });
  },
  selectForEmail: () => selectForEmail(state.dossier).then((selection) => show({ selection })),
  chooseDossier: (id) => openAnother(id).then(refresh),
  addDossier: (name) => beginDossier(name).then(refresh),
  nameDossier: (id, name) => renameDossier(id, name).then(refresh),
  setThresholds: (wanted) => saveThresholds(state.dossier, wanted).then(refresh),
  filter(part) {
    const filter = { ...(state.timeline?.filter ?? noFilter), ...part };
    show({ timeline: readTimeline(journal, filter) });
  },
  async showPlate() {
    const drawn = state.detail && (await drawPlate(state.detail));
    if (drawn && sameDetail(drawn)) show({ detail: drawn });
  },
  savePlate: () => state.detail && void saveShownPlate(state.detail),
  remove: removeShown,
  say: sayShown,
  unsay: unsayShown,
  async saveIdentity(identity) {
    const { dossier } = state;
    const said = await saveIdentity(dossier, identity);
    if (state.dossier !== dossier) return;
    show({ identity: { ...(await readIdentityState(dossier)), said } });
  },
  answer: (part) => tellLetters(saveSituation(state.dossier, part)),
  saveLetter: (kind, own) => tellLetters(saveLetter(state.dossier, kind, own)),
  copyLetter: (own) => tellLetters(copyLetter(own)),
  restore: (zips) => goRestoring((progress) => restoreZips(zips, progress)),
  acceptRestore: (agreed) => goRestoring((progress) => acceptRestore(agreed, progress)),
  refuseRestore: () => goRestoring(refuseRestore),
  async changeReminders(change) {
    const failed = !(await saveReminders(state.dossier, change));
    await refresh();
    if (state.reminders) show({ reminders: { ...state.reminders, failed } });
  },
  saveCalendar: () => saveCalendar(state.dossier),
  addStep: async (draft) => (await tellSteps(addStep(state.dossier, draft)))?.bad === false,
  removeStep: (item) => void tellSteps(removeStep(state.dossier, item)),
  verify() {
    const url = browser.runtime.getURL(`/verify.html#${spokenLanguage()}`);
    void browser.tabs.create({ url });
  },
  async turnOn(authority) {
    const denied = !(await turnOn(authority));
    show({ stamping: { ...(await readStampingState(state.dossier)), denied } });
  },
  turnOff: () => turnOff().then(refresh),
  changeSettings: (change) =>
    tellSettings(
      saveSettings(change).then(async () => {
        await refresh();
        return { text: text('settings.saved'), bad: false };
      }),
    ),
  turnCopiesOn: (shared) => tellCopies(turnCopiesOn(shared)),
  turnCopiesOff: () => tellCopies(turnCopiesOff()),
  copyNow: () => tellCopies(copyNow()),
  allowExact: () => tellSettings(refused(allowExact())),
  withdrawExact: () =>
    tellSettings(withdrawExact().then(() => ({ text: text('exact.withdrawn'), bad: false }))),
  addSite: (address) => tellSettings(addSite(address)),
  removeSite: (host) => tellSettings(removeSite(host)),
  diagnose: diagnoseNow,
  allowSites: () => allowSites().then(diagnoseNow),
  testNotification: () => testNotification(text('app.name'), text('diagnostic.notified')),
  erase: (dossier) => tellPrivacy(erase(dossier)),
  closeLoss: (dossier) =>
    void closeLoss(dossier)
      .then(() => notify({ type: 'troubles-changed' }))
      .then(refresh),
  eraseAll: () => tellPrivacy(eraseAll()),
};

dropUnfinished().catch((error: unknown) =>
  console.error('What a restoration left could not be taken away', error),
);
keepMarkersIn(browser.storage.local);
howInstalled().then(
  (installed) => show({ installed: installed === 'store' ? null : installed }),
  (error: unknown) => console.error('How it was installed is not known', error),
);
// The browser keeps what a persistent origin stores even when the disk runs low.
void navigator.storage.persist();
show({});
onStoreChange(refreshSoon);
// The browser's own pages give permissions and take them back too.
browser.permissions.onAdded.addListener(refreshSoon);
browser.permissions.onRemoved.addListener(refreshSoon);
// What no part of the page speaks of is said above them all.
addEventListener('unhandledrejection', ({ reason }) => {
  console.error('An action failed', reason);
  show({ trouble: { text: text('problem.action'), bad: true } });
});
addEventListener('hashchange', () => void goOn());
const started = go();
// A page that could not be read says so, and exports nothing.
if (exportNow) started.then(() => exportZip(false)).catch(() => {});
started.then(
  () => {
    document.body.dataset.ready = 'true';
  },
  (error: unknown) => {
    console.error('The dossier could not be read', error);
    showExport({ phase: 'failed', problem: 'unreadable' });
    show({ trouble: unreadable(error) });
  },
);
