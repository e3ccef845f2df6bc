import type { Outcome } from '@/booking/outcome';
import { hostOf } from '@/dossier/procedure';
import type { Timeline, TimelineFilter, TimelineItem } from '@/dossier/timeline';
import { noFilter } from '@/dossier/timeline';
import { fullDayText, shortDayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { FirstDay } from './loss';
import { OutcomeMark } from './outcome-mark';
import { captureFragment } from './view';
import { VirtualList } from './virtual-list';

export type TimelineState = {
  timeline: Timeline;
  filter: TimelineFilter;
  choosable: { procedures: { key: string; label: string }[]; outcomes: Outcome[] };
};

export type TimelineActions = { filter(part: Partial<TimelineFilter>): void };

const heights: Record<TimelineItem['kind'], number> = {
  week: 60,
  day: 40,
  capture: 62,
  removed: 48,
};

/** Days and weeks come again when legal days go back: between two zones, or with a clock that was moved. */
function keyOf(item: TimelineItem, index: number): string {
  switch (item.kind) {
    case 'week':
      return `week ${item.first} ${index}`;
    case 'day':
      return `day ${item.day} ${index}`;
    case 'capture':
      return `capture ${item.record.number}`;
    case 'removed':
      return `removed ${item.number}`;
  }
}

function Line({ item }: { item: TimelineItem }) {
  switch (item.kind) {
    case 'week':
      return (
        <h3 class="week-line">
          {text('timeline.week', { day: shortDayText(item.first) })}
          <span class="quiet">
            {text('timeline.week-count', { count: item.inVain, days: item.days })}
          </span>
        </h3>
      );
    case 'day':
      return <h4 class="day-line">{fullDayText(item.day)}</h4>;
    case 'removed':
      return (
        <p class="removed-line quiet">
          {text('timeline.removed', {
            number: item.number,
            reason: item.reason,
            told: item.reason === '' ? 'no' : 'yes',
          })}
        </p>
      );
    case 'capture': {
      const { record, hour, repeats } = item;
      return (
        <a class="capture-line" href={captureFragment(record.number)}>
          <span class="hour">{hour}</span>
          <span class="what">
            <OutcomeMark outcome={record.outcome} />
            <span class="quiet">
              <bdi>{record.procedure?.label ?? hostOf(record)}</bdi>
              {repeats > 0 && ` · ${text('timeline.repeats', { count: repeats })}`}
            </span>
          </span>
          <span class="number">{text('last.title', { number: record.number })}</span>
        </a>
      );
    }
  }
}

function Filters({ state, actions }: { state: TimelineState; actions: TimelineActions }) {
  const { filter, choosable } = state;
  const chosen = Object.values(filter).filter((value) => value !== null).length;
  const day = (name: 'from' | 'to') => (
    <label>
      {text(`choice.${name}`)}
      <input
        type="date"
        value={filter[name] ?? ''}
        onInput={({ currentTarget }) => actions.filter({ [name]: currentTarget.value || null })}
      />
    </label>
  );
  return (
    <details open={chosen > 0}>
      <summary>{text('timeline.filters', { count: chosen })}</summary>
      <div class="filters">
        <label>
          {text('choice.outcome')}
          <select
            value={filter.outcome ?? ''}
            onChange={({ currentTarget: { value } }) =>
              actions.filter({
                outcome: choosable.outcomes.find((outcome) => outcome === value) ?? null,
              })
            }
          >
            <option value="">{text('choice.every')}</option>
            {choosable.outcomes.map((outcome) => (
              <option key={outcome} value={outcome}>
                {text(`outcome.${outcome}`)}
              </option>
            ))}
          </select>
        </label>
        {choosable.procedures.length > 1 && (
          <label>
            {text('choice.procedure')}
            <select
              value={filter.procedure ?? ''}
              onChange={({ currentTarget }) =>
                actions.filter({ procedure: currentTarget.value || null })
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
        {day('from')}
        {day('to')}
        {chosen > 0 && (
          <button type="button" class="small" onClick={() => actions.filter(noFilter)}>
            {text('timeline.all')}
          </button>
        )}
      </div>
    </details>
  );
}

/** Every capture of the dossier under its week and day, the latest first. */
export function TimelineSection({
  state,
  actions,
}: {
  state: TimelineState;
  actions: TimelineActions;
}) {
  const { items, shown, total } = state.timeline;
  return (
    <section aria-labelledby="timeline" class="plain">
      <h2 id="timeline">{text('timeline.heading')}</h2>
      {total === 0 && items.length === 0 ? (
        <div class="empty">
          <p>{text('last.none.heading')}</p>
          <p class="quiet">{text('last.none.text')}</p>
          <FirstDay />
        </div>
      ) : (
        <>
          <Filters state={state} actions={actions} />
          <p role="status" class="quiet">
            {text('timeline.count', { shown, total })}
          </p>
          {items.length === 0 && <p class="empty">{text('timeline.none')}</p>}
          <VirtualList
            items={items}
            guess={({ kind }) => heights[kind]}
            keyOf={keyOf}
            line={(item) => <Line item={item} />}
            label={text('timeline.heading')}
          />
        </>
      )}
    </section>
  );
}
