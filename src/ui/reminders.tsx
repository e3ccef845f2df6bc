import { useState } from 'preact/hooks';
import { dayText, weekdayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { type WindowDraft, WindowForm } from './window-form';

/** A reminder's past: legal day and hour, and what became of it. */
export type Reminded = {
  key: string;
  label: string;
  day: string;
  opens: string;
  outcome:
    | 'announced'
    | 'late'
    | 'attempted'
    | 'paused'
    | 'not-today'
    | 'quiet-hours'
    | 'cap'
    | 'missed';
};

export type RemindersState = {
  zone: string;
  on: boolean;
  windows: WindowDraft[];
  announced: { label: string; day: string; hour: string }[];
  /** Windows that could be added, each with why: the person's own pages, or what is known of this préfecture. */
  offered: { window: WindowDraft; why: { times: number } | { source: string } }[];
  quiet: { from: string; to: string } | null;
  pausedUntil: string | null;
  cap: number;
  log: Reminded[];
  failed: boolean;
};

/** A change of the settings; what is not in it stays. */
export type RemindersChange = Partial<
  Pick<RemindersState, 'on' | 'windows' | 'quiet' | 'pausedUntil' | 'cap'>
>;

export type RemindersActions = {
  changeReminders(change: RemindersChange): void;
  saveCalendar(): void;
};

type Props = { state: RemindersState; actions: RemindersActions };

const nightly = { from: '22:00', to: '07:00' };

function describe({ label, days, start, end }: WindowDraft): string {
  const named = days.map(weekdayText).join(', ');
  return text('reminders.window', { label, days: named, start, end });
}

function Windows({ state, actions }: Props) {
  const [edited, setEdited] = useState<WindowDraft | null>(null);
  const { windows, announced, offered } = state;
  const put = (window: WindowDraft) => {
    const known = windows.some(({ id }) => id === window.id);
    const changed = windows.map((one) => (one.id === window.id ? window : one));
    actions.changeReminders({ windows: known ? changed : [...windows, window] });
    setEdited(null);
  };
  const fresh = (): WindowDraft => ({
    ...{ id: crypto.randomUUID(), label: '', days: [1, 2, 3, 4, 5], start: '07:45', end: '09:00' },
    ...{ on: true, movesOnHolidays: false },
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
                {'times' in why ? text('reminders.suggested', why) : text('reminders.known', why)}
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

function Courtesy({ state, actions }: Props) {
  const { quiet, pausedUntil, cap } = state;
  const change = actions.changeReminders;
  return (
    <div class="courtesy">
      <label class="check">
        <input
          type="checkbox"
          checked={quiet !== null}
          onChange={({ currentTarget }) =>
            change({ quiet: currentTarget.checked ? nightly : null })
          }
        />
        {text('reminders.quiet')}
      </label>
      {quiet && (
        <div class="pair">
          <label>
            {text('reminders.quiet-from')}
            <input
              type="time"
              value={quiet.from}
              onChange={({ currentTarget: { value } }) =>
                value && change({ quiet: { ...quiet, from: value } })
              }
            />
          </label>
          <label>
            {text('reminders.quiet-to')}
            <input
              type="time"
              value={quiet.to}
              onChange={({ currentTarget: { value } }) =>
                value && change({ quiet: { ...quiet, to: value } })
              }
            />
          </label>
        </div>
      )}
      <div class="pair">
        <label>
          {text('reminders.pause')}
          <input
            type="date"
            value={pausedUntil ?? ''}
            onChange={({ currentTarget }) => change({ pausedUntil: currentTarget.value || null })}
          />
        </label>
        <label>
          {text('reminders.cap')}
          <input
            type="number"
            min={1}
            max={20}
            value={cap}
            onChange={({ currentTarget: { valueAsNumber } }) =>
              valueAsNumber >= 1 && valueAsNumber <= 20 && change({ cap: valueAsNumber })
            }
          />
        </label>
      </div>
    </div>
  );
}

function Log({ log }: Pick<RemindersState, 'log'>) {
  return (
    <details>
      <summary>{text('reminders.log')}</summary>
      <p class="quiet">{text('reminders.log-private')}</p>
      {log.length === 0 && <p>{text('reminders.log-empty')}</p>}
      <ul>
        {log.map(({ key, label, day, opens, outcome }) => (
          <li key={key}>
            {`${dayText(day)}, ${opens}, ${label} : ${text(`reminded.${outcome}`)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The reminders' settings: windows, courtesy, the calendar file, what became of the last ones. */
export function Reminders({ state, actions }: Props) {
  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders">{text('reminders.heading')}</h2>
      <p>{text('reminders.text', { zone: state.zone })}</p>
      <div role="status">{state.failed && <p class="note bad">{text('reminders.failed')}</p>}</div>
      <label class="check">
        <input
          type="checkbox"
          checked={state.on}
          onChange={({ currentTarget }) => actions.changeReminders({ on: currentTarget.checked })}
        />
        {text('reminders.on')}
      </label>
      {state.on && <Windows state={state} actions={actions} />}
      {state.on && <Courtesy state={state} actions={actions} />}
      <p class="quiet">{text('reminders.ics-text')}</p>
      <button type="button" onClick={actions.saveCalendar}>
        {text('reminders.ics')}
      </button>
      <Log log={state.log} />
    </section>
  );
}
