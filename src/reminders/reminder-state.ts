import { parisZone } from '@/booking/prefectures';
import { systemAt } from '@/booking/systems';
import type { CaptureRecord } from '@/evidence/record';
import { dayMs } from '@/evidence/time';
import { announcedReleases, capturesSince, latestCapture } from '@/store/captures';
import { readReminders } from './kept-reminders';
import type { ReminderState } from './next-reminder';

/** Announcements are looked for this far back: the national site announces one or two weeks ahead. */
const announcedForMs = 21 * dayMs;

/** The booking page to be opened: the first page of the last attempt's procedure. */
export function bookingPage(capture: CaptureRecord | null): string | null {
  const system = capture && systemAt(capture.url);
  if (!capture || !system) return null;
  const id = system.procedureId(new URL(capture.url));
  const first = capture.path.find(
    ({ url }) => systemAt(url) === system && system.procedureId(new URL(url)) === id,
  );
  return first?.url ?? capture.url;
}

/** Everything that decides on a dossier's reminders. */
export type Known = {
  state: ReminderState;
  /** Page to be opened by a reminder, null before the first capture. */
  page: string | null;
  /** What the person tries to book, null before the first capture. */
  procedure: string | null;
  /** The captures of the last three weeks, latest first. */
  lately: CaptureRecord[];
};

/** Reads what decides on a dossier's reminders at an instant. */
export async function readKnown(dossier: string, now: Date): Promise<Known> {
  const since = (ms: number) => new Date(now.getTime() - ms);
  const last = await latestCapture(dossier);
  const lately = await capturesSince(dossier, since(announcedForMs));
  const dayAgo = since(dayMs).toISOString();
  return {
    lately,
    page: bookingPage(last),
    procedure: last?.procedure?.label ?? null,
    state: {
      ...(await readReminders(dossier, now)),
      announced: announcedReleases(lately),
      zone: last?.time.zone ?? parisZone,
      attempts: lately
        .filter(({ time }) => time.utc >= dayAgo)
        .map(({ time }) => new Date(time.utc)),
    },
  };
}
