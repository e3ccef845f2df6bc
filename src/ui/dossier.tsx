import { text } from '@/locales/text';
import { type DossierItem, DossierSwitch, type DossierSwitchActions } from './dossier-switch';
import { Exporting, type ExportingActions, type ExportingState } from './exporting';
import { Letters, type LettersActions, type LettersState } from './letters';
import { type ReadinessActions, ReadinessSection, type ReadinessView } from './readiness';
import { Reminders, type RemindersActions, type RemindersState } from './reminders';
import { Removal, type RemovalActions } from './removal';
import { Restoring, type RestoringActions, type RestoringState } from './restoring';
import { Stamping, type StampingActions, type StampingState } from './stamping';
import { Steps, type StepsActions, type StepsState } from './steps';

export type DossierState = ExportingState & {
  dossiers: DossierItem[];
  readiness: ReadinessView | null;
  letters: LettersState | null;
  restoring: RestoringState;
  stamping: StampingState | null;
  reminders: RemindersState | null;
  steps: StepsState | null;
  captures: number;
  /** What became of the last removal. */
  removed: { text: string; bad: boolean } | null;
};

export type DossierActions = ExportingActions &
  DossierSwitchActions &
  ReadinessActions &
  LettersActions &
  RestoringActions &
  StampingActions &
  RemindersActions &
  StepsActions &
  RemovalActions & { verify(): void };

type Props = { state: DossierState; actions: DossierActions };

/** The dossier page: where it stands, export, steps, letters, reminders, time stamping, the way back, deletion. */
export function Dossier({ state, actions }: Props) {
  return (
    <main>
      <header>
        <img src="/icon/48.png" alt="" width="36" height="36" />
        <h1>
          {text('app.name')} <span class="quiet">{text('dossier.title')}</span>
        </h1>
      </header>
      <DossierSwitch dossiers={state.dossiers} actions={actions} />
      {state.readiness && <ReadinessSection view={state.readiness} actions={actions} />}
      <Exporting state={state} actions={actions} />
      {state.steps && <Steps state={state.steps} actions={actions} />}
      {state.letters && <Letters state={state.letters} actions={actions} />}
      {state.reminders && <Reminders state={state.reminders} actions={actions} />}
      {state.stamping && <Stamping state={state.stamping} actions={actions} />}
      <section aria-labelledby="verify">
        <h2 id="verify">{text('verify.heading')}</h2>
        <p>{text('verify.text')}</p>
        <button type="button" onClick={actions.verify}>
          {text('verify.open')}
        </button>
      </section>
      <Restoring state={state.restoring} actions={actions} />
      <Removal captures={state.captures} message={state.removed} actions={actions} />
    </main>
  );
}
