import type { CaptureRecord } from '@/evidence/record';
import { text } from '@/locales/text';
import type { PopupAnswer, PopupNotice, PopupState } from '@/ui/popup-state';
import { sampleDraft } from '../evidence/sample';

// Every state of the popup, one for each thing that it can say first. Each is as full as it can be: everything else that may
// be true at the same time is true.

const captureOf = (change: Partial<CaptureRecord>): CaptureRecord =>
  ({ ...sampleDraft(), number: 165, ...change }) as CaptureRecord;

/** The computer's clock is ten minutes late. */
const slow = { skewMs: 612_000, uncertaintyMs: 500 } as CaptureRecord['clock'];

/** A dossier of some weeks on a quiet day, seen over a page that is no booking page. */
export const quiet: PopupState = {
  page: 'other',
  sitting: 'off',
  summary: { total: 165, last: captureOf({}), fresh: false, here: false },
  answer: null,
  capturing: false,
  unreadable: null,
  damage: null,
  reminders: {
    on: true,
    now: null,
    next: {
      key: 'monday',
      label: 'Lundi matin',
      day: '2026-11-30',
      opens: '07:45',
      closes: '09:00',
    },
    refused: false,
    week: { thisWeek: 2, today: 1, lack: 'other-day', step: null },
    days: [1],
    page: null,
    today: '2026-11-25',
  },
  dossiers: [{ id: 'one', title: 'Dossier du mercredi 25 novembre 2026' }],
  standing: {
    items: [
      { line: 'attempt', state: 'done', figure: null },
      { line: 'weeks', state: 'done', figure: null },
      { line: 'spread', state: 'done', figure: null },
      { line: 'count', state: 'done', figure: null },
      { line: 'varied', state: 'later', figure: null },
      { line: 'email', state: 'later', figure: null },
      { line: 'letter', state: 'next', figure: null },
    ],
    next: { kind: 'letter' },
  },
  thumbnail: 'blob:one',
  said: null,
  exporting: { phase: 'idle' },
  statements: [],
  losses: [],
  installed: null,
  unsaved: 0,
  copy: { age: 12, problem: null },
  missingSites: 0,
};

const captured = {
  done: 'captured',
  number: 165,
  hour: '09:14:34',
  outcome: 'no-slot',
  covered: false,
  translated: false,
  plain: false,
} as const;

const booking = { ...quiet, page: 'booking', answer: captured } as const satisfies PopupState;

const open = {
  key: 'weekdays',
  label: 'Matin',
  day: '2026-11-25',
  opens: '07:45',
  closes: '09:00',
};

export const popupStates: Record<PopupAnswer, PopupState> = {
  slots: {
    ...booking,
    answer: { ...captured, outcome: 'slots-offered' },
    summary: { total: 165, last: captureOf({ outcome: 'slots-offered' }), fresh: true, here: true },
  },
  unreadable: {
    ...quiet,
    summary: null,
    // In the language that is spoken when it is looked at.
    get unreadable() {
      const action = { label: text('private.open'), run: () => {} };
      return { text: text('problem.storage-private'), bad: true, action };
    },
  },
  capturing: { ...quiet, page: 'booking', capturing: true },
  failed: { ...booking, answer: { done: 'failed', problem: 'storage-full' } },
  lost: {
    ...quiet,
    losses: [{ dossier: 'one', lines: 80, left: 0, copiedAt: '2026-11-25T10:00:00.000Z' }],
  },
  damaged: { ...quiet, damage: { dossier: 'one', seq: 112, file: 'page.png' } },
  withdrawn: { ...quiet, page: 'withdrawn' },
  'look-alike': { ...quiet, page: 'look-alike' },
  exporting: {
    ...quiet,
    exporting: {
      phase: 'working',
      done: 12,
      total: 165,
      bytes: 9_400_000,
      totalBytes: 31_000_000,
      secondsLeft: 75,
    },
  },
  plain: { ...booking, answer: { ...captured, plain: true } },
  covered: { ...booking, answer: { ...captured, covered: true } },
  untranslatable: {
    ...booking,
    answer: { ...captured, translated: true, outcome: 'unrecognised' },
    summary: { total: 165, last: captureOf({ outcome: 'unrecognised' }), fresh: true, here: true },
  },
  unknown: {
    ...booking,
    answer: { ...captured, outcome: 'unrecognised' },
    summary: { total: 165, last: captureOf({ outcome: 'unrecognised' }), fresh: true, here: true },
  },
  translated: { ...booking, answer: { ...captured, translated: true } },
  clock: {
    ...booking,
    summary: { total: 165, last: captureOf({ clock: slow }), fresh: true, here: true },
  },
  'missing-sites': { ...booking, missingSites: 3 },
  saved: booking,
  reminder: {
    ...quiet,
    reminders: quiet.reminders && { ...quiet.reminders, now: open },
  },
  practice: { ...quiet, page: 'practice' },
  watched: { ...quiet, page: 'booking' },
  first: {
    ...quiet,
    summary: { total: 0, last: null, fresh: false, here: false },
    standing: { items: quiet.standing?.items ?? [], next: { kind: 'first-attempt' } },
    thumbnail: null,
    copy: null,
  },
  rest: quiet,
};

export const noticeStates: Record<PopupNotice, PopupState> = {
  said: { ...booking, said: { text: 'Votre réponse est dans le dossier.', bad: false } },
  'sitting-ended': { ...booking, sitting: 'ended' },
  sitting: { ...booking, sitting: 'on' },
  'no-notifications': {
    ...booking,
    reminders: quiet.reminders && { ...quiet.reminders, refused: true },
  },
  'copy-failed': { ...booking, copy: { age: 3, problem: 'no-permission' } },
  temporary: { ...booking, installed: 'temporary', copy: { age: null, problem: null } },
  folder: { ...booking, installed: 'folder', copy: { age: null, problem: null } },
  copy: booking,
};
