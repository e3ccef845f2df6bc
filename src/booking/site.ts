import { isOfficial } from './official';
import { systemAt } from './systems';

/**
 * What an address is to the person: a page that is watched, an official site that is not (captured by the
 * button only: titles in Paris, ANEF, information pages …), a look-alike of an official site, or anything.
 */
export type SiteKind = 'booking' | 'official' | 'look-alike' | 'other';

/** Words of the official names: on a host that is not the State's, they are there to deceive or to sell. */
const borrowed =
  /rdv-?pref|rendez-?vous-?pref|pref(ecture)?s?-?(rdv|rendez-?vous)|gouv|administration-etrangers/;

/** What kind of site this address is. */
export function siteKind(address: string): SiteKind {
  const { hostname } = new URL(address);
  if (systemAt(address)?.matchPaths.length) return 'booking';
  if (isOfficial(hostname)) return 'official';
  return borrowed.test(hostname) ? 'look-alike' : 'other';
}
