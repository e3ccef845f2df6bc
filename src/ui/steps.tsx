import type { StepKind } from '@/evidence/step-facts';
import { dayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { RemovalForm } from './removal-form';
import { type Said, SaidLine } from './said';
import { type StepDraft, StepForm } from './step-form';

/** A step as it is listed. */
export type StepItem = { seq: number; step: StepKind; day: string; note: string; papers: number };

export type StepsState = {
  items: StepItem[];
  /** Today, in legal time: no step was done later. */
  today: string;
  said: Said | null;
};

export type StepsActions = {
  /** True once it is kept. */
  addStep(draft: StepDraft): Promise<boolean>;
  removeStep(item: StepItem, reason: string): void;
};

type Props = {
  state: StepsState;
  /** A letter is being written: what was started here stays. */
  isHidden: boolean;
  actions: StepsActions;
};

/** What was done outside the booking site: listed, added, deleted with a reason. */
export function StepsSection({ state, isHidden, actions }: Props) {
  const { items, today, said } = state;
  return (
    <section aria-labelledby="steps" hidden={isHidden}>
      <h2 id="steps">{text('steps.heading')}</h2>
      <p>{text('steps.text')}</p>
      {items.length === 0 && <p class="quiet">{text('steps.none')}</p>}
      <ul class="windows">
        {items.map((item) => (
          <li key={item.seq}>
            <span>
              {text('list.named', { name: dayText(item.day), value: text(`step.${item.step}`) })}
              {item.note && ` – ${item.note}`}
              {item.papers > 0 && (
                <span class="quiet">{` (${text('steps.papers-count', { count: item.papers })})`}</span>
              )}
            </span>
            <RemovalForm
              label={text('removal.heading')}
              question={text('removal.step', {
                step: text(`step.${item.step}`),
                day: dayText(item.day),
              })}
              remove={(reason) => actions.removeStep(item, reason)}
            />
          </li>
        ))}
      </ul>
      <SaidLine said={said} />
      <StepForm today={today} add={actions.addStep} />
    </section>
  );
}
