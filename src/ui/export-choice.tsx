import type { Outcome } from '@/booking/outcome';
import { type Choice, largestVolume } from '@/dossier/choice';
import { text } from '@/locales/text';

/** What the dossier has to choose from. */
export type Choosable = {
  procedures: { key: string; label: string }[];
  outcomes: Outcome[];
};

const volumeSizes = [largestVolume, 100_000_000, 20_000_000];

type Props = { choice: Choice; choosable: Choosable; change(part: Partial<Choice>): void };

function Outcomes({ choice, choosable, change }: Props) {
  if (choosable.outcomes.length < 2) return null;
  const chosen = choice.outcomes ?? choosable.outcomes;
  const toggle = (outcome: Outcome, on: boolean) => {
    const next = choosable.outcomes.filter((one) => (one === outcome ? on : chosen.includes(one)));
    change({ outcomes: next.length === choosable.outcomes.length ? null : next });
  };
  return (
    <fieldset>
      <legend>{text('choice.outcomes')}</legend>
      {choosable.outcomes.map((outcome) => (
        <label key={outcome} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(outcome)}
            onChange={({ currentTarget }) => toggle(outcome, currentTarget.checked)}
          />
          {text(`outcome.${outcome}`)}
        </label>
      ))}
    </fieldset>
  );
}

function Period({ choice, change }: Props) {
  const day = (name: 'from' | 'to') => (
    <label>
      {text(`choice.${name}`)}
      <input
        type="date"
        value={choice[name] ?? ''}
        onInput={({ currentTarget }) => change({ [name]: currentTarget.value || null })}
      />
    </label>
  );
  return (
    <div class="pair">
      {day('from')}
      {day('to')}
    </div>
  );
}

/** What goes into the export. The journal and the table are whole whatever is chosen. */
export function ExportChoice(props: Props) {
  const { choice, choosable, change } = props;
  const check = (name: 'html' | 'papers') => (
    <label class="check">
      <input
        type="checkbox"
        checked={choice[name]}
        onChange={({ currentTarget }) => change({ [name]: currentTarget.checked })}
      />
      {text(`choice.${name}`)}
    </label>
  );
  return (
    <details class="more">
      <summary>{text('choice.heading')}</summary>
      <div class="choices">
        <label>
          {text('choice.first')}
          <input
            type="number"
            min={1}
            max={9_999}
            value={choice.firstExhibit}
            onInput={({ currentTarget: { valueAsNumber: first } }) =>
              change({ firstExhibit: first >= 1 && first <= 9_999 ? Math.floor(first) : 1 })
            }
          />
        </label>
        <label>
          {text('choice.label')}
          <input
            maxLength={60}
            dir="auto"
            value={choice.label}
            onChange={({ currentTarget }) => change({ label: currentTarget.value })}
          />
        </label>
        <Period {...props} />
        {choosable.procedures.length > 1 && (
          <label>
            {text('choice.procedure')}
            <select
              value={choice.procedures?.[0] ?? ''}
              onChange={({ currentTarget }) =>
                change({ procedures: currentTarget.value ? [currentTarget.value] : null })
              }
            >
              <option value="">{text('choice.all')}</option>
              {choosable.procedures.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        <Outcomes {...props} />
        {check('papers')}
        {check('html')}
        <label>
          {text('choice.volume')}
          <select
            value={choice.volumeBytes}
            onChange={({ currentTarget }) => change({ volumeBytes: Number(currentTarget.value) })}
          >
            {volumeSizes.map((bytes) => (
              <option key={bytes} value={bytes}>
                {text('choice.volume-size', { size: bytes / 1_000_000 })}
              </option>
            ))}
          </select>
        </label>
        <p class="quiet">{text('choice.journal')}</p>
      </div>
    </details>
  );
}
