import { render } from 'preact';
import { browser } from 'wxt/browser';
import { notify } from '@/capture/background';
import { readDamage } from '@/capture/check-up';
import { allowSites, missingSites } from '@/capture/granted-sites';
import { howInstalled } from '@/capture/installed';
import { privateAgreed } from '@/capture/private-window';
import { sealStatement } from '@/capture/seal-statement';
import { sealToday } from '@/capture/seal-step';
import { canShareScreen, onSitting, readSitting, type Sitting } from '@/capture/sitting';
import { storeChanged } from '@/capture/store-changed';
import { type AppointmentDraft, appointmentFrom, appointmentWording } from '@/dossier/appointment';
import { askToStop, onExport } from '@/export/progress';
import { text } from '@/locales/text';
import { chooseDossier, openDossier } from '@/store/dossiers';
import { closeLoss, keepMarkersIn } from '@/store/markers';
import { readJournal } from '@/store/read-journal';
import { readSettings } from '@/store/settings';
import { onStoreChange } from '@/store/store-changes';
import { dress } from '@/ui/dress';
import { oneAtATime } from '@/ui/one-at-a-time';
import { Popup } from '@/ui/popup';
import type { PopupActions } from '@/ui/popup-actions';
import { answerOf, canCapture, type PopupState, troubleOf } from '@/ui/popup-state';
import type { Said } from '@/ui/said';
import type { Words } from '@/ui/statement';
import { readReadiness } from '../pages/read-readiness';
import { readReminderView, silenceToday, snoozeOpen } from '../pages/read-reminders';
import { readStanding } from '../pages/read-standing';
import { unreadable } from '../pages/unreadable';
import {
  activePage,
  captureActiveTab,
  isOfPageHere,
  openBookingPage,
  openExport,
  openReport,
  showPage,
} from './active-tab';
import { readSummary } from './read-summary';

const root = document.getElementById('popup');
let state: PopupState = {
  page: 'other',
  summary: null,
  answer: null,
  capturing: false,
  unreadable: null,
  damage: null,
  reminders: null,
  dossiers: [],
  standing: null,
  thumbnail: null,
  said: null,
  exporting: { phase: 'idle' },
  statements: [],
  losses: [],
  installed: null,
  unsaved: 0,
  copy: null,
  sitting: null,
  missingSites: 0,
};

function show(change: Partial<PopupState>): void {
  state = { ...state, ...change };
  if (root) render(<Popup state={state} actions={actions} />, root);
}

const good = (sentence: string): Said => ({ text: sentence, bad: false });

/** Does what the person asked; a failure becomes one sentence. True if it was done. */
async function tell(action: () => Promise<void>, failed: string): Promise<boolean> {
  try {
    await action();
    return true;
  } catch (error) {
    console.error(error);
    show({ said: { text: failed, bad: true } });
    return false;
  }
}

/** Shows what is kept as it is now; where it cannot be read, the popup says why. */
const refresh = oneAtATime(async () => {
  try {
    const before = state.thumbnail;
    dress(await readSettings());
    const summary = readSummary();
    const [{ inVain: _past, ...read }, reminders] = await Promise.all([
      summary,
      readReminderView(summary),
    ]);
    const last = read.summary?.last;
    const here = last ? await isOfPageHere(last) : false;
    const isUnwatched = state.page === 'official' || state.page === 'other';
    const inFrame = isUnwatched && here && read.summary?.fresh && last?.embeddedIn != null;
    const [open] = read.dossiers;
    // What became of this page was said of the dossier that was open then.
    const isOther = state.dossiers.length > 0 && state.dossiers[0]?.id !== open?.id;
    show({
      ...read,
      ...(isOther && { answer: null }),
      summary: read.summary && { ...read.summary, here },
      reminders,
      unreadable: null,
      ...(inFrame && { page: 'frame' }),
    });
    if (before) URL.revokeObjectURL(before);
  } catch (error) {
    console.error('What is kept could not be read', error);
    show({ unreadable: unreadable(error) });
  }
});

/** The whole journal is read for this: it comes after all else, so that nothing waits for it. */
const readOn = oneAtATime(async () => {
  const dossier = await openDossier();
  // What cannot be read counts for nothing; the check-up and the dossier page speak of it.
  const { lines } = await readJournal(dossier);
  const { unsaved, reminders } = state;
  const { procedures } = await readReadiness(dossier, lines);
  const standing = await readStanding(dossier, lines, procedures[0] ?? null, {
    slots: answerOf(state) === 'slots',
    trouble: troubleOf(state),
    hourOpen: reminders?.now != null,
    unsaved,
    week: reminders?.week ?? { lack: null, step: null },
  });
  show({ standing });
});

/** Shows everything again, what takes longest last. */
async function refreshAll(): Promise<void> {
  await refresh();
  if (!state.unreadable) await readOn();
}

