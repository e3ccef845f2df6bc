import { useState } from 'preact/hooks';
import { dayLetter, dayText, hourText, weekdays, weekdayText } from '@/locales/day-text';
import { listText, text } from '@/locales/text';
import { windowLabel } from '@/locales/window-label';
import type { ReleaseWindow } from '@/reminders/release-window';
import { WindowForm } from './window-form';

function describe({ id, label, days, start, end }: ReleaseWindow): string {
  const named = listText(days.map(weekdayText));
  return text('reminders.window', { label: windowLabel({ id, label }), days: named, start, end });
}

/** A window's hours, its days as letters, and its name. */
function Hours({ window }: { window: ReleaseWindow }) {
  const { id, label, days, start, end } = window;
  return (
    <span class="hours">
      <span class="hidden">{describe(window)}</span>
      <strong aria-hidden="true">
        {text('reminders.hours', { start: hourText(start), end: hourText(end) })}
      </strong>
      <span class="days" aria-hidden="true">
        {weekdays.map((day) => (
          <i key={day} data-on={days.includes(day)}>
            {dayLetter(day)}
          </i>
        ))}
      </span>
      <span class="quiet" aria-hidden="true">
        {windowLabel({ id, label })}
      </span>
    </span>
  );
}

type Props = {
  state: {
    windows: readonly ReleaseWindow[];
    announced: readonly { label: string; day: string; hour: string }[];
    /** Windows that could be added, each with why: the person's own pages, or what is known of this préfecture. */
    offered: readonly { window: ReleaseWindow; why: { times: number } | { known: string } }[];
  };
  actions: {
    changeReminders(change: { windows: ReleaseWindow[] }): void;
    removeWindow(window: ReleaseWindow): void;
  };
};

/** The release windows: turned on and off, edited, added, those that are offered. */
export function ReminderWindows({ state, actions }: Props) {
  const [edited, setEdited] = useState<ReleaseWindow | null>(null);
  const { windows, announced, offered } = state;
  const put = (window: ReleaseWindow) => {
    const known = windows.some(({ id }) => id === window.id);
    const changed = windows.map((one) => (one.id === window.id ? window : one));
    actions.changeReminders({ windows: known ? changed : [...windows, window] });
    setEdited(null);
  };
  const fresh = (): ReleaseWindow => ({
    id: crypto.randomUUID(),
    label: '',
    days: [1, 2, 3, 4, 5],
    start: '07:45',
    end: '09:00',
    on: true,
    movesOnHolidays: false,
  });
  return (
    <>
      <h3>{text('reminders.windows')}</h3>
      <ul class="windows">
        {announced.map(({ label, day, hour }) => (
          <li key={`${label} ${day} ${hour}`}>
            {text('reminders.announced', { label, hour, day: dayText(day) })}
          </li>
        ))}
        {windows.map((window) =>
          edited?.id === window.id ? (
            <li key={window.id}>
              <WindowForm window={edited} save={put} cancel={() => setEdited(null)} />
            </li>
          ) : (
            <li key={window.id}>
              <label class="toggle">
                <input
                  type="checkbox"
                  class="switch"
                  checked={window.on}
                  onChange={({ currentTarget }) => put({ ...window, on: currentTarget.checked })}
                />
                <Hours window={window} />
              </label>
              <span class="buttons">
                <button type="button" class="small" onClick={() => setEdited(window)}>
                  {text('reminders.edit')}
                </button>
                <button type="button" class="small" onClick={() => actions.removeWindow(window)}>
                  {text('reminders.remove')}
                </button>
              </span>
            </li>
          ),
        )}
        {offered.map(({ window, why }) => (
          <li key={window.id}>
            <span>
              <Hours window={window} />
              <span class="quiet">
                {'times' in why
                  ? text('reminders.suggested', why)
                  : text(`known.${why.known}` as 'known.boulogne-3720')}
              </span>
            </span>
            <button type="button" class="small" onClick={() => put({ ...window, on: true })}>
              {text('reminders.take')}
            </button>
          </li>
        ))}
      </ul>
      {edited && !windows.some(({ id }) => id === edited.id) ? (
        <WindowForm window={edited} save={put} cancel={() => setEdited(null)} />
      ) : (
        <button type="button" onClick={() => setEdited(fresh())}>
          {text('reminders.add')}
        </button>
      )}
    </>
  );
}
