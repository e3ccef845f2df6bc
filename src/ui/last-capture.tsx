import type { CaptureRecord } from '@/evidence/record';
import { text } from '@/locales/text';
import type { PopupActions } from './popup';

function pictureText({ picture }: CaptureRecord): string {
  if ('missing' in picture) return text('last.no-picture', { reason: picture.missing });
  return text(`last.${picture.method}`);
}

const when = new Intl.DateTimeFormat('fr', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

function dayAndHour(legal: string): string {
  const day = when.format(new Date(`${legal.slice(0, 10)}T12:00:00Z`));
  return `${day}, ${legal.slice(11, 19)}`;
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

type LastProps = {
  record: CaptureRecord;
  thumbnail: string | null;
  actions: Pick<PopupActions, 'savePlate' | 'nameProcedure'>;
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
          <p class="outcome" data-outcome={record.outcome}>
            {text(`outcome.${record.outcome}`)}
          </p>
          <p>{text('last.title', { number: record.number })}</p>
          <p>{dayAndHour(record.time.legal)}</p>
          {record.procedure && <p>{record.procedure.label}</p>}
          <p class="quiet host">{new URL(record.url).host}</p>
          <p class="quiet">{pictureText(record)}</p>
        </div>
      </div>
      <button type="button" class="small" onClick={actions.savePlate}>
        {text('last.save')}
      </button>
      {record.procedure && <Rename label={record.procedure.label} rename={actions.nameProcedure} />}
    </section>
  );
}
