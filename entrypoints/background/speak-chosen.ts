import { isLanguage, speak } from '@/locales/language';
import { readSettings } from '@/store/settings';

/** Speaks the language that the person chose, as it is now; the browser's where the store cannot be read. */
export async function speakChosen(): Promise<void> {
  try {
    const { language } = await readSettings();
    speak(isLanguage(language) ? language : null);
  } catch (error) {
    console.error('The language could not be read', error);
    speak(null);
  }
}
