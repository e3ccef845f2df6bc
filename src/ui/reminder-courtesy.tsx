import { text } from '@/locales/text';

const nightly = { from: '22:00', to: '07:00' };

/** When not to remind. */
export type Courtesy = {
  quiet: { from: string; to: string } | null;
  /** Day on which the pause ends. */
  pausedUntil: string | null;
  /** Reminders a day at most. */
  cap: number;
};

type Props = {
  state: Courtesy;
  actions: { changeReminders(change: Partial<Courtesy>): void };
};

/** When not to remind: quiet hours, a pause, a cap. */
export function ReminderCourtesy({ state, actions }: Props) {
  const { quiet, pausedUntil, cap } = state;
  const change = actions.changeReminders;
  return (
    <div class="courtesy">
      <h3>{text('reminders.courtesy')}</h3>
      <label class="toggle">
        <input
          type="checkbox"
          class="switch"
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
