import { useEffect, useState } from 'preact/hooks';
import { metadataIn, type PictureMetadata, withoutMetadata } from '@/dossier/picture-metadata';
import { type LatestStep, paperKinds, type StepKind, stepKinds } from '@/evidence/record';
import { urgencyGrounds } from '@/evidence/urgency-grounds';
import { dayText } from '@/locales/day-text';
import { sizeText, text } from '@/locales/text';
import { FileField } from './file-field';
import { RemovalForm } from './removal-form';
import { type Said, SaidLine } from './said';

/** A step as it is listed. */
export type StepItem = { seq: number; step: StepKind; day: string; note: string; papers: number };

export type StepDraft = Pick<LatestStep, 'step' | 'day' | 'note' | 'hour' | 'ground'> & {
  papers: File[];
  /** What each paper is, in the same order. */
  labels: string[];
};

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

const isPaperKind = (step: StepKind) => paperKinds.some((kind) => kind === step);

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
function GroundField({
  draft,
  change,
}: {
  draft: StepDraft;
  change(part: Partial<StepDraft>): void;
}) {
  return (
    <label>
      {text('steps.ground')}
      <select
        value={draft.ground ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const ground = urgencyGrounds.find((one) => one === value);
          change({ ...(ground && { ground }) });
        }}
      >
        <option value="">{text('steps.ground-none')}</option>
        {urgencyGrounds.map((ground) => (
          <option key={ground} value={ground}>
            {text(`ground.${ground}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function StepForm({ today, actions }: { today: string; actions: StepsActions }) {
  const fresh: StepDraft = { step: 'email', day: today, note: '', papers: [], labels: [] };
  const [draft, setDraft] = useState(fresh);
  const [busy, setBusy] = useState(false);
  const metadata = useMetadata(draft.papers);
  const [bare, setBare] = useState<ReadonlySet<File>>(new Set());
  const asChosen = async (paper: File) =>
    bare.has(paper)
      ? new File([withoutMetadata(await bytesOf(paper))], paper.name, { type: paper.type })
      : paper;
  const change = (part: Partial<StepDraft>) => setDraft((before) => ({ ...before, ...part }));
  const isPaper = isPaperKind(draft.step);
  const usable = draft.day !== '' && draft.day <= today && !busy;
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const form = event.currentTarget;
        if (!usable) return;
        setBusy(true);
        const papers = await Promise.all(draft.papers.map(asChosen)).catch(() => draft.papers);
        const { hour, ground, ...plain } = draft;
        const told = {
          ...plain,
          papers,
          ...(hour !== undefined && !isPaper && { hour }),
          ...(ground !== undefined && draft.step === 'urgency' && { ground }),
        };
        if (await actions.addStep(told)) {
          setDraft(fresh);
          form.reset();
        }
        setBusy(false);
      }}
    >
      <div class="pair">
        <KindField step={draft.step} choose={(step) => change({ step })} />
        <label>
          {text(isPaper ? 'steps.paper-day' : 'steps.day')}
          <input
            type="date"
            max={today}
            value={draft.day}
            onInput={({ currentTarget }) => change({ day: currentTarget.value })}
          />
        </label>
        {!isPaper && (
          <label>
            {text('steps.hour')}
            <input
              type="time"
              value={draft.hour ?? ''}
              onInput={({ currentTarget: { value } }) => {
                const { hour: _, ...others } = draft;
                setDraft(/^\d\d:\d\d$/.test(value) ? { ...others, hour: value } : others);
              }}
            />
          </label>
        )}
      </div>
      {draft.step === 'urgency' && <GroundField draft={draft} change={change} />}
      <label>
        {text('steps.note')}
        <textarea
          rows={3}
          maxLength={4_000}
          value={draft.note}
          onInput={({ currentTarget }) => change({ note: currentTarget.value })}
        />
        {!isPaper && <span class="quiet">{text('steps.note-told')}</span>}
      </label>
      <FileField
        label={text('steps.papers')}
        help={text('steps.drop')}
        accept=".pdf,.eml,.msg,image/*,application/pdf,message/rfc822"
        take={(files) =>
          change({
            papers: [...draft.papers, ...files],
            labels: [...draft.labels, ...files.map(() => '')],
          })
        }
      />
      {draft.papers.length > 0 && (
        <ul class="windows" aria-label={text('steps.joined')}>
          {draft.papers.map((paper, index) => (
            <li key={`${paper.name} ${paper.size} ${paper.lastModified}`}>
              <span>
                <bdi>{paper.name}</bdi> <span class="quiet">{sizeText(paper.size)}</span>
                <label>
                  {text('steps.label', { name: paper.name })}
                  <input
                    maxLength={120}
                    dir="auto"
                    value={draft.labels[index] ?? ''}
                    onInput={({ currentTarget }) =>
                      change({ labels: draft.labels.with(index, currentTarget.value) })
                    }
                  />
                </label>
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
                onClick={() =>
                  change({
                    papers: draft.papers.filter((one) => one !== paper),
                    labels: draft.labels.filter((_, place) => place !== index),
                  })
                }
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
