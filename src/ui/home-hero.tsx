import type { ComponentChildren } from 'preact';
import { hourText, nearDayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import type { HomeProps, HomeState } from './home-state';
import { actionLook } from './next-line';
import { Pictogram } from './pictogram';

/** A link to a page of a booking site: the only thing that is ever asked of it, by the person's own click. */
function PageLink({ url, children }: { url: string; children: ComponentChildren }) {
  return (
    <a class="button main big" href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

/** The official site of each préfecture: a way to the booking page for who does not know it yet. */
function ChoosePrefecture({ prefectures }: Pick<HomeState, 'prefectures'>) {
  return (
    <form
      class="choose"
      onSubmit={(event) => {
        event.preventDefault();
        const url = new FormData(event.currentTarget).get('prefecture');
        if (typeof url === 'string' && url !== '') window.open(url, '_blank', 'noreferrer');
      }}
    >
      <label>
        <span class="hidden">{text('home.prefecture')}</span>
        <select name="prefecture" required>
          <option value="">{text('home.prefecture-choose')}</option>
          {prefectures.map(({ name, url }) => (
            <option key={url} value={url}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="main big">
        {text('home.choose')}
      </button>
    </form>
  );
}

function Way({ state, actions }: Pick<HomeProps, 'state' | 'actions'>) {
  const { standing, page, prefectures } = state;
  const { kind } = standing.next;
  const first = (
    <>
      <ChoosePrefecture prefectures={prefectures} />
      <a class="button plain" href="/practice.html">
        {text('popup.practise')}
      </a>
    </>
  );
  switch (kind) {
    case 'allow-sites':
      return (
        <button type="button" class="main big" onClick={actions.allowSites}>
          {text('popup.withdrawn.button')}
        </button>
      );
    case 'first-attempt':
      return first;
    case 'try-now':
    case 'try-again':
    case 'take-slot':
    case 'wait':
    case 'set-clock':
      // An hour may open before anything was ever tried.
      if (kind === 'try-now' && !page) return first;
      return page && kind !== 'set-clock' ? (
        <>
          <PageLink url={page}>{text('popup.reminder.button')}</PageLink>
          {kind === 'try-now' && (
            <button type="button" class="plain" onClick={actions.notToday}>
              {text('reminder.not-today')}
            </button>
          )}
        </>
      ) : null;
    default:
      return (
        <a class="button main big" href={actionLook[kind].place}>
          {text(`home.way.${kind}`)}
          <Pictogram name="next" size={20} />
        </a>
      );
  }
}

function sentence({ standing: { next }, next: window, open, today }: HomeState): string {
  switch (next.kind) {
    case 'keep-copy':
      return text('home.do.keep-copy.text', { count: next.count });
    case 'try-again':
      return text(`week.${next.lack}`);
    case 'try-now':
      return open ? text('popup.reminder.text', { hour: hourText(open.closes) }) : '';
    case 'see-lawyer':
      return text(`home.do.see-lawyer.${next.because}`);
    case 'wait':
      return window
        ? text('popup.next', { day: nearDayText(window.day, today), hour: hourText(window.opens) })
        : text('home.do.wait.text');
    default:
      return text(`home.do.${next.kind}.text`);
  }
}

/** The one thing to do: the biggest thing on the page. */
export function Hero({ state, actions }: Pick<HomeProps, 'state' | 'actions'>) {
  const { kind } = state.standing.next;
  return (
    <section class="hero" aria-labelledby="next" data-next={kind}>
      <div class="stack">
        {kind !== 'wait' && <p class="eyebrow">{text('home.now')}</p>}
        <h2 id="next">{text(`home.do.${kind}.title`)}</h2>
        <p class="lead">{sentence(state)}</p>
        <div class="buttons">
          <Way state={state} actions={actions} />
        </div>
      </div>
      <span class="art">
        <Pictogram name={actionLook[kind].pictogram} size={72} />
      </span>
    </section>
  );
}
