import type { ComponentChildren } from 'preact';
import type { ChecklistItem, ChecklistLine, Figure } from '@/dossier/checklist';
import type { ReadinessState as Readiness, Thresholds } from '@/dossier/readiness';
import type { WeekDay } from '@/dossier/week-days';
import type { WeekPlan } from '@/dossier/week-plan';
import type { CaptureRecord } from '@/evidence/record';
import { legalDay } from '@/evidence/time';
import { dayText, hourText, nearDayText, shortDayText, weekdayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import type { CopiesState } from './copies';
import { actionLook } from './next-line';
import { Pictogram } from './pictogram';
import { Pips } from './pips';
import { type ReadinessActions, ReadinessSection, type ReadinessState } from './readiness';
import type { NamedWindow } from './reminder-view';
import { type Said, SaidLine } from './said';
import { Shot } from './shot';
import type { Standing } from './standing';
import type { Thumbnails } from './thumbnail';

export type HomeState = {
  standing: Standing;
  /** Of the procedure with most attempts; null without one. */
  state: Readiness | null;
  readiness: ReadinessState;
  week: { days: WeekDay[]; plan: Pick<WeekPlan, 'thisWeek' | 'today' | 'lack'> };
  /** The window that is open, and the next one; null for none. */
  open: NamedWindow | null;
  next: NamedWindow | null;
  /** The first page of what the person tries to book; null before the first capture. */
  page: string | null;
  copy: Pick<CopiesState, 'age' | 'problem'>;
  unsaved: number;
  total: number;
  /** Today where the préfecture is. */
  today: string;
  /** The last captures, the latest first. */
  last: CaptureRecord[];
  /** Official sites of the préfectures, by name. */
  prefectures: { name: string; url: string }[];
  said: Said | null;
};

type HomeActions = ReadinessActions & { notToday(): void; allowSites(): void };

type Props = { state: HomeState; thumbnails: Thumbnails; actions: HomeActions };

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
        <select name="prefecture">
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

function Way({ state, actions }: Pick<Props, 'state' | 'actions'>) {
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
      return open ? text('popup.reminder.text', { hour: open.closes }) : '';
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
function Hero({ state, actions }: Pick<Props, 'state' | 'actions'>) {
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

function figureText(figure: Figure): string {
  if (!figure) return '';
  if ('day' in figure) return shortDayText(figure.day);
  return 'weeks' in figure
    ? text('checklist.weeks', { count: figure.weeks })
    : text('checklist.days', { count: figure.days });
}

type TaskProps = { item: ChecklistItem; view: string | null; thresholds: Thresholds };

function Task({ item, view, thresholds: { weeks, spreadDays } }: TaskProps) {
  const { line, state, figure } = item;
  const inside = (
    <>
      <span class="mark">
        {state === 'done' && <Pictogram name="check" size={18} />}
        {state === 'next' && <Pictogram name="next" size={18} />}
      </span>
      <span class="what">{text(`checklist.line.${line}`, { weeks, days: spreadDays })}</span>
      {state === 'done' ? (
        <span class="state">
          <span class="hidden">{text('checklist.is-done')}</span> {figureText(figure)}
        </span>
      ) : (
        <span class={state === 'next' ? 'tag' : 'state'} data-tone="now">
          {text(`checklist.${state}`)}
        </span>
      )}
    </>
  );
  return view && state !== 'done' ? (
    <a class="task" data-state={state} href={view}>
      {inside}
    </a>
  ) : (
    <div class="task" data-state={state}>
      {inside}
    </div>
  );
}

function Tasks({
  items,
  lines,
  ...rest
}: {
  items: readonly ChecklistItem[];
  lines: readonly ChecklistLine[];
} & Omit<TaskProps, 'item'>) {
  return (
    <ul class="tasks">
      {items
        .filter(({ line }) => lines.includes(line))
        .map((item) => (
          <li key={item.line}>
            <Task item={item} {...rest} />
          </li>
        ))}
    </ul>
  );
}

function Checklist({ state, actions }: Pick<Props, 'state' | 'actions'>) {
  const { items } = state.standing;
  const { thresholds } = state.readiness;
  return (
    <section class="card" aria-labelledby="checklist">
      <h2 id="checklist">{text('checklist.heading')}</h2>
      {state.state && state.state !== 'not-yet' && (
        <p class="tag" data-tone="done">
          <Pictogram name="check" size={18} />
          {text(`readiness.${state.state}`)}
        </p>
      )}
      <Pips items={items} />
      <h3>{text('checklist.attempts')}</h3>
      <Tasks
        items={items}
        lines={['attempt', 'weeks', 'spread', 'varied']}
        view={null}
        thresholds={thresholds}
      />
      <h3>{text('checklist.beside')}</h3>
      <Tasks items={items} lines={['email', 'letter']} view="#letters" thresholds={thresholds} />
      <p class="quiet">{text('checklist.promise')}</p>
      <details class="more">
        <summary>{text('checklist.rules')}</summary>
        <ReadinessSection state={state.readiness} actions={actions} />
      </details>
    </section>
  );
}

function Week({ week }: Pick<HomeState, 'week'>) {
  const { days, plan } = week;
  return (
    <section class="card" aria-labelledby="week">
      <h2 id="week">{text('home.week')}</h2>
      <ol class="week7">
        {days.map(({ day, tried, wanted, today }, index) => (
          <li key={day} data-today={today}>
            <span aria-hidden="true">{weekdayText(index + 1).slice(0, 3)}</span>
            <span class="day" data-state={tried ? 'tried' : wanted ? 'wanted' : 'none'}>
              <span aria-hidden="true">{Number(day.slice(8))}</span>
              <span class="hidden">
                {text('home.day', {
                  day: dayText(day),
                  state: tried ? 'tried' : wanted ? 'wanted' : 'none',
                })}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <p>
        {text('week.count', { week: plan.thisWeek, today: plan.today })}{' '}
        {plan.lack && text(`week.${plan.lack}`)}
      </p>
    </section>
  );
}

function NextHour({ next }: Pick<HomeState, 'next'>) {
  return (
    <section class="card" aria-labelledby="hour">
      <h2 id="hour">{text('home.hour')}</h2>
      {next ? (
        <p class="clock">
          <strong>{hourText(next.opens)}</strong> <span>{dayText(next.day)}</span>
        </p>
      ) : (
        <p class="quiet">{text('reminder.none')}</p>
      )}
      <a class="button" href="#reminders">
        <Pictogram name="bell" size={20} />
        {text('home.reminders')}
      </a>
    </section>
  );
}

function Copy({ copy, unsaved, total }: Pick<HomeState, 'copy' | 'unsaved' | 'total'>) {
  if (total === 0)
    return (
      <section class="card" aria-labelledby="have">
        <h2 id="have">{text('home.have')}</h2>
        <p>{text('loss.first')}</p>
        <a class="button" href="#export/restore">
          <Pictogram name="computer" size={20} />
          {text('restore.heading')}
        </a>
      </section>
    );
  return (
    <section class="card" aria-labelledby="copy" data-due={unsaved > 0}>
      <h2 id="copy">
        {unsaved > 0 ? text('home.only-here', { count: unsaved }) : text('copies.heading')}
      </h2>
      <p class={copy.problem ? 'note bad' : ''}>
        {copy.problem && text(`copies.problem.${copy.problem}`)}
        {!copy.problem && copy.age === null && text('copies.none')}
        {!copy.problem && copy.age !== null && text('copies.age', { days: copy.age })}
      </p>
      <a class="button" href="#export">
        <Pictogram name="usb" size={20} />
        {text('home.way.keep-copy')}
      </a>
    </section>
  );
}

function LastShots({
  last,
  total,
  thumbnails,
}: Pick<HomeState, 'last' | 'total'> & Pick<Props, 'thumbnails'>) {
  const whenOf = ({ time }: CaptureRecord) =>
    `${shortDayText(legalDay(time.legal))} ${hourText(time.legal.slice(11, 16))}`;
  return (
    <section class="card" aria-labelledby="shots">
      <h2 id="shots">{text('home.last')}</h2>
      {total === 0 ? (
        <>
          <div class="ghosts" aria-hidden="true">
            <i />
            <i />
            <i />
            <i />
          </div>
          <p class="quiet">{text('home.none')}</p>
        </>
      ) : (
        <>
          <ul class="shots">
            {last.map((record) => (
              <li key={record.id}>
                <Shot record={record} when={whenOf(record)} thumbnails={thumbnails} />
              </li>
            ))}
          </ul>
          <p>
            <a href="#attempts">{text('home.all', { count: total })}</a>
          </p>
        </>
      )}
    </section>
  );
}

/** Where the person is: one thing to do, what is done and what is missing, this week, the next hour, the last captures. */
export function Home({ state, thumbnails, actions }: Props) {
  return (
    <>
      <SaidLine said={state.said} />
      <Hero state={state} actions={actions} />
      <div class="two">
        <Checklist state={state} actions={actions} />
        <div class="column">
          <Week week={state.week} />
          <NextHour next={state.next} />
          <Copy copy={state.copy} unsaved={state.unsaved} total={state.total} />
        </div>
      </div>
      <LastShots last={state.last} total={state.total} thumbnails={thumbnails} />
    </>
  );
}
