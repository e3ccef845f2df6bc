import { knownZoneOf, zoneOf } from '@/booking/prefectures';
import { bookingHosts, systemAt } from '@/booking/systems';
import { clip, largest } from '@/evidence/clip';
import { clockAgainstServer, clockNotes } from '@/evidence/clock';
import { type Environment, type FileFacts, notObserved } from '@/evidence/facts';
import { fileFacts } from '@/evidence/hash';
import { legalTime } from '@/evidence/legal-time';
import { type Limit, limitText, translationNote } from '@/evidence/limits';
import { pageFiles } from '@/evidence/page-files';
import { type CaptureRecord, type Draft, recordVersion } from '@/evidence/record';
import { procedureName } from '@/store/procedures';
import type { PendingCapture } from '@/store/schema';
import type { Picture } from './picture';

/**
 * The procedure of an observation, null outside known systems. Its name is the one given by the person, else the
 * one that its pages showed on the way, with the desk that was chosen.
 */
export async function procedureOf(pending: PendingCapture): Promise<CaptureRecord['procedure']> {
  const { observation, path } = pending;
  const system = systemAt(observation.url);
  if (!system) return null;
  const address = new URL(observation.url);
  const { hostname } = address;
  const id = system.procedureId(address);
  const steps = path.filter(({ url }) => system.procedureId(new URL(url)) === id);
  const shown = steps.map(({ title }) => system.procedureName(title)).find((name) => name !== '');
  const place = { system: system.id, host: hostname, id };
  const numbered = id === '' ? hostname : `démarche n° ${id}`;
  const name = (await procedureName(place)) ?? (shown ? clip(shown, largest.label) : numbered);
  return { ...place, label: pending.desk ? `${name} – ${pending.desk}` : name };
}

/** What a capture and a sighting both say of the page. */
async function seenOf(pending: PendingCapture, dossier: string) {
  const { observation, http } = pending;
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
    announced: observation.announced,
    url: observation.url,
    embeddedIn: pending.embeddedIn,
    title: observation.title,
    procedure: await procedureOf(pending),
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

/** A sighting: the page again, counted, without a picture. `note` says why it is no capture. */
export async function sightingDraft(
  pending: PendingCapture,
  dossier: string,
  of: number | null,
  note: string | null,
): Promise<Draft> {
  const seen = await seenOf(pending, dossier);
  const limits = note === null ? [] : [note];
  if (pending.observation.manner !== 'left') return { ...seen, kind: 'sighting', of, limits };
  // Read once only: what it said is kept, and never counts as an answer.
  return { ...seen, kind: 'sighting', of, limits, outcome: 'unrecognised', rule: null };
}

export type Gathered = {
  picture: Picture;
  /** Number of the capture without a picture that this one completes. */
  completes: number | null;
  environment: Environment;
  software: CaptureRecord['software'];
};

/** Limits that a version before this one had written down are sentences already. */
const sentenceOf = (one: Limit | string) => (typeof one === 'string' ? one : limitText(one));

/** A capture and its files, hashed, ready to be sealed. */
export async function captureDraft(
  pending: PendingCapture,
  dossier: string,
  { picture, completes, environment, software }: Gathered,
): Promise<{ draft: Draft; files: Map<string, Blob> }> {
  const { observation, http } = pending;
  const files = new Map<string, Blob>([
    [pageFiles.text, new Blob([observation.text], { type: 'text/plain' })],
    [pageFiles.html, new Blob([observation.html], { type: 'text/html' })],
    ...picture.files,
  ]);
  const facts: Record<string, FileFacts> = {};
  for (const [name, blob] of files) facts[name] = await fileFacts(blob);
  const clock = clockAgainstServer(http);
  // A translation that came between the reading and the picture is on the picture, and its text was read before.
  const onPicture = picture.translated ?? null;
  const translation =
    observation.translation ?? (onPicture === null ? null : { language: onPicture, ownText: true });
  const own = observation.limits.map(sentenceOf);
  if (translation) own.push(translationNote(translation.language, translation.ownText));
  const notes = [...own, ...picture.limits, ...clockNotes(clock, observation)];
  const { hostname } = new URL(observation.url);
  if (systemAt(observation.url) && !bookingHosts.includes(hostname) && !knownZoneOf(hostname))
    notes.push('Site ajouté par la personne : heure légale de Paris supposée.');
  if (http === notObserved) notes.push('La réponse du serveur n’a pas été observée.');
  else if (http.fromCache) notes.push('Page restituée par le cache du navigateur.');
  return {
    files,
    draft: {
      ...(await seenOf(pending, dossier)),
      kind: 'capture',
      // What 0.1.0 had written down does not say it.
      covered: observation.covered ?? false,
      translation,
      completes,
      path: pending.path,
      clock,
      picture: picture.facts,
      ...(picture.screenFrame && { screenFrame: picture.screenFrame }),
      environment,
      software,
      files: facts,
      limits: notes,
    },
  };
}
