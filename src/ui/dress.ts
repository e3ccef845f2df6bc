import { directionOf, isLanguage, speak, spokenLanguage } from '@/locales/language';

/** Gives the page the person's language, its direction, and light or dark. */
export function dress({ language, theme }: { language: string | null; theme: string }): void {
  speak(isLanguage(language) ? language : null);
  const root = document.documentElement;
  root.lang = spokenLanguage();
  root.dir = directionOf(spokenLanguage());
  root.dataset.theme = theme;
}
