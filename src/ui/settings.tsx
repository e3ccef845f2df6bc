import { useState } from 'preact/hooks';
import { type Language, languages } from '@/locales/language';
import { durationText, text } from '@/locales/text';
import type { Settings } from '@/store/schema';
import { type Said, SaidLine } from './said';

export type SettingsState = {
  /** Null is the browser's. */
  language: Language | null;
  theme: Settings['theme'];
  repeatMs: number;
  /** Whether a message in the page says what became of a capture. */
  receipts: boolean;
  /** Whether the browser lets the extension take exact pictures without a click. */
  exact: boolean;
  /** Whether Firefox notes the sites' certificates; null in other browsers, which cannot. */
  certificates: boolean | null;
  sites: { host: string; allowed: boolean }[];
  said: Said | null;
};

/** A change of the settings; what is not in it stays. */
export type SettingsChange = Partial<
  Pick<SettingsState, 'language' | 'theme' | 'repeatMs' | 'receipts'>
>;

type SettingsActions = {
  changeSettings(change: SettingsChange): void;
  allowExact(): void;
  withdrawExact(): void;
  noteCertificates(wanted: boolean): void;
  addSite(address: string): void;
  removeSite(host: string): void;
};

type Props = { state: SettingsState; actions: SettingsActions };

const themes: Settings['theme'][] = ['system', 'light', 'dark'];
const repeats = [30_000, 60_000, 300_000, 900_000];

/** The interface's language, and light or dark. */
function Appearance({
  state,
  change,
}: {
  state: Pick<SettingsState, 'language' | 'theme'>;
  change(part: SettingsChange): void;
}) {
  return (
    <div class="pair">
      <label>
        {text('settings.language')}
        <select
          id="language"
          value={state.language ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change({ language: value === '' ? null : (value as Language) })
          }
        >
          <option value="">{text('settings.browser')}</option>
          {Object.entries(languages).map(([language, name]) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text('settings.theme')}
        <select
          value={state.theme}
          onChange={({ currentTarget: { value } }) =>
            change({ theme: themes.find((theme) => theme === value) ?? 'system' })
          }
        >
          {themes.map((theme) => (
            <option key={theme} value={theme}>
              {text(`theme.${theme}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Exact pictures without a click: the one permission that reads like "all sites", asked here alone. */
function ExactPictures({
  exact,
  actions,
}: {
  exact: boolean;
  actions: Pick<SettingsActions, 'allowExact' | 'withdrawExact'>;
}) {
  return (
    <>
      <p>{text('exact.text')}</p>
      <p class="quiet">{text(exact ? 'exact.on' : 'exact.off')}</p>
      <button type="button" onClick={exact ? actions.withdrawExact : actions.allowExact}>
        {text(exact ? 'exact.withdraw' : 'exact.allow')}
      </button>
    </>
  );
}

function Sites({ state, actions }: Props) {
  const [address, setAddress] = useState('');
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{text('sites.heading')}</h2>
      <p>{text('sites.text')}</p>
      <ul class="windows">
        {state.sites.map(({ host, allowed }) => (
          <li key={host}>
            <span>
              <bdi>{host}</bdi> {!allowed && <strong>{text('sites.lost')}</strong>}
            </span>
            <button type="button" class="small" onClick={() => actions.removeSite(host)}>
              {text('sites.remove', { host })}
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          actions.addSite(address);
          setAddress('');
        }}
      >
        <label>
          {text('sites.address')}
          <input
            dir="ltr"
            inputMode="url"
            value={address}
            placeholder="https://www.….gouv.fr/booking/create/…"
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={address.trim() === ''}>
          {text('sites.add')}
        </button>
      </form>
    </section>
  );
}

/** How the extension looks and works, whichever dossier is open. */
export function SettingsSection({ state, actions }: Props) {
  const change = actions.changeSettings;
  return (
    <>
      <section aria-labelledby="settings">
        <h2 id="settings">{text('settings.heading')}</h2>
        <SaidLine said={state.said} />
        <Appearance state={state} change={change} />
        <label>
          {text('settings.repeat')}
          <select
            value={state.repeatMs}
            onChange={({ currentTarget }) => change({ repeatMs: Number(currentTarget.value) })}
          >
            {repeats.map((ms) => (
              <option key={ms} value={ms}>
                {durationText(ms / 1_000)}
              </option>
            ))}
          </select>
        </label>
        <p class="quiet">{text('settings.repeat-text')}</p>
        <label class="check">
          <input
            type="checkbox"
            checked={state.receipts}
            onChange={({ currentTarget }) => change({ receipts: currentTarget.checked })}
          />
          {text('settings.receipt')}
        </label>
        <p class="quiet">{text('settings.receipt-text')}</p>
      </section>
      <section aria-labelledby="exact">
        <h2 id="exact">{text('exact.heading')}</h2>
        <ExactPictures exact={state.exact} actions={actions} />
      </section>
      {state.certificates !== null && (
        <section aria-labelledby="certificates">
          <h2 id="certificates">{text('certificates.heading')}</h2>
          <label class="check">
            <input
              type="checkbox"
              name="certificates"
              checked={state.certificates}
              onChange={({ currentTarget }) => actions.noteCertificates(currentTarget.checked)}
            />
            {text('certificates.note')}
          </label>
          <p class="quiet">{text('certificates.text')}</p>
        </section>
      )}
      <Sites state={state} actions={actions} />
    </>
  );
}
