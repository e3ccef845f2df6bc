import { legalDay } from '@/evidence/time';

/** A day as it is written in France: "03/11/2026". */
export const frenchDay = (time: string): string => legalDay(time).split('-').reverse().join('/');
