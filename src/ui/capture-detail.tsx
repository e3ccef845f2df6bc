import { markSentence } from '@/dossier/marked-text';
import type { Mask } from '@/dossier/masks';
import { hostOf } from '@/dossier/procedure';
import { corroborationSheet } from '@/dossier/sheet';
import { bounds, type Dated, type Interval } from '@/evidence/interval';
import type { CaptureRecord, StatementRecord, Told } from '@/evidence/record';
import { utcText } from '@/evidence/time';
import { fullDayText, hourText, legalText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { MaskEditor } from './mask-editor';
import { OutcomeTag } from './outcome-tag';
import { Pictogram } from './pictogram';
import { Picture } from './picture';
import { RemovalForm } from './removal-form';
import { type Said, SaidLine } from './said';
import { type ScreenActions, ScreenReview } from './screen-review';
import { Scrolled } from './scrolled';
import { StatementSection } from './statement';
import { captureFragment } from './view';

/** The time stamps of a capture: its own, whether one is asked for that has not come, and between which it was made. */
type CaptureStamps = { own: readonly Dated[]; isWaiting: boolean; interval: Interval | null };

export type CaptureDetail = {
  record: CaptureRecord;
  hash: string;
  /** Address of the picture; null when there is none, or when it is damaged. */
  picture: string | null;
  pageText: string;
  /** Files that the record names and that are not here, or are damaged. */
  lost: string[];
  stamps: CaptureStamps;
  previous: number | null;
  next: number | null;
  /** What the person said of it, in order. */
  statements: readonly StatementRecord[];
  /** Address of the plate, once it was asked for. */
  plate: string | null;
  /** What is covered on the picture in the copies that are handed over. */
  masks: readonly Mask[];
  /** Address of the picture of the shared screen, null where there is none any more; and whether it is joined. */
  screen: { picture: string | null; joined: boolean };
};

type DetailActions = {
  showPlate(): void;
  mask(masks: readonly Mask[]): void;
  savePlate(): void;
  /** Gives the procedure a name of the person's own, for the captures to come. */
  nameProcedure(label: string): void;
  remove(number: number, reason: string): void;
  unsay(statement: StatementRecord, reason: string): void;
  /** True once it is kept. */
  say(told: Told): Promise<boolean>;
  screen: ScreenActions;
};

type Props = { state: { detail: CaptureDetail; said: Said | null }; actions: DetailActions };

/** What is known of a capture's time stamps, a line each: between which it was made, then its own. */
function stampLines({ own: tokens, isWaiting, interval }: CaptureStamps): string[] {
  const from = interval?.after ? utcText(bounds.after(interval.after).toISOString()) : null;
  const to = interval?.before ? utcText(bounds.before(interval.before).toISOString()) : null;
  const between =
    from && to
      ? [text('detail.between', { from, to })]
      : [from && text('detail.after', { from }), to && text('detail.before', { to })];
  const own = tokens.map(({ at, signer }) =>
    text('detail.token', { at: at.slice(0, 19).replace('T', ' '), signer }),
  );
  const lines = [...between, ...own, isWaiting && text('detail.token-waiting')].filter(
    (line) => typeof line === 'string',
  );
  return lines.length > 0 ? lines : [text('detail.token-none')];
}

/** What a lawyer asks: instants, address and hash, to the letter. */
function Facts({ detail }: { detail: CaptureDetail }) {
  const { record, hash, stamps } = detail;
  const { utc, legal, zone } = record.time;
  return (
    <details class="more">
      <summary>{text('detail.expert')}</summary>
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
        <dt>{text('detail.hash')}</dt>
        <dd class="address" dir="ltr">
          {hash}
        </dd>
        <dt>{text('detail.stamp')}</dt>
        {stampLines(stamps).map((line) => (
          <dd key={line}>{line}</dd>
        ))}
      </dl>
    </details>
  );
}

type RenameProps = { label: string; rename(label: string): void };

/** What the person tries to book, and another name for it. */
function Procedure({ label, rename }: RenameProps) {
  return (
    <div>
      <p class="quiet small">{text('procedure.heading')}</p>
      <p>
        <bdi>{label}</bdi>
      </p>
      <details class="rename">
        <summary>{text('procedure.rename')}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const name = new FormData(event.currentTarget).get('name');
            if (typeof name === 'string' && name.trim() !== '') rename(name.trim());
          }}
        >
          <label for="procedure">{text('procedure.name')}</label>
          <input id="procedure" name="name" maxLength={300} placeholder={label} dir="auto" />
          <button type="submit" class="small">
            {text('procedure.save')}
          </button>
        </form>
      </details>
    </div>
  );
}

