import type { CaptureRecord } from '@/evidence/record';
import { legalDay } from '@/evidence/time';
import {
  dateText,
  dayLetter,
  dayText,
  fullDayText,
  hourText,
  shortDayText,
} from '@/locales/day-text';
import { text } from '@/locales/text';
import { Checklist } from './home-checklist';
import { Hero } from './home-hero';
import type { HomeProps, HomeState } from './home-state';
import { Pictogram } from './pictogram';
import { SaidLine } from './said';
import { Shot } from './shot';

function Week({ week }: Pick<HomeState, 'week'>) {
  const { days, plan } = week;
  return (
    <section class="card" aria-labelledby="week">
      <h2 id="week">{text('home.week')}</h2>
      <ol class="week7">
        {days.map(({ day, tried, wanted, today }, index) => (
          <li key={day} data-today={today}>
            <span aria-hidden="true">{dayLetter(index + 1)}</span>
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
      <p class="legend">
        {(['tried', 'wanted'] as const).map((state) => (
          <span key={state}>
            <span class="key" data-state={state} aria-hidden="true" /> {text(`home.key.${state}`)}
          </span>
        ))}
      </p>
      <p>
        {text('week.count', { week: plan.thisWeek, today: plan.today })}{' '}
        {plan.lack && text(`week.${plan.lack}`)}
      </p>
    </section>
  );
}

function BeginSitting() {
  return (
    <a class="button" href="/sitting.html" target="_blank" rel="noreferrer">
      <Pictogram name="camera" size={20} />
      {text('sitting.begin')}
    </a>
  );
}

/** How pictures become screenshots, where some are drawn by the browser. */
function Pictures({ drawn, total, canShare }: Pick<HomeState, 'drawn' | 'total' | 'canShare'>) {
  if (drawn === 0) return null;
  return (
    <section class="card" aria-labelledby="pictures">
      <h2 id="pictures">{text('home.pictures')}</h2>
      <p>{text('home.drawn', { drawn, total })}</p>
      <p>{text('home.exact')}</p>
      {canShare && <BeginSitting />}
      <a class="button" href="#settings">
        <Pictogram name="lock" size={20} />
        {text('home.permission')}
      </a>
    </section>
  );
}

function NextHour({ next, canShare }: Pick<HomeState, 'next' | 'canShare'>) {
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
      {canShare && <BeginSitting />}
    </section>
  );
}

/** The appointment that is to come, with what the convocation says. */
function Appointment({ state, actions }: Pick<HomeProps, 'state' | 'actions'>) {
  const { appointment } = state;
  if (!appointment) return null;
  const { day, hour, place, bring } = appointment;
  return (
    <section class="card" aria-labelledby="appointment">
      <h2 id="appointment">{text('appointment.heading')}</h2>
      <p class="clock">
        {hour && <strong>{hourText(hour)}</strong>} <span>{fullDayText(day)}</span>
      </p>
      {place && <p dir="auto">{place}</p>}
      {bring && (
        <>
          <h3>{text('appointment.bring')}</h3>
          <p class="lines" dir="auto">
            {bring}
          </p>
        </>
      )}
      <button type="button" onClick={actions.saveAppointment}>
        <Pictogram name="calendar-check" size={20} />
        {text('appointment.calendar')}
      </button>
    </section>
  );
}

/** What ends or is due next; nothing where nothing is known. */
function Deadlines({ deadlines }: Pick<HomeState, 'deadlines'>) {
  if (deadlines.length === 0) return null;
  return (
    <section class="card" aria-labelledby="deadlines">
      <h2 id="deadlines">{text('deadline.heading')}</h2>
      <dl class="answers">
        {deadlines.map(({ kind, day }) => (
          <div key={kind}>
            <dt>{dateText(day)}</dt>
            <dd>{text(`deadline.${kind}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{text('deadline.calendar')}</p>
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
}: Pick<HomeState, 'last' | 'total'> & Pick<HomeProps, 'thumbnails'>) {
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
export function Home({ state, thumbnails, actions }: HomeProps) {
  return (
    <>
      <SaidLine said={state.said} />
      <Hero state={state} actions={actions} />
      <div class="two">
        <Checklist state={state} actions={actions} />
        <div class="column">
          <Appointment state={state} actions={actions} />
          <Week week={state.week} />
          <NextHour next={state.next} canShare={state.canShare && state.drawn === 0} />
          <Deadlines deadlines={state.deadlines} />
          <Pictures drawn={state.drawn} total={state.total} canShare={state.canShare} />
          <Copy copy={state.copy} unsaved={state.unsaved} total={state.total} />
        </div>
      </div>
      <LastShots last={state.last} total={state.total} thumbnails={thumbnails} />
    </>
  );
}
