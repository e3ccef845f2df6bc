import { useState } from 'preact/hooks';
import { parisZone } from '@/booking/prefectures';
import type { Calendar, CalendarWeek } from '@/dossier/calendar';
import { dayLetter, shortDayText, weekdays, weekdayText } from '@/locales/day-text';
import { listText, text } from '@/locales/text';
import { Pictogram } from './pictogram';
import { Scrolled } from './scrolled';

/** A release window as it is drawn: legal hours; one that passes midnight ends past 24. */
export type DrawnWindow = { id: string; label: string; days: string; start: number; end: number };

export type CalendarState = { calendar: Calendar; windows: DrawnWindow[]; zone: string };

/** Weeks that are drawn at once: a quarter. */
const shownWeeks = 13;

type CalendarDay = CalendarWeek['days'][number];

/** One day: how many attempts, and at which hours. */
function Day({ day, hours }: CalendarDay) {
  const cells = [...hours.values()];
  const inVain = cells.reduce((sum, { noSlot }) => sum + noSlot, 0);
  const other = cells.reduce((sum, cell) => sum + cell.other, 0);
  if (cells.length === 0)
    return (
      <td>
        <span class="square" data-level="none">
          <span aria-hidden="true">{Number(day.slice(8))}</span>
          <span class="hidden">{text('calendar.nothing')}</span>
        </span>
      </td>
    );
  const slots = cells.reduce((sum, cell) => sum + (cell.slots ?? 0), 0);
  const level = slots > 0 ? 'slots' : inVain === 0 ? 'other' : inVain > 2 ? 'many' : 'some';
  return (
    <td>
      <span class="square" data-level={level}>
        <strong class="count" aria-hidden="true">
          {slots > 0 && <Pictogram name="calendar-check" size={20} />}
          {inVain > 0 ? inVain : slots > 0 ? '' : '·'}
        </strong>
        <span class="hidden">
          {text('calendar.cell', { inVain, other })} {slots > 0 && text('calendar.slots')}{' '}
        </span>
        <span class="at">
          {text('calendar.hours', { hours: listText([...hours.keys()].map(String)) })}
        </span>
      </span>
    </td>
  );
}

function Week({ week }: { week: CalendarWeek }) {
  return (
    <tr>
      <th scope="row">{text('timeline.week', { day: shortDayText(week.first) })}</th>
      {week.days.map((day) => (
        <Day key={day.day} {...day} />
      ))}
      <td class="sum">
        {text('timeline.week-count', { count: week.inVain, days: week.inVainDays })}
      </td>
    </tr>
  );
}

/** Attempts by hour of the day over all weeks, and the hours of the reminders below. */
function Hours({ state }: { state: CalendarState }) {
  const counts = Array.from({ length: 24 }, () => 0);
  for (const part of state.calendar.parts) {
    if ('gap' in part) continue;
    for (const { hours } of part.days)
      for (const [hour, { noSlot, other }] of hours)
        counts[hour] = (counts[hour] ?? 0) + noSlot + other;
  }
  const most = Math.max(1, ...counts);
  const covers = ({ start, end }: DrawnWindow, hour: number) =>
    (hour < end && hour + 1 > start) || (hour + 24 < end && hour + 25 > start);
  return (
    <section aria-labelledby="hours">
      <h2 id="hours">{text('calendar.which-hours')}</h2>
      <p class="quiet">{state.zone === parisZone ? text('calendar.paris') : state.zone}</p>
      <ol class="hour-bars">
        {counts.map((count, hour) => {
          const isWindow = state.windows.some((window) => covers(window, hour));
          return (
            <li key={hour} data-window={isWindow}>
              <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
                <rect
                  x="0"
                  width="10"
                  y={100 - Math.max(3, (count / most) * 100)}
                  height={Math.max(3, (count / most) * 100)}
                  data-empty={count === 0}
                />
              </svg>
              <span aria-hidden="true">{hour % 3 === 0 ? hour : ''}</span>
              <span class="hidden">
                {text('calendar.at', { hour, count })}
                {isWindow && ` ${text('calendar.window')}`}
              </span>
            </li>
          );
        })}
      </ol>
      {state.windows.length > 0 && (
        <ul class="window-list">
          {state.windows.map(({ id, label, days }) => (
            <li key={id} class="tag" data-tone="now">
              <Pictogram name="bell" size={18} />
              <bdi>{label}</bdi> {days}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Which days and hours were tried: a line a week, a square a day, and the hours of all of them. */
export function CalendarSection({ state }: { state: CalendarState }) {
  const { parts, weeks } = state.calendar;
  const [first, setFirst] = useState(0);
  const shown = parts.slice(first, first + shownWeeks);
  if (parts.length === 0)
    return (
      <section aria-labelledby="calendar" class="plain">
        <h2 id="calendar" class="hidden">
          {text('calendar.heading')}
        </h2>
        <div class="empty">
          <p>{text('last.none.heading')}</p>
          <p class="quiet">{text('last.none.text')}</p>
          <a class="button main" href="#home">
            {text('export.back')}
          </a>
        </div>
      </section>
    );
  return (
    <>
      <section aria-labelledby="calendar">
        <h2 id="calendar">{text('calendar.heading')}</h2>
        <p class="quiet">{text('calendar.text', { weeks })}</p>
        <Scrolled class="heat-scroll" label={text('calendar.table')}>
          <table class="weeks">
            <thead>
              <tr>
                <th scope="col">
                  <span class="hidden">{text('calendar.week')}</span>
                </th>
                {weekdays.map((day) => (
                  <th key={day} scope="col">
                    <span class="hidden">{weekdayText(day)}</span>
                    <span aria-hidden="true" class="wide">
                      {weekdayText(day)}
                    </span>
                    <span aria-hidden="true" class="narrow">
                      {dayLetter(day)}
                    </span>
                  </th>
                ))}
                <th scope="col" class="sum">
                  <span class="hidden">{text('calendar.total')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((part) =>
                'gap' in part ? (
                  <tr key={part.first} class="gap">
                    <td colSpan={9}>{text('calendar.gap', { count: part.gap })}</td>
                  </tr>
                ) : (
                  <Week key={part.first} week={part} />
                ),
              )}
            </tbody>
          </table>
        </Scrolled>
        <p class="quiet legend">
          {(['some', 'many', 'slots', 'other'] as const).map((level) => (
            <span key={level}>
              <span class="square" data-level={level} /> {text(`calendar.${level}`)}
            </span>
          ))}
        </p>
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
      </section>
      <Hours state={state} />
    </>
  );
}
