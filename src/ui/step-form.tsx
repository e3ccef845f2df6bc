import { useState } from 'preact/hooks';
import { appointmentFrom, noAppointment } from '@/dossier/appointment';
import type { LatestStep } from '@/evidence/record';
import { paperKinds, type StepKind, stepKinds } from '@/evidence/step-facts';
import { urgencyGrounds } from '@/evidence/urgency-grounds';
import { text } from '@/locales/text';
import { AppointmentFields } from './appointment-form';
import { Pictogram, type PictogramName } from './pictogram';
import { type JoinedPaper, keptPaper, StepPapers } from './step-papers';

export type StepDraft = Pick<
  LatestStep,
  'step' | 'day' | 'note' | 'hour' | 'ground' | 'appointment'
> & {
  papers: File[];
  /** What each paper is, in the same order. */
  labels: string[];
};

/** A step as it is being written: "" for what was not said. */
type Written = {
  step: StepKind;
  day: string;
  hour: string;
  note: string;
  ground: string;
  appointment: typeof noAppointment;
  papers: readonly JoinedPaper[];
};

const isPaperKind = (step: StepKind) => paperKinds.some((kind) => kind === step);

/** What is kept of what was written: the parts that belong to its kind. */
async function draftOf(written: Written): Promise<StepDraft> {
  const { step, day, note, hour, appointment, papers } = written;
  const ground = urgencyGrounds.find((one) => one === written.ground);
  const kept = await Promise.all(papers.map(keptPaper)).catch(() => papers.map(({ file }) => file));
  return {
    step,
    day,
    note,
    papers: kept,
    labels: papers.map(({ label }) => label),
    ...(hour !== '' && !isPaperKind(step) && { hour }),
    ...(ground !== undefined && step === 'urgency' && { ground }),
    ...(appointment.day !== '' &&
      step === 'appointment' && { appointment: appointmentFrom(appointment) }),
  };
}

/** The steps that are added most, each a tile to press; the list has all of them. */
const tiles = [
  ['email', 'mail'],
  ['letter', 'letter'],
  ['counter-visit', 'desk'],
  ['imported', 'phone'],
  ['mediator', 'shield'],
  ['petition', 'scale'],
  ['appointment', 'calendar-check'],
  ['other', 'dots'],
] as const satisfies [StepKind, PictogramName][];

function Tiles({ step, choose }: { step: StepKind; choose(step: StepKind): void }) {
  return (
    <fieldset class="tiles">
      <legend>{text('steps.tiles')}</legend>
      {tiles.map(([kind, pictogram]) => (
        <button
          key={kind}
          type="button"
          class="tile"
          aria-pressed={kind === step}
          onClick={() => choose(kind)}
        >
          <Pictogram name={pictogram} />
          {text(`tile.${kind}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** The kinds of a step, papers on the person apart. */
function KindField({ step, choose }: { step: StepKind; choose(step: StepKind): void }) {
  const groups = [
    ['steps.group-steps', stepKinds.filter((kind) => !isPaperKind(kind))],
    ['steps.group-papers', paperKinds],
  ] as const;
  return (
    <label>
      {text('steps.step')}
      <select
        value={step}
        onChange={({ currentTarget: { value } }) =>
          choose(stepKinds.find((kind) => kind === value) ?? 'other')
        }
      >
        {groups.map(([group, kinds]) => (
          <optgroup key={group} label={text(group)}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {text(`step.${kind}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** Which ground of urgency a paper shows. */
function GroundField({ ground, choose }: { ground: string; choose(ground: string): void }) {
  return (
    <label>
      {text('steps.ground')}
      <select value={ground} onChange={({ currentTarget: { value } }) => choose(value)}>
        <option value="">{text('steps.ground-none')}</option>
        {urgencyGrounds.map((one) => (
          <option key={one} value={one}>
            {text(`ground.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

type Props = {
  today: string;
  /** True once it is kept. */
  add(draft: StepDraft): Promise<boolean>;
};

/** A step, or a paper on the person, as it is written down. */
export function StepForm({ today, add }: Props) {
  const fresh: Written = {
    step: 'email',
    day: today,
    hour: '',
    note: '',
    ground: '',
    appointment: noAppointment,
    papers: [],
  };
  const [written, setWritten] = useState(fresh);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<Written>) => setWritten((before) => ({ ...before, ...part }));
  const { step, day, hour, note, ground, appointment, papers } = written;
  const isPaper = isPaperKind(step);
  const usable = day !== '' && day <= today && !busy;
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const form = event.currentTarget;
        if (!usable) return;
        setBusy(true);
        if (await add(await draftOf(written))) {
          setWritten(fresh);
          form.reset();
        }
        setBusy(false);
      }}
    >
      <Tiles step={step} choose={(kind) => change({ step: kind })} />
      <div class="pair">
        <KindField step={step} choose={(kind) => change({ step: kind })} />
        <label>
          {text(isPaper ? 'steps.paper-day' : 'steps.day')}
          <input
            type="date"
            max={today}
            value={day}
            onInput={({ currentTarget }) => change({ day: currentTarget.value })}
          />
        </label>
        {!isPaper && (
          <label>
            {text('steps.hour')}
            <input
              type="time"
              value={hour}
              onInput={({ currentTarget }) => change({ hour: currentTarget.value })}
            />
          </label>
        )}
      </div>
      {step === 'urgency' && (
        <GroundField ground={ground} choose={(one) => change({ ground: one })} />
      )}
      {step === 'appointment' && (
        <fieldset class="stack">
          <legend>{text('appointment.heading')}</legend>
          <AppointmentFields
            draft={appointment}
            change={(part) => change({ appointment: { ...appointment, ...part } })}
          />
        </fieldset>
      )}
      <label>
        {text('steps.note')}
        <textarea
          rows={3}
          maxLength={4_000}
          value={note}
          onInput={({ currentTarget }) => change({ note: currentTarget.value })}
        />
        {!isPaper && <span class="quiet">{text('steps.note-told')}</span>}
      </label>
      <StepPapers papers={papers} change={(now) => change({ papers: now })} />
      <button type="submit" disabled={!usable}>
        {text('steps.add')}
      </button>
    </form>
  );
}
