import type { Wish } from '@/capture/shared-screen';
import type { CaptureRecord } from '@/evidence/record';
import { fullDayText, hourText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { OutcomeTag } from './outcome-tag';
import { PageTop } from './page-top';
import { Pictogram } from './pictogram';
import type { NamedWindow } from './reminder-view';
import { type Said, SaidLine } from './said';
import { type ScreenActions, ScreenReview, type ScreenView } from './screen-review';
import { captureFragment } from './view';

export type SittingState = {
  /** `ended`: sharing ended without the person saying so here. */
  phase: 'before' | 'on' | 'ended' | 'over';
  /** Whether this browser can share a screen. */
  able: boolean;
  /** With several dossiers, other people's windows may be on the screen: the browser's window is proposed first. */
  several: boolean;
  /** The hour at which it began, on the computer's clock, as it is said; null before. */
  since: string | null;
  /** The captures of this sitting, the latest first. */
  tried: readonly CaptureRecord[];
  /** Their pictures of the screen, the latest first. */
  screens: readonly ScreenView[];
  /** The next hour to try; null where there is none. */
  next: NamedWindow | null;
  said: Said | null;
};

export type SittingActions = {
  share(wish: Wish): void;
  stop(): void;
  screen: ScreenActions;
};

type Props = { state: SittingState; actions: SittingActions };

/** What will be in the picture, and the two ways to share. */
function Before({ state, actions }: Props) {
  const wishes: readonly Wish[] = state.several ? ['window', 'monitor'] : ['monitor', 'window'];
  return (
    <>
      <p>{text('sitting.what')}</p>
      <p>{text('sitting.window')}</p>
      <p>{text('sitting.own')}</p>
      {state.several && <p class="note plain">{text('sitting.several')}</p>}
      <div class="stack">
        {wishes.map((wish, place) => (
          <button
            key={wish}
            type="button"
            class={place === 0 ? 'main big' : 'big'}
            data-share={wish}
            onClick={() => actions.share(wish)}
          >
            <Pictogram name={wish === 'monitor' ? 'computer' : 'camera'} />
            {text(`sitting.share.${wish}`)}
          </button>
        ))}
      </div>
    </>
  );
}

/** What was tried, and what comes next. */
function Tried({ state: { tried, next } }: Pick<Props, 'state'>) {
  return (
    <section aria-labelledby="tried" class="card">
      <h2 id="tried">{text('sitting.tried')}</h2>
      {tried.length === 0 && <p class="quiet">{text('sitting.none')}</p>}
      <ul class="tried">
        {tried.map((record) => (
          <li key={record.id}>
            <a href={`/dossier.html${captureFragment(record.number)}`}>
              {hourText(record.time.legal.slice(11, 16))}
            </a>
            <OutcomeTag outcome={record.outcome} />
          </li>
        ))}
      </ul>
      {next && (
        <p>{text('sitting.next', { hour: hourText(next.opens), day: fullDayText(next.day) })}</p>
      )}
    </section>
  );
}

function On({ state, actions }: Props) {
  const [last] = state.screens;
  return (
    <>
      <p class="note" role="status">
        {text('sitting.on', { hour: state.since ?? '' })}
      </p>
      <p>{text('sitting.back')}</p>
      <button type="button" class="main big" data-do="stop" onClick={actions.stop}>
        <Pictogram name="cross" />
        {text('sitting.stop')}
      </button>
      <Tried state={state} />
      {last?.picture && (
        <section aria-labelledby="last">
          <h2 id="last">{text('sitting.last')}</h2>
          <img class="last-screen" src={last.picture} alt={text('sitting.last')} />
        </section>
      )}
    </>
  );
}

/** Everything that was taken, to be looked at. */
function Over({ state, actions }: Props) {
  return (
    <>
      <Tried state={state} />
      {state.screens.length > 0 && (
        <section aria-labelledby="screens">
          <h2 id="screens">{text('sitting.review')}</h2>
          <p>{text('sitting.review-text')}</p>
          <div class="screens">
            {state.screens.map((screen) => (
              <ScreenReview key={screen.record.id} screen={screen} actions={actions.screen} />
            ))}
          </div>
        </section>
      )}
      <a class="button main" href="/dossier.html">
        {text('page.dossier')}
      </a>
    </>
  );
}

/** The page of a sitting: sharing the screen, what was tried meanwhile, and the pictures of it afterwards. */
export function SittingPage({ state, actions }: Props) {
  const { phase, able, said } = state;
  return (
    <>
      <PageTop heading={text('sitting.heading')} />
      <main>
        <SaidLine said={said} />
        {!able && <p class="note bad">{text('sitting.unable')}</p>}
        {phase === 'ended' && <p class="note bad">{text('sitting.ended')}</p>}
        {phase === 'over' && <p class="note">{text('sitting.over')}</p>}
        {able && phase !== 'on' && phase !== 'over' && <Before state={state} actions={actions} />}
        {phase === 'on' && <On state={state} actions={actions} />}
        {(phase === 'ended' || phase === 'over') && <Over state={state} actions={actions} />}
        {phase === 'over' && (
          <details class="more">
            <summary>{text('sitting.begin')}</summary>
            <Before state={state} actions={actions} />
          </details>
        )}
      </main>
    </>
  );
}
