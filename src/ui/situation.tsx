import { useState } from 'preact/hooks';
import {
  type DraftHold,
  dayOf,
  enforceableUntil,
  refusedBySilenceOn,
  type Situation,
  type SituationQuestion,
  situationAnswers,
  situationQuestions,
  yesTo,
} from '@/dossier/situation';
import { dayText } from '@/locales/day-text';
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
      {situation[question] === 'yes' && (
        <label>
          {text(`situation.${question}Day`)}
          <input
            type="date"
            value={situation[dayOf(question)]}
            onChange={({ currentTarget }) =>
              actions.answer({ [dayOf(question)]: currentTarget.value })
            }
          />
        </label>
      )}
    </fieldset>
  );
}

/** After a "yes": whether somebody who knows the law has read the case, and what is new since. */
function Advice({ situation, actions }: Omit<QuestionProps, 'question'>) {
  const yes = yesTo(situation);
  if (yes.length === 0) return null;
  const until = enforceableUntil(situation);
  const silence = refusedBySilenceOn(situation);
  return (
    <>
      {situation.removalOrder === 'yes' && until && (
        <p>{text('situation.enforceable', { day: dayText(until) })}</p>
      )}
      {situation.filed === 'yes' && silence && (
        <p>{text('situation.silence', { day: dayText(silence) })}</p>
      )}
      <fieldset class="question">
        <legend>{text('situation.advised')}</legend>
        <div class="pair">
          {(['yes', 'no'] as const).map((answer) => (
            <label key={answer} class="check">
              <input
                type="radio"
                name="advised"
                value={answer}
                checked={situation.advised === answer}
                onChange={() => actions.answer({ advised: answer })}
              />
              {text(`situation.${answer}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {situation.advised === 'yes' && yes.some((question) => question !== 'filed') && (
        <label>
          {text('situation.sinceThen')}
          <textarea
            rows={3}
            maxLength={4_000}
            dir="auto"
            value={situation.sinceThen}
            onChange={({ currentTarget }) => actions.answer({ sinceThen: currentTarget.value })}
          />
        </label>
      )}
    </>
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
      <Advice situation={situation} actions={actions} />
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
          <div class={hold === 'unanswered' ? 'note now' : 'note bad'}>
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
