import { type Outcome, outcomes } from '@/booking/outcome';
import { text } from '@/locales/text';

/** Outcomes that a person can tell by looking at a page. */
const declarable = outcomes.filter((outcome) => outcome !== 'unrecognised');

type DeclareProps = { declared: Outcome | null; declare(outcome: Outcome | null): void };

/** Where the person says what they saw, for a page that no rule knows. */
export function Declare({ declared, declare }: DeclareProps) {
  return (
    <div class="declare">
      <label for="declared">{text('declare.label')}</label>
      <select
        id="declared"
        value={declared ?? ''}
        aria-describedby="declare-help"
        onChange={({ currentTarget: { value } }) =>
          declare(declarable.find((outcome) => outcome === value) ?? null)
        }
      >
        <option value="">{text('declare.none')}</option>
        {declarable.map((outcome) => (
          <option key={outcome} value={outcome}>
            {text(`outcome.${outcome}`)}
          </option>
        ))}
      </select>
      <p id="declare-help" class="quiet">
        {text('declare.help')}
      </p>
    </div>
  );
}
