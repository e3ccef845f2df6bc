/** The languages of the interface, each by its own name. The dossier itself is always French. */
export const languages = { fr: 'Français', en: 'English', ar: 'العربية' } as const;
export type Language = keyof typeof languages;

/** What `Intl` is asked for: figures stay those of the dossier, 0 to 9. */
const intlLocales: Record<Language, string> = {
  fr: 'fr-FR',
  en: 'en-GB',
  ar: 'ar-u-ca-gregory-nu-latn',
};

/** Whether this is one of the languages of the interface. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}

/** The first of the person's languages that there is; else the reference. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    if (isLanguage(primary)) return primary;
  }
  return 'fr';
}

let spoken: Language = preferredLanguage(globalThis.navigator?.languages ?? []);

/** The language in which texts are given now. */
export function spokenLanguage(): Language {
  return spoken;
}

/** What `Intl` is asked for in a language. */
export const intlLocaleOf = (language: Language): string => intlLocales[language];

/** What `Intl` is asked for now. */
export const intlLocale = (): string => intlLocaleOf(spoken);

/** Speaks the language that the person chose; null is the browser's. */
export function speak(chosen: Language | null): void {
  spoken = chosen ?? preferredLanguage(globalThis.navigator?.languages ?? []);
}

/** The direction of the browser's own bar, whatever language was chosen here. */
export const barDirection = (): 'ltr' | 'rtl' =>
  directionOf(preferredLanguage(globalThis.navigator?.languages ?? []));

const directions: Record<Language, 'ltr' | 'rtl'> = { fr: 'ltr', en: 'ltr', ar: 'rtl' };

/** The direction in which a language is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => directions[language];
