import { browser } from 'wxt/browser';
import { addedMatches, bookingHosts, isStates } from '@/booking/systems';

const prefix = 'site:';
const originOf = (host: string) => `*://${host}/*`;

/** The hosts that the person added: those that they let the extension read, beside the booking sites. */
export async function addedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins
    .flatMap((origin) => /^\*:\/\/([a-z0-9.-]+)\/\*$/.exec(origin)?.[1] ?? [])
    .filter((host) => isStates(host) && !bookingHosts.includes(host))
    .sort();
}

/** Has the witness stand on the added hosts' booking pages, and on no host that was taken back. */
export async function watchAddedSites(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const old = registered.map(({ id }) => id).filter((id) => id.startsWith(prefix));
  if (old.length > 0) await browser.scripting.unregisterContentScripts({ ids: old });
  const hosts = await addedSites();
  if (hosts.length === 0) return;
  await browser.scripting.registerContentScripts(
    hosts.map((host) => ({
      ...{ id: `${prefix}${host}`, matches: addedMatches(host), allFrames: true },
      ...{ js: ['/content-scripts/witness.js'], runAt: 'document_start' as const },
    })),
  );
}

/** The host of an address that can be added, or why it cannot. */
export function addableHost(address: string): { host: string } | 'not-states' | 'known' {
  const whole = /^https?:\/\//.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
  if (!URL.canParse(whole)) return 'not-states';
  const { hostname } = new URL(whole);
  if (bookingHosts.includes(hostname)) return 'known';
  return isStates(hostname) ? { host: hostname } : 'not-states';
}

/** Asks to watch the booking pages of a host. Call it straight from a click. False when it was refused. */
export async function addSite(host: string): Promise<boolean> {
  if (!(await browser.permissions.request({ origins: [originOf(host)] }))) return false;
  await watchAddedSites();
  return true;
}

/** Gives the permission to read a host back. */
export async function removeSite(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [originOf(host)] });
  await watchAddedSites();
}
