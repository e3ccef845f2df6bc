import * as v from 'valibot';
import { short } from './facts';

/** The steps that version 1 knew. */
export const firstStepKinds = [
  'email',
  'letter',
  'counter-visit',
  'mediator',
  'petition',
  'decision',
  'appointment',
  'new-request',
  /** Pictures that the person took elsewhere, with a phone for example: the extension recorded nothing of it. */
  'imported',
  'other',
] as const;

/** Papers that are no step: they show who the person is, and why a request is urgent and serious. */
export const paperKinds = ['identity', 'domicile', 'permit', 'urgency', 'seriousness'] as const;

/** Things done outside the booking site, in the order in which they are usually done, then papers. */
export const stepKinds = [
  'email',
  'letter',
  'letter-receipt',
  'reply',
  'counter-visit',
  'contact-centre',
  'help-point',
  'mediator',
  'petition',
  'decision',
  'appointment',
  'new-request',
  'imported',
  'other',
  ...paperKinds,
] as const;

export type StepKind = (typeof stepKinds)[number];

/** An hour of the day, "14:05". */
export const hourOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** An appointment that was given: when and where, and what to bring, as far as the person knows it. */
export const appointmentFacts = v.strictObject({
  day: v.pipe(v.string(), v.isoDate()),
  hour: v.exactOptional(hourOfDay),
  place: v.exactOptional(short),
  bring: v.exactOptional(v.pipe(v.string(), v.maxLength(2_000))),
});
export type AppointmentFacts = v.InferOutput<typeof appointmentFacts>;
