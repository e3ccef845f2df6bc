import type { Outcome } from '@/booking/outcome';
import type { SiteKind } from '@/booking/site';
import { isWrong } from '@/evidence/clock';
import type { CaptureRecord } from '@/evidence/record';
import { text } from '@/locales/text';
import type { ExportState } from '@/messages';
import { Declare } from './declare';
import { ExportLine } from './export-line';
import { LastCapture } from './last-capture';
import { type ReminderActions, ReminderLine, type ReminderView } from './reminder-line';

/** What kind of page the popup was opened on. */
export type PageKind = SiteKind | 'withdrawn' | 'unreachable';

/** One sentence for the person; `bad` asks for something to be done. */
export type Message = { text: string; bad: boolean };

export type PopupState = {
  page: PageKind;
  summary: { today: number; total: number; weeks: number; last: CaptureRecord | null } | null;
  /** The first thing damaged among the last entries, as found when the browser started. */
  damage: { seq: number; file: string | null } | null;
  /** Null until it is read. */
  reminders: ReminderView | null;
  /** Captures that stand on this machine alone, when it is time to say so. */
  unsaved: number;
  /** Address of the last capture's picture. */
  thumbnail: string | null;
  capturing: boolean;
  message: Message | null;
  exporting: ExportState;
  /** What the person says to have seen, for the next capture by hand. */
  declared: Outcome | null;
};

export type PopupActions = ReminderActions & {
  capture(): void;
  exportZip(): void;
  savePlate(): void;
  declare(outcome: Outcome | null): void;
  nameProcedure(label: string): void;
};

function Counts({ today, total, weeks }: { today: number; total: number; weeks: number }) {
  const counts = [
    [today, text('count.today.label')],
    [total, text('count.total.label')],
    [weeks, text('count.weeks.label', { count: weeks })],
  ] as const;
  return (
    <section aria-label={text('counts.heading')}>
      <dl class="counts">
        {counts.map(([count, label]) => (
          <div key={label}>
            <dt class="quiet">{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function NoCapture() {
  return (
    <section class="last empty">
      <h2>{text('last.none.heading')}</h2>
      <p class="quiet">{text('last.none.text')}</p>
    </section>
  );
}

/** The popup: state in one glance, the last capture, two buttons. */
export function Popup({ state, actions }: { state: PopupState; actions: PopupActions }) {
  const { summary, page, capturing, message, exporting } = state;
  const busy = exporting.phase === 'starting' || exporting.phase === 'working';
  return (
    <main>
      <header>
        <img src="/icon/48.png" alt="" width="28" height="28" />
        <h1>{text('app.name')}</h1>
      </header>
      <p class={page === 'look-alike' || page === 'withdrawn' ? 'page note bad' : 'page'}>
        {text(`page.${page}`)}
      </p>
      <div role="status">
        {capturing && <p class="note">{text('capture.working')}</p>}
        {!capturing && message && <p class={message.bad ? 'note bad' : 'note'}>{message.text}</p>}
      </div>
      {state.damage && (
        <p class="note bad">
          {text('damage.text', { seq: state.damage.seq, file: state.damage.file ?? 'none' })}
        </p>
      )}
      {summary?.last && isWrong(summary.last.clock) && (
        <p class="note bad">
          {text('clock.wrong', {
            seconds: Math.round(Math.abs(summary.last.clock.skewMs) / 1_000),
          })}
        </p>
      )}
      {state.unsaved > 0 && <p class="note">{text('backup.due', { count: state.unsaved })}</p>}
      {summary && <Counts {...summary} />}
      {state.reminders && <ReminderLine view={state.reminders} actions={actions} />}
      {summary?.last && (
        <LastCapture record={summary.last} thumbnail={state.thumbnail} actions={actions} />
      )}
      {summary && !summary.last && <NoCapture />}
      {(page !== 'booking' || summary?.last?.outcome === 'unrecognised') &&
        page !== 'unreachable' && <Declare declared={state.declared} declare={actions.declare} />}
      <div class="actions">
        <button
          type="button"
          class="main"
          disabled={capturing || page === 'unreachable'}
          onClick={actions.capture}
        >
          {text('capture.button')}
        </button>
        <button type="button" disabled={busy || !summary?.last} onClick={actions.exportZip}>
          {text('export.button')}
        </button>
      </div>
      <ExportLine state={exporting} />
    </main>
  );
}
