import { useState } from 'preact/hooks';
import { dayText, weekdayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { windowLabel } from '@/locales/window-label';
import type { ReleaseWindow } from '@/reminders/release-window';
import { WindowForm } from './window-form';

function describe({ id, label, days, start, end }: ReleaseWindow): string {
  const named = days.map(weekdayText).join(', ');
  return text('reminders.window', { label: windowLabel({ id, label }), days: named, start, end });
}

type Props = {
  state: {
    windows: readonly ReleaseWindow[];
    announced: readonly { label: string; day: string; hour: string }[];
    /** Windows that could be added, each with why: the person's own pages, or what is known of this préfecture. */
    offered: readonly { window: ReleaseWindow; why: { times: number } | { known: string } }[];
  };
  actions: { changeReminders(change: { windows: ReleaseWindow[] }): void };
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
              <label class="check">
                <input
                  type="checkbox"
                  checked={window.on}
                  onChange={({ currentTarget }) => put({ ...window, on: currentTarget.checked })}
                />
                {describe(window)}
              </label>
              <span class="pair">
                <button type="button" class="small" onClick={() => setEdited(window)}>
                  {text('reminders.edit')}
                </button>
                <button
                  type="button"
                  class="small"
                  onClick={() =>
                    actions.changeReminders({ windows: windows.filter((one) => one !== window) })
                  }
                >
                  {text('reminders.remove')}
                </button>
              </span>
            </li>
          ),
        )}
        {offered.map(({ window, why }) => (
          <li key={window.id}>
            <span>
              {describe(window)}
              <br />
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
