import { browser } from 'wxt/browser';
import { legalHour } from '@/evidence/legal-time';
import type { Entry } from '@/evidence/record';
import { exactCaptureOf, repeatedBy } from '@/evidence/repeat';
import type { CaptureAnswer, Load, Observation } from '@/messages';
import { openDossier } from '@/store/dossiers';
import { append, capturesSince } from '@/store/journal';
import { type PendingCapture, pendingOfOtherRuns, putPending } from '@/store/pending';
import { storeProblem } from '@/store/problem';
import { captureDraft, sightingDraft } from './draft';
import { environmentOf } from './environment';
import { answerHeard } from './http-facts';
import { pathOf } from './path';
import { type Picture, takePicture } from './picture';

/** This run of the background: what other runs left pending was left by one that died. */
const run = crypto.randomUUID();

/** Captures are made one after the other: the browser takes one picture at a time. */
const queue = 'recorder';

/** A tab whose page was observed. */
export type SeenTab = { id: number; incognito: boolean };

const software = () => ({ version: browser.runtime.getManifest().version, build: __BUILD__ });

function answerFor(entry: Entry): CaptureAnswer {
  return entry.kind === 'capture'
    ? { done: 'captured', number: entry.number, hour: legalHour(entry.time.legal) }
    : { done: 'repeated', of: entry.of };
}

async function seal(pending: PendingCapture, tab: SeenTab): Promise<CaptureAnswer> {
  const { observation } = pending;
  const dossier = await openDossier();
  const http = await answerHeard(tab.id, observation.url, observation.openedAt);
  const at = new Date(observation.at);
  if (observation.trigger === 'automatic') {
    const recent = await capturesSince(dossier, new Date(observation.at - 10 * 60_000));
    const { url, outcome } = observation;
    const repeated = repeatedBy({ url, outcome, at }, recent);
    if (repeated) {
      const draft = sightingDraft(pending, dossier, http, repeated.number);
      return answerFor(await append(draft, new Map()));
    }
  }
  const { load, matched } = observation;
  const picture = await takePicture({ tab: tab.id, load, matched }, observation.screen.pixelRatio);
  return sealWith(pending, dossier, tab, http, picture);
}

async function sealWith(
  pending: PendingCapture,
  dossier: string,
  tab: SeenTab,
  http: Awaited<ReturnType<typeof answerHeard>>,
  picture: Picture,
): Promise<CaptureAnswer> {
  const environment = await environmentOf(tab.id, tab.incognito, pending.observation);
  const gathered = { http, picture, environment, software: software() };
  const { draft, files } = await captureDraft(pending, dossier, gathered);
  return answerFor(await append(draft, files));
}

/**
 * Records one observation of a tab: written down at once, then pictured, sealed, read back. Never throws;
 * whatever fails is an answer that the person can be told.
 */
export async function record(observation: Observation, tab: SeenTab): Promise<CaptureAnswer> {
  try {
    const pending: PendingCapture = {
      id: crypto.randomUUID(),
      run,
      observation,
      path: await pathOf(tab.id),
      incognito: tab.incognito,
    };
    await putPending(pending);
    return await navigator.locks.request(queue, () => seal(pending, tab));
  } catch (error) {
    console.error('This capture could not be kept', error);
    return { done: 'failed', problem: storeProblem(error) };
  }
}

/** The number of the screenshot that this load of a page already has, or null. */
export async function exactNumberOf(load: Load): Promise<number | null> {
  const dossier = await openDossier();
  const captures = await capturesSince(dossier, new Date(load.openedAt));
  return exactCaptureOf(load.id, captures)?.number ?? null;
}

/** Seals, without a picture, what a background that stopped in the middle had written down: how many. */
export async function sealLeftovers(): Promise<number> {
  const leftovers = await pendingOfOtherRuns(run);
  const dossier = await openDossier();
  for (const pending of leftovers) {
    const picture: Picture = {
      facts: { missing: 'le navigateur s’est arrêté avant la prise de l’image' },
      files: new Map(),
      limits: ['Relevé terminé au démarrage suivant du navigateur, sans image.'],
    };
    const tab = { id: -1, incognito: pending.incognito };
    await navigator.locks.request(queue, () =>
      sealWith(pending, dossier, tab, 'non observé', picture),
    );
  }
  return leftovers.length;
}
