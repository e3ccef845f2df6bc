import type { Outcome } from '@/booking/outcome';
import type { ArrivingDay } from '@/dossier/arrivals';
import { fullDayText, legalText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { FileField } from './file-field';
import { OutcomeTag } from './outcome-tag';
import { Pictogram } from './pictogram';
import { type Said, SaidLine } from './said';

/** A line that is here and that the ZIPs would remove. `at` is its legal time. */
type RemovalView = {
  seq: number;
  /** Its number when it is a capture, and what that shows. */
  capture: { number: number; outcome: Outcome } | null;
  at: string;
  reason: string;
};

/** What ZIPs would bring, before anything of it is written. */
export type RestoreOffer = {
  /** Whether the dossier is here already. */
  isHere: boolean;
  days: ArrivingDay[];
  removals: RemovalView[];
  /** Files missing from the ZIPs, and the first one's name; null for none. */
  missing: { count: number; name: string } | null;
  /** Place of the first line that cannot be read; null for none. */
  unread: number | null;
};

/** Whether ZIPs are checked, or what they bring is written, and which share of that is done, 0 to 1. */
export type RestoreProgress = { doing: 'checking' | 'writing'; share: number };

type RestoringState = {
  /** Null when nothing is under way. */
  progress: RestoreProgress | null;
  said: Said | null;
  /** What the person is asked to look at; null when nothing is asked. */
  offer: RestoreOffer | null;
};

type RestoringActions = {
  restore(zips: File[]): void;
  /** Restores what was shown, and removes the lines that were ticked. */
  acceptRestore(agreed: number[]): void;
  refuseRestore(): void;
};

type Props = { state: RestoringState; actions: RestoringActions };

function Days({ days }: Pick<RestoreOffer, 'days'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard
    <ul class="arrivals" tabIndex={0} aria-label={text('restore.days')}>
      {days.map(({ day, outcomes, others }) => (
        <li key={day}>
          <strong>{fullDayText(day)}</strong>
          {outcomes.map(([outcome, count]) => (
            <span key={outcome}>
              <OutcomeTag outcome={outcome} />
              {count > 1 && ` × ${count}`}
            </span>
          ))}
          {others > 0 && <span class="quiet">{text('restore.others', { count: others })}</span>}
        </li>
      ))}
    </ul>
  );
}

function Removals({ removals }: Pick<RestoreOffer, 'removals'>) {
  return (
    <fieldset>
      <legend>{text('restore.removals')}</legend>
      <p>{text('restore.removals.text')}</p>
      {removals.map(({ seq, capture, at, reason }) => (
        <label key={seq} class="choice">
          <input type="checkbox" name="removal" value={seq} />
          <span>
            {capture
              ? text('restore.removal.capture', { number: capture.number, at: legalText(at) })
              : text('restore.removal.line', { seq, at: legalText(at) })}{' '}
            {capture && <OutcomeTag outcome={capture.outcome} />}
            <br />
            <span class="quiet">{text('restore.removal.reason')}</span> <bdi>{reason}</bdi>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Offer({ offer, actions }: { offer: RestoreOffer; actions: RestoringActions }) {
  const { isHere, days, removals, missing, unread } = offer;
  return (
    <form
      class="note offer"
      onSubmit={(event) => {
        event.preventDefault();
        const ticked = new FormData(event.currentTarget).getAll('removal');
        actions.acceptRestore(ticked.map(Number));
      }}
    >
      <p>{text(isHere ? 'restore.offer.more' : 'restore.offer.new')}</p>
      {days.length > 0 && <Days days={days} />}
      {missing && <p>{text('restore.missing', missing)}</p>}
      {unread !== null && <p>{text('restore.unread', { line: unread })}</p>}
      {removals.length > 0 && <Removals removals={removals} />}
      <p class="buttons">
        <button type="submit" class="main">
          {text(isHere ? 'restore.accept.more' : 'restore.accept.new')}
        </button>
        <button type="button" onClick={actions.refuseRestore}>
          {text('restore.refuse')}
        </button>
      </p>
    </form>
  );
}

type LineState = 'done' | 'now' | 'later';

/** How far a restoration is, in three lines: the file can be read, it was checked, the evidence comes back. */
function ProgressLines({ progress }: { progress: RestoreProgress | null }) {
  const isChecked = progress?.doing !== 'checking';
  const lines: [what: 'read' | 'checked' | 'back', state: LineState][] = [
    ['read', isChecked || progress.share > 0 ? 'done' : 'now'],
    ['checked', isChecked ? 'done' : progress.share > 0 ? 'now' : 'later'],
    ['back', progress?.doing === 'writing' ? 'now' : 'later'],
  ];
  return (
    <>
      <ol class="tasks">
        {lines.map(([what, state]) => (
          <li key={what}>
            <div class="task" data-state={state === 'now' ? 'next' : state}>
              <span class="mark">
                {state !== 'later' && (
                  <Pictogram name={state === 'done' ? 'check' : 'dots'} size={18} />
                )}
              </span>
              <span class="what">{text(`restore.line.${what}`)}</span>
            </div>
          </li>
        ))}
      </ol>
      {progress && <progress aria-label={text('restore.heading')} value={progress.share} max={1} />}
    </>
  );
}

/** Where a dossier comes back from its ZIP, with all its volumes. */
export function RestoringSection({ state, actions }: Props) {
  const { progress, said, offer } = state;
  const busy = progress !== null;
  return (
    <section aria-labelledby="restore">
      <h2 id="restore">{text('restore.heading')}</h2>
      <p>{text('restore.text')}</p>
      <FileField
        label={text('restore.files')}
        help={text('steps.drop')}
        accept=".zip,application/zip"
        disabled={busy}
        take={actions.restore}
      />
      <SaidLine said={said}>{(busy || offer) && <ProgressLines progress={progress} />}</SaidLine>
      {offer && !busy && <Offer offer={offer} actions={actions} />}
    </section>
  );
}
