import { addDays, addMonths, addYears, formatISO, parseISO, subDays, subMonths } from 'date-fns';
import type { StepRecord } from '@/evidence/record';
import type { AppointmentFacts } from '@/evidence/step-facts';
import { givenAppointment } from './appointment';
import { type Identity, isForChild } from './identity';
import { refusedBySilenceOn, type Situation } from './situation';

/** What a day on which something ends or is due is about. */
const deadlineKinds = [
  'appointment',
  'renewal-opens',
  'renewal-closes',
  'permit-ends',
  'adult',
  'nineteen',
  'letter-answer',
  'silence-warning',
  'silence-refusal',
] as const;
type DeadlineKind = (typeof deadlineKinds)[number];

/** A legal day, "2026-12-31". */
export type Deadline = { kind: DeadlineKind; day: string };

const isDay = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
const on = (date: Date) => formatISO(date, { representation: 'date' });

/** Days left to answer a registered letter that was received. */
const answerDays = 15;

/** When a renewal is asked for: in the two months before the permit ends; online, from 120 to 60 days before (R. 431-5). */
export function renewalWindow({
  permitEnds,
  anef,
}: Identity): { opens: string; closes: string } | null {
  if (!isDay(permitEnds)) return null;
  const end = parseISO(permitEnds);
  return anef === 'yes'
    ? { opens: on(subDays(end, 120)), closes: on(subDays(end, 60)) }
    : { opens: on(subMonths(end, 2)), closes: permitEnds };
}

function ofPermit(identity: Identity): Deadline[] {
  if (identity.requestKind !== 'renewal') return [];
  const window = renewalWindow(identity);
  if (!window) return [];
  return [
    { kind: 'renewal-opens', day: window.opens },
    ...(window.closes === identity.permitEnds
      ? []
      : [{ kind: 'renewal-closes', day: window.closes } as const]),
    { kind: 'permit-ends', day: identity.permitEnds },
  ];
}

/** The ages by which a first permit is asked for (R. 431-5): two months after 18, and the eve of 19. */
function ofAge(identity: Identity): Deadline[] {
  const birth = isForChild(identity) ? identity.childBirthDate : identity.birthDate;
  if (!isDay(birth) || identity.requestKind === 'renewal') return [];
  const date = parseISO(birth);
  return [
    { kind: 'adult', day: on(addMonths(addYears(date, 18), 2)) },
    { kind: 'nineteen', day: on(subDays(addYears(date, 19), 1)) },
  ];
}

function ofLetter(steps: readonly Pick<StepRecord, 'step' | 'day'>[]): Deadline[] {
  const received = steps
    .filter(({ step }) => step === 'letter-receipt')
    .map(({ day }) => day)
    .sort()
    .at(-1);
  return received
    ? [{ kind: 'letter-answer', day: on(addDays(parseISO(received), answerDays)) }]
    : [];
}

function ofSilence(situation: Situation): Deadline[] {
  const refusal = refusedBySilenceOn(situation);
  if (situation.filed !== 'yes' || refusal === null) return [];
  const warning = on(addMonths(parseISO(situation.filedDay), 3));
  return [
    { kind: 'silence-warning', day: warning },
    { kind: 'silence-refusal', day: refusal },
  ];
}

type Known = {
  identity: Identity;
  situation: Situation;
  /** In the order in which they were done. */
  steps: readonly (Pick<StepRecord, 'step' | 'day'> & { appointment?: AppointmentFacts })[];
};

/** Every deadline that follows from what is known, past and to come, by their days. */
export function deadlines({ identity, situation, steps }: Known): Deadline[] {
  const given = givenAppointment(steps);
  return [
    ...(given ? [{ kind: 'appointment', day: given.day } as const] : []),
    ...ofPermit(identity),
    ...ofAge(identity),
    ...ofLetter(steps),
    ...ofSilence(situation),
  ].sort((a, b) => a.day.localeCompare(b.day));
}
