import { hostOf } from '@/dossier/procedure';
import type { CaptureRecord } from '@/evidence/record';
import { legalText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { OutcomeMark } from './outcome-mark';

function PictureText({ picture }: Pick<CaptureRecord, 'picture'>) {
  if (!('missing' in picture)) return <>{text(`last.${picture.method}`)}</>;
  return (
    <>
      {text('last.no-picture')} <span lang="fr">{picture.missing}</span>
    </>
  );
}

type RenameProps = { label: string; rename(label: string): void };

function Rename({ label, rename }: RenameProps) {
  return (
    <details class="rename">
      <summary>{text('procedure.rename')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const name = new FormData(event.currentTarget).get('name');
          if (typeof name === 'string' && name.trim() !== '') rename(name);
        }}
      >
        <label for="procedure">{text('procedure.name')}</label>
        <input id="procedure" name="name" maxLength={300} placeholder={label} />
        <button type="submit" class="small">
          {text('procedure.save')}
        </button>
      </form>
    </details>
  );
}

export type LastCaptureActions = { savePlate(): void; nameProcedure(label: string): void };

type LastProps = {
  record: CaptureRecord;
  thumbnail: string | null;
  actions: LastCaptureActions;
};

/** The last capture: what it says, its picture, its plate, the name of its procedure. */
export function LastCapture({ record, thumbnail, actions }: LastProps) {
  return (
    <section class="last" aria-labelledby="last">
      <h2 id="last" class="quiet">
        {text('last.heading')}
      </h2>
      <div class="card">
        {thumbnail && <img src={thumbnail} alt="" />}
        <div class="facts">
          <p>
            <OutcomeMark outcome={record.outcome} />
          </p>
          <p>{text('last.title', { number: record.number })}</p>
          <p>{legalText(record.time.legal)}</p>
          {record.procedure && (
            <p>
              <bdi>{record.procedure.label}</bdi>
            </p>
          )}
          <p class="quiet host" dir="ltr">
            {hostOf(record)}
          </p>
          <p class="quiet">
            <PictureText picture={record.picture} />
          </p>
        </div>
      </div>
      <button type="button" class="small" onClick={actions.savePlate}>
        {text('last.save')}
      </button>
      {record.procedure && <Rename label={record.procedure.label} rename={actions.nameProcedure} />}
    </section>
  );
}
