import { prefectures } from '@/booking/prefectures';
import { notify } from '@/capture/background';
import { allowSites } from '@/capture/granted-sites';
import { zoneOfDossier } from '@/capture/seal-step';
import { canShareScreen } from '@/capture/sitting';
import { givenAppointment } from '@/dossier/appointment';
import { everything } from '@/dossier/choice';
import { daysSince } from '@/dossier/copies';
import { capturesIn, type HashedEntry } from '@/dossier/journal';
import { weekDays } from '@/dossier/week-days';
import { countPictures } from '@/dossier/wording';
import { isWrong } from '@/evidence/clock';
import { legalDay } from '@/evidence/time';
import { text } from '@/locales/text';
import { summarise } from '@/store/captures';
import { readDossier } from '@/store/dossiers';
import { readSettings } from '@/store/settings';
import { stepsOf } from '@/store/steps';
import { saveThresholds } from '@/store/thresholds';
import { Home } from '@/ui/home';
import type { HomeState } from '@/ui/home-state';
import { readDeadlines } from '../pages/read-deadlines';
import { readReadiness } from '../pages/read-readiness';
import { readReminderView, silenceToday } from '../pages/read-reminders';
import { readStanding } from '../pages/read-standing';
import { readTrouble } from '../pages/read-trouble';
import { calendarAppointment, handOverCalendar } from './calendar-download';
import { definePart } from './part';
import { thumbnails } from './pictures';
import { countUnsaved } from './unsaved';

/** Days that something ends on, the next ones. */
const shownDays = 3;

/** Cards in one line of a wide page. */
const shownShots = 4;

const officialSites = prefectures
  .map(({ departement, name, hosts }) => ({
    name: `${name} (${departement})`,
    url: `https://${hosts[0]}/`,
  }))
  .sort((a, b) => a.name.localeCompare(b.name));

async function readHome(
  dossier: string,
  journal: readonly HashedEntry[],
): Promise<Omit<HomeState, 'said'>> {
  const captures = capturesIn(journal);
  const last = captures.at(-1);
  const reminders = await readReminderView(summarise(dossier));
  const unsaved = await countUnsaved(dossier, journal);
  const readiness = await readReadiness(dossier, journal);
  const standing = await readStanding(dossier, journal, readiness.procedures[0] ?? null, {
    slots: false,
    trouble: (await readTrouble()) ?? (last && isWrong(last.clock) ? 'clock' : null),
    hourOpen: reminders.now !== null,
    unsaved,
    week: reminders.week,
  });
  const row = await readDossier(dossier);
  const { copies } = await readSettings();
  const tried = new Set(
    captures.filter(({ outcome }) => outcome === 'no-slot').map(({ time }) => legalDay(time.legal)),
  );
  const { week, today, days } = reminders;
  const given = givenAppointment(await stepsOf(dossier));
  return {
    standing,
    state: readiness.procedures[0]?.state ?? null,
    readiness,
    week: { days: weekDays(today, tried, days, week.lack !== null), plan: week },
    open: reminders.now,
    next: reminders.on ? reminders.next : null,
    page: reminders.page,
    copy: {
      age: row?.backup ? daysSince(row.backup.at, new Date()) : null,
      problem: copies ? (row?.copyProblem ?? null) : null,
    },
    unsaved,
    appointment: given && given.day >= today ? given : null,
    deadlines: (await readDeadlines(dossier))
      .filter(({ kind, day }) => day >= today && kind !== 'appointment')
      .slice(0, shownDays),
    total: captures.length,
    drawn: countPictures(captures, everything).drawings,
    canShare: canShareScreen(),
    today,
    last: captures.slice(-shownShots).reverse(),
    prefectures: officialSites,
  };
}

/** Hands the appointment over as a calendar file of its own. */
async function saveAppointment(dossier: string): Promise<null> {
  const given = givenAppointment(await stepsOf(dossier));
  if (!given) throw new Error('There is no appointment');
  const zone = await zoneOfDossier(dossier);
  const only = { windows: [], announced: [], days: [], page: null };
  handOverCalendar({
    ...only,
    dossier,
    zone,
    appointment: calendarAppointment(given),
    now: new Date(),
  });
  return null;
}

/** Where the person is, and what to do now. */
export const home = definePart({
  read: ({ dossier, journal }) => readHome(dossier, journal),
  view: ({ state, open: { dossier }, tell }) => (
    <Home
      state={state}
      thumbnails={thumbnails}
      actions={{
        notToday: () =>
          void tell(async () => {
            await silenceToday();
            return text('reminder.not-today-done');
          }, text('setting.failed')),
        saveAppointment: () => void tell(() => saveAppointment(dossier), text('problem.action')),
        allowSites: () =>
          void tell(async () => {
            await allowSites();
            await notify({ type: 'troubles-changed' });
            return null;
          }, text('problem.action')),
        setThresholds: (wanted) =>
          void tell(async () => {
            await saveThresholds(dossier, wanted);
            return null;
          }, text('setting.failed')),
      }}
    />
  ),
});
