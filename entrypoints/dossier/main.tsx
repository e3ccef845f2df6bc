import { render } from 'preact';
import { browser } from 'wxt/browser';
import { allowSites, diagnose, testNotification } from '@/capture/diagnose';
import { allowExact, withdrawExact } from '@/capture/exact-pictures';
import { type Choice, everything } from '@/dossier/choice';
import { capturesIn, type HashedEntry, lastDated } from '@/dossier/table';
import { noFilter } from '@/dossier/timeline';
import { handOver } from '@/export/hand-over';
import { exportVoice } from '@/export/progress';
import { readRows } from '@/export/read-rows';
import { plateOf } from '@/export/saved-plate';
import { spokenLanguage } from '@/locales/language';
import { text } from '@/locales/text';
import type { ExportState } from '@/messages';
import { onJournalChanged } from '@/store/changes';
import { openDossier } from '@/store/dossiers';
import { journalRows } from '@/store/journal';
import { dropUnfinished } from '@/store/restoring';
import { readSettings } from '@/store/settings';
import { saveThresholds } from '@/store/thresholds';
import { Dossier, type DossierActions, type DossierState } from '@/ui/dossier';
import { dress } from '@/ui/dress';
import { isBusy } from '@/ui/export-line';
import type { Said } from '@/ui/said';
import { placeAt, type View } from '@/ui/view';
import { drawPlate, forgetPictures, readDetail, readReadiness, readTimeline } from './attempts';
import { readCalendar } from './calendar';
import { beginDossier, openAnother, readDossiers, renameDossier } from './dossiers';
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
import { copyLetter, readIdentityState, readLetters, saveIdentity, saveLetter } from './letters';
import { erase, eraseAll, readPrivacy } from './privacy';
import { readRemindersState, saveCalendar, saveReminders } from './reminders';
import { remove } from './removal';
import { restoreAnyway, restoreZips } from './restoring';
import { readSettingsState, saveSettings } from './settings';
import { addSite, removeSite } from './sites';
import { readStampingState, turnOff, turnOn } from './stamping';
import { addStep, readSteps, removeStep } from './steps';
import { countUnsaved } from './unsaved';

