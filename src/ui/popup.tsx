import { text } from '@/locales/text';
import { Pictogram } from './pictogram';
import type { PopupProps } from './popup-actions';
import { Doing, looks, sentence, title } from './popup-answer';
import { Afterwards, Unknown } from './popup-questions';
import { Notice, Standing } from './popup-standing';
import { answerOf, canCapture, canExport, type PopupAnswer, type PopupState } from './popup-state';

/** Whose dossier is open. */
function Whose({
  dossiers,
  choose,
}: {
  dossiers: PopupState['dossiers'];
  choose(id: string): void;
}) {
  const [open] = dossiers;
  if (!open || dossiers.length === 1) return <span class="who">{text('app.name')}</span>;
  return (
    <label class="who">
      <span class="hidden">{text('dossiers.open')}</span>
      <select value={open.id} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {dossiers.map(({ id, title: name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How an answer is announced; an export's own line speaks for itself, once. */
function roleOf(answer: PopupAnswer): 'alert' | 'status' | undefined {
  if (answer === 'exporting') return undefined;
  return looks[answer].tone === 'bad' || answer === 'slots' ? 'alert' : 'status';
}

/** The popup: what this page's answer is, one thing to do about it, and two buttons that stay in sight. */
export function Popup({ state, actions }: PopupProps) {
  const answer = answerOf(state);
  const { tone, pictogram } = looks[answer];
  const isAgain = answer === 'saved';
  return (
    <>
      <header>
        <img src="/icon/48.png" alt="" width="28" height="28" />
        <Whose dossiers={state.dossiers} choose={actions.chooseDossier} />
        <a class="open" href="/dossier.html" target="_blank" rel="noreferrer">
          <Pictogram name="folder" size={20} />
          {text('page.dossier')}
        </a>
      </header>
      <main>
        <section class="answer" data-answer={answer} data-tone={tone} role={roleOf(answer)}>
          <span class="disc" data-tone={tone}>
            <Pictogram name={pictogram} />
          </span>
          <hgroup>
            <h1>{title(answer, state)}</h1>
            {sentence(answer, state) && <p>{sentence(answer, state)}</p>}
          </hgroup>
          <div class="doing">
            <Doing answer={answer} state={state} actions={actions} />
          </div>
        </section>
        {answer === 'unknown' && <Unknown actions={actions} />}
        {answer === 'slots' && <Afterwards actions={actions} />}
        <div role="status">
          <Notice state={state} />
        </div>
        <Standing answer={answer} state={state} />
      </main>
      <div class="actions">
        <button type="button" disabled={!canCapture(state)} onClick={actions.capture}>
          <Pictogram name="camera" />
          {text(isAgain ? 'capture.again' : 'capture.button')}
        </button>
        <button type="button" disabled={!canExport(state)} onClick={actions.exportZip}>
          <Pictogram name="file-down" />
          {text('export.button')}
        </button>
      </div>
    </>
  );
}
