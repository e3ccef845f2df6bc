import { isOfficial } from '@/booking/official';
import { systemAt } from '@/booking/systems';
import type { Observation } from '@/evidence/observation';

/** A witness sends what it saw at once: what is further from the background's clock is not of now. */
const lateMs = 120_000;

/** What the background itself knows of the page that an observation speaks of. */
export type Known = {
  /** The page's address, from the browser. */
  url: string;
  /** The address of the tab's own page where that is another one; null for the tab's own page. */
  around: string | null;
  now: number;
};

/**
 * Whether an observation that came automatically can be of the page that sent it: that page's scheme and host, a booking
 * system's address and one of that system's rules, made now. In a frame, only where the tab's own page is the State's:
 * anyone can put a booking page into theirs.
 */
export function isCredible(seen: Observation, { url, around, now }: Known): boolean {
  if (seen.trigger !== 'automatic') return false;
  if (![seen.url, url].every((address) => URL.canParse(address))) return false;
  if (new URL(seen.url).origin !== new URL(url).origin) return false;
  if (around !== null && !isOfStates(around)) return false;
  const system = systemAt(seen.url);
  if (!system) return false;
  const isRuled = seen.outcome !== 'unrecognised';
  if (isRuled !== (seen.rule !== null)) return false;
  if (seen.rule !== null && !['site', system.id].includes(seen.rule.split('/')[0] ?? ''))
    return false;
  return Math.abs(now - seen.at) <= lateMs && seen.openedAt <= seen.at;
}

/** Whether an address is a page of the State's, that no one on the way can have written. */
export function isOfStates(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && isOfficial(hostname);
}

/** What came without encryption is kept as what was shown, and qualified as nothing: anyone on the way can write it. */
export function withoutTrust(seen: Observation): Observation {
  if (!seen.url.startsWith('http:')) return seen;
  const limits = [...seen.limits, { code: 'plain-http' } as const];
  return { ...seen, outcome: 'unrecognised', rule: null, limits };
}
