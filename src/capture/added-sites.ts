import { browser } from 'wxt/browser';
import { isOfficial } from '@/booking/official';
import { addedMatches, bookingHosts, originOf, systemAt } from '@/booking/systems';
import { changeSettings, readSettings } from '@/store/settings';

const prefix = 'site:';

/** Whether the browser lets the extension read a host's pages now. Without the port, which Firefox takes in no pattern. */
export function isAllowed(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOf(host)] });
}

export type AddedSite = { host: string; allowed: boolean };

/**
 * The hosts that the person added, and whether the browser lets the extension read them. They are kept by name: Firefox
 * does not store a permission that a wider one covers, and takes both back together.
 */
export async function addedSites(): Promise<AddedSite[]> {
  const { sites } = await readSettings();
  return Promise.all(sites.map(async (host) => ({ host, allowed: await isAllowed(host) })));
}

/** Whether booking pages of this host are watched. */
export async function isWatched(host: string): Promise<boolean> {
  if (bookingHosts.includes(host)) return true;
  return (await addedSites()).some((site) => site.host === host && site.allowed);
}

/** Registers the content script for the booking pages of the added hosts, and of no host that was taken back. */
export function watchAddedSites(): Promise<void> {
  return navigator.locks.request('added-sites', async () => {
    const registered = await browser.scripting.getRegisteredContentScripts();
    const old = registered.map(({ id }) => id).filter((id) => id.startsWith(prefix));
    if (old.length > 0) await browser.scripting.unregisterContentScripts({ ids: old });
    const watched = (await addedSites()).filter(({ allowed }) => allowed);
    if (watched.length === 0) return;
    await browser.scripting.registerContentScripts(
      watched.map(({ host }) => ({
        id: `${prefix}${host}`,
        matches: addedMatches(host),
        allFrames: true,
        js: ['/content-scripts/witness.js'],
        runAt: 'document_start' as const,
      })),
    );
  });
}

/** The host of a booking page's address that can be added, or why it cannot. */
export function addableHost(
  address: string,
): { host: string } | 'not-states' | 'known' | 'no-rule' {
  const whole = /^https?:\/\//.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
  if (!URL.canParse(whole)) return 'not-states';
  const { hostname } = new URL(whole);
  if (bookingHosts.includes(hostname)) return 'known';
  if (!isOfficial(hostname)) return 'not-states';
  return systemAt(whole)?.matchPaths.length ? { host: hostname } : 'no-rule';
}

/** Asks to watch the booking pages of a host. Call it straight from a click. False when it was refused. */
export async function addSite(host: string): Promise<boolean> {
  if (!(await browser.permissions.request({ origins: [originOf(host)] }))) return false;
  const { sites } = await readSettings();
  await changeSettings({ sites: [...new Set([...sites, host])].sort() });
  await watchAddedSites();
  return true;
}

/** Watches a host no more, and gives the permission to read it back. */
export async function removeSite(host: string): Promise<void> {
  const { sites } = await readSettings();
  await changeSettings({ sites: sites.filter((site) => site !== host) });
  await watchAddedSites();
  // Off the list is off, even when the browser keeps the permission.
  await browser.permissions
    .remove({ origins: [originOf(host)] })
    .catch((error: unknown) => console.error('The permission could not be given back', error));
}
