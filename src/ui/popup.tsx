import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CaptureRecord } from '@/evidence/record';
import { legalDay } from '@/evidence/time';
import { dayText, hourText, nearDayText } from '@/locales/day-text';
import { text } from '@/locales/text';
import { type AppointmentDraft, AppointmentForm } from './appointment-form';
import { ExportLine } from './export-line';
import { NextLine } from './next-line';
import { OutcomeTag } from './outcome-tag';
import { Pictogram, type PictogramName } from './pictogram';
import { Pips } from './pips';
import {
  answerOf,
  canCapture,
  canExport,
  isUncaptured,
  noticeOf,
  type PopupAnswer,
  type PopupState,
  saysNextHour,
} from './popup-state';
import type { ReminderActions } from './reminder-view';
import { StatementForm, type Words } from './statement';

export type PopupActions = ReminderActions & {
  allowSites(): void;
  capture(): void;
  /** Agrees that captures of private windows are kept in the ordinary dossier. */
  agree(): void;
  exportZip(): void;
  /** Back to the page that offers slots. */
  showPage(): void;
  /** Opens the booking page of the reminder that is open. */
  openPage(): void;
  /** Opens the page on which the page under the popup is reported. */
  report(): void;
  closeLoss(dossier: string): void;
  /** Keeps what the person says of the page under the popup, captured first where it is not yet. True once it is kept. */
  say(words: Words): Promise<boolean>;
  /** Keeps an appointment that was found. True once it is kept. */
  keepAppointment(draft: AppointmentDraft): Promise<boolean>;
  chooseDossier(id: string): void;
};

type Props = { state: PopupState; actions: PopupActions };

/** Tone and pictogram of what is said first. */
const looks: Record<
  PopupAnswer,
  { tone: 'go' | 'now' | 'bad' | 'plain'; pictogram: PictogramName }
> = {
  slots: { tone: 'now', pictogram: 'calendar-check' },
  unreadable: { tone: 'bad', pictogram: 'cross' },
  capturing: { tone: 'plain', pictogram: 'camera' },
  failed: { tone: 'bad', pictogram: 'cross' },
  lost: { tone: 'bad', pictogram: 'alert' },
  damaged: { tone: 'bad', pictogram: 'alert' },
  withdrawn: { tone: 'bad', pictogram: 'lock' },
  'look-alike': { tone: 'bad', pictogram: 'alert' },
  exporting: { tone: 'plain', pictogram: 'file-down' },
  plain: { tone: 'now', pictogram: 'alert' },
  covered: { tone: 'now', pictogram: 'eye' },
  untranslatable: { tone: 'now', pictogram: 'globe' },
  unknown: { tone: 'plain', pictogram: 'help' },
  translated: { tone: 'now', pictogram: 'globe' },
  clock: { tone: 'bad', pictogram: 'clock' },
  'missing-sites': { tone: 'bad', pictogram: 'lock' },
  saved: { tone: 'go', pictogram: 'check' },
  reminder: { tone: 'now', pictogram: 'bell' },
  practice: { tone: 'plain', pictogram: 'hand' },
  watched: { tone: 'plain', pictogram: 'eye' },
  first: { tone: 'plain', pictogram: 'globe' },
  rest: { tone: 'plain', pictogram: 'globe' },
};

/** "Aujourd’hui à 9 h 15": `today` is the legal day where the préfecture is, as the capture's own day is. */
function whenText({ time }: CaptureRecord, today: string | undefined): string {
  const day = legalDay(time.legal);
  return text('popup.when', {
    day: day === today ? text('popup.today') : dayText(day),
    hour: hourText(time.legal.slice(11, 16)),
  });
}

/** The sentence under the title: what there is to know, or to do. */
function sentence(answer: PopupAnswer, state: PopupState): string {
  const last = state.summary?.last ?? null;
  switch (answer) {
    case 'unreadable':
      return state.unreadable?.text ?? '';
    case 'failed':
      return state.answer?.done === 'failed' ? text(`problem.${state.answer.problem}`) : '';
    case 'lost': {
      const [loss] = state.losses;
      const copied = loss?.copiedAt ? dayText(legalDay(loss.copiedAt)) : 'none';
      return text('popup.lost.text', { copied });
    }
    case 'damaged':
      return text('popup.damaged.text', {
        seq: state.damage?.seq ?? 0,
        file: state.damage?.file ?? 'none',
      });
    case 'clock': {
      const skew = last && 'skewMs' in last.clock ? last.clock.skewMs : 0;
      return text('popup.clock.text', { seconds: Math.round(Math.abs(skew) / 1_000) });
    }
    case 'reminder':
      return text('popup.reminder.text', { hour: state.reminders?.now?.closes ?? '' });
    case 'saved':
    case 'rest':
      return last ? whenText(last, state.reminders?.today) : '';
    case 'capturing':
    case 'exporting':
      return '';
    default:
      return text(`popup.${answer}.text`);
  }
}

