import { useState } from 'preact/hooks';
import type { Readiness, ReadinessLack, Thresholds } from '@/dossier/readiness';
import type { StuckReadiness } from '@/dossier/stuck';
import { listText, text } from '@/locales/text';

export type ReadinessState = {
  /** With the procedure's name for its key. */
  procedures: (Readiness & { label: string })[];
  thresholds: Thresholds;
  /** Of an online service that is stuck; null where the case is none of that kind. */
  stuck: StuckReadiness | null;
};

export type ReadinessActions = { setThresholds(thresholds: Thresholds): void };

const lackText = (lack: ReadinessLack, wanted: Thresholds): string =>
  text(`lack.${lack}`, {
    days: lack === 'few-days' ? wanted.days : wanted.spreadDays,
    attempts: lack === 'more-attempts' ? wanted.strongAttempts : wanted.attempts,
  });

type ProcedureProps = {
  one: ReadinessState['procedures'][number];
  thresholds: Thresholds;
  open: boolean;
};

function Procedure({ one, thresholds, open }: ProcedureProps) {
  const { label, state, lacks, others, said, ...counts } = one;
  return (
    <details class="window" data-state={state} open={open}>
      <summary>
        <bdi>{label}</bdi> <strong>{text(`readiness.${state}`)}</strong>
      </summary>
      <p>
        {text('readiness.counts', {
          attempts: counts.attempts,
          weeks: counts.weeks,
          days: counts.days,
          hours: counts.hours,
        })}{' '}
        {counts.days > 1 &&
          text('readiness.spread', { spread: counts.spreadDays, gap: counts.longestGapDays })}
      </p>
      {others.length > 0 && (
        <p class="quiet">
          {text('readiness.others', {
            list: listText(
              others.map(({ outcome, attempts }) =>
                text('list.named', { name: text(`outcome.${outcome}`), value: attempts }),
              ),
            ),
          })}
        </p>
      )}
      {said > 0 && <p class="quiet">{text('readiness.said', { count: said })}</p>}
      {lacks.length > 0 && (
        <>
          <p>{text('readiness.missing')}</p>
          <ul>
            {lacks.map((lack) => (
              <li key={lack}>{lackText(lack, thresholds)}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

/** A case of its own kind: the State's online service cannot be used. */
function Stuck({ stuck }: { stuck: StuckReadiness }) {
  const { state, pages, weeks, lacks } = stuck;
  return (
    <details class="window" data-state={state} open={pages > 0}>
      <summary>
        {text('stuck.heading')} <strong>{text(`readiness.${state}`)}</strong>
      </summary>
      <p>{text('stuck.counts', { pages, weeks })}</p>
      {lacks.length > 0 && (
        <>
          <p>{text('readiness.missing')}</p>
          <ul>
            {lacks.map((lack) => (
              <li key={lack}>{text(`stuck.${lack}`)}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

const fields = [
  'attempts',
  'days',
  'weeks',
  'spreadDays',
  'strongAttempts',
  'strongWeeks',
  'daysAWeek',
  'hours',
] as const;

function ThresholdForm({ state, actions }: { state: ReadinessState; actions: ReadinessActions }) {
  const [draft, setDraft] = useState(state.thresholds);
  return (
    <details>
      <summary>{text('readiness.thresholds')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          actions.setThresholds(draft);
        }}
      >
        <p class="quiet">{text('readiness.thresholds-text')}</p>
        {fields.map((field) => (
          <label key={field}>
            {text(`threshold.${field}`)}
            <input
              type="number"
              min={1}
              max={60}
              required
              value={draft[field]}
              onInput={({ currentTarget: { valueAsNumber } }) =>
                setDraft((before) => ({ ...before, [field]: valueAsNumber || 1 }))
              }
            />
          </label>
        ))}
        <button type="submit">{text('reminders.save')}</button>
      </form>
    </details>
  );
}

/** The state of the dossier, per procedure: what the attempts cover and what is missing next. Never a promise. */
export function ReadinessSection({
  state,
  actions,
}: {
  state: ReadinessState;
  actions: ReadinessActions;
}) {
  return (
    <section aria-labelledby="readiness">
      <h2 id="readiness">{text('readiness.heading')}</h2>
      <p>{text('readiness.text')}</p>
      {state.procedures.length === 0 && <p class="quiet">{text('readiness.none')}</p>}
      <ul class="windows">
        {state.procedures.map((one, index) => (
          <li key={one.procedure}>
            <Procedure one={one} thresholds={state.thresholds} open={index === 0} />
          </li>
        ))}
        {state.stuck && (
          <li>
            <Stuck stuck={state.stuck} />
          </li>
        )}
      </ul>
      <ThresholdForm state={state} actions={actions} />
    </section>
  );
}
