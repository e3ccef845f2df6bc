import { addedSites } from '@/capture/added-sites';
import { allowExact, isExactAllowed, withdrawExact } from '@/capture/exact-pictures';
import { areCertificatesNoted, noteCertificates } from '@/capture/site-certificate';
import { storeChanged } from '@/capture/store-changed';
import { repeatMs } from '@/evidence/repeat';
import { isLanguage } from '@/locales/language';
import { text } from '@/locales/text';
import { changeSettings, readSettings } from '@/store/settings';
import { type SettingsChange, SettingsSection, type SettingsState } from '@/ui/settings';
import { definePart, type Outcome, type Page } from './part';
import { addSite, removeSite } from './sites';

/** The settings of the whole extension. */
async function readSettingsState(): Promise<Omit<SettingsState, 'said'>> {
  const settings = await readSettings();
  return {
    language: isLanguage(settings.language) ? settings.language : null,
    theme: settings.theme,
    repeatMs: settings.repeatMs ?? repeatMs,
    receipts: settings.receipts,
    exact: await isExactAllowed(),
    certificates: await areCertificatesNoted(),
    sites: await addedSites(),
  };
}

/** Keeps a change of the settings; every open page follows, this one before it says so in the new language. */
async function saveSettings(change: SettingsChange, { refresh }: Page): Promise<Outcome> {
  await changeSettings(change);
  await storeChanged();
  await refresh();
  return text('settings.saved');
}

async function takeExact(): Promise<Outcome> {
  return (await allowExact()) ? null : { text: text('exact.refused'), bad: true };
}

async function giveExactBack(): Promise<Outcome> {
  await withdrawExact();
  return text('exact.withdrawn');
}

async function setCertificates(wanted: boolean): Promise<Outcome> {
  const done = await noteCertificates(wanted);
  return done ? text('settings.saved') : { text: text('setting.failed'), bad: true };
}

/** The settings of the whole extension. */
export const settings = definePart({
  shared: true,
  read: readSettingsState,
  view: ({ state, page, tell }) => {
    const keep = (doing: () => Promise<Outcome>) => void tell(doing, text('setting.failed'));
    return (
      <SettingsSection
        state={state}
        actions={{
          changeSettings: (change) => keep(() => saveSettings(change, page)),
          allowExact: () => keep(takeExact),
          withdrawExact: () => keep(giveExactBack),
          noteCertificates: (wanted) => keep(() => setCertificates(wanted)),
          addSite: (address) => keep(() => addSite(address)),
          removeSite: (host) => keep(() => removeSite(host)),
        }}
      />
    );
  },
});
