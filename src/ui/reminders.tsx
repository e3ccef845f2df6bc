import { dayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { ReminderCourtesy } from './reminder-courtesy';
import { ReminderWindows } from './reminder-windows';
import { type Said, SaidLine } from './said';
import type { WindowDraft } from './window-form';

/** A reminder's past: legal day and hour, and what became of it. */
type Reminded = {
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
  offered: { window: WindowDraft; why: { times: number } | { known: string } }[];
  quiet: { from: string; to: string } | null;
  pausedUntil: string | null;
  cap: number;
  log: Reminded[];
  said: Said | null;
};

/** A change of the settings; what is not in it stays. */
export type RemindersChange = Partial<
  Pick<RemindersState, 'on' | 'windows' | 'quiet' | 'pausedUntil' | 'cap'>
>;

export type RemindersActions = {
  changeReminders(change: RemindersChange): void;
  saveCalendar(): void;
};

export type RemindersProps = { state: RemindersState; actions: RemindersActions };

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
export function RemindersSection({ state, actions }: RemindersProps) {
  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders">{text('reminders.heading')}</h2>
      <p>{text('reminders.text', { zone: state.zone })}</p>
      <SaidLine said={state.said} />
      <label class="check">
        <input
          type="checkbox"
          checked={state.on}
          onChange={({ currentTarget }) => actions.changeReminders({ on: currentTarget.checked })}
        />
        {text('reminders.on')}
      </label>
      {state.on && <ReminderWindows state={state} actions={actions} />}
      {state.on && <ReminderCourtesy state={state} actions={actions} />}
      <p class="quiet">{text('reminders.ics-text')}</p>
      <button type="button" onClick={actions.saveCalendar}>
        {text('reminders.ics')}
      </button>
      <Log log={state.log} />
    </section>
  );
}
