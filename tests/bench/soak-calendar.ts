// What the soak expects of the reminders, worked out by other means than the product's: Intl, and a walk over the days.

const dayMs = 86_400_000;
const minuteMs = 60_000;

const paris = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The day in Paris at an instant: "2026-11-22". */
export const parisDay = (at: number) => paris.format(at).slice(0, 10);

/** The instant of a wall time in Paris. */
export function parisInstant(day: string, hour: string): number {
  const wall = `${day} ${hour}`;
  const asUtc = Date.parse(`${day}T${hour}:00Z`);
  const at = [1, 2]
    .map((ahead) => asUtc - ahead * 60 * minuteMs)
    .find((one) => paris.format(one) === wall);
  if (at === undefined) throw new Error(`${wall} is no time in Paris`);
  return at;
}

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

const after = (day: string, days: number) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

const windows = [
  { id: 'monday', days: [1], start: '07:30', end: '10:00' },
  { id: 'weekdays', days: [2, 3, 4, 5], start: '07:45', end: '09:00' },
  { id: 'midnight', days: [1, 2, 3, 4, 5, 6, 7], start: '23:50', end: '00:30' },
];

export type ExpectedReminder = { key: string; outcome: 'announced' | 'missed'; late: boolean };

/**
 * What must have become of every window from a day on that was over, or open, at an instant: shown at its opening, or late
 * when the browser came back in the middle of it, or missed. `runs` are the times at which the browser ran.
 */
export function expectedReminders(
  first: string,
  until: number,
  runs: readonly { from: number; to: number }[],
): ExpectedReminder[] {
  const expected: ExpectedReminder[] = [];
  for (let day = first; parisInstant(day, '00:00') <= until; day = after(day, 1)) {
    for (const { id, days, start, end } of windows) {
      if (!days.includes(weekdayOf(day))) continue;
      const opens = parisInstant(day, start);
      const closes = parisInstant(end <= start ? after(day, 1) : day, end);
      if (opens > until) continue;
      const looks = runs
        .map(({ from, to }) => ({ at: Math.max(from, opens), to }))
        .filter(({ at, to }) => at < closes && at < to);
      const seen = Math.min(...looks.map(({ at }) => at));
      const isSeen = looks.length > 0;
      if (!isSeen && closes > until) continue;
      expected.push({
        key: `${id} ${day} ${start}`,
        outcome: isSeen ? 'announced' : 'missed',
        late: isSeen && seen - opens > 2 * minuteMs,
      });
    }
  }
  return expected;
}
