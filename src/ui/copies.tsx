import { useState } from 'preact/hooks';
import { text } from '@/locales/text';
import { type Said, SaidLine } from './said';

export type CopiesState = {
  /** Null when no copies are made automatically. */
  on: { shared: boolean } | null;
  /** Days since the last copy that can bring the open dossier back; null for none. */
  age: number | null;
  /** Why the last copy was not made. */
  problem: 'unreadable' | 'refused' | 'not-written' | 'no-permission' | null;
  said: Said | null;
};

export type CopiesActions = {
  /** `shared`: others use this computer, and the person agrees that they will see the copies. */
  turnCopiesOn(shared: boolean): void;
  turnCopiesOff(): void;
  copyNow(): void;
};

/** How old the last good copy is, and what kept a newer one from being made. */
function CopyAge({ age, problem }: Pick<CopiesState, 'age' | 'problem'>) {
  return (
    <>
      <p class="quiet copy-age">
        {age === null ? text('copies.none') : text('copies.age', { days: age })}
      </p>
      {problem && <p class="note bad">{text(`copies.problem.${problem}`)}</p>}
    </>
  );
}

function TurnOn({ turnOn }: { turnOn(shared: boolean): void }) {
  const [whose, setWhose] = useState<'own' | 'shared' | null>(null);
  const [agreed, setAgreed] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (whose) turnOn(whose === 'shared');
      }}
    >
      <fieldset>
        <legend>{text('copies.whose')}</legend>
        {(['own', 'shared'] as const).map((one) => (
          <label key={one} class="check">
            <input
              type="radio"
              name="whose"
              checked={whose === one}
              onChange={() => setWhose(one)}
            />
            {text(`copies.${one}`)}
          </label>
        ))}
      </fieldset>
      {whose === 'shared' && (
        <label class="check">
          <input
            type="checkbox"
            checked={agreed}
            onChange={({ currentTarget }) => setAgreed(currentTarget.checked)}
          />
          {text('copies.agree')}
        </label>
      )}
      <button type="submit" disabled={!whose || (whose === 'shared' && !agreed)}>
        {text('copies.turn-on')}
      </button>
    </form>
  );
}

/** Safety copies that are made automatically: off until the person turns them on, knowing where they go. */
export function CopiesSection({ state, actions }: { state: CopiesState; actions: CopiesActions }) {
  const { on, age, problem, said } = state;
  return (
    <section aria-labelledby="copies">
      <h2 id="copies">{text('copies.heading')}</h2>
      <p>{text('copies.text')}</p>
      <SaidLine said={said} />
      <CopyAge age={age} problem={on && problem} />
      {on ? (
        <>
          <p class="quiet">{text('copies.on')}</p>
          <p class="buttons">
            <button type="button" onClick={actions.copyNow}>
              {text('copies.now')}
            </button>
            <button type="button" onClick={actions.turnCopiesOff}>
              {text('copies.turn-off')}
            </button>
          </p>
        </>
      ) : (
        <TurnOn turnOn={actions.turnCopiesOn} />
      )}
    </section>
  );
}
