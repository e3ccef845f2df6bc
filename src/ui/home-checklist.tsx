import type { ChecklistItem, ChecklistLine, Figure } from '@/dossier/checklist';
import type { Thresholds } from '@/dossier/readiness';
import { shortDayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import type { HomeProps } from './home-state';
import { Pictogram } from './pictogram';
import { Pips } from './pips';
import { ReadinessSection } from './readiness';

function figureText(figure: Figure): string {
  if (!figure) return '';
  if ('day' in figure) return shortDayText(figure.day);
  if ('attempts' in figure) return text('checklist.attempts-count', { count: figure.attempts });
  return 'weeks' in figure
    ? text('checklist.weeks', { count: figure.weeks })
    : text('checklist.days', { count: figure.days });
}

type TaskProps = { item: ChecklistItem; view: string | null; thresholds: Thresholds };

function Task({ item, view, thresholds }: TaskProps) {
  const { line, state, figure } = item;
  const { weeks, spreadDays, attempts, days } = thresholds;
  const wanted = { weeks, attempts, days: line === 'count' ? days : spreadDays };
  const inside = (
    <>
      <span class="mark">
        {state === 'done' && <Pictogram name="check" size={18} />}
        {state === 'next' && <Pictogram name="next" size={18} />}
      </span>
      <span class="what">{text(`checklist.line.${line}`, wanted)}</span>
      {state === 'done' ? (
        <span class="state">
          <span class="hidden">{text('checklist.is-done')}</span> {figureText(figure)}
        </span>
      ) : (
        <span class={state === 'next' ? 'tag' : 'state'} data-tone="now">
          {text(`checklist.${state}`)}
        </span>
      )}
    </>
  );
  return view && state !== 'done' ? (
    <a class="task" data-state={state} href={view}>
      {inside}
    </a>
  ) : (
    <div class="task" data-state={state}>
      {inside}
    </div>
  );
}

function Tasks({
  items,
  lines,
  ...rest
}: {
  items: readonly ChecklistItem[];
  lines: readonly ChecklistLine[];
} & Omit<TaskProps, 'item'>) {
  return (
    <ul class="tasks">
      {items
        .filter(({ line }) => lines.includes(line))
        .map((item) => (
          <li key={item.line}>
            <Task item={item} {...rest} />
          </li>
        ))}
    </ul>
  );
}

/** What is done and what is missing, and where the rules come from. */
export function Checklist({ state, actions }: Pick<HomeProps, 'state' | 'actions'>) {
  const { items } = state.standing;
  const { thresholds } = state.readiness;
  return (
    <section class="card" aria-labelledby="checklist">
      <h2 id="checklist">{text('checklist.heading')}</h2>
      {state.state && state.state !== 'not-yet' && (
        <p class="tag" data-tone="done">
          <Pictogram name="check" size={18} />
          {text(`readiness.${state.state}`)}
        </p>
      )}
      <Pips items={items} />
      <h3>{text('checklist.attempts')}</h3>
      <Tasks
        items={items}
        lines={['attempt', 'weeks', 'spread', 'count', 'varied']}
        view={null}
        thresholds={thresholds}
      />
      <h3>{text('checklist.beside')}</h3>
      <Tasks items={items} lines={['email', 'letter']} view="#letters" thresholds={thresholds} />
      <p class="quiet">{text('checklist.promise')}</p>
      <details class="more">
        <summary>{text('checklist.rules')}</summary>
        <ReadinessSection state={state.readiness} actions={actions} />
      </details>
    </section>
  );
}