function title(answer: PopupAnswer, state: PopupState): string {
  const { answer: made, summary } = state;
  const number = made && 'number' in made ? made.number : (summary?.last?.number ?? 0);
  if (answer === 'saved' && made?.done === 'already')
    return text('popup.already.title', { number });
  if (answer === 'saved' && made?.done === 'repeated') return text('popup.repeated.title');
  // Of a page that is not the one under the popup, its number says which.
  if (answer === 'unknown' && !summary?.here && !isUncaptured(state))
    return text('statement.ask.page', { number });
  if (answer === 'missing-sites')
    return text('popup.missing-sites.title', { count: state.missingSites });
  return text(`popup.${answer}.title`, { number });
}

function Big({ children, onClick }: { children: ComponentChildren; onClick(): void }) {
  return (
    <button type="button" class="main big" onClick={onClick}>
      {children}
    </button>
  );
}

function Again({ state, actions }: Props) {
  return canCapture(state) ? (
    <Big onClick={actions.capture}>
      <Pictogram name="refresh" size={20} />
      {text('popup.again')}
    </Big>
  ) : null;
}

function Picture({ last, thumbnail }: { last: CaptureRecord; thumbnail: string | null }) {
  return (
    <a
      class="shot-card"
      href={`/dossier.html#attempts/${last.number}`}
      target="_blank"
      rel="noreferrer"
    >
      {thumbnail && <img src={thumbnail} alt="" />}
      <OutcomeTag outcome={last.outcome} />
      <span class="hidden">{text('popup.see', { number: last.number })}</span>
    </a>
  );
}

/** What the person can do about what is said first: at most one big button. */
function Doing({ answer, state, actions }: Props & { answer: PopupAnswer }) {
  const { summary, thumbnail, unreadable, losses } = state;
  const last = summary?.last ?? null;
  switch (answer) {
    case 'slots':
      return <Big onClick={actions.showPage}>{text('popup.slots.button')}</Big>;
    case 'unreadable':
      return unreadable?.action ? (
        <Big onClick={unreadable.action.run}>{unreadable.action.label}</Big>
      ) : null;
    case 'failed':
      return state.answer?.done === 'failed' && state.answer.problem === 'private-unagreed' ? (
        <Big onClick={actions.agree}>{text('private.agree')}</Big>
      ) : (
        <Again state={state} actions={actions} />
      );
    case 'clock':
    case 'covered':
    case 'translated':
    case 'untranslatable':
      return <Again state={state} actions={actions} />;
    case 'lost':
      return (
        <>
          <a
            class="button main big"
            href="/dossier.html#export/restore"
            target="_blank"
            rel="noreferrer"
          >
            {text('popup.lost.button')}
          </a>
          {losses[0] && (
            <button
              type="button"
              class="link"
              onClick={() => losses[0] && actions.closeLoss(losses[0].dossier)}
            >
              {text('loss.close')}
            </button>
          )}
        </>
      );
    case 'damaged':
      return <Big onClick={actions.exportZip}>{text('popup.damaged.button')}</Big>;
    case 'withdrawn':
    case 'missing-sites':
      return (
        <>
          <Big onClick={actions.allowSites}>{text('popup.withdrawn.button')}</Big>
          {answer === 'withdrawn' && <p class="small">{text('popup.withdrawn.help')}</p>}
        </>
      );
    case 'exporting':
      return <ExportLine state={state.exporting} />;
    case 'saved':
      return last && <Picture last={last} thumbnail={thumbnail} />;
    case 'reminder':
      return (
        <>
          <Big onClick={actions.openPage}>{text('popup.reminder.button')}</Big>
          <div class="half">
            <button type="button" class="plain" onClick={actions.snooze}>
              {text('reminder.snooze')}
            </button>
            <button type="button" class="plain" onClick={actions.notToday}>
              {text('reminder.not-today')}
            </button>
          </div>
        </>
      );
    default:
      return null;
  }
}

