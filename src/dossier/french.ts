import { legalDay } from '@/evidence/time';

/** A day as it is written in France: "03/11/2026". */
export const frenchDay = (time: string): string => legalDay(time).split('-').reverse().join('/');

/** A number with its noun: "1 papier", "2 papiers". */
export const plural = (count: number, noun: string): string =>
  `${count} ${noun}${count > 1 ? 's' : ''}`;
