import type { Choice } from '@/dossier/choice';
import { capturesIn, type HashedEntry } from '@/dossier/journal';
import { noFilter } from '@/dossier/timeline';
import { text } from '@/locales/text';
import type { DossierState } from '@/ui/dossier';
import type { View } from '@/ui/view';
import { forgetPictures, readDetail, readReadiness, readTimeline } from './attempts';
import { readCalendar } from './calendar';
import { readCopies } from './copies';
import { readExporting } from './exporting';
import { areLettersHeld, readIdentityState, readLetters } from './letters';
import { readPrivacy } from './privacy';
import { readRemindersState } from './reminders';
import { readSettingsState } from './settings';
import { readStampingState } from './stamping';
import { readSteps } from './steps';
import { countUnsaved } from './unsaved';

/** A dossier as it is now, with what the person chose of it. */
export type Look = {
  dossier: string;
  journal: readonly HashedEntry[];
  choice: Choice;
  /**
   * What is shown of this dossier now; null as long as another one is. Asked for after the store was read: what became of
   * an action meanwhile must not be lost.
   */
  shown(): DossierState | null;
};

type Reader = (look: Look, state: () => DossierState) => Promise<Partial<DossierState>>;

const readAttempts: Reader = async ({ dossier, journal, shown }, state) => {
  const { capture } = state().place;
  const detail =
    capture === null ? null : await readDetail(journal, capture, shown()?.detail ?? null);
  if (detail) return { detail };
  forgetPictures();
  const unknown = { text: text('detail.unknown', { number: capture ?? 0 }), bad: true };
  return {
    detail,
    readiness: await readReadiness(dossier, journal),
    removed: capture === null ? state().removed : unknown,
    timeline: readTimeline(journal, shown()?.timeline?.filter ?? noFilter),
  };
};

/** What each view shows, out of the journal and of what the person said of their case. */
const readers: Record<View, Reader> = {
  attempts: readAttempts,
  calendar: async ({ dossier, journal }) => ({ calendar: await readCalendar(dossier, journal) }),
  steps: async ({ journal, shown }) => ({
    steps: { ...readSteps(journal), message: shown()?.steps?.message ?? null },
  }),
  letters: async ({ dossier, journal, choice, shown }) => ({
    letters: {
      ...(await readLetters(dossier, journal, choice)),
      message: shown()?.letters?.message ?? null,
    },
  }),
  export: async ({ dossier, journal, choice }) => ({
    ...readExporting(journal, choice),
    unsaved: await countUnsaved(dossier, journal),
    lettersHeld: await areLettersHeld(dossier),
  }),
  reminders: async ({ dossier, journal }) => ({
    reminders: await readRemindersState(dossier, capturesIn(journal)),
  }),
  settings: async ({ dossier, shown }, state) => {
    const read = await readSettingsState();
    const identity = await readIdentityState(dossier);
    const stamping = await readStampingState(dossier);
    return {
      settings: { ...read, said: state().settings?.said ?? null },
      identity: { ...identity, said: shown()?.identity?.said ?? null },
      copies: { ...(await readCopies()), said: state().copies?.said ?? null },
      stamping: { ...stamping, denied: shown()?.stamping?.denied ?? false },
    };
  },
  privacy: async (_look, state) => ({
    privacy: { ...(await readPrivacy()), said: state().privacy?.said ?? null },
  }),
};

/** What the view of the page's place shows of a dossier. */
export const readView: Reader = (look, state) => readers[state().place.view](look, state);
