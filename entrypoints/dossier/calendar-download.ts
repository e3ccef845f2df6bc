import type { AppointmentFacts } from '@/evidence/step-facts';
import { handOver } from '@/export/hand-over';
import { text } from '@/locales/text';
import { type Calendar, type CalendarAppointment, calendarFile } from '@/reminders/calendar-file';

/** An appointment as a calendar shows it. */
export function calendarAppointment({
  day,
  hour,
  place,
  bring,
}: AppointmentFacts): CalendarAppointment {
  const notes = bring === undefined ? '' : `${text('appointment.bring')}\n${bring}`;
  return {
    day,
    hour: hour ?? null,
    label: text('deadline.appointment'),
    place: place ?? '',
    notes,
  };
}

/** Hands a calendar file over to the browser's downloads. */
export function handOverCalendar(calendar: Calendar): void {
  const file = calendarFile(calendar, {
    name: text('reminder.calendar'),
    summary: (label) => text('reminder.calendar-event', { label }),
  });
  handOver(new Blob([file], { type: 'text/calendar' }), 'Sans-creneau_rappels.ics');
}
