import { browser } from 'wxt/browser';
import { notObserved } from '@/evidence/facts';
import type { Observation } from '@/evidence/observation';
import { type CaptureRecord, type Entry, isCoveredIn, translationIn } from '@/evidence/record';
import { exactCaptureOf, lastAlike, repeatMs, repeatOf } from '@/evidence/repeat';
import { legalHour } from '@/evidence/time';
import type { CaptureAnswer, Load } from '@/messages';
import { capturesSince } from '@/store/captures';
import { openDossier } from '@/store/dossiers';
import { append } from '@/store/journal';
import { dropPending, pendingOfOtherRuns, putPending } from '@/store/pending';
import { DossierErased, storeProblem } from '@/store/problem';
import type { PendingCapture } from '@/store/schema';
import { readSettings } from '@/store/settings';
import { captureDraft, type Gathered, procedureOf, sightingDraft } from './draft';
import { environmentOf, thisSoftware } from './environment';
import { answerHeard } from './http-facts';
import { openingStamped } from './opening';
import { deskOf, pathOf } from './path';
import { type Picture, takePicture } from './picture';
import { privateAgreed, problemHere } from './private-window';
import { takeScreenFrame, withScreenFrame } from './screen-frame';

/** This run of the background: what other runs left pending was left by one that died. */
const run = crypto.randomUUID();

/** Captures are made one after the other: the browser takes one picture at a time. */
const queue = 'recorder';

/** How far back a page may be the same as one captured before. */
const recentMs = 24 * 3_600_000;

/** A tab whose page was observed. */
export type SeenTab = {
  id: number;
  incognito: boolean;
  frame: number;
  /** Address of the tab's page when the observed one is in its frame. */
  embeddedIn: string | null;
};

/** A tab that an earlier run of the background saw: nothing can be asked of it any more. */
type GoneTab = Omit<SeenTab, 'id'> & { id: null };

function answerFor(entry: Entry): CaptureAnswer {
  if (entry.kind !== 'capture') {
    const seen = entry.kind === 'sighting' ? entry : null;
    return { done: 'repeated', of: seen?.of ?? null, outcome: seen?.outcome ?? null };
  }
  const { number, outcome, time } = entry;
  const covered = isCoveredIn(entry);
  const translated = translationIn(entry) !== null;
  const plain = entry.url.startsWith('http:');
  const hour = legalHour(time.legal);
  return { done: 'captured', number, hour, outcome, covered, translated, plain };
}

const fromCacheNote =
  'Page montrée sans nouvelle demande au site (cache du navigateur, retour en arrière ou onglet ouvert plus tôt).';
const leftNote = 'Page quittée avant la seconde lecture : réponse non confirmée.';

/** What an automatic observation is: a sighting, of which capture and why; or a capture, and which one it completes. */
type Place =
  | { kind: 'sighting'; of: number | null; note: string | null }
  | { kind: 'capture'; completes: number | null };

async function placeOf(pending: PendingCapture, dossier: string): Promise<Place> {
  const { observation, http } = pending;
  const { url, outcome, at, manner, transferred, fromWorker } = observation;
  if (manner === 'left') return { kind: 'sighting', of: null, note: leftNote };
  const recent = await capturesSince(dossier, new Date(at - recentMs));
  const label = (await procedureOf(pending))?.label ?? null;
  const seen = { url, outcome, label, at: new Date(at), openedAt: observation.openedAt };
  const within = (await readSettings()).repeatMs ?? repeatMs;
  // A page that the server only confirmed (304) was asked for: some bytes came.
  const fromCache = http !== notObserved && http.fromCache && !transferred;
  const fromWorkerCache = fromWorker && !transferred && (http === notObserved || http.fromCache);
  if (manner === 'restored' || fromCache || fromWorkerCache) {
    const of = lastAlike(seen, recent)?.number ?? null;
    return { kind: 'sighting', of, note: fromCacheNote };
  }
  const repeat = repeatOf(seen, recent, within);
  if (!repeat) return { kind: 'capture', completes: null };
  return 'repeats' in repeat
    ? { kind: 'sighting', of: repeat.repeats.number, note: null }
    : { kind: 'capture', completes: repeat.completes.number };
}

/**
 * The capture of this very observation, if it was sealed already: a background that is stopped after sealing answers
 * nothing, and the content script sends once more.
 */
async function sealedAlready(
  { at, load, trigger }: Observation,
  dossier: string,
): Promise<CaptureRecord | undefined> {
  if (trigger !== 'automatic') return undefined;
  const utc = new Date(at).toISOString();
  const recent = await capturesSince(dossier, new Date(at));
  return recent.find((capture) => capture.load === load && capture.time.utc === utc);
}

async function seal(
  pending: PendingCapture,
  tab: SeenTab | GoneTab,
  given?: Picture,
): Promise<CaptureAnswer> {
  const { observation } = pending;
  const dossier = pending.dossier ?? (await openDossier());
  const already = await sealedAlready(observation, dossier);
  if (already) {
    await dropPending(pending);
    return answerFor(already);
  }
  const place: Place =
    observation.trigger === 'automatic'
      ? await placeOf(pending, dossier)
      : { kind: 'capture', completes: null };
  if (place.kind === 'sighting') {
    const draft = await sightingDraft(pending, dossier, place.of, place.note);
    return answerFor(await append(draft, new Map()));
  }
  // What is sealed after the stamp of the page's opening says so; meanwhile its picture is taken.
  // Of a page that a dead background had seen, no opening is of its time.
  const opened = tab.id === null ? null : openingStamped();
  const [picture] = await Promise.all([pictureOf(observation, tab, given), opened]);
  return sealWith(pending, dossier, tab, { picture, completes: place.completes });
}

