import { addedSites } from '@/capture/added-sites';
import { isExactAllowed } from '@/capture/exact-pictures';
import { storeChanged } from '@/capture/store-changed';
import { repeatMs } from '@/evidence/repeat';
import { isLanguage } from '@/locales/language';
import { changeSettings, readSettings } from '@/store/settings';
import type { SettingsChange, SettingsState } from '@/ui/settings';

/** The settings of the whole extension. */
export async function readSettingsState(): Promise<Omit<SettingsState, 'said'>> {
  const settings = await readSettings();
  return {
    language: isLanguage(settings.language) ? settings.language : null,
    theme: settings.theme,
    repeatMs: settings.repeatMs ?? repeatMs,
    receipts: settings.receipts,
    exact: await isExactAllowed(),
    sites: await addedSites(),
  };
}

/** Keeps a change of the settings; every open page follows. */
export async function saveSettings(change: SettingsChange): Promise<void> {
  await changeSettings(change);
  await storeChanged();
}
