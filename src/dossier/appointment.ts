import type { StepRecord } from '@/evidence/record';
import type { AppointmentFacts } from '@/evidence/step-facts';
import { hasAppointment } from './steps';
import { longDay } from './wording';

/** An appointment as forms give it: day "2026-12-03", hour "09:30", place and papers in words; "" for what is not known. */
export type AppointmentDraft = Record<'day' | 'hour' | 'place' | 'bring', string>;

export const noAppointment: AppointmentDraft = { day: '', hour: '', place: '', bring: '' };

/** What is kept of an appointment: what is known of it. */
export function appointmentFrom({ day, hour, place, bring }: AppointmentDraft): AppointmentFacts {
  const [where, papers] = [place.trim(), bring.trim()];
  return {
    day,
    ...(hour !== '' && { hour: hour.slice(0, 5) }),
    ...(where !== '' && { place: where }),
    ...(papers !== '' && { bring: papers }),
  };
}

/** When and where, as letters tell it: "jeudi 17 décembre 2026 à 9 h 30, Sous-préfecture". */
export function appointmentWording({ day, hour, place }: AppointmentFacts): string {
  const at = hour === undefined ? '' : ` à ${Number(hour.slice(0, 2))} h ${hour.slice(3)}`;
  return `${longDay(day)}${at}${place === undefined ? '' : `, ${place}`}`;
}

type WithAppointment = Pick<StepRecord, 'step'> & { appointment?: AppointmentFacts };

/** The appointment of a step; null where the step is none, or says it in its note alone. */
export const appointmentIn = ({ appointment }: WithAppointment): AppointmentFacts | null =>
  appointment ?? null;

/** The appointment that the person has; null for none. `steps` are in the order in which they were done. */
export function givenAppointment(steps: readonly WithAppointment[]): AppointmentFacts | null {
  const last = steps.findLast(({ step }) => step === 'appointment');
  return last && hasAppointment(steps) ? appointmentIn(last) : null;
}
