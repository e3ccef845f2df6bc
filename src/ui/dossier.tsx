import { text } from '@/locales/text';
import type { ExportState } from '@/messages';
import { ExportLine } from './export-line';
import { Reminders, type RemindersActions, type RemindersState } from './reminders';
import { Removal, type RemovalActions } from './removal';
import { Stamping, type StampingActions, type StampingState } from './stamping';
import { Steps, type StepsActions, type StepsState } from './steps';

export type DossierState = {
  exporting: ExportState;
  stamping: StampingState | null;
  reminders: RemindersState | null;
  steps: StepsState | null;
  captures: number;
  /** What became of the last removal. */
  removed: { text: string; bad: boolean } | null;
};

export type DossierActions = StampingActions &
  RemindersActions &
  StepsActions &
  RemovalActions & { exportZip(): void; saveAgain(): void; verify(): void };

function Export({ exporting, actions }: { exporting: ExportState; actions: DossierActions }) {
  const busy = exporting.phase === 'starting' || exporting.phase === 'working';
  const done = exporting.phase === 'done' ? exporting : null;
  return (
    <section aria-labelledby="export">
      <h2 id="export">{text('dossier.export.heading')}</h2>
      <p>{text('dossier.export.idle')}</p>
      <ExportLine state={exporting} />
      {done && (
        <p class="quiet">
          {text('dossier.export.file', { name: done.name })}
          <br />
          {text('dossier.export.close')}
        </p>
      )}
      {done?.stamps === 0 && <p class="quiet">{text('dossier.export.no-date')}</p>}
      {done ? (
        <button type="button" onClick={actions.saveAgain}>
          {text('dossier.export.again')}
        </button>
      ) : (
        <button type="button" class="main" disabled={busy} onClick={actions.exportZip}>
          {text('export.button')}
        </button>
      )}
    </section>
  );
}

type Props = { state: DossierState; actions: DossierActions };

/** The dossier page: export, time stamping, verification, deletion. */
export function Dossier({ state, actions }: Props) {
  return (
    <main>
      <header>
        <img src="/icon/48.png" alt="" width="36" height="36" />
        <h1>
          {text('app.name')} <span class="quiet">{text('dossier.title')}</span>
        </h1>
      </header>
      <Export exporting={state.exporting} actions={actions} />
      {state.steps && <Steps state={state.steps} actions={actions} />}
      {state.reminders && <Reminders state={state.reminders} actions={actions} />}
      {state.stamping && <Stamping state={state.stamping} actions={actions} />}
      <section aria-labelledby="verify">
        <h2 id="verify">{text('verify.heading')}</h2>
        <p>{text('verify.text')}</p>
        <button type="button" onClick={actions.verify}>
          {text('verify.open')}
        </button>
      </section>
      <Removal captures={state.captures} message={state.removed} actions={actions} />
    </main>
  );
}
