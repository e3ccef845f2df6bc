import { legalDay } from '@/evidence/time';

/** A day as it is written in France: "03/11/2026". */
export const frenchDay = (time: string): string => legalDay(time).split('-').reverse().join('/');

/** A number with its noun: "1 papier", "2 papiers". */
export const plural = (count: number, noun: string): string =>
  `${count} ${noun}${count > 1 ? 's' : ''}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text with a small first letter; proper names inside it keep theirs. */
export const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
