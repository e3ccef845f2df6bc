import type { ComponentChild } from 'preact';
import type { Choice } from '@/dossier/choice';
import type { HashedEntry } from '@/dossier/journal';
import { text } from '@/locales/text';
import type { Said } from '@/ui/said';
import type { Place } from '@/ui/view';

/** The dossier that the page shows, as it was read last. */
export type Look = {
  dossier: string;
  journal: readonly HashedEntry[];
  /** What the person chose to export of it. */
  choice: Choice;
  place: Place;
};

/** What a part may ask of the page around it. */
export type Page = {
  /** Reads the store again and shows it. */
  refresh(): Promise<void>;
  /** Shows what is known now. */
  draw(): void;
  /** Shows another place of this page without an entry in the browser's history. */
  goTo(fragment: string): Promise<void>;
  /** Keeps what the person chose to export. */
  choose(choice: Choice): void;
};

/** An action that can be taken back: what it did, in a sentence, and how. */
type Undoable = { text: string; undo(): Promise<Outcome> };

/** What became of an action: a sentence that is good news, one that says more, or nothing; what was said before goes. */
export type Outcome = string | Said | Undoable | null;

/** One part of a view: what it reads, and how it is drawn. */
export type Part = {
  /** Reads what the part shows. The page calls what is returned when it shows everything that was read, in one go. */
  read(look: Look): Promise<() => void>;
  /** Null until something was read. */
  draw(page: Page, look: Look): ComponentChild;
  /** Another dossier is shown: nothing of the last one may stay. */
  forget(): void;
  /** Another place is shown: what was said is no news any more. */
  leave(): void;
};

/** What a part's view is drawn from. Its buttons act on the dossier that was shown when it was drawn. */
export type Shown<State> = {
  state: State & { said: Said | null };
  open: Look;
  page: Page;
  /**
   * Does something, reads the store again, and says what became of it together with what was read. A failure is logged and
   * said by the sentence `failed`.
   * False if it failed or said something bad. Nothing is said once another dossier is shown.
   */
  tell(doing: () => Promise<Outcome>, failed: string): Promise<boolean>;
  /** Says a sentence, unless another dossier is shown by now. */
  say(said: Outcome): void;
  /** Shows another state at once, without the store, unless another dossier is shown by now. */
  change(change: (state: State) => State): void;
};

type Definition<State> = {
  /** Reads what the part shows of a dossier; `before` is what it shows of the same dossier now, null for nothing. */
  read(
    look: Look,
    before: State | null,
  ): Promise<State & { said?: Said }> | (State & { said?: Said });
  view(shown: Shown<State>): ComponentChild;
  /** It shows the same whichever dossier is open. */
  shared?: true;
};

/** An outcome as it is said; `undone` does what takes it back. */
function saidOf(outcome: Outcome, undone: (undo: () => Promise<Outcome>) => void): Said | null {
  if (outcome === null) return null;
  if (typeof outcome === 'string') return { text: outcome, bad: false };
  if (!('undo' in outcome)) return outcome;
  const { text: done, undo } = outcome;
  return { text: done, bad: false, action: { label: text('undo'), run: () => undone(undo) } };
}

/** Defines a part of the dossier page: its state, what it said last, and what happens when an action fails. */
export function definePart<State>({ read, view, shared }: Definition<State>): Part {
  let state: State | null = null;
  let said: Said | null = null;
  /** The dossier of the state. */
  let shownDossier = '';
  return {
    async read(look) {
      const isSame = () => shared || shownDossier === look.dossier;
      const { said: news, ...found } = await read(look, isSame() ? state : null);
      return () => {
        // What became of an action while the store was read must not be lost.
        if (!isSame()) said = null;
        if (news) said = news;
        state = found as State;
        shownDossier = look.dossier;
      };
    },
    draw(page, look) {
      if (state === null) return null;
      const isShown = () => shared || shownDossier === look.dossier;
      const say = (outcome: Outcome) => {
        if (!isShown()) return;
        said = saidOf(outcome, (undo) => void tell(undo, text('problem.action')));
        page.draw();
      };
      const tell: Shown<State>['tell'] = async (doing, failed) => {
        let found: Said | null;
        try {
          found = saidOf(await doing(), (undo) => void tell(undo, failed));
        } catch (error) {
          console.error(failed, error);
          found = { text: failed, bad: true };
        }
        if (isShown()) said = found;
        try {
          await page.refresh();
        } finally {
          page.draw();
        }
        return !found?.bad;
      };
      return view({
        state: { ...state, said },
        open: look,
        page,
        say,
        tell,
        change(change) {
          if (!isShown() || state === null) return;
          state = change(state);
          page.draw();
        },
      });
    },
    forget() {
      if (shared) return;
      state = null;
      said = null;
      shownDossier = '';
    },
    leave() {
      said = null;
    },
  };
}
