import type { CaptureRecord } from '@/evidence/record';
import { legalDay } from '@/evidence/time';
import { speaking } from '@/store/captures';
import { type ReleaseWindow, type Weekday, weekdayOf } from './release-window';

/** A window that this person's own pages suggest, and how often they showed slots in it. */
export type Suggestion = { window: ReleaseWindow; times: number };

/** A page that says something else than this long before has changed then. */
const changedWithinMs = 3_600_000;

/** Captures that show slots, or a page that changed since a capture shortly before. Latest first, as given. */
function telling(captures: readonly CaptureRecord[]): CaptureRecord[] {
  const before = new Map<string | undefined, CaptureRecord>();
  const told: CaptureRecord[] = [];
  for (const capture of captures.toReversed()) {
    if (capture.outcome === 'slots-offered') told.push(capture);
    if (!speaking.has(capture.outcome)) continue;
    const label = capture.procedure?.label;
    const last = before.get(label);
    before.set(label, capture);
    const changed = last && last.outcome !== capture.outcome;
    if (!changed || capture.outcome === 'slots-offered') continue;
    const apart = Date.parse(capture.time.utc) - Date.parse(last.time.utc);
    if (apart < changedWithinMs) told.push(capture);
  }
  return told.reverse();
}

const two = (number: number) => String(number).padStart(2, '0');

/**
 * Hours of the week at which this person's pages offered slots or changed: suggested, never imposed. Captures come
 * latest first. The most frequent hour first; the window starts a quarter of an hour before the hour and ends with it.
 */
export function suggestedWindows(captures: readonly CaptureRecord[]): Suggestion[] {
  const loads = new Set<string>();
  const counts = new Map<string, { day: Weekday; hour: number; times: number }>();
  for (const { load, time } of telling(captures)) {
    // Two captures of one page are one sight.
    if (loads.has(load)) continue;
    loads.add(load);
    const day = weekdayOf(legalDay(time.legal));
    const hour = Number(time.legal.slice(11, 13));
    const key = `${day} ${hour}`;
    counts.set(key, { day, hour, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.times - a.times || a.day - b.day || a.hour - b.hour)
    .slice(0, 3)
    .map(({ day, hour, times }) => {
      const before = (hour + 23) % 24;
      // An hour after midnight is awaited from the evening before on.
      const from = hour === 0 ? (day === 1 ? 7 : ((day - 1) as Weekday)) : day;
      const window: ReleaseWindow = {
        id: `own-${day}-${hour}`,
        label: `Vos pages, vers ${hour} h`,
        days: [from],
        start: `${two(before)}:45`,
        end: `${two((hour + 1) % 24)}:00`,
        on: true,
        movesOnHolidays: false,
      };
      return { window, times };
    });
}
