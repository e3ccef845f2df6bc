import type { SiteKind } from '@/booking/site';
import type { Trouble } from '@/dossier/next-action';
import { isWrong } from '@/evidence/clock';
import type { CaptureRecord, StatementRecord } from '@/evidence/record';
import type { ExportState } from '@/export/export-state';
import type { CaptureAnswer } from '@/messages';
import type { CopiesState } from './copies';
import { isBusy } from './export-line';
import type { InstalledView } from './installed';
import type { LossView } from './loss';
import type { ReminderView } from './reminder-view';
import type { Said } from './said';
import type { Standing } from './standing';

/** What kind of page the popup was opened on. */
export type PageKind = SiteKind | 'withdrawn' | 'unreachable' | 'practice' | 'frame';

export type PopupState = {
  page: PageKind;
  /**
   * Captures in the open dossier, and the last of them; null until they are read. `fresh`: made a moment ago; `here`: of the page
   * under the popup.
   */
  summary: { total: number; last: CaptureRecord | null; fresh: boolean; here: boolean } | null;
  /** What became of the capture of the page under the popup; null before there was one. */
  answer: CaptureAnswer | null;
  capturing: boolean;
  /** Why nothing of what is kept can be read. */
  unreadable: Said | null;
  /** The first thing damaged among the last entries, as found when the browser started. */
  damage: { dossier: string; seq: number; file: string | null } | null;
  /** Null until it is read. */
  reminders: ReminderView | null;
  /** The open one first. */
  dossiers: { id: string; title: string }[];
  /** What is done, and what to do next; null until the journal is read. */
  standing: Standing | null;
  /** Address of the last capture's picture. */
  thumbnail: string | null;
  said: Said | null;
  exporting: ExportState;
  /** What the person said of the last capture, in order. */
  statements: readonly StatementRecord[];
  /** What this browser had and has no more. */
  losses: readonly LossView[];
  installed: InstalledView;
  /** Captures that are on this machine alone, when it is time to say so. */
  unsaved: number;
  /** Null as long as there is nothing to copy. */
  copy: Pick<CopiesState, 'age' | 'problem'> | null;
  /** Whether the screen is shared; `ended`: not any more, and not by the person's word. Null where it cannot be. */
  sitting: 'on' | 'off' | 'ended' | null;
  /** How many booking sites the extension may not read. */
  missingSites: number;
};

/** A capture of the page under the popup was made, or was there already. */
const captured = ({ answer }: PopupState) => (answer?.done === 'captured' ? answer : null);

/** The last capture, a moment old, of which the person has said nothing yet. */
const unanswered = ({ summary, statements }: PopupState) =>
  summary?.fresh && statements.length === 0 ? (summary.last?.outcome ?? null) : null;

/** A page of the State that no rule knows, and of which there is no capture. */
export const isUncaptured = ({ page, answer, summary }: PopupState): boolean =>
  page === 'official' && answer === null && !(summary?.here && summary.fresh);

/**
 * Everything that the popup can say first, in this order: what cannot wait, what failed, what must be mended, what the person is
 * asked, what went well. A new state is a new row.
 */
const rows = {
  slots: (state) => unanswered(state) === 'slots-offered',
  unreadable: ({ unreadable }) => unreadable !== null,
  capturing: ({ capturing }) => capturing,
  failed: ({ answer }) => answer?.done === 'failed',
  lost: ({ losses }) => losses.length > 0,
  damaged: ({ damage }) => damage !== null,
  withdrawn: ({ page }) => page === 'withdrawn',
  'look-alike': ({ page, answer }) => page === 'look-alike' && answer === null,
  exporting: ({ exporting }) => exporting.phase !== 'idle',
  plain: (state) => captured(state)?.plain ?? false,
  covered: (state) => captured(state)?.covered ?? false,
  untranslatable: (state) =>
    (captured(state)?.translated && captured(state)?.outcome === 'unrecognised') ?? false,
  unknown: (state) => unanswered(state) === 'unrecognised' || isUncaptured(state),
  translated: (state) => captured(state)?.translated ?? false,
  clock: ({ summary }) => summary?.last != null && isWrong(summary.last.clock),
  'missing-sites': ({ missingSites }) => missingSites > 0,
  saved: ({ answer, page }) => answer !== null || page === 'frame',
  practice: ({ page }) => page === 'practice',
  watched: ({ page }) => page === 'booking',
  first: ({ summary }) => summary?.total === 0,
  reminder: ({ reminders }) => reminders?.now != null,
  rest: () => true,
} as const satisfies Record<string, (state: PopupState) => boolean>;

export type PopupAnswer = keyof typeof rows;

export const popupAnswers = Object.keys(rows) as PopupAnswer[];

/** What the popup says first. */
export function answerOf(state: PopupState): PopupAnswer {
  return popupAnswers.find((answer) => rows[answer](state)) ?? 'rest';
}

/** What is wrong whatever page is open, the gravest. */
export function troubleOf({
  losses,
  damage,
  page,
  missingSites,
  summary,
}: PopupState): Trouble | null {
  if (losses.length > 0) return 'lost';
  if (damage) return 'damaged';
  if (page === 'withdrawn' || missingSites > 0) return 'withdrawn';
  return summary?.last && isWrong(summary.last.clock) ? 'clock' : null;
}

/** What is said in one line below the answer, the first that holds; never beside what must be mended. */
const notices = {
  said: ({ said }) => said !== null,
  'sitting-ended': ({ sitting }) => sitting === 'ended',
  sitting: ({ sitting }) => sitting === 'on',
  'no-notifications': ({ reminders }) => (reminders?.on && reminders.refused) ?? false,
  'copy-failed': ({ copy }) => copy?.problem != null,
  // What a copy brings back is in no danger.
  temporary: ({ installed, copy }) => installed === 'temporary' && copy?.age == null,
  folder: ({ installed, copy }) => installed === 'folder' && copy?.age == null,
  copy: ({ copy }) => copy !== null,
} as const satisfies Record<string, (state: PopupState) => boolean>;

export type PopupNotice = keyof typeof notices;

export const popupNotices = Object.keys(notices) as PopupNotice[];

/** Answers beside which there is room for other news. */
const calm: ReadonlySet<PopupAnswer> = new Set([
  'saved',
  'reminder',
  'practice',
  'watched',
  'first',
  'rest',
] satisfies PopupAnswer[]);

/** The one notice, if any: what became of an action always, other news beside a calm answer alone. */
export function noticeOf(state: PopupState): PopupNotice | null {
  const notice = popupNotices.find((one) => notices[one](state)) ?? null;
  return notice === 'said' || calm.has(answerOf(state)) ? notice : null;
}

/** Whether the next hour to try is said too: on a day without other news. */
export function saysNextHour(state: PopupState): boolean {
  const notice = noticeOf(state);
  const answer = answerOf(state);
  return calm.has(answer) && answer !== 'reminder' && (notice === null || notice === 'copy');
}

/** Answers before an attempt, on a calm day. */
const beforehand: ReadonlySet<PopupAnswer> = new Set(['watched', 'reminder', 'rest']);

/** Whether sharing the screen is proposed. */
export const canBeginSitting = (state: PopupState): boolean =>
  state.sitting === 'off' && beforehand.has(answerOf(state));

/** Whether a capture can be made of the page under the popup. */
export const canCapture = ({ page, capturing }: PopupState): boolean =>
  !capturing && page !== 'unreachable' && page !== 'practice';

export const canExport = ({ exporting, summary }: PopupState): boolean =>
  !isBusy(exporting) && summary?.last != null;
