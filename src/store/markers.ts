import { entriesOf, openDatabase, wasThrownAway } from './database';

/**
 * What is known of a dossier outside the database, so that a database that is gone is not taken for a first day: how many
 * lines its journal has, the hash of the last one, and when it was last copied whole. Nothing else, nothing of a person.
 */
type Marker = { lines: number; head: string; copiedAt: string | null };

/** A dossier that this browser had and no longer has, wholly or from some line on. */
export type Loss = Marker & {
  dossier: string;
  /** Lines that are still here. */
  left: number;
};

type KeptLoss = Loss & {
  /** Whether a journal says so, and whether the person wants to read no more of it: forgotten once both are so. */
  told: boolean;
  closed: boolean;
};

const markerKey = (dossier: string) => `marker:${dossier}`;
const lossKey = (dossier: string) => `loss:${dossier}`;

/** A database that the browser threw away before there were markers: how much was in it, no one knows. */
const unknownDossier = '00000000-0000-4000-8000-000000000000';

/** Where markers are kept: the browser's `storage.local`, of which only this is used. */
type Area = {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
};

let area: Area | undefined;

/** Says where markers are kept. Until then there are none: a page that only reads needs none. */
export function keepMarkersIn(where: Area): void {
  area = where;
}

async function kept<T>(prefix: string): Promise<[string, T][]> {
  const all = (await area?.get(null)) ?? {};
  return Object.entries(all).flatMap(([key, value]) =>
    key.startsWith(prefix) ? [[key.slice(prefix.length), value as T]] : [],
  );
}

/** Where a dossier's journal ends now; null when there is no such dossier, or none that is evidence. */
async function readMarker(dossier: string): Promise<Marker | null> {
  const database = await openDatabase();
  const transaction = database.transaction(['dossiers', 'entries']);
  const row = await transaction.objectStore('dossiers').get(dossier);
  if (!row || row.practice) return null;
  const last = await transaction.objectStore('entries').openCursor(entriesOf(dossier), 'prev');
  if (!last) return null;
  return { lines: last.value.seq, head: last.value.hash, copiedAt: row.backup?.at ?? null };
}

/**
 * Notes outside the database where a dossier's journal ends. Never rejects: what was sealed is sealed, with or without a
 * marker.
 */
export async function mark(dossier: string): Promise<void> {
  try {
    const now = await readMarker(dossier);
    if (!now) return await unmark(dossier);
    const [[, before] = []] = await kept<Marker>(markerKey(dossier));
    if (before && before.lines > now.lines) await keepLoss(dossier, before, now);
    else await area?.set({ [markerKey(dossier)]: now });
  } catch (error) {
    console.error('No marker was kept', error);
  }
}

/** Marks every dossier that has no marker yet: those that an earlier version made. */
export async function markAll(): Promise<void> {
  const marked = new Set((await kept<Marker>(markerKey(''))).map(([dossier]) => dossier));
  const dossiers = await (await openDatabase()).getAllKeys('dossiers');
  for (const dossier of dossiers) if (!marked.has(dossier)) await mark(dossier);
}

/** Removes a dossier's marker: the person erased it. */
export async function unmark(dossier: string): Promise<void> {
  await area?.remove([markerKey(dossier), lossKey(dossier)]);
}

/** Takes note that the browser threw the database away; where there are markers, they say what was in it. */
async function noteThrownAway(): Promise<void> {
  if ((await kept<Marker>(markerKey(''))).length > 0) return;
  await keepLoss(unknownDossier, { lines: 0, head: '', copiedAt: null }, null);
}

/** Keeps what is gone; from here on, what is here is what there is. */
async function keepLoss(dossier: string, before: Marker, now: Marker | null): Promise<void> {
  const loss: KeptLoss = { ...before, dossier, left: now?.lines ?? 0, told: false, closed: false };
  await area?.set({ [lossKey(dossier)]: loss, ...(now && { [markerKey(dossier)]: now }) });
  if (!now) await area?.remove(markerKey(dossier));
}

/** Compares what is here with what was here, and keeps what is gone. Rejects when the database cannot be read. */
export async function findLosses(): Promise<Loss[]> {
  await openDatabase();
  if (wasThrownAway()) await noteThrownAway();
  for (const [dossier, marker] of await kept<Marker>(markerKey(''))) {
    const now = await readMarker(dossier);
    if (now && now.lines >= marker.lines) continue;
    // Erased by the person meanwhile: the marker goes first, so it is gone by now.
    if ((await kept<Marker>(markerKey(dossier))).length === 0) continue;
    await keepLoss(dossier, marker, now);
  }
  const losses = await kept<KeptLoss>(lossKey(''));
  return losses.flatMap(([, { told: _told, closed, ...loss }]) => (closed ? [] : [loss]));
}

let looked = false;

/** The losses that no journal reports yet. */
export async function untoldLosses(): Promise<Loss[]> {
  // The first entry that this page seals may be sealed before anything else has looked.
  if (!looked) await findLosses();
  looked = true;
  const all = await kept<KeptLoss>(lossKey(''));
  return all.flatMap(([, { told, closed: _closed, ...loss }]) => (told ? [] : [loss]));
}

async function change(dossier: string, part: Partial<KeptLoss>): Promise<void> {
  const [[, loss] = []] = await kept<KeptLoss>(lossKey(dossier));
  const changed = loss && { ...loss, ...part };
  if (changed && !(changed.told && changed.closed))
    await area?.set({ [lossKey(dossier)]: changed });
  else await area?.remove(lossKey(dossier));
}

/** A journal reports this loss now. */
export function noteTold({ dossier }: Loss): Promise<void> {
  return change(dossier, { told: true });
}

/** The person has no ZIP to restore, and has read of this loss: only the journal reports it from now on. */
export function closeLoss(dossier: string): Promise<void> {
  return change(dossier, { closed: true });
}
