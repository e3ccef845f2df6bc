import * as sites from '@/capture/added-sites';
import { text } from '@/locales/text';
import type { Said } from '@/ui/said';
import type { Outcome } from './part';

/** Adds an official host to the sites that are watched. Call it straight from a click. */
export async function addSite(address: string): Promise<Said> {
  const found = sites.addableHost(address);
  if (typeof found === 'string') return { text: text(`sites.${found}`), bad: true };
  return watchHost(found.host);
}

/** Watches an official host that is known to be one. Call it straight from a click. */
async function watchHost(host: string): Promise<Said> {
  return (await sites.addSite(host))
    ? { text: text('sites.added', { host }), bad: false }
    : { text: text('exact.refused'), bad: true };
}

/** Takes a host off the sites that are watched. */
export async function removeSite(host: string): Promise<Outcome> {
  await sites.removeSite(host);
  return { text: text('sites.removed', { host }), undo: () => watchHost(host) };
}
