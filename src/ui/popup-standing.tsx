import { hourText, nearDayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { NextLine } from './next-line';
import { Pictogram } from './pictogram';
import { Pips } from './pips';
import {
  canBeginSitting,
  noticeOf,
  type PopupAnswer,
  type PopupState,
  saysNextHour,
} from './popup-state';

/** The one line of other news. */
export function Notice({ state }: { state: PopupState }) {
  const notice = noticeOf(state);
  switch (notice) {
    case null:
      return null;
    case 'said':
      return <p class={state.said?.bad ? 'note bad' : 'note'}>{state.said?.text}</p>;
    case 'no-notifications':
      return <p class="note bad">{text('popup.no-notifications')}</p>;
    case 'sitting':
    case 'sitting-ended':
      return (
        <p class={notice === 'sitting' ? 'note' : 'note bad'}>
          <a href="/sitting.html" target="_blank" rel="noreferrer">
            {text(`popup.${notice}`)}
          </a>
        </p>
      );
    case 'copy-failed':
      return <p class="note bad">{text('popup.copy-failed')}</p>;
    case 'copy':
      return (
        <p class="small quiet">
          {state.copy && state.copy.age === null && text('copies.none')}
          {state.copy && state.copy.age !== null && text('copies.age', { days: state.copy.age })}
        </p>
      );
    default:
      return <p class="small quiet">{text(`popup.${notice}`)}</p>;
  }
}

/** Answers after which nothing more is said: all the attention is theirs. */
const alone: ReadonlySet<PopupAnswer> = new Set([
  'slots',
  'unreadable',
  'lost',
  'damaged',
  'withdrawn',
  'look-alike',
  'unknown',
  'failed',
]);

/** How far the dossier is, the next thing to do, and the next hour to try. */
export function Standing({ answer, state }: { answer: PopupAnswer; state: PopupState }) {
  const { standing, reminders, summary } = state;
  const total = summary?.total ?? 0;
  if (alone.has(answer)) {
    // What went wrong is not about what is kept.
    const isSafe = answer === 'failed' || answer === 'withdrawn';
    return isSafe && total > 0 ? (
      <p class="row">
        <Pictogram name="check" size={20} />
        {text('popup.still-there', { count: total })}
      </p>
    ) : null;
  }
  const next = reminders?.on && saysNextHour(state) ? reminders.next : null;
  return (
    <>
      {standing && total > 0 && (
        <section class="stack tight" aria-labelledby="file">
          <p class="between">
            <strong id="file">{text('page.dossier')}</strong>
            <span class="quiet">
              {text('checklist.short', {
                done: standing.items.filter((item) => item.state === 'done').length,
                all: standing.items.length,
              })}
            </span>
          </p>
          <Pips items={standing.items} />
          {standing.next.kind !== 'wait' && <NextLine next={standing.next} />}
        </section>
      )}
      {answer === 'first' && (
        <>
          <a class="line-row" href="/practice.html" target="_blank" rel="noreferrer">
            <Pictogram name="hand" />
            {text('popup.practise')}
            <Pictogram name="next" size={20} />
          </a>
          <a class="line-row" href="/dossier.html#export/restore" target="_blank" rel="noreferrer">
            <Pictogram name="computer" />
            {text('popup.have-file')}
            <Pictogram name="next" size={20} />
          </a>
        </>
      )}
      {canBeginSitting(state) && (
        <a class="line-row" href="/sitting.html" target="_blank" rel="noreferrer">
          <Pictogram name="camera" />
          {text('sitting.begin')}
          <Pictogram name="next" size={20} />
        </a>
      )}
      {next && reminders && (
        <p class="row">
          <Pictogram name="bell" size={20} />
          <span>
            {text('popup.next', {
              day: nearDayText(next.day, reminders.today),
              hour: hourText(next.opens),
            })}
          </span>
        </p>
      )}
    </>
  );
}
