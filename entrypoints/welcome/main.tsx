import { render } from 'preact';
import { browser } from 'wxt/browser';
import { diagnose, testNotification } from '@/capture/diagnose';
import { allowExact, isExactAllowed, withdrawExact } from '@/capture/exact-pictures';
import { allowSites } from '@/capture/granted-sites';
import { storeChanged } from '@/capture/store-changed';
import { isLanguage } from '@/locales/language';
import { pageTitle } from '@/locales/page-title';
import { text } from '@/locales/text';
import { changeSettings, readSettings } from '@/store/settings';
import { dress } from '@/ui/dress';
import type { Said } from '@/ui/said';
import { Welcome, type WelcomeActions, type WelcomeState } from '@/ui/welcome';
import { copyNow, readCopies, turnCopiesOff, turnCopiesOn } from '../dossier/copies';
import { startPage } from '../pages/start-page';

const root = document.getElementById('welcome');
let state: WelcomeState = {
  settings: { language: null, theme: 'system', exact: false },
  firefox: import.meta.env.FIREFOX,
  phone: false,
  checked: null,
  copies: null,
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
  const language = isLanguage(settings.language) ? settings.language : null;
  show({ settings: { language, theme: settings.theme, exact: await isExactAllowed() } });
  if (!state.phone) show({ copies: { ...(await readCopies()), said: state.copies?.said ?? null } });
}

/** Shows what became of a permission that was asked for. */
async function tell(asked: Promise<boolean>): Promise<void> {
  const given = await asked;
  show({ said: given ? null : { text: text('exact.refused'), bad: true } });
  await read();
}

async function tellCopies(doing: Promise<Said>): Promise<void> {
  const said = await doing;
  show({ copies: { ...(await readCopies()), said } });
}

const actions: WelcomeActions = {
  async changeSettings(change) {
    await changeSettings(change);
    await storeChanged();
    await read();
  },
  allowExact: () => tell(allowExact()),
  withdrawExact: () => tell(withdrawExact()),
  async diagnose() {
    show({ checked: null });
    show({ checked: await diagnose() });
  },
  async allowSites() {
    await allowSites();
    show({ checked: await diagnose() });
  },
  turnCopiesOn: (shared) => tellCopies(turnCopiesOn(shared)),
  turnCopiesOff: () => tellCopies(turnCopiesOff()),
  copyNow: () => tellCopies(copyNow()),
  testNotification: () => void testNotification(text('app.name'), text('diagnostic.notified')),
};

async function start(): Promise<void> {
  show({ phone: (await browser.runtime.getPlatformInfo()).os === 'android' });
  // Where nothing can be read, the checks below say why all the more.
  await read().finally(async () => show({ checked: await diagnose() }));
}

// What fails after a click is said where permissions are.
addEventListener('unhandledrejection', ({ reason }) => {
  console.error('An action failed', reason);
  show({ said: { text: text('problem.action'), bad: true } });
});
void startPage(start, (said) => show({ said }));
