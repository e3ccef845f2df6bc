import { useState } from 'preact/hooks';
import { weekdays, weekdayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { windowLabel } from '@/locales/window-label';
import type { ReleaseWindow } from '@/reminders/release-window';

type Props = { window: ReleaseWindow; save(window: ReleaseWindow): void; cancel(): void };

/** Where a window's name, days and hours are written. */
export function WindowForm({ window, save, cancel }: Props) {
  const shown = windowLabel(window);
  const [draft, setDraft] = useState({ ...window, label: shown });
  const change = (part: Partial<ReleaseWindow>) => setDraft({ ...draft, ...part });
  const { label, days, start, end } = draft;
  const usable =
    label.trim() !== '' && days.length > 0 && start !== '' && end !== '' && start !== end;
  return (
    <form
      class="window"
      onSubmit={(event) => {
        event.preventDefault();
        // A name that was not touched stays the one that follows the language.
        const name = label === shown ? window.label : label.trim();
        if (usable) save({ ...draft, label: name });
      }}
    >
      <label>
        {text('reminders.label')}
        <input
          value={label}
          maxLength={100}
          onInput={({ currentTarget }) => change({ label: currentTarget.value })}
        />
      </label>
      <fieldset>
        <legend>{text('reminders.days')}</legend>
        {weekdays.map((day) => (
          <label key={day} class="check">
            <input
              type="checkbox"
              checked={days.includes(day)}
              onChange={({ currentTarget: { checked } }) =>
                change({
                  days: weekdays.filter((one) => (one === day ? checked : days.includes(one))),
                })
              }
            />
            {weekdayText(day)}
          </label>
        ))}
      </fieldset>
      <div class="pair">
        <label>
          {text('reminders.start')}
          <input
            type="time"
            value={start}
            onInput={({ currentTarget }) => change({ start: currentTarget.value })}
          />
        </label>
        <label>
          {text('reminders.end')}
          <input
            type="time"
            value={end}
            onInput={({ currentTarget }) => change({ end: currentTarget.value })}
          />
        </label>
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={draft.movesOnHolidays}
          onChange={({ currentTarget }) => change({ movesOnHolidays: currentTarget.checked })}
        />
        {text('reminders.moves')}
      </label>
      {!usable && <p class="quiet">{text('reminders.bad-window')}</p>}
      <div class="pair">
        <button type="submit" disabled={!usable}>
          {text('reminders.save')}
        </button>
        <button type="button" onClick={cancel}>
          {text('reminders.cancel')}
        </button>
      </div>
    </form>
  );
}
