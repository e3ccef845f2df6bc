import { useState } from 'preact/hooks';
import { markSentence } from '@/dossier/marked-text';
import { corroborationSheet } from '@/dossier/sheet';
import type { CaptureRecord, StatementRecord, Told } from '@/evidence/record';
import { utcText } from '@/evidence/time';
import { legalText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { OutcomeMark } from './outcome-mark';
import { type Said, SaidLine } from './said';
import { Scrolled } from './scrolled';
import { StatementSection } from './statement';
import { captureFragment } from './view';

export type CaptureDetail = {
  record: CaptureRecord;
  hash: string;
  /** Address of the picture; null when there is none, or when it is damaged. */
  picture: string | null;
  pageText: string;
  /** Files that the record names and that are not here, or are damaged. */
  lost: string[];
  token: { at: string; signer: string } | null;
  /** A token is asked for and has not come yet. */
  waiting: boolean;
  previous: number | null;
  next: number | null;
  /** What the person said of it, in order. */
  statements: readonly StatementRecord[];
  /** Address of the plate, once it was asked for. */
  plate: string | null;
};

type DetailActions = {
  showPlate(): void;
  savePlate(): void;
  remove(number: number, reason: string): void;
  unsay(statement: StatementRecord): void;
  /** True once it is kept. */
  say(told: Told): Promise<boolean>;
};

type Props = { state: { detail: CaptureDetail; said: Said | null }; actions: DetailActions };

function Picture({ src, label }: { src: string; label: string }) {
  const [large, setLarge] = useState(false);
  return (
    <figure>
      <Scrolled class={large ? 'picture large' : 'picture'} label={label}>
        <img src={src} alt={label} />
      </Scrolled>
      <button type="button" class="small" aria-pressed={large} onClick={() => setLarge(!large)}>
        {text(large ? 'detail.fit' : 'detail.zoom')}
      </button>
    </figure>
  );
}

function Facts({ detail }: { detail: CaptureDetail }) {
  const { record, hash, token, waiting } = detail;
  const { utc, legal, zone } = record.time;
  const stamped = token
    ? text('detail.token', { at: token.at.slice(0, 19).replace('T', ' '), signer: token.signer })
    : text(waiting ? 'detail.token-waiting' : 'detail.token-none');
  return (
    <dl class="facts">
      <dt>{text('detail.when')}</dt>
      <dd>
        {`${legalText(legal)} (${zone})`}
        <br />
        <span class="quiet" dir="ltr">
          {utcText(utc)}
        </span>
      </dd>
      <dt>{text('detail.address')}</dt>
      <dd class="address" dir="ltr">
        {record.url}
      </dd>
      {record.procedure && (
        <>
          <dt>{text('choice.procedure')}</dt>
          <dd>
            <bdi>{record.procedure.label}</bdi>
          </dd>
        </>
      )}
      <dt>{text('detail.hash')}</dt>
      <dd class="address" dir="ltr">
        {hash}
      </dd>
      <dt>{text('detail.stamp')}</dt>
      <dd>{stamped}</dd>
    </dl>
  );
}

function PageText({ detail }: { detail: CaptureDetail }) {
  const { record, pageText } = detail;
  const marked = markSentence(pageText, record.matched);
  return (
    <details>
      <summary>{text('detail.text')}</summary>
      {record.matched && !marked && <p class="quiet">{text('detail.text-elsewhere')}</p>}
      <Scrolled class="text" label={text('detail.text')}>
        <pre lang="fr" dir="auto">
          {marked ? (
            <>
              {marked.before}
              <mark>{marked.sentence}</mark>
              {marked.after}
            </>
          ) : (
            pageText
          )}
        </pre>
      </Scrolled>
    </details>
  );
}

function Sheet({ record, statements }: Pick<CaptureDetail, 'record' | 'statements'>) {
  return (
    <details>
      <summary>{text('detail.sheet')}</summary>
      <p class="quiet">{text('detail.sheet-text')}</p>
      <div lang="fr" dir="ltr">
        {corroborationSheet(record, statements).map(({ heading, lines }) => (
          <section key={heading} class="plain">
            <h3>{heading}</h3>
            <dl class="facts">
              {lines.map(({ what, value, state }) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd class="address">
                    {value} <span class="quiet">[{state}]</span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {record.limits.length > 0 && (
          <ul>
            {record.limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}

function RemoveForm({ number, remove }: { number: number; remove: DetailActions['remove'] }) {
  const [reason, setReason] = useState('');
  return (
    <details class="removal">
      <summary>{text('removal.remove')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') remove(number, reason.trim());
        }}
      >
        <p>{text('removal.text')}</p>
        <label>
          {text('removal.reason')}
          <input
            value={reason}
            maxLength={500}
            dir="auto"
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </label>
        <button type="submit" class="danger" disabled={reason.trim() === ''}>
          {text('removal.remove')}
        </button>
      </form>
    </details>
  );
}

/** One capture: what it says, its picture, its plate, its page's text, what was recorded around it. */
export function CaptureDetailSection({ state: { detail, said }, actions }: Props) {
  const { record, picture, previous, next, plate, lost } = detail;
  return (
    <section aria-labelledby="capture" class="plain detail">
      <nav class="pair" aria-label={text('detail.around')}>
        <a class="button small" href="#attempts">
          {text('detail.back')}
        </a>
        {previous !== null && (
          <a class="button small" href={captureFragment(previous)}>
            {text('detail.previous', { number: previous })}
          </a>
        )}
        {next !== null && (
          <a class="button small" href={captureFragment(next)}>
            {text('detail.next', { number: next })}
          </a>
        )}
      </nav>
      <h2 id="capture" tabIndex={-1}>
        {text('last.title', { number: record.number })} <OutcomeMark outcome={record.outcome} />
      </h2>
      <SaidLine said={said} />
      {lost.length > 0 && (
        <p class="note bad">
          {text('detail.lost', { count: lost.length, names: lost.join(', ') })}
        </p>
      )}
      {record.matched && (
        <blockquote lang="fr" dir="auto">
          {record.matched}
        </blockquote>
      )}
      <Facts detail={detail} />
      {picture ? (
        <Picture
          src={picture}
          label={text('detail.picture', { number: record.number, kind: pictureKind(record) })}
        />
      ) : (
        <p class="quiet">
          {'missing' in record.picture && (
            <>
              {text('last.no-picture')} <span lang="fr">{record.picture.missing}</span>
            </>
          )}
        </p>
      )}
      <div class="pair">
        <button type="button" onClick={actions.showPlate}>
          {text('detail.plate')}
        </button>
        <button type="button" onClick={actions.savePlate}>
          {text('last.save')}
        </button>
      </div>
      {plate && <Picture src={plate} label={text('detail.plate-of', { number: record.number })} />}
      <PageText detail={detail} />
      <StatementSection
        capture={record}
        statements={detail.statements}
        say={actions.say}
        remove={actions.unsay}
      />
      <Sheet record={record} statements={detail.statements} />
      <RemoveForm number={record.number} remove={actions.remove} />
    </section>
  );
}

function pictureKind({ picture }: CaptureRecord): string {
  return 'missing' in picture ? '' : text(`last.${picture.method}`);
}
