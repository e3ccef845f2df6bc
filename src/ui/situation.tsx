import { useState } from 'preact/hooks';
import {
  type DraftHold,
  type Situation,
  type SituationQuestion,
  situationAnswers,
  situationQuestions,
} from '@/dossier/situation';
import { text } from '@/locales/text';

export type SituationActions = { answer(part: Partial<Situation>): void };

type QuestionProps = {
  question: SituationQuestion;
  situation: Situation;
  actions: SituationActions;
};

function Question({ question, situation, actions }: QuestionProps) {
  return (
    <fieldset class="question">
      <legend>{text(`situation.${question}`)}</legend>
      <div class="pair">
        {situationAnswers.map((answer) => (
          <label key={answer} class="check">
            <input
              type="radio"
              name={question}
              value={answer}
              checked={situation[question] === answer}
              onChange={() => actions.answer({ [question]: answer })}
            />
            {text(`situation.${answer}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type Props = { situation: Situation; hold: DraftHold | null; actions: SituationActions };

function Questions({ situation, actions }: Omit<Props, 'hold'>) {
  return (
    <>
      <p class="quiet">{text('situation.text')}</p>
      {situationQuestions.map((question) => (
        <Question key={question} question={question} situation={situation} actions={actions} />
      ))}
    </>
  );
}

/** The questions before any letter, and why none is given while the answers hold them back. */
export function SituationForm({ situation, hold, actions }: Props) {
  // Folded from the start, or not at all: nothing folds under the pointer of who answers.
  const [isFolded] = useState(hold === null);
  return (
    <section class="plain" aria-labelledby="situation">
      <h3 id="situation">{text('situation.heading')}</h3>
      {isFolded ? (
        <details>
          <summary>{text('situation.answered')}</summary>
          <Questions situation={situation} actions={actions} />
        </details>
      ) : (
        <Questions situation={situation} actions={actions} />
      )}
      <div role="status">
        {hold && (
          <div class={hold === 'unanswered' ? 'note' : 'note bad'}>
            <p>{text(`situation.hold.${hold}`)}</p>
            {hold !== 'unanswered' && (
              <p>
                {text('situation.whom')} <a href="/before.html">{text('before.heading')}</a>
              </p>
            )}
          </div>
        )}
      </div>
    </section>
  );
}