function PageText({ detail }: { detail: CaptureDetail }) {
  const { record, pageText } = detail;
  const marked = markSentence(pageText, record.matched);
  return (
    <details class="more">
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

function Sheet({
  record,
  statements,
  stamps,
}: Pick<CaptureDetail, 'record' | 'statements' | 'stamps'>) {
  const interval = stamps.interval ?? undefined;
  return (
    <details class="more">
      <summary>{text('detail.sheet')}</summary>
      <p class="quiet">{text('detail.sheet-text')}</p>
      <div lang="fr" dir="ltr">
        {corroborationSheet(record, statements, interval).map(({ heading, lines }) => (
          <section key={heading} class="plain">
            <h2>{heading}</h2>
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

/** One capture: its picture first, what it says beside it, and what a lawyer asks below. */
export function CaptureDetailSection({ state: { detail, said }, actions }: Props) {
  const { record, picture, previous, next, plate, lost } = detail;
  const { legal } = record.time;
  return (
    <section aria-labelledby="capture" class="plain detail">
      <nav class="pair" aria-label={text('detail.around')}>
        <a class="button plain" href="#attempts">
          <Pictogram name="back" size={20} />
          {text('detail.back')}
        </a>
        <span class="pair">
          {previous !== null && (
            <a class="button plain" href={captureFragment(previous)}>
              {text('detail.previous', { number: previous })}
            </a>
          )}
          {next !== null && (
            <a class="button plain" href={captureFragment(next)}>
              {text('detail.next', { number: next })}
            </a>
          )}
        </span>
      </nav>
      <div class="proof-head">
        <h2 id="capture" class="title" tabIndex={-1}>
          {text('last.title', { number: record.number })}
        </h2>
        <p>
          <strong class="big-time">{hourText(legal.slice(11, 16))}</strong>{' '}
          {fullDayText(legal.slice(0, 10))}
        </p>
        <OutcomeTag outcome={record.outcome} />
      </div>
      <SaidLine said={said} />
      {lost.length > 0 && (
        <p class="note bad">
          {text('detail.lost', { count: lost.length, names: lost.join(', ') })}
        </p>
      )}
      <div class="proof-grid">
        <div class="stack">
          {picture ? (
            <Picture
              src={picture}
              label={text('detail.picture', { number: record.number, kind: pictureKind(record) })}
            />
          ) : (
            <p class="note plain">
              {'missing' in record.picture && (
                <>
                  {text('last.no-picture')} <span lang="fr">{record.picture.missing}</span>
                </>
              )}
            </p>
          )}
          {plate && (
            <Picture src={plate} label={text('detail.plate-of', { number: record.number })} />
          )}
        </div>
        <div class="stack">
          {record.matched && (
            <blockquote lang="fr" dir="auto">
              {record.matched}
            </blockquote>
          )}
          <button type="button" class="main" data-do="save-plate" onClick={actions.savePlate}>
            <Pictogram name="save" size={20} />
            {text('last.save')}
          </button>
          <button type="button" data-do="show-plate" onClick={actions.showPlate}>
            {text('detail.plate')}
          </button>
          {record.procedure && (
            <Procedure label={record.procedure.label} rename={actions.nameProcedure} />
          )}
          <div>
            <p class="quiet small">{text('detail.site')}</p>
            <p class="host" dir="ltr">
              {hostOf(record)}
            </p>
          </div>
          <StatementSection
            capture={record}
            statements={detail.statements}
            say={actions.say}
            remove={actions.unsay}
          />
        </div>
      </div>
      {picture && <MaskEditor src={picture} masks={detail.masks} change={actions.mask} />}
      <ScreenReview screen={{ record, ...detail.screen }} actions={actions.screen} />
      <div>
        <Facts detail={detail} />
        <PageText detail={detail} />
        <Sheet record={record} statements={detail.statements} stamps={detail.stamps} />
        <RemovalForm
          label={text('removal.remove')}
          question={text('removal.text')}
          remove={(reason) => actions.remove(record.number, reason)}
        />
      </div>
    </section>
  );
}

function pictureKind({ picture }: CaptureRecord): string {
  return 'missing' in picture ? '' : text(`last.${picture.method}`);
}
