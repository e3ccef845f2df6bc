import { text } from '@/locales/text';
import { type Said, SaidLine } from './said';

export type RestoringState = {
  /** Share of the work that is done, 0 to 1; null when nothing is under way. */
  progress: number | null;
  message: Said | null;
  /** Files that the ZIPs lack, when the person is asked whether to go on without them. */
  missing: number;
};

export type RestoringActions = {
  restore(zips: File[]): void;
  restoreAnyway(): void;
};

type Props = { state: RestoringState; actions: RestoringActions };

/** Where a dossier comes back from its ZIP, with all its volumes. */
export function Restoring({ state, actions }: Props) {
  const { progress, message, missing } = state;
  const busy = progress !== null;
  return (
    <section aria-labelledby="restore">
      <h2 id="restore">{text('restore.heading')}</h2>
      <p>{text('restore.text')}</p>
      <label>
        {text('restore.files')}
        <input
          type="file"
          accept=".zip,application/zip"
          multiple
          disabled={busy}
          onChange={({ currentTarget }) => {
            const zips = [...(currentTarget.files ?? [])];
            currentTarget.value = '';
            if (zips.length > 0) actions.restore(zips);
          }}
        />
      </label>
      <SaidLine said={message}>
        {busy && <progress aria-label={text('restore.heading')} value={progress} max={1} />}
      </SaidLine>
      {missing > 0 && !busy && (
        <button type="button" onClick={actions.restoreAnyway}>
          {text('restore.anyway', { count: missing })}
        </button>
      )}
    </section>
  );
}