/** Captures the page under the popup. Leaves one as it is that has its screenshot, where `unlessExact`. */
async function capture(unlessExact: boolean): Promise<void> {
  show({ capturing: true, said: null });
  await tell(
    async () => show({ answer: await captureActiveTab(unlessExact) }),
    text('problem.unanswered'),
  );
  show({ capturing: false });
}

/** The person has read where captures of private windows are kept, and wants them. */
async function agree(): Promise<void> {
  if (await tell(() => privateAgreed.setValue(true), text('setting.failed'))) await capture(false);
}

/** Number of the capture that the person speaks of: of this load of the page under the popup, else the last one. */
async function spokenOf(): Promise<{ dossier: string; number: number }> {
  // A capture of an earlier load may show something else.
  if (state.answer === null && canCapture(state)) {
    await capture(true);
    await refresh();
  }
  const { answer, summary } = state;
  if (answer?.done === 'failed' || !summary?.last)
    throw new Error('There is no capture to speak of');
  const { dossier, number } = summary.last;
  if (answer && 'number' in answer) return { dossier, number: answer.number };
  return { dossier, number: (answer?.done === 'repeated' ? answer.of : null) ?? number };
}

/** Keeps what the person says of this page, on its capture, which is made first where there is none. */
const say = (words: Words) =>
  tell(async () => {
    const { dossier, number } = await spokenOf();
    await sealStatement(dossier, { of: number, ...words });
    show({ said: good(text('statement.done')) });
    await refreshAll();
  }, text('statement.failed'));

const keepAppointment = (draft: AppointmentDraft) =>
  tell(async () => {
    const dossier = state.summary?.last?.dossier ?? (await openDossier());
    const appointment = appointmentFrom(draft);
    const note = `Rendez-vous : ${appointmentWording(appointment)}.`;
    await sealToday(dossier, { step: 'appointment', note, appointment });
    show({ said: good(text('appointment.kept')) });
    await refreshAll();
  }, text('steps.failed'));

/** Keeps what the person chose of the reminders, and shows what it changed. */
const settle = (change: () => Promise<void>, sentence: string) =>
  tell(async () => {
    await change();
    show({ said: good(sentence) });
    await refreshAll();
  }, text('setting.failed'));

const actions: PopupActions = {
  snooze: () => settle(snoozeOpen, text('reminder.snoozed')),
  notToday: () => settle(silenceToday, text('reminder.not-today-done')),
  capture: () => capture(false),
  agree,
  say,
  keepAppointment,
  closeLoss: (dossier) =>
    tell(async () => {
      await closeLoss(dossier);
      await notify({ type: 'troubles-changed' });
      await refreshAll();
    }, text('problem.action')),
  allowSites: () =>
    tell(async () => {
      await allowSites();
      await readInstallation();
      show({ page: await activePage() });
    }, text('problem.action')),
  chooseDossier: (id) =>
    tell(async () => {
      await chooseDossier(id);
      show({ answer: null, standing: null });
      await storeChanged('reminders-changed');
      await refreshAll();
    }, text('problem.action')),
  exportZip() {
    show({ exporting: { phase: 'starting' } });
    return tell(openExport, text('export.blocked'));
  },
  cancelExport: askToStop,
  showPage: () => tell(() => showPage(state.summary?.last?.url ?? ''), text('problem.action')),
  openPage: () => tell(openBookingPage, text('problem.action')),
  report: () => tell(openReport, text('report.unreadable')),
};

/** How the extension came here, and which sites it may not read. */
async function readInstallation(): Promise<void> {
  const [installed, missing] = await Promise.all([howInstalled(), missingSites()]);
  show({ installed: installed === 'store' ? null : installed, missingSites: missing.length });
}

/** Whether the screen is shared, as the popup says it. */
function sittingState(sitting: Sitting | null): PopupState['sitting'] {
  if (sitting) return sitting.ended ? 'ended' : 'on';
  return canShareScreen() ? 'off' : null;
}

async function start(): Promise<void> {
  keepMarkersIn(browser.storage.local);
  // The browser keeps what a persistent origin stores even when the disk runs low.
  void navigator.storage.persist();
  // A store that cannot be read is said by the first look at it.
  const settings = await readSettings().catch(() => null);
  if (settings) dress(settings);
  show({ page: await activePage(), damage: await readDamage() });
  onStoreChange(refreshAll);
  onExport((exporting) => show({ exporting }));
  const showSitting = (sitting: Sitting | null) => show({ sitting: sittingState(sitting) });
  onSitting(showSitting);
  showSitting(await readSitting());
  // Opening the popup is the click on the toolbar button: on a booking page it captures, before all else.
  const captured = state.page === 'booking' ? capture(true) : undefined;
  await Promise.all([refresh(), captured, readInstallation()]);
  document.body.dataset.ready = 'true';
  if (!state.unreadable) await readOn();
}

void start();
