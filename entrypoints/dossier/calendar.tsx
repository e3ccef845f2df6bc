import { calendar as calendarOf } from '@/dossier/calendar';
import { capturesIn, type HashedEntry } from '@/dossier/journal';
import { weekdayText } from '@/locales/day-text';
import { listText } from '@/locales/text';
import { windowLabel } from '@/locales/window-label';
import { readKnown } from '@/reminders/reminder-state';
import { CalendarSection, type CalendarState, type DrawnWindow } from '@/ui/calendar';
import { definePart } from './part';

const hourOf = (at: string) => Number(at.slice(0, 2)) + Number(at.slice(3)) / 60;

/** The attempts of a dossier by week, day and hour, with the release windows that are on. */
async function readCalendar(
  dossier: string,
  journal: readonly HashedEntry[],
): Promise<CalendarState> {
  const { settings, zone } = (await readKnown(dossier, new Date())).state;
  const windows = settings.windows
    .filter(({ on }) => on)
    .map((window): DrawnWindow => {
      const [start, end] = [hourOf(window.start), hourOf(window.end)];
      return {
        id: window.id,
        label: windowLabel(window),
        start,
        end: end <= start ? end + 24 : end,
        days: listText(window.days.map(weekdayText)),
      };
    });
  const hours = windows.flatMap(({ start, end }) =>
    end > 24 ? [0, 23] : [Math.floor(start), Math.ceil(end) - 1],
  );
  return { calendar: calendarOf(capturesIn(journal), hours), windows, zone };
}

/** The attempts by week, day and hour. */
export const calendar = definePart({
  read: ({ dossier, journal }) => readCalendar(dossier, journal),
  view: ({ state }) => <CalendarSection state={state} />,
});
