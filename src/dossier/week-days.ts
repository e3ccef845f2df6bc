import { daysFrom, mondayOf } from './weeks';

export type WeekDay = {
  /** Legal day, "2026-11-24". */
  day: string;
  /** There was an attempt. */
  tried: boolean;
  /** A day still to come on which an attempt would help. */
  wanted: boolean;
  today: boolean;
};

/**
 * The seven days of the week of a legal day. `tried` are the days with an attempt, `windows` the weekdays (Monday 1) on which
 * slots often appear; `isWanted` when the week still lacks something.
 */
export function weekDays(
  today: string,
  tried: ReadonlySet<string>,
  windows: readonly number[],
  isWanted: boolean,
): WeekDay[] {
  return daysFrom(mondayOf(today)).map((day, index) => {
    const isTried = tried.has(day);
    const wanted = isWanted && !isTried && day >= today && windows.includes(index + 1);
    return { day, tried: isTried, wanted, today: day === today };
  });
}
