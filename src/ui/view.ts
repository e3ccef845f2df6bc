import { type LetterKind, letterKinds } from '@/dossier/letters/letters';
import { type LetterQuestion, letterQuestions } from '@/dossier/letters/questions';
import type { PictogramName } from './pictogram';

type Entry = {
  pictogram: PictogramName;
  /** Where the menu has it; or the view of which it is another look. */
  menu: 'upper' | 'lower' | { lookOf: string };
};

/** The views of the dossier page, in the menu's order. A view is a line here, and one in `parts` of the page. */
const table = {
  home: { pictogram: 'home', menu: 'upper' },
  attempts: { pictogram: 'grid', menu: 'upper' },
  calendar: { pictogram: 'calendar', menu: { lookOf: 'attempts' } },
  letters: { pictogram: 'mail', menu: 'upper' },
  export: { pictogram: 'file-down', menu: 'upper' },
  reminders: { pictogram: 'bell', menu: 'upper' },
  settings: { pictogram: 'gear', menu: 'lower' },
} as const satisfies Record<string, Entry>;

export type View = keyof typeof table;
export const views = Object.keys(table) as View[];
export const pictogramOf = (view: View): PictogramName => table[view].pictogram;

/** The views in one half of the menu. */
export const menuOf = (half: 'upper' | 'lower'): View[] =>
  views.filter((view) => table[view].menu === half);

/** The view whose line of the menu is lit while a view is shown. */
export function menuLine(view: View): View {
  const { menu } = table[view];
  return typeof menu === 'string' ? view : menu.lookOf;
}

/** Views of earlier versions: each is a section of another view now. */
const moved = new Map<string, View>([
  ['steps', 'letters'],
  ['privacy', 'settings'],
  ['settings/identity', 'letters'],
]);

/** A letter that is written: one of its questions, the check of all answers, or what comes next (null). */
export type LetterPlace = { kind: LetterKind; page: LetterQuestion | 'check' | null };

/** What the dossier page shows: a view, one capture of the attempts, one letter, or a section of a view. */
export type Place = {
  view: View;
  capture: number | null;
  letter: LetterPlace | null;
  /** The section that the address names; null for the head of the view. */
  section: string | null;
};

function letterAt(kind: string, page: string): LetterPlace | null {
  const found = letterKinds.find((one) => one === kind);
  if (!found) return null;
  const question = letterQuestions.find((one) => one === page) ?? null;
  return { kind: found, page: page === 'check' ? page : question };
}

/** The place that an address's fragment names: "#calendar", "#attempts/12", "#letters/email/birth", "#export/restore". */
export function placeAt(fragment: string): Place {
  const [name = '', part = '', page = ''] = fragment.replace(/^#/, '').split('/');
  const old = moved.get(name) ?? moved.get(`${name}/${part}`);
  if (old) return { view: old, capture: null, letter: null, section: part === '' ? name : null };
  const view = views.find((one) => one === name) ?? 'home';
  const capture = view === 'attempts' && /^[1-9]\d{0,8}$/.test(part) ? Number(part) : null;
  const letter = view === 'letters' ? letterAt(part, page) : null;
  const isSection = capture === null && letter === null && /^[a-z-]{1,40}$/.test(part);
  return { view, capture, letter, section: isSection ? part : null };
}

/** The fragment of a capture's own place. */
export const captureFragment = (number: number) => `#attempts/${number}`;

/** The fragment of a letter: of one of its pages where one is given. */
export const letterFragment = (kind: LetterKind, page: LetterPlace['page'] = null) =>
  `#letters/${kind}${page === null ? '' : `/${page}`}`;
