import type { SiteKind } from '@/booking/site';
import type { ReadinessLack, ReadinessState } from '@/dossier/readiness';
import { isWrong } from '@/evidence/clock';
import type { CaptureRecord, StatementRecord, Told } from '@/evidence/record';
import type { ExportState } from '@/export/export-state';
import { text } from '@/locales/text';
import { type CopiesState, CopyAge } from './copies';
import { ExportLine, isBusy } from './export-line';
import { InstalledNote, type InstalledView } from './installed';
import { LastCapture, type LastCaptureActions } from './last-capture';
import { FirstDay, type LossActions, Losses, type LossView } from './loss';
import { type ReminderActions, ReminderLine, type ReminderView } from './reminder-line';
import { type Said, SaidLine } from './said';
import { StatementSection } from './statement';

/** What kind of page the popup was opened on. */
export type PageKind = SiteKind | 'withdrawn' | 'unreachable' | 'practice' | 'frame';

export type PopupState = {
  page: PageKind;
  summary: { today: number; total: number; weeks: number; last: CaptureRecord | null } | null;
  /** The first thing damaged among the last entries, as found when the browser started. */
  damage: { dossier: string; seq: number; file: string | null } | null;
  /** Null until it is read. */
  reminders: ReminderView | null;
  /** Captures that are on this machine alone, when it is time to say so. */
  unsaved: number;
  /** The open one first. */
  dossiers: { id: string; title: string }[];
  /** How far the procedure with most attempts is; null until it is known, or without any attempt. */
  readiness: { state: ReadinessState; lack: ReadinessLack | null; days: number } | null;
  /** Address of the last capture's picture. */
  thumbnail: string | null;
  capturing: boolean;
  /** The page under the popup offers slots. */
  slots: boolean;
  said: Said | null;
  exporting: ExportState;
  /** What the person said of the last capture, in order. */
  statements: readonly StatementRecord[];
  /** What this browser had and has no more. */
  losses: readonly LossView[];
  installed: InstalledView;
  /** Null as long as there is nothing to copy. */
  copy: Pick<CopiesState, 'age' | 'problem'> | null;
  /** How many booking sites the extension may not read. */
  missingSites: number;
};

export type PopupActions = ReminderActions &
  LossActions &
  LastCaptureActions & {
    allowSites(): void;
    capture(): void;
    exportZip(): void;
    /** Opens the page on which the page under the popup is reported. */
    report(): void;
    /** True once it is kept. */
    say(told: Told): Promise<boolean>;
    chooseDossier(id: string): void;
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

/** Whose dossier is open. */
function Whose({
  dossiers,
  choose,
}: {
  dossiers: PopupState['dossiers'];
  choose(id: string): void;
}) {
  const [open] = dossiers;
  if (!open) return null;
  if (dossiers.length === 1) {
    return (
      <p class="whose quiet">
        {text('dossiers.open')} <bdi>{open.title}</bdi>
      </p>
    );
  }
  return (
    <label class="whose">
      {text('dossiers.open')}
      <select value={open.id} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {dossiers.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The state of the dossier, and what is missing next. */
function Stands({ readiness }: Pick<PopupState, 'readiness'>) {
  if (!readiness) return null;
  const { state, lack, days } = readiness;
  return (
    <p class="stands" data-state={state}>
      <strong>{`${text(`readiness.${state}`)}.`}</strong>
      {lack && ` ${text('readiness.next', { lack: text(`lack.${lack}`, { days }) })}`}
    </p>
  );
}

function NoCapture({ isFirst }: { isFirst: boolean }) {
  return (
    <section class="last empty">
      <h2>{text('last.none.heading')}</h2>
      <p class="quiet">{text('last.none.text')}</p>
      {isFirst && <FirstDay />}
    </section>
  );
}

/** Sites that may not be read, where the page under the popup does not say so already. */
function MissingSites({ count, allow }: { count: number; allow(): void }) {
  if (count === 0) return null;
  return (
    <div class="note bad">
      <p>{text('sites.missing', { count })}</p>
      <button type="button" class="small" onClick={allow}>
        {text('sites.allow')}
      </button>
    </div>
  );
}

/** The popup: state in one glance, the last capture, two buttons that stay in sight. */
export function Popup({ state, actions }: { state: PopupState; actions: PopupActions }) {
  const { summary, page, capturing, said, exporting } = state;
  const busy = isBusy(exporting);
  /** No capture can be made here. */
  const beyond = page === 'unreachable' || page === 'practice';
  const isUnknown = (page !== 'booking' || summary?.last?.outcome === 'unrecognised') && !beyond;
  return (
    <main>
      <header>
        <img src="/icon/48.png" alt="" width="28" height="28" />
        <h1>{text('app.name')}</h1>
        <a href="/dossier.html" target="_blank" rel="noreferrer">
          {text('page.dossier')}
        </a>
      </header>
      <div role="status">
        {state.slots && (
          <div class="note slots">
            <p>
              <strong>{text('slots.title')}</strong>
            </p>
            <p>{text('slots.here')}</p>
          </div>
        )}
      </div>
      <Losses losses={state.losses} actions={actions} />
      <Whose dossiers={state.dossiers} choose={actions.chooseDossier} />
      <p class={page === 'look-alike' || page === 'withdrawn' ? 'page note bad' : 'page'}>
        {text(`page.${page}`)}
      </p>
      <SaidLine said={capturing ? { text: text('capture.working'), bad: false } : said} />
      {summary?.last && (
        <StatementSection capture={summary.last} statements={state.statements} say={actions.say} />
      )}
      <MissingSites count={state.missingSites} allow={actions.allowSites} />
      {state.damage && (
        <p class="note bad">
          {state.dossiers.length > 1 && (
            <strong>
              <bdi>{state.dossiers.find(({ id }) => id === state.damage?.dossier)?.title}</bdi>.{' '}
            </strong>
          )}
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
      <Stands readiness={state.readiness} />
      {state.reminders && <ReminderLine view={state.reminders} actions={actions} />}
      {summary?.last && (
        <LastCapture record={summary.last} thumbnail={state.thumbnail} actions={actions} />
      )}
      {summary && !summary.last && (
        <NoCapture isFirst={summary.total === 0 && state.losses.length === 0} />
      )}
      {isUnknown && page !== 'look-alike' && (
        <button type="button" class="link" onClick={actions.report}>
          {text('report.open')}
        </button>
      )}
      {state.copy && <CopyAge {...state.copy} />}
      <InstalledNote installed={state.installed} />
      <ExportLine state={exporting} />
      <div class="actions">
        <button type="button" class="main" disabled={capturing || beyond} onClick={actions.capture}>
          {text('capture.button')}
        </button>
        <button type="button" disabled={busy || !summary?.last} onClick={actions.exportZip}>
          {text('export.button')}
        </button>
      </div>
    </main>
  );
}
