import { systemAt } from '@/booking/systems';
import { cleanAddress } from '@/evidence/address';
import { clip, largest } from '@/evidence/clip';
import type { Observation } from '@/evidence/observation';
import type { CaptureAnswer } from '@/messages';
import { withoutTrust } from './check-observation';
import type { DeadConnection } from './http-facts';
import { record, type SeenTab } from './recorder';

/**
 * Records that a booking page never came because its connection died; null where it was no booking page.
 * The browser shows a page of its own then, which no extension may read or picture.
 */
export async function recordDeadConnection(
  { url, error, timeStamp }: DeadConnection,
  tab: SeenTab,
): Promise<CaptureAnswer | null> {
  if (!systemAt(url)) return null;
  const observation: Observation = {
    load: crypto.randomUUID(),
    trigger: 'automatic',
    outcome: 'site-error',
    rule: `network/${error.slice(0, 100)}`,
    matched: null,
    url: clip(cleanAddress(url).address, largest.address),
    openedUrl: '',
    transferred: null,
    fromWorker: false,
    title: '',
    announced: null,
    covered: false,
    translation: null,
    manner: 'opened',
    text: '',
    html: '',
    at: timeStamp,
    openedAt: timeStamp,
    monotonicMs: 0,
    screen: null,
    language: navigator.language,
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    offsetMinutes: -new Date(timeStamp).getTimezoneOffset(),
    limits: [{ code: 'connection-cut' }],
  };
  const picture = {
    facts: { missing: 'page d’erreur du navigateur, qu’aucune extension ne peut lire' },
    files: new Map<string, Blob>(),
    limits: [],
  };
  return record(withoutTrust(observation), tab, picture);
}
