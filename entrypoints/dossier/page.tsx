import { render } from 'preact';
import { notify } from '@/capture/background';
import { type Choice, everything } from '@/dossier/choice';
import { readIdentity } from '@/dossier/identity';
import { capturesIn } from '@/dossier/journal';
import { exhibitsAbout } from '@/dossier/letters/case-file';
import { readMasks } from '@/dossier/masks';
import { pageTitle } from '@/locales/page-title';
import { text } from '@/locales/text';
import { readCase } from '@/store/cases';
import { openDossier } from '@/store/dossiers';
import { closeLoss, findLosses } from '@/store/markers';
import { readJournal } from '@/store/read-journal';
import { joinedScreens } from '@/store/screens';
import { readSettings } from '@/store/settings';
import { Dossier, type DossierState } from '@/ui/dossier';
import { dress } from '@/ui/dress';
import { oneAtATime } from '@/ui/one-at-a-time';
import { type Place, placeAt } from '@/ui/view';
import { beginDossier, openAnother, readDossiers, renameDossier } from './dossiers';
import { exportUnderWay, forgetOldExport, settled } from './exporting';
import type { Look, Page } from './part';
import { allParts, parts } from './parts';

const root = document.getElementById('dossier');

/** What is shown now. */
let look: Look = { dossier: '', journal: [], choice: everything, place: placeAt(location.hash) };

let frame: Omit<DossierState, 'place' | 'dossier' | 'isExporting'> = {
  visited: [look.place.view],
  dossiers: [],
  losses: [],
  damaged: 0,
  said: null,
  installed: null,
};

/** Captures may be sealed many at once: reading all of it after each would hold them up. */
const settleMs = 400;

/** Shows what is known now. */
export function draw(change: Partial<typeof frame> = {}): void {
  frame = { ...frame, ...change };
  const { place, dossier } = look;
  document.title = pageTitle(text(`view.${place.view}`));
  if (!root) return;
  const state = { ...frame, place, dossier, isExporting: exportUnderWay() };
  const drawn = (view: Place['view']) => {
    const all = parts[view].map((part) => part.draw(page, look));
    // Until the view was read, one line says so for all of its parts.
    return all.includes(null) ? null : all;
  };
  render(<Dossier state={state} parts={drawn} actions={actions} />, root);
}

/**
 * Reads the store again, for the view that is shown. What the page shows and what its buttons act on change together:
 * what was read for one dossier is never shown beside another's.
 */
async function readAll(): Promise<void> {
  dress(await readSettings());
  const losses = await findLosses();
  const dossier = await openDossier();
  const isSame = dossier === look.dossier;
  await forgetOldExport(dossier);
  const dossiers = await readDossiers();
  const { lines, damaged } = await readJournal(dossier);
  const { place } = look;
  const chosen = isSame ? look.choice : everything;
  const kept = await readCase(dossier);
  const about = exhibitsAbout(lines, readIdentity(kept.identity));
  const screens = await joinedScreens(dossier, capturesIn(lines));
  const choice = settled(lines, { ...chosen, about }, { masks: readMasks(kept.masks), screens });
  const next: Look = { dossier, journal: lines, choice, place };
  const commits = await Promise.all(parts[place.view].map((part) => part.read(next)));
  // The person chose or went elsewhere meanwhile: what was read is of before.
  if (look.place !== place || (isSame && look.choice !== chosen)) return readAll();
  if (!isSame) for (const part of allParts) part.forget();
  for (const commit of commits) commit();
  look = next;
  draw({ dossiers, losses, damaged: damaged.length });
}

/** Shows the store as it is now. */
export const refresh = oneAtATime(readAll);

let isSettling = false;

/** Shows the store as it is in a moment, once for many changes. */
export function refreshSoon(): void {
  if (isSettling) return;
  isSettling = true;
  setTimeout(() => {
    isSettling = false;
    void refresh();
  }, settleMs);
}

/** How far the timeline was scrolled when a capture was opened out of it. */
let timelineTop = 0;

/** Brings what is shown into sight: a section of a view, or its head. */
function scrollTo(place: Place, isBack: boolean): void {
  const section = place.section && document.querySelector(`[aria-labelledby="${place.section}"]`);
  if (section) section.scrollIntoView();
  else window.scrollTo(0, isBack ? timelineTop : 0);
}

/** Takes the focus to the head of what is shown. */
function focusOn({ capture, letter }: Place): void {
  const heading = document.getElementById(letter ? 'question' : capture ? 'capture' : 'main');
  (heading ?? document.getElementById('main'))?.focus({ preventScroll: true });
}

/** Shows the place that the address names. `arrived` is called once it is there. */
export async function go(arrived: (place: Place) => void = () => {}): Promise<void> {
  const before = look.place;
  const place = placeAt(location.hash);
  if (place.capture !== null && before.capture === null) timelineTop = window.scrollY;
  look = { ...look, place };
  const { visited } = frame;
  frame = {
    ...frame,
    visited: visited.includes(place.view) ? visited : [...visited, place.view],
    said: null,
  };
  for (const part of allParts) part.leave();
  const isBack = before.capture !== null && place.view === 'attempts' && place.capture === null;
  const arrive = () => {
    scrollTo(place, isBack);
    arrived(place);
  };
  // The next question is drawn from what is known: once it is there, nothing may take the focus from who writes.
  const isKnown = look.dossier !== '' && before.view === 'letters' && place.view === 'letters';
  if (isKnown) {
    draw();
    arrive();
  }
  await refresh();
  if (!isKnown) arrive();
}

/** Shows another place, and takes the focus there. */
export const goOn = (): Promise<void> => go(focusOn);

/** The page, as its parts know it. */
const page: Page = {
  refresh,
  draw,
  async goTo(fragment) {
    history.replaceState(null, '', fragment);
    await goOn();
  },
  choose(choice: Choice) {
    look = { ...look, choice };
  },
};

const actions = {
  chooseDossier: (id: string) => openAnother(id).then(refresh),
  addDossier: (name: string) => beginDossier(name).then(refresh),
  nameDossier: (id: string, name: string) => renameDossier(id, name).then(refresh),
  closeLoss: (dossier: string) =>
    void closeLoss(dossier)
      .then(() => notify({ type: 'troubles-changed' }))
      .then(refresh),
};

/** What is shown now, for the export that the popup asks for. */
export const shown = (): Look => look;
