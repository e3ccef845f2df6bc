import type { StepRecord } from '@/evidence/record';
import { legalDay } from '@/evidence/time';
import { isoWeek } from './weeks';

/** What is missing next before a request about an online service that is stuck. */
type StuckLack = 'blocked' | 'other-week' | 'contact-centre' | 'help-point';

/** How far a case about an online service that is stuck goes. Nothing here is a promise. */
export type StuckReadiness = {
  state: 'not-yet' | 'possible';
  /** Pages that stopped the person, by their own word, and the weeks in which they did. */
  pages: number;
  weeks: number;
  lacks: StuckLack[];
};

/**
 * What the Conseil d'État asks of a technical failure (9 June 2022, n° 453391): several attempts, not in one week; and the help
 * that R. 431-2 and the arrêté of 1 August 2023 provide for, in their order. Without that help no other way is due.
 */
export function stuckReadiness(
  blocked: readonly { legal: string }[],
  steps: readonly Pick<StepRecord, 'step'>[],
): StuckReadiness {
  const weeks = new Set(blocked.map(({ legal }) => isoWeek(legalDay(legal)))).size;
  const taken = new Set(steps.map(({ step }) => step));
  const lacks: StuckLack[] = [
    ...(blocked.length === 0 ? (['blocked'] as const) : []),
    ...(weeks < 2 ? (['other-week'] as const) : []),
    ...(taken.has('contact-centre') ? [] : (['contact-centre'] as const)),
    ...(taken.has('help-point') ? [] : (['help-point'] as const)),
  ];
  return {
    state: lacks.length === 0 ? 'possible' : 'not-yet',
    pages: blocked.length,
    weeks,
    lacks,
  };
}
