import { useEffect, useState } from 'preact/hooks';
import { metadataIn, type PictureMetadata, withoutMetadata } from '@/dossier/picture-metadata';
import { type StepKind, stepKinds } from '@/evidence/record';
import { dayText } from '@/locales/day-text';
import { sizeText, text } from '@/locales/text';
import { FileField } from './file-field';
import { RemovalForm } from './removal-form';
import { type Said, SaidLine } from './said';

/** A step as it is listed. */
export type StepItem = { seq: number; step: StepKind; day: string; note: string; papers: number };

export type StepDraft = { step: StepKind; day: string; note: string; papers: File[] };

export type StepsState = {
  items: StepItem[];
  /** Today, in legal time: no step was done later. */
  today: string;
  said: Said | null;
};

export type StepsActions = {
  /** True once it is kept. */
  addStep(draft: StepDraft): Promise<boolean>;
  removeStep(item: StepItem, reason: string): void;
};

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

/** What each of some papers says besides its picture, as far as it was looked at. */
function useMetadata(papers: readonly File[]): ReadonlyMap<File, PictureMetadata> {
  const [found, setFound] = useState<ReadonlyMap<File, PictureMetadata>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const all = new Map<File, PictureMetadata>();
      for (const paper of papers) {
        const said = metadataIn(await bytesOf(paper));
        if (said) all.set(paper, said);
      }
      if (isCurrent) setFound(all);
    };
    // A paper that cannot be read is reported when it is kept.
    look().catch((error: unknown) => console.warn('A paper could not be looked at', error));
    return () => {
      isCurrent = false;
    };
  }, [papers]);
  return found;
}

type MetadataProps = {
  said: PictureMetadata | undefined;
  isBare: boolean;
  choose(wanted: boolean): void;
};

/** What a picture says of the person, and the choice to leave it out of the copy that is kept. */
function Metadata({ said, isBare, choose }: MetadataProps) {
  if (!said) return null;
  const what = said.place ? (said.camera ? 'both' : 'place') : 'camera';
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isBare}
        onChange={({ currentTarget }) => choose(currentTarget.checked)}
      />
      {text(`steps.metadata-${what}`)}
    </label>
  );
}

function StepForm({ today, actions }: { today: string; actions: StepsActions }) {
  const fresh: StepDraft = { step: 'email', day: today, note: '', papers: [] };
  const [draft, setDraft] = useState(fresh);
  const [busy, setBusy] = useState(false);
  const metadata = useMetadata(draft.papers);
  const [bare, setBare] = useState<ReadonlySet<File>>(new Set());
  const asChosen = async (paper: File) =>
    bare.has(paper)
      ? new File([withoutMetadata(await bytesOf(paper))], paper.name, { type: paper.type })
      : paper;
  const change = (part: Partial<StepDraft>) => setDraft((before) => ({ ...before, ...part }));
  const usable = draft.day !== '' && draft.day <= today && !busy;
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const form = event.currentTarget;
        if (!usable) return;
        setBusy(true);
        const papers = await Promise.all(draft.papers.map(asChosen)).catch(() => draft.papers);
        if (await actions.addStep({ ...draft, papers })) {
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
      <FileField
        label={text('steps.papers')}
        help={text('steps.drop')}
        accept=".pdf,.eml,.msg,image/*,application/pdf,message/rfc822"
        take={(files) => change({ papers: [...draft.papers, ...files] })}
      />
      {draft.papers.length > 0 && (
        <ul class="windows" aria-label={text('steps.joined')}>
          {draft.papers.map((paper) => (
            <li key={`${paper.name} ${paper.size} ${paper.lastModified}`}>
              <span>
                <bdi>{paper.name}</bdi> <span class="quiet">{sizeText(paper.size)}</span>
                <Metadata
                  said={metadata.get(paper)}
                  isBare={bare.has(paper)}
                  choose={(wanted) => {
                    const next = new Set(bare);
                    if (wanted) next.add(paper);
                    else next.delete(paper);
                    setBare(next);
                  }}
                />
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

type Props = {
  state: StepsState;
  /** A letter is being written: what was started here stays. */
  isHidden: boolean;
  actions: StepsActions;
};

/** What was done outside the booking site: listed, added, deleted with a reason. */
export function StepsSection({ state, isHidden, actions }: Props) {
  const { items, today, said } = state;
  return (
    <section aria-labelledby="steps" hidden={isHidden}>
      <h2 id="steps">{text('steps.heading')}</h2>
      <p>{text('steps.text')}</p>
      {items.length === 0 && <p class="quiet">{text('steps.none')}</p>}
      <ul class="windows">
        {items.map((item) => (
          <li key={item.seq}>
            <span>
              {text('list.named', { name: dayText(item.day), value: text(`step.${item.step}`) })}
              {item.note && ` – ${item.note}`}
              {item.papers > 0 && (
                <span class="quiet">{` (${text('steps.papers-count', { count: item.papers })})`}</span>
              )}
            </span>
            <RemovalForm
              label={text('removal.heading')}
              question={text('removal.step', {
                step: text(`step.${item.step}`),
                day: dayText(item.day),
              })}
              remove={(reason) => actions.removeStep(item, reason)}
            />
          </li>
        ))}
      </ul>
      <SaidLine said={said} />
      <StepForm today={today} actions={actions} />
    </section>
  );
}
