import type { ComponentChildren } from 'preact';
import type { MachineCheck } from '@/capture/machine-check';
import { type Language, languages, spokenLanguage } from '@/locales/language';
import { text } from '@/locales/text';
import { type DiagnosticActions, DiagnosticSection } from './diagnostic';
import { Pictogram, type PictogramName } from './pictogram';
import { type Said, SaidLine } from './said';
import { PracticePicture, ToolbarPicture } from './welcome-pictures';

export const welcomeSteps = [1, 2, 3] as const;
export type WelcomeStep = (typeof welcomeSteps)[number];

export type WelcomeState = {
  step: WelcomeStep;
  /** Null is the browser's. */
  language: Language | null;
  /** Firefox for Android: its button is in a menu, and what it does not allow is said. */
  phone: boolean;
  /** Whether the button is in the browser's bar; null where the browser does not tell. */
  pinned: boolean | null;
  checked: readonly MachineCheck[] | null;
  said: Said | null;
};

export type WelcomeActions = DiagnosticActions & {
  speak(language: Language): void;
  go(step: WelcomeStep): void;
};

type Props = { state: WelcomeState; actions: WelcomeActions };

const cards = [
  ['try', 'eye'],
  ['keep', 'camera'],
  ['give', 'scale'],
] as const satisfies [string, PictogramName][];

function What({ state, actions }: Props) {
  return (
    <>
      <fieldset class="languages">
        <legend class="hidden">{text('settings.language')}</legend>
        {(Object.entries(languages) as [Language, string][]).map(([language, name]) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={language === spokenLanguage()}
            onClick={() => actions.speak(language)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <h1 tabIndex={-1}>{text('welcome.1.heading')}</h1>
      <p class="lead">{text('welcome.1.text')}</p>
      <ul class="cards">
        {cards.map(([what, pictogram]) => (
          <li key={what} class="card">
            <span class="disc" data-tone="done">
              <Pictogram name={pictogram} />
            </span>
            <strong>{text(`welcome.${what}`)}</strong>
            <span class="quiet">{text(`welcome.${what}-text`)}</span>
          </li>
        ))}
      </ul>
      <p class="row">
        <Pictogram name="lock" size={20} />
        {text('welcome.promise')}
      </p>
      <SaidLine said={state.said} />
    </>
  );
}

const limits = ['keyboard', 'closed', 'zip', 'zoom'] as const;

function Button({ state: { phone, pinned } }: Pick<Props, 'state'>) {
  if (phone)
    return (
      <>
        <h1 tabIndex={-1}>{text('welcome.2.heading')}</h1>
        <p class="lead">{text('welcome.click-phone')}</p>
        <details class="more">
          <summary>{text('welcome.phone')}</summary>
          <ul>
            {limits.map((what) => (
              <li key={what}>{text(`welcome.phone-${what}`)}</li>
            ))}
          </ul>
        </details>
      </>
    );
  return (
    <>
      <h1 tabIndex={-1}>{text('welcome.2.heading')}</h1>
      <p class="lead">{text('welcome.2.text')}</p>
      <ToolbarPicture pinned={pinned ?? false} />
      <p class="row" role="status">
        {pinned !== null && (
          <>
            <span class="disc tiny" data-tone={pinned ? 'go' : 'plain'}>
              <Pictogram name={pinned ? 'check' : 'dots'} size={18} />
            </span>
            {text(pinned ? 'welcome.pinned' : 'welcome.waiting')}
          </>
        )}
      </p>
    </>
  );
}

function Trial({ state, actions }: Props) {
  const { checked } = state;
  const isGood = checked?.every((one) => one.state !== 'bad');
  return (
    <>
      <h1 tabIndex={-1}>{text('welcome.3.heading')}</h1>
      <p class="lead">{text('welcome.3.text')}</p>
      <PracticePicture />
      <p class="row" role="status">
        {isGood && (
          <>
            <span class="disc tiny" data-tone="go">
              <Pictogram name="check" size={18} />
            </span>
            {text('welcome.works')}
          </>
        )}
      </p>
      <details class="more" open={isGood === false}>
        <summary>{text('welcome.checks')}</summary>
        <DiagnosticSection state={{ checked }} actions={actions} />
      </details>
    </>
  );
}

function Steps({ step }: { step: WelcomeStep }) {
  return (
    <p class="steps-way">
      {text('welcome.step', { step, all: welcomeSteps.length })}
      {welcomeSteps.map((one) => (
        <i key={one} aria-hidden="true" data-on={one === step} />
      ))}
    </p>
  );
}

function Bar({ children }: { children: ComponentChildren }) {
  return <footer class="action-bar">{children}</footer>;
}

/** The first page in three screens: what it does, the button in view, one trial. */
export function Welcome({ state, actions }: Props) {
  const { step, pinned, phone, checked } = state;
  const isSeen = pinned || phone;
  // What keeps everything from being kept is said at once, whatever the screen.
  const bad = checked?.find((one) => one.state === 'bad');
  return (
    <>
      <header class="top">
        <p class="brand">
          <img src="/icon/48.png" alt="" width="32" height="32" />
          {text('app.name')}
        </p>
        <Steps step={step} />
      </header>
      <main>
        {bad && step < 3 && (
          <p class="note bad" role="alert">
            {text(`checked.${bad.finding}`, { seconds: bad.seconds ?? 0 })}
          </p>
        )}
        {step === 1 && <What state={state} actions={actions} />}
        {step === 2 && <Button state={state} />}
        {step === 3 && <Trial state={state} actions={actions} />}
      </main>
      <Bar>
        {step === 1 && (
          <a class="button plain" href="/dossier.html#export/restore">
            {text('popup.have-file')}
          </a>
        )}
        {step === 2 && (
          <button type="button" class="plain" onClick={() => actions.go(1)}>
            <Pictogram name="back" size={20} />
            {text('welcome.back')}
          </button>
        )}
        {step === 3 && (
          <>
            <a class="button plain" href="/dossier.html#settings/copies">
              {text('copies.heading')}
            </a>
            <a class="button plain" href="/dossier.html">
              {text('page.dossier')}
            </a>
          </>
        )}
        {step < 3 ? (
          <button
            type="button"
            class={step === 1 || isSeen ? 'main big on' : 'big on'}
            onClick={() => actions.go(step === 1 ? 2 : 3)}
          >
            {text(step === 1 || isSeen ? 'welcome.next' : 'welcome.later')}
            <Pictogram name="next" size={20} />
          </button>
        ) : (
          <a class="button main big on" href="/practice.html">
            {text('welcome.try-open')}
            <Pictogram name="next" size={20} />
          </a>
        )}
      </Bar>
    </>
  );
}