const interrupted: Picture = {
  facts: { missing: 'relevé arrêté avant la prise de l’image' },
  files: new Map(),
  limits: ['Relevé terminé au démarrage suivant de l’extension, sans image.'],
};

/** The picture of a page, and during a sitting that of the screen. Of a page that never came, `given` says why there is none. */
async function pictureOf(
  { load, outcome, matched, screen, at }: Observation,
  { id, frame }: SeenTab | GoneTab,
  given?: Picture,
): Promise<Picture> {
  if (id === null) return interrupted;
  const subject = { tab: id, frame, load, outcome, matched };
  const [picture, taken] = await Promise.all([
    given ?? takePicture(subject, screen?.pixelRatio ?? 1),
    takeScreenFrame(given ? { tab: id } : subject, at),
  ]);
  return withScreenFrame(picture, taken);
}

async function sealWith(
  pending: PendingCapture,
  dossier: string,
  tab: SeenTab | GoneTab,
  { picture, completes }: Pick<Gathered, 'picture' | 'completes'>,
): Promise<CaptureAnswer> {
  const environment = await environmentOf(tab, pending.observation);
  const gathered = { picture, completes, environment, software: thisSoftware() };
  const sealed = async (kept: Picture) => {
    const { draft, files } = await captureDraft(pending, dossier, { ...gathered, picture: kept });
    return answerFor(await append(draft, files));
  };
  try {
    return await sealed(picture);
  } catch (error) {
    const problem = storeProblem(error);
    const isWritten = problem === 'not-read-back' || error instanceof DossierErased;
    if (isWritten || picture.files.size === 0) throw error;
    // The text weighs little: it is kept where the picture cannot be, and the record says so.
    console.warn('A picture could not be kept', error);
    const missing =
      problem === 'storage-full'
        ? 'disque plein : l’image n’a pas pu être enregistrée'
        : 'le navigateur a refusé d’enregistrer l’image';
    const { screenFrame, limits } = picture;
    const bare = { facts: { missing }, files: new Map(), limits };
    return sealed(screenFrame ? { ...bare, screenFrame: { missing } } : bare);
  }
}

/**
 * Records one observation of a tab: written down at once, then pictured, sealed, read back. Never throws;
 * whatever fails is an answer that the person can be told. `given` replaces the picture to be taken.
 */
export async function record(
  observation: Observation,
  tab: SeenTab,
  given?: Picture,
): Promise<CaptureAnswer> {
  try {
    // What a private window shows outlives it here: the person is told before the first time.
    if (tab.incognito && !(await privateAgreed.getValue())) {
      return { done: 'failed', problem: 'private-unagreed' };
    }
    const pending: PendingCapture = {
      id: crypto.randomUUID(),
      run,
      dossier: await openDossier(),
      observation,
      path: await pathOf(tab.id),
      desk: await deskOf(tab.id, observation.url),
      incognito: tab.incognito,
      embeddedIn: tab.embeddedIn,
      // Now: the tab's next answer will take this one's place. A picture given beforehand had no page.
      http: given
        ? notObserved
        : await answerHeard(tab, observation.openedUrl, observation.openedAt),
    };
    await putPending(pending);
    return await navigator.locks.request(queue, () => seal(pending, tab, given));
  } catch (error) {
    console.error('This capture could not be kept', error);
    return { done: 'failed', problem: problemHere(error) };
  }
}

/** The screenshot that this load of a page already has, and what the load showed last; null without one. */
export async function exactCapture(load: Load): Promise<CaptureAnswer | null> {
  const dossier = await openDossier();
  const captures = await capturesSince(dossier, new Date(load.openedAt));
  const exact = exactCaptureOf(load.id, captures);
  if (!exact) return null;
  const [latest = exact] = captures
    .filter((capture) => capture.load === load.id)
    .toSorted((a, b) => b.number - a.number);
  return { done: 'already', number: exact.number, outcome: latest.outcome };
}

/** Seals, without a picture, what a background that stopped in the middle had written down: how many. */
export async function sealLeftovers(): Promise<number> {
  const failed = new Set<string>();
  let sealed = 0;
  for (;;) {
    // Looked at again: more may have been left meanwhile.
    const leftovers = (await pendingOfOtherRuns(run)).filter(({ id }) => !failed.has(id));
    if (leftovers.length === 0) return sealed;
    for (const pending of leftovers) {
      const { incognito, embeddedIn } = pending;
      const tab: GoneTab = { id: null, incognito, frame: 0, embeddedIn };
      // A call to the browser keeps a worker awake that has a hundred of them to seal.
      await browser.runtime.getPlatformInfo();
      try {
        await navigator.locks.request(queue, () => seal(pending, tab));
        sealed += 1;
      } catch (error) {
        // It stays written down for the next start, and keeps none of the others from being sealed.
        failed.add(pending.id);
        console.error('A capture left pending could not be sealed', error);
      }
    }
  }
}
