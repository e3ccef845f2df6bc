import { browser } from 'wxt/browser';
import type { Environment } from '@/evidence/facts';
import type { Observation } from '@/evidence/observation';

type BrandVersion = { brand: string; version: string };
type HighEntropy = { fullVersionList?: BrandVersion[]; platformVersion?: string };
type UserAgentData = { getHighEntropyValues(hints: string[]): Promise<HighEntropy> };

async function browserName(): Promise<{ browser: string; version: string; osVersion: string }> {
  // Firefox says it by an API of its own; Chromium by user-agent client hints.
  const runtime = browser.runtime as { getBrowserInfo?: () => Promise<BrowserInfo> };
  if (import.meta.env.FIREFOX && runtime.getBrowserInfo) {
    const { name, version } = await runtime.getBrowserInfo();
    return { browser: name, version, osVersion: '' };
  }
  const { userAgentData } = navigator as { userAgentData?: UserAgentData };
  const hints = await userAgentData?.getHighEntropyValues(['fullVersionList', 'platformVersion']);
  const brand = hints?.fullVersionList?.findLast(({ brand }) => !/not.?a.?brand/i.test(brand));
  return {
    browser: brand?.brand ?? 'inconnu',
    version: brand?.version ?? 'inconnue',
    osVersion: hints?.platformVersion ?? '',
  };
}

type BrowserInfo = { name: string; version: string };

/** The machine and browser of a capture, as far as the browser says. `id` is null where no tab can be asked. */
export async function environmentOf(
  { id, incognito }: { id: number | null; incognito: boolean },
  page: Pick<Observation, 'screen' | 'language'>,
): Promise<Environment> {
  const [{ os, arch }, { browser: name, version, osVersion }, zoom] = await Promise.all([
    browser.runtime.getPlatformInfo(),
    browserName(),
    // The tab may be gone already; Firefox for Android has no zoom.
    id === null ? null : (browser.tabs.getZoom?.(id).catch(() => null) ?? null),
  ]);
  return {
    browser: name,
    version,
    os: [os, osVersion, arch].filter(Boolean).join(' '),
    language: page.language,
    screen: page.screen,
    zoom,
    incognito,
  };
}

/** Which version of the extension, and which build of it, makes a record. */
export function thisSoftware(): { version: string; build: string } {
  return { version: browser.runtime.getManifest().version, build: __BUILD__ };
}
