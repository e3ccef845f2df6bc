import { useState } from 'preact/hooks';
import { type AppointmentDraft, noAppointment } from '@/dossier/appointment';
import { text } from '@/locales/text';

type FieldsProps = { draft: AppointmentDraft; change(part: Partial<AppointmentDraft>): void };

/** When and where an appointment is, and what to bring: what the convocation says. */
export function AppointmentFields({ draft, change }: FieldsProps) {
  const field = (name: keyof AppointmentDraft) => ({
    name,
    value: draft[name],
    onInput: ({
      currentTarget: { value },
    }: {
      currentTarget: HTMLInputElement | HTMLTextAreaElement;
    }) => change({ [name]: value }),
  });
  return (
    <>
      <div class="pair">
        <label>
          {text('appointment.day')}
          <input type="date" required {...field('day')} />
        </label>
        <label>
          {text('appointment.hour')}
          <input type="time" {...field('hour')} />
        </label>
      </div>
      <label>
        {text('appointment.place')}
        <input type="text" maxLength={200} dir="auto" {...field('place')} />
      </label>
      <label>
        {text('appointment.bring')}
        <textarea rows={2} maxLength={2_000} dir="auto" {...field('bring')} />
      </label>
    </>
  );
}

type Props = { keep(draft: AppointmentDraft): Promise<boolean>; back(): void };

/** Asks for an appointment that was found: it goes into the journal as a step. */
export function AppointmentForm({ keep, back }: Props) {
  const [draft, setDraft] = useState(noAppointment);
  const [busy, setBusy] = useState(false);
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
      <AppointmentFields
        draft={draft}
        change={(part) => setDraft((now) => ({ ...now, ...part }))}
      />
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
