import { dayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import type { LogEntry } from '@/reminders/next-reminder';
import type { ReleaseWindow } from '@/reminders/release-window';
import { Pictogram } from './pictogram';
import { type Courtesy, ReminderCourtesy } from './reminder-courtesy';
import { ReminderWindows } from './reminder-windows';
import { type Said, SaidLine } from './said';

/** A reminder's past: legal day and hour, and what became of it. */
type Reminded = {
  key: string;
  label: string;
  day: string;
  opens: string;
  outcome: LogEntry['outcome'] | 'late';
};

export type RemindersState = Courtesy & {
  zone: string;
  on: boolean;
  windows: ReleaseWindow[];
  announced: { label: string; day: string; hour: string }[];
  /** Windows that could be added, each with why: the person's own pages, or what is known of this préfecture. */
  offered: { window: ReleaseWindow; why: { times: number } | { known: string } }[];
  log: Reminded[];
  said: Said | null;
};

/** A change of the settings; what is not in it stays. */
export type RemindersChange = Partial<
  Pick<RemindersState, 'on' | 'windows' | 'quiet' | 'pausedUntil' | 'cap'>
>;

type RemindersActions = {
  changeReminders(change: RemindersChange): void;
  removeWindow(window: ReleaseWindow): void;
  saveCalendar(): void;
};

type Props = { state: RemindersState; actions: RemindersActions };

function Log({ log }: Pick<RemindersState, 'log'>) {
  return (
    <details>
      <summary>{text('reminders.log')}</summary>
      <p class="quiet">{text('reminders.log-private')}</p>
      {log.length === 0 && <p>{text('reminders.log-empty')}</p>}
      <ul>
        {log.map(({ key, label, day, opens, outcome }) => (
          <li key={key}>
            {text('list.named', {
              name: `${dayText(day)}, ${opens}, ${label}`,
              value: text(`reminded.${outcome}`),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The reminders' settings: windows, courtesy, the calendar file, what became of the last ones. */
export function RemindersSection({ state, actions }: Props) {
  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders" class="hidden">
        {text('reminders.heading')}
      </h2>
      <p>{text('reminders.text', { zone: state.zone })}</p>
      <SaidLine said={state.said} />
      <div class="reminder-head">
        <label class="toggle">
          <input
            type="checkbox"
            class="switch"
            checked={state.on}
            onChange={({ currentTarget }) => actions.changeReminders({ on: currentTarget.checked })}
          />
          <strong>{text('reminders.on')}</strong>
        </label>
        <button type="button" onClick={actions.saveCalendar}>
          <Pictogram name="phone" size={20} />
          {text('reminders.ics')}
        </button>
      </div>
      <p class="quiet">{text('reminders.ics-text')}</p>
      <div class="two">
        <div class="column">{state.on && <ReminderWindows state={state} actions={actions} />}</div>
        <div class="column">
          {state.on && <ReminderCourtesy state={state} actions={actions} />}
          <Log log={state.log} />
        </div>
      </div>
    </section>
  );
}
