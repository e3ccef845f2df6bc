import type { ComponentChildren } from 'preact';
import type { CaptureRecord } from '@/evidence/record';
import { legalDay } from '@/evidence/time';
import { dayText, hourText } from '@/locales/day-text';
import { durationText, text } from '@/locales/text';
import { ExportLine, isBusy } from './export-line';
import { OutcomeTag } from './outcome-tag';
import { Pictogram, type PictogramName } from './pictogram';
import type { PopupProps } from './popup-actions';
import { canCapture, isUncaptured, type PopupAnswer, type PopupState } from './popup-state';

/** Tone and pictogram of what is said first. */
export const looks: Record<
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
export function sentence(answer: PopupAnswer, state: PopupState): string {
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
      return text('popup.clock.text', { apart: durationText(Math.abs(skew) / 1_000) });
    }
    case 'reminder':
      return text('popup.reminder.text', { hour: hourText(state.reminders?.now?.closes ?? '') });
    case 'saved':
    case 'rest':
      return last ? whenText(last, state.reminders?.today) : '';
    case 'capturing':
      return '';
    case 'exporting':
      return isBusy(state.exporting) ? text('popup.exporting.text') : '';
    case 'slots':
      return text('popup.slots.text', { number: last?.number ?? 0 });
    default:
      return text(`popup.${answer}.text`);
  }
}

export function title(answer: PopupAnswer, state: PopupState): string {
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

function Again({ state, actions }: PopupProps) {
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
export function Doing({ answer, state, actions }: PopupProps & { answer: PopupAnswer }) {
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
      return (
        <>
          <ExportLine state={state.exporting} />
          {/* Before it has begun, there is no one to hear of it. */}
          {isBusy(state.exporting) && state.exporting.phase !== 'starting' && (
            <button type="button" onClick={actions.cancelExport}>
              {text('popup.exporting.cancel')}
            </button>
          )}
        </>
      );
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
