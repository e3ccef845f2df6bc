import { browser } from 'wxt/browser';

/** How the extension came here: from a store, out of a folder, or for one run of Firefox. */
export type Installed = 'store' | 'folder' | 'temporary';

/** Says how the extension came here. Needs no permission: it asks about itself alone. */
export async function howInstalled(): Promise<Installed> {
  // Firefox for Android has no such API.
  const { installType } = (await browser.management?.getSelf()) ?? {};
  if (installType !== 'development') return 'store';
  return import.meta.env.FIREFOX ? 'temporary' : 'folder';
}
