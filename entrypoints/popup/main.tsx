import { render } from 'preact';
import { browser } from 'wxt/browser';
import { notify } from '@/capture/background';
import { readDamage } from '@/capture/check-up';
import { allowSites, missingSites } from '@/capture/granted-sites';
import { howInstalled } from '@/capture/installed';
import { privateAgreed } from '@/capture/private-window';
import { sealStatement } from '@/capture/seal-statement';
import { storeChanged } from '@/capture/store-changed';
import type { Told } from '@/evidence/record';
import { handOver } from '@/export/hand-over';
import { onExport } from '@/export/progress';
import { plateOf } from '@/export/saved-plate';
import { answerText } from '@/locales/answer-text';
import { text } from '@/locales/text';
import { chooseDossier, openDossier } from '@/store/dossiers';
import { closeLoss, keepMarkersIn } from '@/store/markers';
import { nameProcedure } from '@/store/procedures';
import { readSettings } from '@/store/settings';
import { onStoreChange } from '@/store/store-changes';
import { dress } from '@/ui/dress';
import { oneAtATime } from '@/ui/one-at-a-time';
import { Popup, type PopupActions, type PopupState } from '@/ui/popup';
import type { Said } from '@/ui/said';
import { unreadable } from '../pages/unreadable';
import { activePage, captureActiveTab, isOfFrameHere, openExport, openReport } from './active-tab';
import { readReadiness } from './read-readiness';
import { readReminderView, silenceToday, snoozeOpen } from './read-reminders';
import { readSummary } from './read-summary';

const root = document.getElementById('popup');
let state: PopupState = {
  page: 'other',
  summary: null,
  damage: null,
  reminders: null,
  unsaved: 0,
  dossiers: [],
  readiness: null,
  thumbnail: null,
  capturing: false,
  slots: false,
  said: null,
  exporting: { phase: 'idle' },
  statements: [],
  losses: [],
  copy: null,
  installed: null,
  missingSites: 0,
};

function show(change: Partial<PopupState>): void {
  state = { ...state, ...change };
  if (root) render(<Popup state={state} actions={actions} />, root);
}

/** Runs what the person asked; a failure becomes one sentence. */
async function tell(action: () => Promise<void>, sentence: (error: unknown) => string | Said) {
  try {
    await action();
  } catch (error) {
    console.error(error);
    const said = sentence(error);
    show({ said: typeof said === 'string' ? { text: said, bad: true } : said });
  }
}

/** Keeps what the person said of the reminders, and shows what it changed. */
const settle = (change: () => Promise<void>, said: string) =>
  tell(
    async () => {
      await change();
      show({ said: { text: said, bad: false } });
      await refresh();
    },
    () => text('setting.failed'),
  );

const refresh = oneAtATime(() =>
  tell(async () => {
    const before = state.thumbnail;
    dress(await readSettings());
    const summary = readSummary();
    const [{ inVain: _past, ...read }, reminders] = await Promise.all([
      summary,
      readReminderView(summary),
    ]);
    const last = read.summary?.last;
    const isUnwatched = state.page === 'official' || state.page === 'other';
    const inFrame = isUnwatched && last ? await isOfFrameHere(last) : false;
    show({ ...read, reminders, ...(inFrame && { page: 'frame' }) });
    if (before) URL.revokeObjectURL(before);
  }, unreadable),
);

async function capture(unlessExact: boolean): Promise<void> {
  show({ capturing: true, said: null });
  await tell(
    async () => {
      const answer = await captureActiveTab(unlessExact);
      const known = answer.done === 'captured' || answer.done === 'already';
      const said = { text: answerText(answer), bad: answer.done === 'failed' };
      const isUnagreed = answer.done === 'failed' && answer.problem === 'private-unagreed';
      show({
        said: isUnagreed ? { ...said, action: { label: text('private.agree'), run: agree } } : said,
        slots: known ? answer.outcome === 'slots-offered' : state.slots,
      });
    },
    () => text('problem.unanswered'),
  );
  show({ capturing: false });
}

/** The person has read where captures of private windows are kept, and wants them. */
async function agree(): Promise<void> {
  await tell(
    () => privateAgreed.setValue(true),
    () => text('setting.failed'),
  );
  await capture(false);
}

async function savePlate(): Promise<void> {
  const last = state.summary?.last;
  if (!last) return;
  const { plate, name } = await plateOf(last);
  handOver(plate, name);
}

async function rename(label: string): Promise<void> {
  const procedure = state.summary?.last?.procedure;
  if (!procedure) return;
  await nameProcedure(procedure, label);
  show({ said: { text: text('procedure.saved'), bad: false } });
}

async function sayOfLast(told: Told): Promise<boolean> {
  let kept = false;
  await tell(
    async () => {
      // Of whom the capture that is shown is, whichever dossier was opened since.
      const dossier = state.summary?.last?.dossier ?? (await openDossier());
      await sealStatement(dossier, told);
      kept = true;
      show({ said: { text: text('statement.done'), bad: false } });
      await refresh();
    },
    () => text('statement.failed'),
  );
  return kept;
}

const actions: PopupActions = {
  snooze: () => settle(snoozeOpen, text('reminder.snoozed')),
  notToday: () => settle(silenceToday, text('reminder.not-today-done')),
  capture: () => capture(false),
  say: sayOfLast,
  nameProcedure: (label) =>
    tell(
      () => rename(label),
      () => text('setting.failed'),
    ),
  closeLoss: (dossier) => tell(() => closeLoss(dossier).then(tellLoss), unreadable),
  allowSites: () =>
    tell(
      async () => {
        await allowSites();
        await readInstallation();
      },
      () => text('problem.action'),
    ),
  chooseDossier: (id) => tell(() => chooseDossier(id).then(tellDossier), unreadable),
  exportZip() {
    show({ exporting: { phase: 'starting' } });
    return tell(openExport, () => text('export.blocked'));
  },
  report: () => tell(openReport, () => text('report.unreadable')),
  savePlate: () => tell(savePlate, () => text('problem.plate')),
};

async function tellLoss(): Promise<void> {
  await notify({ type: 'troubles-changed' });
  await refresh();
}

async function tellDossier(): Promise<void> {
  await storeChanged('reminders-changed');
  await refresh();
  await readStanding();
}

/** The whole journal is looked at for this: it comes after all else, so that nothing waits for it. */
const readStanding = oneAtATime(() =>
  tell(async () => show({ readiness: await readReadiness() }), unreadable),
);

/** How the extension came here, and which sites it may not read. */
async function readInstallation(): Promise<void> {
  const [installed, missing] = await Promise.all([howInstalled(), missingSites()]);
  show({ installed: installed === 'store' ? null : installed, missingSites: missing.length });
}

async function start(): Promise<void> {
  keepMarkersIn(browser.storage.local);
  // The browser keeps what a persistent origin stores even when the disk runs low.
  void navigator.storage.persist();
  // A store that cannot be read is said by the first look at it.
  const settings = await readSettings().catch(() => null);
  if (settings) dress(settings);
  show({ page: await activePage(), damage: await readDamage() });
  onStoreChange(() => refresh().then(readStanding));
  onExport((exporting) => show({ exporting }));
  // Opening the popup is the click on the toolbar button: on a booking page it captures, before all else.
  const captured = state.page === 'booking' ? capture(true) : undefined;
  await Promise.all([refresh(), captured, readInstallation()]);
  document.body.dataset.ready = 'true';
  await readStanding();
}

void start();
