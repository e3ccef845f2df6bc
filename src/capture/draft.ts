import { zoneOf } from '@/booking/prefectures';
import { systemAt } from '@/booking/systems';
import { clockAgainstServer } from '@/evidence/clock';
import { fileFacts } from '@/evidence/hash';
import { legalTime } from '@/evidence/legal-time';
import {
  type CaptureRecord,
  type Draft,
  type Environment,
  type FileFacts,
  type HttpFacts,
  recordVersion,
} from '@/evidence/record';
import type { Observation } from '@/messages';
import type { PendingCapture } from '@/store/pending';
import type { Picture } from './picture';

function procedureOf(observation: Observation): CaptureRecord['procedure'] {
  const system = systemAt(observation.url);
  if (!system) return null;
  const { hostname, pathname } = new URL(observation.url);
  const id = system.procedureId(pathname);
  return { system: system.id, host: hostname, id, label: `démarche n° ${id}` };
}

/** What a capture and a sighting both say of the page. */
function seenOf(pending: PendingCapture, dossier: string, http: HttpFacts | 'non observé') {
  const { observation } = pending;
  const at = new Date(observation.at);
  const zone = zoneOf(new URL(observation.url).hostname);
  return {
    v: recordVersion,
    id: pending.id,
    dossier,
    load: observation.load,
    trigger: observation.trigger,
    outcome: observation.outcome,
    rule: observation.rule,
    matched: observation.matched,
    url: observation.url,
    title: observation.title,
    procedure: procedureOf(observation),
    time: {
      utc: at.toISOString(),
      legal: legalTime(at, zone),
      zone,
      computer: { zone: observation.zone, offsetMinutes: observation.offsetMinutes },
      monotonicMs: observation.monotonicMs,
    },
    http,
  } as const;
}

/** A sighting: the page again, counted, without a picture. */
export function sightingDraft(
  pending: PendingCapture,
  dossier: string,
  http: HttpFacts | 'non observé',
  of: number,
): Draft {
  return { ...seenOf(pending, dossier, http), kind: 'sighting', of, limits: [] };
}

export type Gathered = {
  http: HttpFacts | 'non observé';
  picture: Picture;
  environment: Environment;
  software: CaptureRecord['software'];
};

/** A capture and its files, hashed, ready to be sealed. */
export async function captureDraft(
  pending: PendingCapture,
  dossier: string,
  { http, picture, environment, software }: Gathered,
): Promise<{ draft: Draft; files: Map<string, Blob> }> {
  const { observation } = pending;
  const files = new Map<string, Blob>([
    ['page.txt', new Blob([observation.text], { type: 'text/plain' })],
    ['page.html', new Blob([observation.html], { type: 'text/html' })],
    ...picture.files,
  ]);
  const facts: Record<string, FileFacts> = {};
  for (const [name, blob] of files) facts[name] = await fileFacts(blob);
  const notes = [...observation.limits, ...picture.limits];
  if (http === 'non observé') notes.push('La réponse du serveur n’a pas été observée.');
  return {
    files,
    draft: {
      ...seenOf(pending, dossier, http),
      kind: 'capture',
      path: pending.path,
      clock: clockAgainstServer(http),
      picture: picture.facts,
      environment,
      software,
      files: facts,
      limits: notes,
    },
  };
}
