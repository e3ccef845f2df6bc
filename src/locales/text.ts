import { ar } from './ar';
import { en } from './en';
import { formatter } from './formatter';
import { fr, type TextKey } from './fr';
import { held } from './held';
import { intlLocale, type Language, spokenLanguage } from './language';

/** The texts of every language, by their keys. */
export const texts: Record<Language, Record<TextKey, string>> = { fr, en, ar };

const format = formatter(texts);

/** An interface text in the person's language, its values put in place. */
export const text = (key: TextKey, values?: Record<string, string | number>): string =>
  held(format(spokenLanguage(), key, values));

/** A size as people read it: "1,2 Mo". */
export function sizeText(bytes: number): string {
  const [value, unit] =
    bytes < 1_000_000
      ? ([bytes / 1_000, 'kilobyte'] as const)
      : bytes < 1_000_000_000
        ? ([bytes / 1_000_000, 'megabyte'] as const)
        : ([bytes / 1_000_000_000, 'gigabyte'] as const);
  return new Intl.NumberFormat(intlLocale(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

/** A time to wait as people say it: "40 s", "3 min". */
export function durationText(seconds: number): string {
  const [value, unit] =
    seconds < 60
      ? ([Math.max(1, Math.round(seconds)), 'second'] as const)
      : ([Math.ceil(seconds / 60), 'minute'] as const);
  return new Intl.NumberFormat(intlLocale(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
  }).format(value);
}

/** Some things one after the other, as the language writes lists: "a, b, c". */
export function listText(items: readonly string[]): string {
  return new Intl.ListFormat(intlLocale(), { type: 'unit', style: 'long' }).format(items);
}

/** The name of a country by its ISO 3166 code. */
export const countryText = (code: string): string =>
  new Intl.DisplayNames(intlLocale(), { type: 'region' }).of(code) ?? code;