const root = document.getElementById('dossier');
const say = exportVoice();
let journal: readonly HashedEntry[] = [];
/** The dossier that is shown. */
let shown = '';
/** Null until the person has chosen: what is proposed follows the dossier. */
let chosen: Choice | null = null;
// The popup opens this page to export, whatever else it shows.
const exportNow = location.hash === '#export-now';
if (exportNow) history.replaceState(null, '', '#export');
let state: DossierState = {
  place: placeAt(location.hash),
  visited: [placeAt(location.hash).view],
  exporting: { phase: 'idle' },
  choice: everything,
  choosable: { procedures: [], outcomes: [] },
  plan: null,
  selection: null,
  unsaved: 0,
  dossiers: [],
  readiness: null,
  timeline: null,
  detail: null,
  calendar: null,
  letters: null,
  restoring: { progress: null, message: null, missing: 0 },
  stamping: null,
  reminders: null,
  steps: null,
  settings: null,
  identity: null,
  checked: null,
  privacy: null,
  trouble: null,
  removed: null,
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

async function readAttempts(): Promise<Partial<DossierState>> {
  const { capture } = state.place;
  const detail = capture === null ? null : await readDetail(journal, capture, state.detail);
  if (detail) return { detail };
  forgetPictures();
  const filter = state.timeline?.filter ?? noFilter;
  const missing = capture === null ? state.removed : unknown(capture);
  const readiness = await readReadiness(shown, journal);
  return { detail, removed: missing, readiness, timeline: readTimeline(journal, filter) };
}

const unknown = (number: number): Said => ({ text: text('detail.unknown', { number }), bad: true });

/** What each view shows, out of the journal and of what the person said of their case. */
const readers: Record<View, () => Promise<Partial<DossierState>>> = {
  attempts: readAttempts,
  calendar: async () => ({ calendar: await readCalendar(shown, journal) }),
  steps: async () => ({
    steps: { ...readSteps(journal), message: state.steps?.message ?? null },
  }),
  letters: async () => {
    const message = state.letters?.message ?? null;
    return { letters: { message, ...(await readLetters(journal, state.choice)) } };
  },
  export: async () => ({
    ...readExporting(journal, state.choice),
    unsaved: await countUnsaved(shown, journal),
  }),
  reminders: async () => ({ reminders: await readRemindersState(capturesIn(journal)) }),
  settings: async () => ({
    settings: { ...(await readSettingsState()), said: state.settings?.said ?? null },
    identity: { ...(await readIdentityState()), said: state.identity?.said ?? null },
    stamping: await readStampingState(),
  }),
  privacy: async () => ({
    privacy: { ...(await readPrivacy()), said: state.privacy?.said ?? null },
  }),
};

/** Reads the store anew, for the view that is shown. */
async function readAll(): Promise<void> {
  dress(await readSettings());
  const dossier = await openDossier();
  if (dossier !== shown) chosen = null;
  if (!isBusy(state.exporting) && (await isOldExport())) backToIdle();
  const rows = await journalRows(dossier);
  journal = readRows(rows, () => {}).map(({ entry, hash }) => ({ entry, hash }));
  shown = dossier;
  state = { ...state, choice: chosen ?? firstChoice(journal) };
  const read = await readers[state.place.view]();
  show({ ...read, dossiers: await readDossiers() });
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
  if (place.view === 'settings' && !state.checked) show({ checked: await diagnose() });
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

/** Does something to the dossier that is shown; when another one was opened meanwhile, shows that one instead. */
async function inShown(action: () => unknown): Promise<void> {
  const before = shown;
  if ((await openDossier()) !== before) await refresh();
  // Before the first look nothing was shown that could differ.
  if (before === '' || before === shown) await action();
}

async function exportZip(clicked: boolean): Promise<void> {
  if (isBusy(state.exporting)) return;
  const lastDay = lastDated(journal)?.time.legal ?? '';
  const volumes = state.plan?.volumes ?? 1;
  const wanted = { dossier: shown, choice: state.choice, volumes, lastDay, clicked };
  await exportOpen(wanted, showExport);
  show({ unsaved: await countUnsaved(shown, journal) });
}

/** Shows the letters anew, with what became of them. */
async function tellLetters(doing: Promise<Said> | Said | null): Promise<void> {
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

/** Shows the settings anew, with what became of a change. */
async function tellSettings(doing: Promise<Said | null>): Promise<void> {
  const said = await doing.catch((error: unknown): Said => {
    console.error('This setting could not be changed', error);
    return { text: text('reminders.failed'), bad: true };
  });
  show({ settings: { ...(await readSettingsState()), said } });
}

const refused = async (asked: Promise<boolean>): Promise<Said | null> =>
  (await asked) ? null : { text: text('exact.refused'), bad: true };

async function tellPrivacy(doing: Promise<Said | null>): Promise<void> {
  const said = await doing;
  if (!said || !state.privacy) return;
  show({ privacy: { ...state.privacy, said } });
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
  },
  selectForEmail: () => selectForEmail().then((selection) => show({ selection })),
  chooseDossier: (id) => openAnother(id).then(refresh),
  addDossier: (name) => beginDossier(name).then(refresh),
  nameDossier: (id, name) => renameDossier(id, name).then(refresh),
  setThresholds: (wanted) => inShown(() => saveThresholds(shown, wanted).then(refresh)),
  filter(part) {
    const filter = { ...(state.timeline?.filter ?? noFilter), ...part };
    show({ timeline: readTimeline(journal, filter) });
  },
  async showPlate() {
    const { detail } = state;
    const drawn = detail && (await drawPlate(detail));
    if (drawn && state.detail === detail) show({ detail: drawn });
  },
  async savePlate() {
    const { detail } = state;
    if (!detail) return;
    try {
      const { plate, name } = await plateOf(detail.record);
      handOver(plate, name);
    } catch (error) {
      console.error('No plate', error);
      show({ detail: { ...detail, said: { text: text('problem.plate'), bad: true } } });
    }
  },
  remove: (number, reason) =>
    inShown(async () => {
      const removed = await remove(number, reason);
      if (!removed) return;
      if (removed.bad && state.detail) return show({ detail: { ...state.detail, said: removed } });
      history.replaceState(null, '', '#attempts');
      await goOn();
      show({ removed });
    }),
  async saveIdentity(identity) {
    await inShown(async () => {
      const said = await saveIdentity(identity);
      show({ identity: { ...(await readIdentityState()), said } });
    });
  },
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
    await refresh();
    if (state.steps) show({ steps: { ...state.steps, message } });
    return !message.bad;
  },
  async removeStep(item) {
    const message = await removeStep(item);
    await refresh();
    if (state.steps) show({ steps: { ...state.steps, message } });
  },
  verify: () =>
    void browser.tabs.create({ url: browser.runtime.getURL(`/verify.html#${spokenLanguage()}`) }),
  async turnOn(authority) {
    const denied = !(await turnOn(authority));
    show({ stamping: { ...(await readStampingState()), denied } });
  },
  turnOff: () => turnOff().then(refresh),
  changeSettings: (change) =>
    tellSettings(
      saveSettings(change).then(async () => {
        await refresh();
        return { text: text('settings.saved'), bad: false };
      }),
    ),
  allowExact: () => tellSettings(refused(allowExact())),
  withdrawExact: () => tellSettings(refused(withdrawExact())),
  addSite: (address) => tellSettings(addSite(address)),
  removeSite: (host) => tellSettings(removeSite(host)),
  async diagnose() {
    show({ checked: null });
    show({ checked: await diagnose() });
  },
  async allowSites() {
    await allowSites();
    show({ checked: await diagnose() });
  },
  testNotification: () => testNotification(text('app.name'), text('diagnostic.notified')),
  erase: (dossier) => tellPrivacy(erase(dossier)),
  eraseAll: () => tellPrivacy(eraseAll(state.privacy?.dossiers ?? [])),
};

dropUnfinished().catch((error: unknown) =>
  console.error('What a restoration left could not be taken away', error),
);
// The browser keeps what a persistent origin stores even when the disk runs low.
void navigator.storage.persist();
show({});
onJournalChanged(refreshSoon);
// What no part of the page speaks of is said above them all.
addEventListener('unhandledrejection', ({ reason }) => {
  console.error('An action failed', reason);
  show({ trouble: { text: text('problem.action'), bad: true } });
});
addEventListener('hashchange', () => void goOn());
const started = go();
if (exportNow) void started.then(() => exportZip(false));
started.then(
  () => {
    document.body.dataset.ready = 'true';
  },
  (error: unknown) => {
    console.error('The dossier could not be read', error);
    showExport({ phase: 'failed', problem: 'unreadable' });
    show({ trouble: { text: text('problem.reading'), bad: true } });
  },
);
