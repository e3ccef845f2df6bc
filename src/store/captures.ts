import { addDays, eachWeekOfInterval, formatISO, parseISO } from 'date-fns';
import type { IDBPObjectStore } from 'idb';
import { procedureKey } from '@/evidence/procedure-key';
import type { CaptureRecord } from '@/evidence/record';
import { daysOf, entriesOf, openDatabase } from './database';
import { latestRows, readSealed } from './journal';
import type { EntryRow, Schema } from './schema';

/** A row's capture; null for another kind of entry, and for a damaged line: that must not hide the others. */
function readCapture(row: EntryRow): CaptureRecord | null {
  const entry = readSealed(row);
  return entry?.kind === 'capture' ? entry : null;
}

/** The captures made since an instant, latest first. */
export async function capturesSince(dossier: string, since: Date): Promise<CaptureRecord[]> {
  const found: CaptureRecord[] = [];
  for await (const row of latestRows(dossier)) {
    // Of a deleted entry, the time is gone too.
    if (row.kind === 'removed') continue;
    if (Date.parse(row.at) < since.getTime()) break;
    const entry = readCapture(row);
    if (entry) found.push(entry);
  }
  return found;
}

/** A release of slots that the site announced for a procedure: the préfecture's wall time, in its zone. */
export type AnnouncedRelease = { url: string; label: string; zone: string; next: string };

/** Outcomes of pages that speak of slots: what an overload or an error says says nothing of them. */
export const speaking = new Set<CaptureRecord['outcome']>([
  'no-slot',
  'no-slot-partial',
  'slots-offered',
]);

/** The releases last announced by each procedure's pages, for the reminders; captures come latest first. */
export function announcedReleases(captures: readonly CaptureRecord[]): AnnouncedRelease[] {
  const releases = new Map<string, AnnouncedRelease | null>();
  for (const { procedure, announced, outcome, url, time } of captures) {
    // Only a page that speaks of slots takes an announcement back: an overload does not.
    if (!procedure || !speaking.has(outcome)) continue;
    const key = procedureKey(procedure);
    // Latest first: what a later page no longer says is no longer announced.
    if (releases.has(key)) continue;
    const next = announced?.next;
    releases.set(key, next ? { url, label: procedure.label, zone: time.zone, next } : null);
  }
  return [...releases.values()].filter((release) => release !== null);
}

export type Summary = {
  total: number;
  /** ISO weeks with at least one `no-slot` capture, and the legal days: of these, up to three are counted. */
  inVain: { weeks: number; days: number };
  last: CaptureRecord | null;
  /** Number of the last capture, deleted or not; 0 when there is none. */
  lastNumber: number;
  /** When the first capture that is still there was made. */
  firstAt: string | null;
};

/**
 * What the popup shows, in a time that does not grow with the number of captures.
 */
export async function summarise(dossier: string): Promise<Summary> {
  const database = await openDatabase();
  const { store } = database.transaction('entries');
  const lastNumber = await store.index('byNumber').openKeyCursor(entriesOf(dossier), 'prev');
  const removed = await store.index('byRemovedNumber').count(entriesOf(dossier));
  const lastEntry = await latestIn(store, dossier);
  return {
    total: (lastNumber?.key[1] ?? 0) - removed,
    inVain: await inVainIn(store, dossier),
    last: lastEntry,
    lastNumber: lastNumber?.key[1] ?? 0,
    firstAt: await firstCaptureAt(store, dossier),
  };
}

/** The capture of a number, or null when there is none or its content was deleted. */
export async function captureNumbered(
  dossier: string,
  number: number,
): Promise<CaptureRecord | null> {
  const database = await openDatabase();
  const row = await database.getFromIndex('entries', 'byNumber', [dossier, number]);
  return row && row.kind !== 'removed' ? readCapture(row) : null;
}

/** The last capture of a journal, or null. */
export async function latestCapture(dossier: string): Promise<CaptureRecord | null> {
  const database = await openDatabase();
  return latestIn(database.transaction('entries').store, dossier);
}

/** No caller needs to know of more days than these. */
const fewDays = 3;

/**
 * How many ISO weeks have a day without a slot, and on how many days that was, up to a few. All weeks are asked for at
 * once: a cursor from day to day takes ten times as long.
 */
async function inVainIn(store: Entries, dossier: string): Promise<Summary['inVain']> {
  const index = store.index('byNoSlotDay');
  let cursor = await index.openKeyCursor(daysOf(dossier), 'nextunique');
  const first = cursor?.key[1];
  const last = (await index.openKeyCursor(daysOf(dossier), 'prev'))?.key[1];
  if (!first || !last) return { weeks: 0, days: 0 };
  let days = 1;
  for (; cursor && days < fewDays; days += cursor ? 1 : 0) cursor = await cursor.continue();
  const mondays = eachWeekOfInterval(
    { start: parseISO(first), end: parseISO(last) },
    { weekStartsOn: 1 },
  ).map((monday) => [monday, addDays(monday, 6)].map(dayOf));
  const found = await Promise.all(
    mondays.map(([monday = '', sunday = '']) =>
      index.getKey(IDBKeyRange.bound([dossier, monday], [dossier, sunday])),
    ),
  );
  return { weeks: found.filter((key) => key !== undefined).length, days };
}

const dayOf = (date: Date) => formatISO(date, { representation: 'date' });

async function firstCaptureAt(store: Entries, dossier: string): Promise<string | null> {
  let row = await store.index('byNumber').openCursor(entriesOf(dossier));
  // Of a deleted capture, the time is gone too.
  for (; row; row = await row.continue()) if (row.value.at) return row.value.at;
  return null;
}

type Entries = IDBPObjectStore<Schema, ['entries'], 'entries', 'readonly'>;

async function latestIn(store: Entries, dossier: string): Promise<CaptureRecord | null> {
  let row = await store.index('byNumber').openCursor(entriesOf(dossier), 'prev');
  for (; row; row = await row.continue()) {
    const capture = row.value.kind === 'removed' ? null : readCapture(row.value);
    if (capture) return capture;
  }
  return null;
}
