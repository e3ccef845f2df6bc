import type { WeekPlan } from '@/dossier/week-plan';
import { dayText } from '@/locales/day-text';
import { text } from '@/locales/text';

/** A window as the popup names it: legal day and hours. */
export type NamedWindow = {
  key: string;
  label: string;
  day: string;
  opens: string;
  closes: string;
};

export type ReminderView = {
  on: boolean;
  /** The window that is open now and was announced. */
  now: NamedWindow | null;
  next: NamedWindow | null;
  /** The browser is known not to show notifications. */
  refused: boolean;
  week: WeekPlan;
};

export type ReminderActions = { snooze(): void; notToday(): void };

type Props = { view: ReminderView; actions: ReminderActions };

function Now({ window, actions }: { window: NamedWindow; actions: ReminderActions }) {
  return (
    <div class="note reminder">
      <p>{text('reminder.now', { label: window.label, hour: window.closes })}</p>
      <div class="pair">
        <button type="button" class="small" onClick={actions.snooze}>
          {text('reminder.snooze')}
        </button>
        <button type="button" class="small" onClick={actions.notToday}>
          {text('reminder.not-today')}
        </button>
      </div>
    </div>
  );
}

/** The week's attempts, what is missing, and the next reminder. */
export function ReminderLine({ view, actions }: Props) {
  const { on, now, next, refused, week } = view;
  return (
    <section class="week" aria-label={text('reminders.heading')}>
      {now && <Now window={now} actions={actions} />}
      <p>
        {text('week.count', { week: week.thisWeek, today: week.today })}{' '}
        {week.lack && text(`week.${week.lack}`)}
      </p>
      {week.step && <p class="quiet">{text(`week.${week.step}`)}</p>}
      <p class="quiet">
        {!on && text('reminder.off')}
        {on && !next && text('reminder.none')}
        {on &&
          next &&
          text('reminder.next', { day: dayText(next.day), hour: next.opens, label: next.label })}
      </p>
      {on && refused && <p class="note bad">{text('reminder.refused')}</p>}
    </section>
  );
}
