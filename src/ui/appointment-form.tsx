import { useState } from 'preact/hooks';
import { text } from '@/locales/text';

/** An appointment that was found: day ("2026-12-03"), hour ("09:30", "" when unknown) and place. */
export type AppointmentDraft = { day: string; hour: string; place: string };

type Props = { keep(draft: AppointmentDraft): Promise<boolean>; back(): void };

/** Asks when and where the appointment is: it goes into the journal as a step. */
export function AppointmentForm({ keep, back }: Props) {
  const [draft, setDraft] = useState<AppointmentDraft>({ day: '', hour: '', place: '' });
  const [busy, setBusy] = useState(false);
  const field = (name: keyof AppointmentDraft) => ({
    name,
    value: draft[name],
    onInput: ({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) =>
      setDraft((now) => ({ ...now, [name]: value })),
  });
  return (
    <form
      class="stack appointment"
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        void keep(draft).finally(() => setBusy(false));
      }}
    >
      <h2>{text('appointment.heading')}</h2>
      <label>
        {text('appointment.day')}
        <input type="date" required {...field('day')} />
      </label>
      <label>
        {text('appointment.hour')}
        <input type="time" {...field('hour')} />
      </label>
      <label>
        {text('appointment.place')}
        <input type="text" maxLength={200} dir="auto" {...field('place')} />
      </label>
      <div class="half">
        <button type="submit" class="main" disabled={busy || draft.day === ''}>
          {text('statement.seal')}
        </button>
        <button type="button" onClick={back}>
          {text('statement.back')}
        </button>
      </div>
    </form>
  );
}