/** What the page showed, by the person's own word: three big answers, the third with words of their own. */
function Unknown({ actions }: Pick<Props, 'actions'>) {
  const [says, setSays] = useState<'no-slot' | 'slots-offered' | 'more' | null>(null);
  if (says !== null)
    return (
      <StatementForm
        subjects={['outcome', 'blocked']}
        label={text('popup.unknown.title')}
        first={says === 'more' ? null : { about: 'outcome', says }}
        say={actions.say}
        back={() => setSays(null)}
      />
    );
  return (
    <>
      <div class="choices">
        {(
          [
            ['no-slot', 'calendar-cross'],
            ['slots-offered', 'calendar-check'],
            ['more', 'dots'],
          ] as const
        ).map(([answer, pictogram]) => (
          <button key={answer} type="button" class="choice" onClick={() => setSays(answer)}>
            <span class="disc">
              <Pictogram name={pictogram} />
            </span>
            {text(`popup.unknown.${answer}`)}
          </button>
        ))}
      </div>
      <button type="button" class="link" onClick={actions.report}>
        {text('report.open')}
      </button>
    </>
  );
}

/** What became of slots: an appointment, or why there is none. */
function Afterwards({ actions }: Pick<Props, 'actions'>) {
  const [what, setWhat] = useState<'taken' | 'vanished' | null>(null);
  const back = () => setWhat(null);
  if (what === 'taken') return <AppointmentForm keep={actions.keepAppointment} back={back} />;
  if (what === 'vanished')
    return (
      <StatementForm
        subjects={['slots']}
        label={text('popup.vanished')}
        say={actions.say}
        back={back}
      />
    );
  return (
    <section class="stack" aria-labelledby="after">
      <h2 id="after">{text('popup.after')}</h2>
      <div class="half">
        <button type="button" onClick={() => setWhat('taken')}>
          {text('popup.taken')}
        </button>
        <button type="button" onClick={() => setWhat('vanished')}>
          {text('popup.vanished')}
        </button>
      </div>
    </section>
  );
}

function Notice({ state }: { state: PopupState }) {
  const notice = noticeOf(state);
  switch (notice) {
    case null:
      return null;
    case 'said':
      return <p class={state.said?.bad ? 'note bad' : 'note'}>{state.said?.text}</p>;
    case 'no-notifications':
      return <p class="note bad">{text('popup.no-notifications')}</p>;
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
function Standing({ answer, state }: { answer: PopupAnswer; state: PopupState }) {
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

/** Whose dossier is open. */
function Whose({
  dossiers,
  choose,
}: {
  dossiers: PopupState['dossiers'];
  choose(id: string): void;
}) {
  const [open] = dossiers;
  if (!open || dossiers.length === 1) return <span class="who">{text('app.name')}</span>;
  return (
    <label class="who">
      <span class="hidden">{text('dossiers.open')}</span>
      <select value={open.id} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {dossiers.map(({ id, title: name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The popup: what this page's answer is, one thing to do about it, and two buttons that stay in sight. */
export function Popup({ state, actions }: Props) {
  const answer = answerOf(state);
  const { tone, pictogram } = looks[answer];
  const isAgain = answer === 'saved';
  return (
    <>
      <header>
        <img src="/icon/48.png" alt="" width="28" height="28" />
        <Whose dossiers={state.dossiers} choose={actions.chooseDossier} />
        <a class="open" href="/dossier.html" target="_blank" rel="noreferrer">
          <Pictogram name="folder" size={20} />
          {text('page.dossier')}
        </a>
      </header>
      <main>
        <section
          class="answer"
          data-answer={answer}
          data-tone={tone}
          role={tone === 'bad' || answer === 'slots' ? 'alert' : 'status'}
        >
          <span class="disc" data-tone={tone}>
            <Pictogram name={pictogram} />
          </span>
          <hgroup>
            <h1>{title(answer, state)}</h1>
            {sentence(answer, state) && <p>{sentence(answer, state)}</p>}
          </hgroup>
          <div class="doing">
            <Doing answer={answer} state={state} actions={actions} />
          </div>
        </section>
        {answer === 'unknown' && <Unknown actions={actions} />}
        {answer === 'slots' && <Afterwards actions={actions} />}
        <div role="status">
          <Notice state={state} />
        </div>
        <Standing answer={answer} state={state} />
      </main>
      <div class="actions">
        <button type="button" disabled={!canCapture(state)} onClick={actions.capture}>
          <Pictogram name="camera" />
          {text(isAgain ? 'capture.again' : 'capture.button')}
        </button>
        <button type="button" disabled={!canExport(state)} onClick={actions.exportZip}>
          <Pictogram name="file-down" />
          {text('export.button')}
        </button>
      </div>
    </>
  );
}
