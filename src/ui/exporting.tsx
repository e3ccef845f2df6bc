import type { Choice } from '@/dossier/choice';
import type { ExportState } from '@/export/export-state';
import { sizeText, text } from '@/locales/text';
import { type Choosable, ExportChoice } from './export-choice';
import { ExportLine, isBusy } from './export-line';
import { type Said, SaidLine } from './said';

export type ExportingState = {
  exporting: ExportState;
  choice: Choice;
  choosable: Choosable;
  /** What the choice comes to. */
  plan: { captures: number; bytes: number; volumes: number; exhibits: number };
  /** What became of the selection for an e-mail, or of what was asked. */
  said: Said | null;
  /**
   * Where the browser says nothing of its downloads, as on a phone: the person is asked whether the file is there. `share`:
   * the system's sharing may be used instead.
   */
  arrival: { share: boolean; known: boolean } | null;
  /** Captures that are on this machine alone, when it is time to say so. */
  unsaved: number;
  /** No letter goes into the ZIP until the three questions are answered, and as they are answered. */
  lettersHeld: boolean;
};

type ExportingActions = {
  exportZip(): void;
  cancelExport(): void;
  saveAgain(): void;
  /** The person has seen the file where downloads are. */
  confirmArrival(): void;
  shareZips(): void;
  choose(part: Partial<Choice>): void;
  selectForEmail(): void;
};

type Props = { state: ExportingState; actions: ExportingActions };

/** A phone's browser says nothing when a download does not start: only the person knows. */
function Arrival({
  arrival,
  actions,
}: {
  arrival: NonNullable<ExportingState['arrival']>;
  actions: Pick<ExportingActions, 'confirmArrival' | 'shareZips'>;
}) {
  if (arrival.known) return <p class="note">{text('arrival.known')}</p>;
  return (
    <div class="note">
      <p>{text('arrival.question')}</p>
      <p class="buttons">
        <button type="button" onClick={actions.confirmArrival}>
          {text('arrival.yes')}
        </button>
        {arrival.share && (
          <button type="button" onClick={actions.shareZips}>
            {text('arrival.share')}
          </button>
        )}
      </p>
    </div>
  );
}

function Done({ state, actions }: Props) {
  const { exporting, arrival } = state;
  if (exporting.phase !== 'done') return null;
  return (
    <>
      <p class="quiet">
        {exporting.names.map((name) => text('dossier.export.file', { name })).join('\n')}
        <br />
        {text('dossier.export.close')}
      </p>
      {exporting.stamps === 0 && <p class="quiet">{text('dossier.export.no-date')}</p>}
      {arrival && <Arrival arrival={arrival} actions={actions} />}
      {exporting.to === 'browser' && (
        <button type="button" onClick={actions.saveAgain}>
          {text('dossier.export.again')}
        </button>
      )}
    </>
  );
}

/** Where the evidence is exported: what goes in, how it goes, what came of it. */
export function ExportingSection({ state, actions }: Props) {
  const { exporting, plan, said, unsaved, lettersHeld } = state;
  const busy = isBusy(exporting);
  const done = exporting.phase === 'done';
  return (
    <section aria-labelledby="export">
      <h2 id="export">{text('dossier.export.heading')}</h2>
      <p>{text('dossier.export.idle')}</p>
      {unsaved > 0 && <p class="note">{text('backup.due', { count: unsaved })}</p>}
      {plan.captures > 0 && !done && (
        <p class="quiet">{text('choice.plan', { ...plan, size: sizeText(plan.bytes) })}</p>
      )}
      {plan.captures > 0 && !done && lettersHeld && state.choice.papers && (
        <p class="note">
          {text('choice.letters-held')} <a href="#letters">{text('view.letters')}</a>
        </p>
      )}
      <ExportLine state={exporting} />
      <Done state={state} actions={actions} />
      {!done && (
        <button type="button" class="main" disabled={busy} onClick={actions.exportZip}>
          {text('export.make')}
        </button>
      )}
      {busy && exporting.phase !== 'checking' && (
        <button type="button" onClick={actions.cancelExport}>
          {text('export.cancel')}
        </button>
      )}
      {!busy && (
        <ExportChoice choice={state.choice} choosable={state.choosable} change={actions.choose} />
      )}
      <h3>{text('selection.heading')}</h3>
      <p class="quiet">{text('selection.text')}</p>
      <SaidLine said={said} />
      <button type="button" disabled={busy} onClick={actions.selectForEmail}>
        {text('selection.button')}
      </button>
    </section>
  );
}
