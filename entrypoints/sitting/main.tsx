import { render } from 'preact';
import { browser } from 'wxt/browser';
import { giveFrames } from '@/capture/screen-channel';
import { type SharedScreen, SharedTab, shareScreen, type Wish } from '@/capture/shared-screen';
import { canShareScreen, isOn, keepSitting, readSitting, type Sitting } from '@/capture/sitting';
import { storeChanged } from '@/capture/store-changed';
import { sha256 } from '@/evidence/hash';
import { pageFiles } from '@/evidence/page-files';
import { type CaptureRecord, screenFrameIn } from '@/evidence/record';
import { hourText } from '@/locales/day-text';
import { pageTitle } from '@/locales/page-title';
import { text } from '@/locales/text';
import { capturesSince } from '@/store/captures';
import { allDossiers, openDossier } from '@/store/dossiers';
import { entryTime } from '@/store/entry-time';
import { readFile, removeScreen } from '@/store/journal';
import { keepMarkersIn } from '@/store/markers';
import { joinScreens, screenState } from '@/store/screens';
import { readSettings } from '@/store/settings';
import { onStoreChange } from '@/store/store-changes';
import { dress } from '@/ui/dress';
import { oneAtATime } from '@/ui/one-at-a-time';
import type { Said } from '@/ui/said';
import type { ScreenView } from '@/ui/screen-review';
import { type SittingActions, SittingPage, type SittingState } from '@/ui/sitting';
import { readReminderView } from '../pages/read-reminders';
import { noteEnded } from '../pages/sitting-ended';
import { startPage } from '../pages/start-page';

const root = document.getElementById('sitting');
let state: SittingState = {
  phase: 'before',
  able: canShareScreen(),
  several: false,
  since: null,
  tried: [],
  screens: [],
  next: null,
  said: null,
};
let screen: SharedScreen | null = null;
let current: Sitting | null = null;
/** Whoever has no screen answers nothing: another page may have one. */
let stopGiving = () => {};
/** When the sitting that is shown began. */
let began: Date | null = null;

function show(change: Partial<SittingState>): void {
  state = { ...state, ...change };
  document.title = pageTitle(text('sitting.heading'));
  if (root) render(<SittingPage state={state} actions={actions} />, root);
}

const bad = (sentence: string): Said => ({ text: sentence, bad: true });
const good = (sentence: string): Said => ({ text: sentence, bad: false });

/** Addresses of pictures by their captures: each is read once. */
const addresses = new Map<string, string>();

async function addressOf({ id, files }: CaptureRecord): Promise<string | null> {
  const known = addresses.get(id);
  if (known) return known;
  const blob = await readFile(id, pageFiles.screen);
  const bytes = blob && new Uint8Array(await blob.arrayBuffer());
  if (!blob || !bytes || (await sha256(bytes)) !== files[pageFiles.screen]?.sha256) return null;
  const address = URL.createObjectURL(blob);
  addresses.set(id, address);
  return address;
}

function forgetPicture(id: string): void {
  const address = addresses.get(id);
  if (address) URL.revokeObjectURL(address);
  addresses.delete(id);
}

/** The pictures to show: the last one while the screen is shared, all of them afterwards. */
async function screensOf(tried: readonly CaptureRecord[]): Promise<ScreenView[]> {
  const all = tried.filter((record) => screenFrameIn(record) !== null);
  const shown = state.phase === 'on' ? all.slice(0, 1) : all;
  for (const id of addresses.keys()) if (!shown.some((one) => one.id === id)) forgetPicture(id);
  const views: ScreenView[] = [];
  for (const record of shown) {
    const kept = await screenState(record);
    const picture = kept === 'absent' ? null : await addressOf(record);
    views.push({ record, picture, joined: kept === 'joined' });
  }
  return views;
}

/** Reads what was captured since the sitting began, and the next hour to try. */
const refresh = oneAtATime(async () => {
  const tried = began ? await capturesSince(await openDossier(), began) : [];
  const { next } = await readReminderView(Promise.resolve({ inVain: { weeks: 0, days: 0 } }));
  show({ tried, screens: await screensOf(tried), next });
});

/** Sharing ended by the browser's own button, or because the window that was shared was closed. */
async function endedAlone(): Promise<void> {
  stopGiving();
  screen = null;
  await noteEnded();
  show({ phase: 'ended' });
  await refresh();
}

async function share(wish: Wish): Promise<void> {
  try {
    screen = await shareScreen(wish, () => void endedAlone());
    const since = new Date();
    const { surface } = screen;
    const tab = (await browser.tabs.getCurrent())?.id;
    if (tab === undefined) throw new Error('This page is in no tab');
    current = { since: since.toISOString(), surface, tab, ended: false };
    await keepSitting(current);
    stopGiving = giveFrames(async () => (await screen?.grab()) ?? null);
    began = since;
    show({ phase: 'on', since: hourText(since.toTimeString().slice(0, 5)), said: null });
    await refresh();
  } catch (error) {
    console.warn('Nothing is shared', error);
    screen?.stop();
    screen = null;
    const why = error instanceof SharedTab ? 'sitting.tab' : 'sitting.refused';
    show({ said: bad(text(why)) });
  }
}

async function stop(): Promise<void> {
  stopGiving();
  screen?.stop();
  screen = null;
  await keepSitting(null);
  show({ phase: 'over', said: null });
  await refresh();
}

/** Does what the person asked of a picture; a failure becomes one sentence. */
async function tell(action: () => Promise<string>): Promise<void> {
  try {
    const said = good(await action());
    await refresh();
    show({ said });
  } catch (error) {
    console.error('This could not be done', error);
    show({ said: bad(text('problem.action')) });
  }
}

const actions: SittingActions = {
  share: (wish) => void share(wish),
  stop: () => void stop(),
  screen: {
    join: (record, isJoined) =>
      void tell(async () => {
        await joinScreens(record.dossier, [record.id], isJoined);
        return text(isJoined ? 'screen.joined' : 'screen.not-joined');
      }),
    remove: (record, reason) =>
      void tell(async () => {
        await removeScreen(record, reason, entryTime(record.time.zone));
        forgetPicture(record.id);
        await storeChanged('stamps-waiting');
        return text('screen.removed');
      }),
  },
};

async function start(): Promise<void> {
  keepMarkersIn(browser.storage.local);
  dress(await readSettings());
  const before = await readSitting();
  const here = (await browser.tabs.getCurrent())?.id;
  // The page was loaded again, which ends the sharing, or comes after one that ended.
  if (before && (before.ended || before.tab === here)) {
    began = new Date(before.since);
    await keepSitting(null);
    show({ phase: 'ended' });
  }
  show({ several: (await allDossiers()).length > 1 });
  onStoreChange(() => void refresh());
  await refresh();
}

// Another page in this tab has no screen: what is sent now still goes out.
addEventListener('pagehide', () => {
  screen?.stop();
  if (screen && current) void keepSitting({ ...current, ended: true });
});
// Another page may still have the screen: two would both answer.
void readSitting().then(async (sitting) => {
  const here = (await browser.tabs.getCurrent())?.id;
  if (isOn(sitting) && sitting.tab !== here) {
    const other = await browser.tabs.update(sitting.tab, { active: true }).catch(() => null);
    if (other) return close();
  }
  await startPage(start, (said) => show({ said }));
});
