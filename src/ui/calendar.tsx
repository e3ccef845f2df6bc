import { useState } from 'preact/hooks';
import type { Calendar, CalendarWeek } from '@/dossier/calendar';
import { shortDayText, weekdayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { Scrolled } from './scrolled';

/** A release window as it is drawn: legal hours; one that passes midnight ends past 24. */
export type DrawnWindow = { id: string; label: string; days: string; start: number; end: number };

export type CalendarState = { calendar: Calendar; windows: DrawnWindow[]; zone: string };

/** Weeks that are drawn at once: a quarter. */
const shownWeeks = 13;

function Cell({ hours, hour }: { hours: CalendarWeek['days'][number]['hours']; hour: number }) {
  const cell = hours.get(hour);
  if (!cell) return <td />;
  const { noSlot, other } = cell;
  const level = noSlot === 0 ? 'other' : noSlot > 2 ? 'many' : 'some';
  return (
    <td data-level={level}>
      <span aria-hidden="true">{noSlot > 0 ? noSlot : '·'}</span>
      <span class="hidden">{text('calendar.cell', { inVain: noSlot, other })}</span>
    </td>
  );
}

function Week({ week, hours }: { week: CalendarWeek; hours: readonly number[] }) {
  return (
    <tbody>
      <tr class="week">
        <th scope="rowgroup" colSpan={hours.length + 1}>
          {text('timeline.week', { day: shortDayText(week.first) })}
          <span class="quiet">
            {text('timeline.week-count', { count: week.inVain, days: week.inVainDays })}
          </span>
        </th>
      </tr>
      {week.days.map(({ day, hours: tried }, index) => (
        <tr key={day} class={tried.size === 0 ? 'still' : ''}>
          <th scope="row">
            {`${weekdayText(index + 1)} ${Number(day.slice(8))}`}
            <span class="hidden">{tried.size === 0 && text('calendar.nothing')}</span>
          </th>
          {hours.map((hour) => (
            <Cell key={hour} hours={tried} hour={hour} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Windows({ state, hours }: { state: CalendarState; hours: readonly number[] }) {
  const covers = ({ start, end }: DrawnWindow, hour: number) =>
    (hour < end && hour + 1 > start) || (hour + 24 < end && hour + 25 > start);
  return (
    <tbody>
      <tr class="week">
        <th scope="rowgroup" colSpan={hours.length + 1}>
          {text('calendar.windows')}
        </th>
      </tr>
      {state.windows.map((window) => (
        <tr key={window.id} class="window-row">
          <th scope="row">
            <bdi>{window.label}</bdi> <span class="quiet">{window.days}</span>
          </th>
          {hours.map((hour) => (
            <td key={hour} data-window={covers(window, hour)}>
              {covers(window, hour) && <span class="hidden">{text('calendar.window')}</span>}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** Days and hours at which attempts were made, weeks counted, gaps shown, release windows under the hours. */
export function CalendarSection({ state }: { state: CalendarState }) {
  const { parts, from, to, weeks } = state.calendar;
  const [first, setFirst] = useState(0);
  const hours = Array.from({ length: to - from }, (_, index) => from + index);
  const shown = parts.slice(first, first + shownWeeks);
  return (
    <section aria-labelledby="calendar" class="plain">
      <h2 id="calendar">{text('calendar.heading')}</h2>
      <p>{text('calendar.text', { weeks, zone: state.zone })}</p>
      {parts.length === 0 ? (
        <div class="empty">
          <p>{text('last.none.heading')}</p>
          <p class="quiet">{text('last.none.text')}</p>
        </div>
      ) : (
        <>
          <p class="quiet legend">
            {(['some', 'many', 'other'] as const).map((level) => (
              <span key={level}>
                <span data-level={level} /> {text(`calendar.${level}`)}
              </span>
            ))}
          </p>
          <Scrolled class="heat-scroll" label={text('calendar.table')}>
            <table class="heat">
              <thead>
                <tr>
                  <th scope="col">{text('calendar.day')}</th>
                  {hours.map((hour) => (
                    <th key={hour} scope="col">
                      {hour}
                      <span class="hidden"> h</span>
                    </th>
                  ))}
                </tr>
              </thead>
              {shown.map((part) =>
                'gap' in part ? (
                  <tbody key={part.first}>
                    <tr class="gap">
                      <th scope="rowgroup" colSpan={hours.length + 1}>
                        {text('calendar.gap', { count: part.gap })}
                      </th>
                    </tr>
                  </tbody>
                ) : (
                  <Week key={part.first} week={part} hours={hours} />
                ),
              )}
              {state.windows.length > 0 && <Windows state={state} hours={hours} />}
            </table>
          </Scrolled>
          {parts.length > shownWeeks && (
            <nav class="pair" aria-label={text('calendar.pages')}>
              <button
                type="button"
                class="small"
                disabled={first === 0}
                onClick={() => setFirst(Math.max(0, first - shownWeeks))}
              >
                {text('calendar.later')}
              </button>
              <button
                type="button"
                class="small"
                disabled={first + shownWeeks >= parts.length}
                onClick={() => setFirst(first + shownWeeks)}
              >
                {text('calendar.earlier')}
              </button>
            </nav>
          )}
        </>
      )}
    </section>
  );
}
