import type { CheckState, MachineCheck } from '@/capture/machine-check';
import { text } from '@/locales/text';

export type DiagnosticActions = {
  diagnose(): void;
  allowSites(): void;
  testNotification(): void;
};

export type DiagnosticState = {
  /** Null while it is looked at. */
  checked: readonly MachineCheck[] | null;
};

type Props = { state: DiagnosticState; actions: DiagnosticActions };

const marks: Record<CheckState, string> = { good: '✓', look: '!', bad: '✗' };

/** What works here, with what to do where it does not. Null while it is looked at. */
export function DiagnosticSection({ state: { checked }, actions }: Props) {
  return (
    <section aria-labelledby="diagnostic">
      <h2 id="diagnostic">{text('diagnostic.heading')}</h2>
      <p>{text('diagnostic.text')}</p>
      <div role="status">
        {!checked && <p class="note">{text('diagnostic.working')}</p>}
        <ul class="checks">
          {checked?.map(({ name, state, finding, seconds = 0 }) => (
            <li key={name} data-state={state}>
              <span class="mark" aria-hidden="true">
                {marks[state]}
              </span>
              <span>
                <strong>{text(`check.${name}`)}</strong>{' '}
                <span class="state">{text(`check-state.${state}`)}</span>
                <br />
                {text(`checked.${finding}`, { seconds })}
              </span>
              {name === 'sites' && state !== 'good' && (
                <button type="button" class="small" onClick={actions.allowSites}>
                  {text('diagnostic.allow')}
                </button>
              )}
              {name === 'notifications' && (
                <button type="button" class="small" onClick={actions.testNotification}>
                  {text('diagnostic.notify')}
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
      <button type="button" disabled={!checked} onClick={actions.diagnose}>
        {text('diagnostic.again')}
      </button>
    </section>
  );
}
