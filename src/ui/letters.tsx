import { useState } from 'preact/hooks';
import { type Draft, gapsOf, type LetterKind } from '@/dossier/letters/letters';
import type { DraftHold, Situation } from '@/dossier/situation';
import { text } from '@/locales/text';
import { Pictogram } from './pictogram';
import { type Said, SaidLine } from './said';
import { type SituationActions, SituationForm } from './situation';

export type LettersState = {
  situation: Situation;
  hold: DraftHold | null;
  /** As they will be exported; empty while they are held back. */
  letters: readonly Draft[];
  /** Address that opens the e-mail in the person's own program. */
  mailto: string;
  said: Said | null;
};

type LettersActions = SituationActions & {
  /** Null takes the proposed text again. */
  saveLetter(kind: LetterKind, text: string | null): void;
  copyLetter(text: string): void;
  /** Writes into the journal that it was sent today. */
  sent(kind: 'email' | 'letter'): void;
};

type Props = { state: LettersState; actions: LettersActions };

function Letter({ kept, state, actions }: Props & { kept: Draft }) {
  const { kind } = kept;
  const [draft, setDraft] = useState(kept.text);
  const [base, setBase] = useState(kept.text);
  if (base !== kept.text) {
    // The kept text has changed: a draft that was not started follows it.
    setBase(kept.text);
    if (draft === base) setDraft(kept.text);
  }
  const gaps = gapsOf(draft);
  const changed = draft !== kept.text;
  return (
    <>
      <label>
        {text(`letter.${kind}`)}
        <textarea
          class="letter"
          rows={18}
          lang="fr"
          dir="ltr"
          spellcheck
          value={draft}
          maxLength={60_000}
          onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        />
      </label>
      {kept.edited && !changed && <p class="quiet">{text('letters.edited')}</p>}
      {gaps.length > 0 && (
        <details>
          <summary>{text('letters.gaps', { count: gaps.length })}</summary>
          <ul>
            {gaps.map((gap) => (
              <li key={gap} lang="fr" dir="ltr">
                {gap}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="pair">
        <button
          type="button"
          class="main"
          disabled={!changed}
          onClick={() => actions.saveLetter(kind, draft)}
        >
          {text('letters.save')}
        </button>
        <button type="button" onClick={() => actions.copyLetter(draft)}>
          {text('letters.copy')}
        </button>
        {kind === 'email' && (
          <a class="button" href={state.mailto}>
            {text('letters.mailto')}
          </a>
        )}
        {(kind === 'email' || kind === 'letter') && (
          <button type="button" onClick={() => actions.sent(kind)}>
            <Pictogram name="check" size={20} />
            {text('letters.sent')}
          </button>
        )}
        {(kept.edited || changed) && (
          <button
            type="button"
            class="small"
            onClick={() => (kept.edited ? actions.saveLetter(kind, null) : setDraft(kept.text))}
          >
            {text('letters.reset')}
          </button>
        )}
      </div>
    </>
  );
}

/** The letters of the export, once nothing holds them back: filled from the dossier, editable, gaps marked. */
export function LettersSection({ state, actions }: Props) {
  const [kind, setKind] = useState<LetterKind>('email');
  const { said, situation, hold, letters } = state;
  const kept = letters.find((letter) => letter.kind === kind);
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{text('letters.heading')}</h2>
      <p>{text('letters.text')}</p>
      <SituationForm situation={situation} hold={hold} actions={actions} />
      <SaidLine said={said} />
      {kept && (
        <>
          <p>
            <a href="#settings/identity">{text('letters.identity')}</a>
          </p>
          <label>
            {text('letters.which')}
            <select
              value={kind}
              onChange={({ currentTarget: { value } }) =>
                setKind(letters.find((one) => one.kind === value)?.kind ?? 'email')
              }
            >
              {letters.map((one) => (
                <option key={one.kind} value={one.kind}>
                  {text(`letter.${one.kind}`)}
                </option>
              ))}
            </select>
          </label>
          <Letter key={kind} kept={kept} state={state} actions={actions} />
        </>
      )}
    </section>
  );
}
