/** Milliseconds of a day of 24 hours. */
export const dayMs = 86_400_000;

/** Day part of a legal time or an ISO instant: "2026-11-03". */
export const legalDay = (time: string): string => time.slice(0, 10);

/** Hour part of a legal time, without its offset: "08:02:14". */
export const legalHour = (time: string): string => time.slice(11, 19);

/** Hour part without seconds: "08:02". */
export const shortHour = (time: string): string => time.slice(11, 16);

/** An ISO instant as it is printed: "2026-11-03 07:02:14 UTC". */
export const utcText = (instant: string): string => `${instant.slice(0, 19).replace('T', ' ')} UTC`;
