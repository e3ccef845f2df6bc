import { useMemo } from 'preact/hooks';
import type { Outcome } from '@/booking/outcome';
import type { Timeline, TimelineFilter, TimelineItem } from '@/dossier/timeline';
import { noFilter } from '@/dossier/timeline';
import { dayText, hourText, shortDayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { FirstDay } from './loss';
import { Shot } from './shot';
import type { Thumbnails } from './thumbnail';
import { VirtualList } from './virtual-list';

export type TimelineState = {
  timeline: Timeline;
  filter: TimelineFilter;
  choosable: { procedures: { key: string; label: string }[]; outcomes: Outcome[] };
};

export type TimelineActions = { filter(part: Partial<TimelineFilter>): void };

/** Cards that one line of the list holds at most. */
const mostCards = 12;

type Card = Extract<TimelineItem, { kind: 'capture' | 'removed' }>;

/** A line of the list: a week's head, or some captures of a day. */
type Row =
  | Extract<TimelineItem, { kind: 'week' }>
  | { kind: 'cards'; day: string | null; cards: Card[] };

/** The lines of the list: captures of a day side by side. */
function rowsOf(items: readonly TimelineItem[]): Row[] {
  const rows: Row[] = [];
  for (const item of items) {
    if (item.kind === 'week') rows.push(item);
    else if (item.kind === 'day') rows.push({ kind: 'cards', day: item.day, cards: [] });
    else {
      const last = rows.at(-1);
      if (last?.kind === 'cards' && last.cards.length < mostCards) last.cards.push(item);
      else rows.push({ kind: 'cards', day: null, cards: [item] });
    }
  }
  return rows;
}

/** Days and weeks come again when legal days go back: between two zones, or with a clock that was moved. */
function keyOf(row: Row, index: number): string {
  if (row.kind === 'week') return `week ${row.first} ${index}`;
  const [first] = row.cards;
  if (!first) return `day ${row.day} ${index}`;
  return first.kind === 'capture' ? `capture ${first.record.number}` : `removed ${first.number}`;
}

/** Height of a card with its picture, and of what is above the cards of a day, in pixels. */
const cardHeight = 236;
const dayHeight = 48;

function guess(row: Row): number {
  if (row.kind === 'week') return 64;
  return (row.day ? dayHeight : 0) + Math.max(1, Math.ceil(row.cards.length / 4)) * cardHeight;
}

function Line({ row, thumbnails }: { row: Row; thumbnails: Thumbnails }) {
  if (row.kind === 'week')
    return (
      <h3 class="week-line">
        {text('timeline.week', { day: shortDayText(row.first) })}
        <span class="quiet">
          {text('timeline.week-count', { count: row.inVain, days: row.days })}
        </span>
      </h3>
    );
  return (
    <>
      {row.day && <h4 class="day-line">{dayText(row.day)}</h4>}
      <ul class="shots">
        {row.cards.map((card) =>
          card.kind === 'removed' ? (
            <li key={`removed ${card.number}`} class="removed-line quiet">
              {text('timeline.removed', {
                number: card.number,
                reason: card.reason,
                told: card.reason === '' ? 'no' : 'yes',
              })}
            </li>
          ) : (
            <li key={card.record.number}>
              <Shot
                record={card.record}
                when={hourText(card.hour)}
                repeats={card.repeats}
                thumbnails={thumbnails}
              />
            </li>
          ),
        )}
      </ul>
    </>
  );
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
  thumbnails,
  actions,
}: {
  state: TimelineState;
  thumbnails: Thumbnails;
  actions: TimelineActions;
}) {
  const { items, shown, total } = state.timeline;
  const rows = useMemo(() => rowsOf(items), [items]);
  return (
    <section aria-labelledby="timeline" class="plain">
      <h2 id="timeline" class="hidden">
        {text('timeline.heading')}
      </h2>
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
            items={rows}
            guess={guess}
            keyOf={keyOf}
            line={(row) => <Line row={row} thumbnails={thumbnails} />}
            label={text('timeline.heading')}
          />
        </>
      )}
    </section>
  );
}
