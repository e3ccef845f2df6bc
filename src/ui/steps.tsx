import { useState } from 'preact/hooks';
import { type StepKind, stepKinds } from '@/evidence/record';
import { dayText } from '@/locales/day-text';
import { sizeText, text } from '@/locales/text';
import { type Said, SaidLine } from './said';

/** A step as it is listed. */
export type StepItem = { seq: number; step: StepKind; day: string; note: string; papers: number };

export type StepDraft = { step: StepKind; day: string; note: string; papers: File[] };

export type StepsState = {
  items: StepItem[];
  /** Today, in legal time: no step was done later. */
  today: string;
  message: Said | null;
};

export type StepsActions = {
  /** True once it is kept. */
  addStep(draft: StepDraft): Promise<boolean>;
  removeStep(item: StepItem): void;
};

function StepForm({ today, actions }: { today: string; actions: StepsActions }) {
  const fresh: StepDraft = { step: 'email', day: today, note: '', papers: [] };
  const [draft, setDraft] = useState(fresh);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<StepDraft>) => setDraft((before) => ({ ...before, ...part }));
  const usable = draft.day !== '' && draft.day <= today && !busy;
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const form = event.currentTarget;
        if (!usable) return;
        setBusy(true);
        if (await actions.addStep(draft)) {
          setDraft(fresh);
          form.reset();
        }
        setBusy(false);
      }}
    >
      <div class="pair">
        <label>
          {text('steps.step')}
          <select
            value={draft.step}
            onChange={({ currentTarget: { value } }) =>
              change({ step: stepKinds.find((step) => step === value) ?? 'other' })
            }
          >
            {stepKinds.map((step) => (
              <option key={step} value={step}>
                {text(`step.${step}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {text('steps.day')}
          <input
            type="date"
            max={today}
            value={draft.day}
            onInput={({ currentTarget }) => change({ day: currentTarget.value })}
          />
        </label>
      </div>
      <label>
        {text('steps.note')}
        <textarea
          rows={3}
          maxLength={4_000}
          value={draft.note}
          onInput={({ currentTarget }) => change({ note: currentTarget.value })}
        />
      </label>
      <label
        class="drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          change({ papers: [...draft.papers, ...(event.dataTransfer?.files ?? [])] });
        }}
      >
        <span>{text('steps.papers')}</span>
        <span class="quiet">{text('steps.drop')}</span>
        <input
          type="file"
          multiple
          accept=".pdf,.eml,.msg,image/*,application/pdf,message/rfc822"
          onChange={({ currentTarget }) => {
            change({ papers: [...draft.papers, ...(currentTarget.files ?? [])] });
            currentTarget.value = '';
          }}
        />
      </label>
      {draft.papers.length > 0 && (
        <ul class="windows" aria-label={text('steps.joined')}>
          {draft.papers.map((paper) => (
            <li key={`${paper.name} ${paper.size} ${paper.lastModified}`}>
              <span>
                <bdi>{paper.name}</bdi> <span class="quiet">{sizeText(paper.size)}</span>
              </span>
              <button
                type="button"
                class="small"
                onClick={() => change({ papers: draft.papers.filter((one) => one !== paper) })}
              >
                {text('steps.take-out', { name: paper.name })}
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="submit" disabled={!usable}>
        {text('steps.add')}
      </button>
    </form>
  );
}

/** What was done beside the booking site: listed, added, deleted with a reason. */
export function Steps({ state, actions }: { state: StepsState; actions: StepsActions }) {
  const { items, today, message } = state;
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{text('steps.heading')}</h2>
      <p>{text('steps.text')}</p>
      {items.length === 0 && <p class="quiet">{text('steps.none')}</p>}
      <ul class="windows">
        {items.map((item) => (
          <li key={item.seq}>
            <span>
              {`${dayText(item.day)} : ${text(`step.${item.step}`)}`}
              {item.note && ` – ${item.note}`}
              {item.papers > 0 && (
                <span class="quiet">{` (${text('steps.papers-count', { count: item.papers })})`}</span>
              )}
            </span>
            <button type="button" class="small danger" onClick={() => actions.removeStep(item)}>
              {text('removal.heading')}
            </button>
          </li>
        ))}
      </ul>
      <SaidLine said={message} />
      <StepForm today={today} actions={actions} />
    </section>
  );
}
