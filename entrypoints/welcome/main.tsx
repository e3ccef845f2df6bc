import { render } from 'preact';
import { browser } from 'wxt/browser';
import { diagnose, testNotification } from '@/capture/diagnose';
import { allowSites } from '@/capture/granted-sites';
import { onPinned, readPinned } from '@/capture/pinned';
import { storeChanged } from '@/capture/store-changed';
import { isLanguage } from '@/locales/language';
import { pageTitle } from '@/locales/page-title';
import { text } from '@/locales/text';
import { changeSettings, readSettings } from '@/store/settings';
import { dress } from '@/ui/dress';
import {
  Welcome,
  type WelcomeActions,
  type WelcomeState,
  type WelcomeStep,
  welcomeSteps,
} from '@/ui/welcome';
import { startPage } from '../pages/start-page';

const root = document.getElementById('welcome');

/** The screen that the address names. */
const stepAt = (fragment: string): WelcomeStep =>
  welcomeSteps.find((step) => fragment === `#${step}`) ?? 1;

let state: WelcomeState = {
  step: stepAt(location.hash),
  language: null,
  phone: false,
  pinned: null,
  checked: null,
  said: null,
};

function show(change: Partial<WelcomeState>): void {
  state = { ...state, ...change };
  document.title = pageTitle(text('welcome.heading'));
  if (root) render(<Welcome state={state} actions={actions} />, root);
}

async function read(): Promise<void> {
  const settings = await readSettings();
  dress(settings);
  show({ language: isLanguage(settings.language) ? settings.language : null });
}

const actions: WelcomeActions = {
  async speak(language) {
    await changeSettings({ language });
    await storeChanged();
    await read();
  },
  go(step) {
    location.hash = `#${step}`;
  },
  async diagnose() {
    show({ checked: null });
    show({ checked: await diagnose() });
  },
  async allowSites() {
    await allowSites();
    show({ checked: await diagnose() });
  },
  testNotification: () => void testNotification(text('app.name'), text('diagnostic.notified')),
};

async function start(): Promise<void> {
  show({
    phone: (await browser.runtime.getPlatformInfo()).os === 'android',
    pinned: await readPinned(),
  });
  onPinned((pinned) => show({ pinned }));
  // Where nothing can be read, the checks say why all the more.
  await read().finally(async () => show({ checked: await diagnose() }));
}

addEventListener('hashchange', () => {
  show({ step: stepAt(location.hash), said: null });
  document.querySelector('h1')?.focus();
});
// What fails after a click is said on the page.
addEventListener('unhandledrejection', ({ reason }) => {
  console.error('An action failed', reason);
  show({ said: { text: text('problem.action'), bad: true } });
});
void startPage(start, (said) => show({ said }));
