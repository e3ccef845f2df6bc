import * as sites from '@/capture/added-sites';
import { text } from '@/locales/text';
import type { Said } from '@/ui/said';
import type { Outcome } from './part';

/** Adds an official host to the sites that are watched. Call it straight from a click. */
export async function addSite(address: string): Promise<Said> {
  const found = sites.addableHost(address);
  if (typeof found === 'string') return { text: text(`sites.${found}`), bad: true };
  return (await sites.addSite(found.host))
    ? { text: text('sites.added', found), bad: false }
    : { text: text('exact.refused'), bad: true };
}

/** Takes a host off the sites that are watched. */
export async function removeSite(host: string): Promise<Outcome> {
  await sites.removeSite(host);
  return { text: text('sites.removed', { host }), undo: () => addSite(host) };
}
