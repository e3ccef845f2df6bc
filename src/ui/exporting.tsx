import { useState } from 'preact/hooks';
import type { Choice } from '@/dossier/choice';
import { lightBytes } from '@/dossier/light';
import type { ExportState } from '@/export/export-state';
import { sizeText, text } from '@/locales/text';
import { type Choosable, ExportChoice } from './export-choice';
import { ExportLine, isBusy } from './export-line';
import { Pictogram, type PictogramName } from './pictogram';
import { type Said, SaidLine } from './said';

export type ExportingState = {
  exporting: ExportState;
  choice: Choice;
  choosable: Choosable;
  /** What the choice comes to. */
  plan: {
    captures: number;
    bytes: number;
    volumes: number;
    exhibits: number;
    /** Captures that a light file leaves out. */
    left: number;
  };
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
  /** The confidential file: synthesis and letters. */
  makeBrief(): void;
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

const next = [
  ['find', 'folder'],
  ['give', 'users'],
  ['copy', 'usb'],
] as const satisfies [string, PictogramName][];

/** The file is ready: where it is, and what to do with it. */
function Done({ state, actions }: Props) {
  const { exporting, arrival } = state;
  if (exporting.phase !== 'done') return null;
  return (
    <>
      <ul class="files">
        {exporting.names.map((name) => (
          <li key={name}>
            <Pictogram name="file-down" />
            <strong>
              <bdi>{name}</bdi>
            </strong>
          </li>
        ))}
      </ul>
      {arrival && <Arrival arrival={arrival} actions={actions} />}
      <h3>{text('export.next')}</h3>
      <ol class="ways">
        {next.map(([what, pictogram]) => (
          <li key={what}>
            <Pictogram name={pictogram} />
            <strong>{text(`export.next.${what}`)}</strong>
            <span>
              {text(`export.next.${what}-text`, {
                to: exporting.to === 'disk' ? 'disk' : 'browser',
              })}
            </span>
          </li>
        ))}
      </ol>
      <p class="buttons">
        <a class="button main" href="#home">
          {text('export.back')}
        </a>
        {exporting.to === 'browser' && (
          <button type="button" onClick={actions.saveAgain}>
            {text('dossier.export.again')}
          </button>
        )}
      </p>
      {exporting.stamps === 0 && (
        <details class="more">
          <summary>{text('export.shows')}</summary>
          <p>{text('dossier.export.no-date')}</p>
        </details>
      )}
    </>
  );
}

const presets = [
  ['lawyer', 'scale'],
  ['light', 'file-down'],
  ['brief', 'letter'],
  ['email', 'mail'],
  ['copy', 'usb'],
] as const satisfies [string, PictogramName][];
type Preset = (typeof presets)[number][0];

/** For whom the file is. */
function Presets({ preset, choose }: { preset: Preset; choose(preset: Preset): void }) {
  return (
    <fieldset class="presets">
      <legend class="hidden">{text('export.for')}</legend>
      {presets.map(([one, pictogram]) => (
        <label key={one} class="preset">
          <input
            type="radio"
            name="preset"
            value={one}
            checked={one === preset}
            onChange={() => choose(one)}
          />
          <Pictogram name={pictogram} />
          <span>
            <strong>{text(`export.for.${one}`)}</strong>
            <span class="quiet">{text(`export.for.${one}-text`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Where the file for the lawyer is made: for whom, how it goes, what came of it. */
export function ExportingSection({ state, actions }: Props) {
  const { exporting, plan, said, unsaved, lettersHeld, choice } = state;
  /** A file that is no ZIP of evidence; null for that. */
  const [other, setOther] = useState<'email' | 'brief' | null>(null);
  const busy = isBusy(exporting);
  const done = exporting.phase === 'done';
  const preset: Preset = other ?? (!choice.papers ? 'copy' : choice.light ? 'light' : 'lawyer');
  const choose = (wanted: Preset) => {
    const isOther = wanted === 'email' || wanted === 'brief';
    setOther(isOther ? wanted : null);
    if (!isOther) actions.choose({ papers: wanted !== 'copy', light: wanted === 'light' });
  };
  const isEmpty = plan.captures === 0;
  return (
    <section aria-labelledby="export">
      <h2 id="export">{text(done ? 'export.ready' : 'dossier.export.heading')}</h2>
      {!done && <p>{text('dossier.export.idle')}</p>}
      {unsaved > 0 && !done && <p class="note now">{text('backup.due', { count: unsaved })}</p>}
      {!done && !busy && <Presets preset={preset} choose={choose} />}
      {!isEmpty && !done && other === null && (
        <p class="quiet">{text('choice.plan', { ...plan, size: sizeText(plan.bytes) })}</p>
      )}
      {!isEmpty && !done && preset === 'light' && (
        <p class="note">
          {text('light.left', { count: plan.left })}
          {plan.bytes > lightBytes && ` ${text('light.heavy')}`}
        </p>
      )}
      {!done && !busy && other === 'brief' && !lettersHeld && (
        <label class="check">
          <input
            type="checkbox"
            checked={choice.counsel}
            onChange={({ currentTarget }) => actions.choose({ counsel: currentTarget.checked })}
          />
          {text('brief.counsel')}
        </label>
      )}
      {!done && other === 'brief' && lettersHeld && (
        <p class="note now">
          {text('choice.letters-held')} <a href="#letters">{text('view.letters')}</a>
        </p>
      )}
      <ExportLine state={exporting} />
      <SaidLine said={said} />
      <Done state={state} actions={actions} />
      {!done &&
        (other !== null ? (
          <button
            type="button"
            class="main big"
            disabled={busy}
            onClick={other === 'email' ? actions.selectForEmail : actions.makeBrief}
          >
            {text(other === 'email' ? 'selection.button' : 'brief.button')}
          </button>
        ) : (
          <button type="button" class="main big" disabled={busy} onClick={actions.exportZip}>
            {text('export.make')}
          </button>
        ))}
      {busy && exporting.phase !== 'checking' && (
        <button type="button" onClick={actions.cancelExport}>
          {text('export.cancel')}
        </button>
      )}
      {!busy && (
        <ExportChoice choice={choice} choosable={state.choosable} change={actions.choose} />
      )}
    </section>
  );
}
