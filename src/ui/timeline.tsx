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
  procedures: { key: string; label: string }[];
  /** How many captures showed what. */
  counts: [Outcome, number][];
};

export type TimelineActions = { filter(part: Partial<TimelineFilter>): void };

/** Cards of one day that one line of the list holds at most. */
const mostCards = 12;
/** Cards that are side by side on a wide screen: so many days share a line. */
const cardsInLine = 4;

type Card = Extract<TimelineItem, { kind: 'capture' | 'removed' }>;

/** Some captures of a day; `day` is null where they go on from the line above. */
type Day = { day: string | null; cards: Card[] };

/** A line of the list: a week's head, or the captures of a day, or of a few days that have few. */
type Row = Extract<TimelineItem, { kind: 'week' }> | { kind: 'days'; days: [Day, ...Day[]] };

const cardsOf = (days: readonly Day[]) => days.reduce((sum, { cards }) => sum + cards.length, 0);

/** The days of a journal, and the heads of its weeks, in the order in which they are listed. */
function daysOf(items: readonly TimelineItem[]): (Extract<Row, { kind: 'week' }> | Day)[] {
  const days: (Extract<Row, { kind: 'week' }> | Day)[] = [];
  for (const item of items) {
    if (item.kind === 'week') days.push(item);
    else if (item.kind === 'day') days.push({ day: item.day, cards: [] });
    else {
      const last = days.at(-1);
      if (last && 'cards' in last && last.cards.length < mostCards) last.cards.push(item);
      else days.push({ day: null, cards: [item] });
    }
  }
  return days;
}

/** The lines of the list: captures of a day side by side, days with few of them too. */
function rowsOf(items: readonly TimelineItem[]): Row[] {
  const rows: Row[] = [];
  for (const one of daysOf(items)) {
    const last = rows.at(-1);
    if ('kind' in one) rows.push(one);
    else if (last?.kind === 'days' && cardsOf([...last.days, one]) <= cardsInLine)
      last.days.push(one);
    else rows.push({ kind: 'days', days: [one] });
  }
  return rows;
}

/** Days and weeks come again when legal days go back: between two zones, or with a clock that was moved. */
function keyOf(row: Row, index: number): string {
  if (row.kind === 'week') return `week ${row.first} ${index}`;
  const [{ day, cards }] = row.days;
  const [first] = cards;
  if (!first) return `day ${day} ${index}`;
  return first.kind === 'capture' ? `capture ${first.record.number}` : `removed ${first.number}`;
}

/** Height of a card with its picture, and of what is above the cards of a day, in pixels. */
const cardHeight = 236;
const dayHeight = 48;

function guess(row: Row): number {
  if (row.kind === 'week') return 64;
  const head = row.days[0].day ? dayHeight : 0;
  return head + Math.max(1, Math.ceil(cardsOf(row.days) / cardsInLine)) * cardHeight;
}

function Line({ row, thumbnails }: { row: Row; thumbnails: Thumbnails }) {
  if (row.kind === 'week')
    return (
      <h3 class="week-line">
        {text('timeline.week', { day: shortDayText(row.first) })}
        <span class="quiet">
          {text('timeline.week-count', {
            count: row.inVain,
            days: row.tried.filter(Boolean).length,
          })}
          <span class="seven" aria-hidden="true">
            {row.tried.map((isTried, index) => (
              <i key={index} data-on={isTried} />
            ))}
          </span>
        </span>
      </h3>
    );
  return (
    <div class="day-row">
      {row.days.map((one, index) => (
        <DayCards key={one.day ?? index} day={one} thumbnails={thumbnails} />
      ))}
    </div>
  );
}

function DayCards({ day: { day, cards }, thumbnails }: { day: Day; thumbnails: Thumbnails }) {
  return (
    <div class="day-cards" style={{ '--cards': Math.min(cards.length, cardsInLine) }}>
      {day && <h4 class="day-line">{dayText(day)}</h4>}
      <ul class="shots">
        {cards.map((card) =>
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
    </div>
  );
}

/** What the captures showed, with how many of each: pressed, the others are left out. */
function OutcomeChips({ state, actions }: { state: TimelineState; actions: TimelineActions }) {
  const { filter, counts, timeline } = state;
  const chips: [Outcome | null, number][] = [[null, timeline.total], ...counts];
  return (
    <fieldset class="chips">
      <legend class="hidden">{text('choice.outcome')}</legend>
      {chips.map(([outcome, count]) => (
        <button
          key={outcome}
          type="button"
          class="chip"
          aria-pressed={filter.outcome === outcome}
          onClick={() => actions.filter({ outcome })}
        >
          {text(outcome === null ? 'timeline.every' : `outcome.${outcome}`)}{' '}
          <strong>{count}</strong>
        </button>
      ))}
    </fieldset>
  );
}

function Filters({ state, actions }: { state: TimelineState; actions: TimelineActions }) {
  const { filter, procedures } = state;
  const { outcome: _, ...others } = filter;
  const chosen = Object.values(others).filter((value) => value !== null).length;
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
        {procedures.length > 1 && (
          <label>
            {text('choice.procedure')}
            <select
              value={filter.procedure ?? ''}
              onChange={({ currentTarget }) =>
                actions.filter({ procedure: currentTarget.value || null })
              }
            >
              <option value="">{text('choice.all')}</option>
              {procedures.map(({ key, label }) => (
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
          {total > 0 && <OutcomeChips state={state} actions={actions} />}
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
