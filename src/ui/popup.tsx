import { type Outcome, outcomes } from '@/booking/outcome';
import type { SiteKind } from '@/booking/site';
import { isWrong } from '@/evidence/clock';
import type { CaptureRecord } from '@/evidence/record';
import { text } from '@/locales/text';
import type { ExportState } from '@/messages';
import { ExportLine } from './export-line';

/** What kind of page the popup was opened on. */
export type PageKind = SiteKind | 'withdrawn' | 'unreachable';

/** One sentence for the person; `bad` asks for something to be done. */
export type Message = { text: string; bad: boolean };

export type PopupState = {
  page: PageKind;
  summary: { today: number; total: number; weeks: number; last: CaptureRecord | null } | null;
  /** Address of the last capture's picture. */
  thumbnail: string | null;
  capturing: boolean;
  message: Message | null;
  exporting: ExportState;
  /** What the person says to have seen, for the next capture by hand. */
  declared: Outcome | null;
};

export type PopupActions = {
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

function pictureText({ picture }: CaptureRecord): string {
  if ('missing' in picture) return text('last.no-picture', { reason: picture.missing });
  return text(`last.${picture.method}`);
}

const when = new Intl.DateTimeFormat('fr', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

function dayAndHour(legal: string): string {
  const day = when.format(new Date(`${legal.slice(0, 10)}T12:00:00Z`));
  return `${day}, ${legal.slice(11, 19)}`;
}

type RenameProps = { label: string; rename(label: string): void };

function Rename({ label, rename }: RenameProps) {
  return (
    <details class="rename">
      <summary>{text('procedure.rename')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const name = new FormData(event.currentTarget).get('name');
          if (typeof name === 'string' && name.trim() !== '') rename(name);
        }}
      >
        <label for="procedure">{text('procedure.name')}</label>
        <input id="procedure" name="name" maxLength={300} placeholder={label} />
        <button type="submit" class="small">
          {text('procedure.save')}
        </button>
      </form>
    </details>
  );
}

/** Outcomes that a person can tell by looking at a page. */
const declarable = outcomes.filter((outcome) => outcome !== 'unrecognised');

type DeclareProps = { declared: Outcome | null; declare(outcome: Outcome | null): void };

function Declare({ declared, declare }: DeclareProps) {
  return (
    <div class="declare">
      <label for="declared">{text('declare.label')}</label>
      <select
        id="declared"
        value={declared ?? ''}
        aria-describedby="declare-help"
        onChange={({ currentTarget: { value } }) =>
          declare(declarable.find((outcome) => outcome === value) ?? null)
        }
      >
        <option value="">{text('declare.none')}</option>
        {declarable.map((outcome) => (
          <option key={outcome} value={outcome}>
            {text(`outcome.${outcome}`)}
          </option>
        ))}
      </select>
      <p id="declare-help" class="quiet">
        {text('declare.help')}
      </p>
    </div>
  );
}

type LastProps = {
  record: CaptureRecord;
  thumbnail: string | null;
  actions: Pick<PopupActions, 'savePlate' | 'nameProcedure'>;
};

function LastCapture({ record, thumbnail, actions }: LastProps) {
  return (
    <section class="last" aria-labelledby="last">
      <h2 id="last" class="quiet">
        {text('last.heading')}
      </h2>
      <div class="card">
        {thumbnail && <img src={thumbnail} alt="" />}
        <div class="facts">
          <p class="outcome" data-outcome={record.outcome}>
            {text(`outcome.${record.outcome}`)}
          </p>
          <p>{text('last.title', { number: record.number })}</p>
          <p>{dayAndHour(record.time.legal)}</p>
          {record.procedure && <p>{record.procedure.label}</p>}
          <p class="quiet host">{new URL(record.url).host}</p>
          <p class="quiet">{pictureText(record)}</p>
        </div>
      </div>
      <button type="button" class="small" onClick={actions.savePlate}>
        {text('last.save')}
      </button>
      {record.procedure && <Rename label={record.procedure.label} rename={actions.nameProcedure} />}
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
      {summary?.last && isWrong(summary.last.clock) && (
        <p class="note bad">
          {text('clock.wrong', {
            seconds: Math.round(Math.abs(summary.last.clock.skewMs) / 1_000),
          })}
        </p>
      )}
      {summary && <Counts {...summary} />}
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
