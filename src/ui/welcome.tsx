import type { MachineCheck } from '@/capture/machine-check';
import { text } from '@/locales/text';
import { type CopiesActions, CopiesSection, type CopiesState } from './copies';
import { type DiagnosticActions, DiagnosticSection } from './diagnostic';
import { PageTop } from './page-top';
import { type Said, SaidLine } from './said';
import { Appearance, ExactPictures, type SettingsActions, type SettingsState } from './settings';
import { ButtonPicture, KeptPicture, PracticePicture } from './welcome-pictures';

export type WelcomeState = {
  settings: Pick<SettingsState, 'language' | 'theme' | 'exact'>;
  /** Which browser this is: what one click allows differs. */
  firefox: boolean;
  /** Firefox for Android: what it does not allow is said. */
  phone: boolean;
  checked: readonly MachineCheck[] | null;
  /** Null where safety copies cannot be made. */
  copies: CopiesState | null;
  said: Said | null;
};

export type WelcomeActions = DiagnosticActions &
  CopiesActions &
  Pick<SettingsActions, 'changeSettings' | 'allowExact' | 'withdrawExact'>;

type Props = { state: WelcomeState; actions: WelcomeActions };

const does = ['sees', 'keeps', 'reminds', 'exports'] as const;
const doesNot = ['robot', 'sends', 'slot'] as const;

const limits = ['keyboard', 'closed', 'zip', 'zoom'] as const;

function PhoneLimits() {
  return (
    <>
      <h3>{text('welcome.phone')}</h3>
      <ul>
        {limits.map((what) => (
          <li key={what}>{text(`welcome.phone-${what}`)}</li>
        ))}
      </ul>
    </>
  );
}

/** The first page: what it does, the one click, the exercise; then permissions and a look at this machine. */
export function Welcome({ state, actions }: Props) {
  const { settings, firefox, phone, checked, said } = state;
  return (
    <>
      <PageTop heading={text('welcome.heading')} />
      <main>
        <p class="lead">{text('welcome.text')}</p>
        <Appearance state={settings} change={actions.changeSettings} />
        <ol class="steps">
          <li>
            <KeptPicture />
            <h2>{text('welcome.does')}</h2>
            <ul>
              {does.map((what) => (
                <li key={what}>{text(`welcome.does-${what}`)}</li>
              ))}
            </ul>
            <h3>{text('welcome.does-not')}</h3>
            <ul>
              {doesNot.map((what) => (
                <li key={what}>{text(`welcome.does-not-${what}`)}</li>
              ))}
            </ul>
          </li>
          <li>
            <ButtonPicture />
            <h2>{text('welcome.click')}</h2>
            <p>{text(phone ? 'welcome.click-phone' : 'welcome.click-text')}</p>
            <p>{text(firefox ? 'welcome.click-firefox' : 'welcome.click-chromium')}</p>
            {phone && <PhoneLimits />}
          </li>
          <li>
            <PracticePicture />
            <h2>{text('welcome.try')}</h2>
            <p>{text('welcome.try-text')}</p>
            <a class="button main" href="/practice.html">
              {text('welcome.try-open')}
            </a>
          </li>
        </ol>
        <section aria-labelledby="exact">
          <h2 id="exact">{text('exact.heading')}</h2>
          <SaidLine said={said} />
          <ExactPictures exact={settings.exact} actions={actions} />
        </section>
        {state.copies && <CopiesSection state={state.copies} actions={actions} />}
        <DiagnosticSection state={{ checked }} actions={actions} />
        <section aria-labelledby="before">
          <h2 id="before">{text('before.heading')}</h2>
          <p>{text('welcome.before')}</p>
          <a class="button" href="/before.html">
            {text('welcome.before-open')}
          </a>
        </section>
      </main>
    </>
  );
}
