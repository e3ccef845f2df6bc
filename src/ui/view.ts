import { type LetterKind, letterKinds } from '@/dossier/letters/letters';
import { type LetterQuestion, letterQuestions } from '@/dossier/letters/questions';

/** The views of the dossier page. */
export const views = [
  'home',
  'attempts',
  'calendar',
  'letters',
  'export',
  'reminders',
  'settings',
] as const;
export type View = (typeof views)[number];

/** What the page's menu shows: five views, and one below. The calendar is another look at the attempts. */
export const menu = ['home', 'attempts', 'letters', 'export', 'reminders'] as const;
export const lowerMenu = ['settings'] as const;

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
