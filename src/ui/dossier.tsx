import type { MachineCheck } from '@/capture/machine-check';
import { text } from '@/locales/text';
import { CalendarSection, type CalendarState } from './calendar';
import { type CaptureDetail, CaptureDetailSection, type DetailActions } from './capture-detail';
import { type CopiesActions, CopiesSection, type CopiesState } from './copies';
import { Diagnostic, type DiagnosticActions } from './diagnostic';
import { type DossierItem, DossierSwitch, type DossierSwitchActions } from './dossier-switch';
import { isBusy } from './export-line';
import { Exporting, type ExportingActions, type ExportingState } from './exporting';
import { type IdentityActions, IdentitySection, type IdentityState } from './identity-form';
import { InstalledNote, type InstalledView } from './installed';
import { Letters, type LettersActions, type LettersState } from './letters';
import { type LossActions, Losses, type LossView } from './loss';
import { type PrivacyActions, PrivacySection, type PrivacyState } from './privacy';
import { type ReadinessActions, ReadinessSection, type ReadinessView } from './readiness';
import { Reminders, type RemindersActions, type RemindersState } from './reminders';
import { Restoring, type RestoringActions, type RestoringState } from './restoring';
import { type Said, SaidLine } from './said';
import { type SettingsActions, SettingsSection, type SettingsState } from './settings';
import { Stamping, type StampingActions, type StampingState } from './stamping';
import { Steps, type StepsActions, type StepsState } from './steps';
import { type TimelineActions, TimelineSection, type TimelineState } from './timeline';
import { type Place, type View, views } from './view';

/** What each part of the page shows; null until it was read. */
export type DossierState = ExportingState & {
  /** The dossier that is shown: what was begun for one is never another's. */
  dossier: string;
  place: Place;
  /** Views that were visited: they stay, with what was begun in them. */
  visited: readonly View[];
  dossiers: DossierItem[];
  readiness: ReadinessView | null;
  timeline: TimelineState | null;
  /** The capture of the place; null while it is read. */
  detail: CaptureDetail | null;
  calendar: CalendarState | null;
  letters: LettersState | null;
  restoring: RestoringState;
  stamping: StampingState | null;
  reminders: RemindersState | null;
  steps: StepsState | null;
  settings: SettingsState | null;
  identity: IdentityState | null;
  checked: readonly MachineCheck[] | null;
  copies: CopiesState | null;
  privacy: PrivacyState | null;
  /** Something failed that no part of the page speaks of. */
  trouble: Said | null;
  /** What became of the last removal, or why there is nothing to show. */
  removed: Said | null;
  /** What this browser had and has no more. */
  losses: readonly LossView[];
  installed: InstalledView;
};

export type DossierActions = ExportingActions &
  DossierSwitchActions &
  ReadinessActions &
  TimelineActions &
  DetailActions &
  LettersActions &
  IdentityActions &
  RestoringActions &
  StampingActions &
  RemindersActions &
  StepsActions &
  SettingsActions &
  DiagnosticActions &
  LossActions &
  CopiesActions &
  PrivacyActions & { verify(): void };

type Props = { state: DossierState; actions: DossierActions };

const Loading = () => <p class="quiet">{text('page.loading')}</p>;

function Attempts({ state, actions }: Props) {
  const { place, detail, readiness, timeline } = state;
  if (place.view === 'attempts' && place.capture !== null && detail)
    return <CaptureDetailSection key={detail.hash} detail={detail} actions={actions} />;
  return (
    <>
      <SaidLine said={state.removed} />
      {readiness && <ReadinessSection view={readiness} actions={actions} />}
      {timeline ? <TimelineSection state={timeline} actions={actions} /> : <Loading />}
    </>
  );
}

function Verify({ verify }: Pick<DossierActions, 'verify'>) {
  return (
    <section aria-labelledby="verify">
      <h2 id="verify">{text('verify.heading')}</h2>
      <p>{text('verify.text')}</p>
      <button type="button" onClick={verify}>
        {text('verify.open')}
      </button>
    </section>
  );
}

function Body({ view, state, actions }: Props & { view: View }) {
  switch (view) {
    case 'attempts':
      return <Attempts state={state} actions={actions} />;
    case 'calendar':
      return state.calendar ? <CalendarSection state={state.calendar} /> : <Loading />;
    case 'steps':
      return state.steps ? <Steps state={state.steps} actions={actions} /> : <Loading />;
    case 'letters':
      return state.letters ? <Letters state={state.letters} actions={actions} /> : <Loading />;
    case 'export':
      return (
        <>
          <Exporting state={state} actions={actions} />
          <Restoring state={state.restoring} actions={actions} />
          <Verify verify={actions.verify} />
        </>
      );
    case 'reminders':
      return state.reminders ? (
        <Reminders state={state.reminders} actions={actions} />
      ) : (
        <Loading />
      );
    case 'settings':
      if (!state.settings) return <Loading />;
      return (
        <>
          <SettingsSection state={state.settings} actions={actions} />
          {state.identity && <IdentitySection state={state.identity} actions={actions} />}
          {state.stamping && <Stamping state={state.stamping} actions={actions} />}
          {state.copies && <CopiesSection state={state.copies} actions={actions} />}
          <Diagnostic checked={state.checked} actions={actions} />
        </>
      );
    case 'privacy':
      return state.privacy ? (
        <PrivacySection state={state.privacy} actions={actions} />
      ) : (
        <Loading />
      );
  }
}

/** The dossier page: one view at a time, each at an address of its own. */
export function Dossier({ state, actions }: Props) {
  const { place, visited, exporting } = state;
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        {text('page.skip')}
      </button>
      <header class="top">
        <p class="brand">
          <img src="/icon/48.png" alt="" width="32" height="32" />
          {text('app.name')}
        </p>
        <DossierSwitch dossiers={state.dossiers} actions={actions} />
      </header>
      <nav class="views" aria-label={text('views.heading')}>
        <ul class="view-list">
          {views.map((view) => (
            <li key={view}>
              <a href={`#${view}`} aria-current={view === place.view ? 'page' : undefined}>
                {text(`view.${view}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" tabIndex={-1}>
        <h1 class="hidden">{text(`view.${place.view}`)}</h1>
        <SaidLine said={state.trouble} />
        <Losses losses={state.losses} actions={actions} />
        {place.view !== 'export' && isBusy(exporting) && (
          <p class="note">
            {text('export.elsewhere')} <a href="#export">{text('view.export')}</a>
          </p>
        )}
        {visited.map((view) => (
          <div key={`${state.dossier} ${view}`} class="view" hidden={view !== place.view}>
            <Body view={view} state={state} actions={actions} />
          </div>
        ))}
      </main>
      <footer>
        <InstalledNote installed={state.installed} />
        <a href="/before.html">{text('before.heading')}</a>
        <a href="/welcome.html">{text('welcome.heading')}</a>
      </footer>
    </>
  );
}

/** Goes past the menu. A link would change the fragment, which names the view. */
function skip(): void {
  document.getElementById('main')?.focus();
}
