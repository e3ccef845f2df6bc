import { formatter } from './formatter';
import type { Language } from './language';
import { ar } from './verification/ar';
import { en } from './verification/en';
import { fr, type VerificationKey } from './verification/fr';

export type { VerificationKey };

/** The texts of the page that verifies a ZIP, by language. */
export const verificationTexts: Record<Language, Record<VerificationKey, string>> = { fr, en, ar };

const format = formatter(verificationTexts);

/** Gives the page's texts in a language. */
export const verificationText =
  (language: Language) =>
  (key: VerificationKey, values?: Record<string, string | number>): string =>
    format(language, key, values);
