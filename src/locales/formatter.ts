import { IntlMessageFormat } from 'intl-messageformat';
import { intlLocaleOf, type Language } from './language';

type Values = Record<string, string | number>;

/** Gives texts out of tables, one a language, with their values put in place (ICU messages). */
export function formatter<Key extends string>(tables: Record<Language, Record<Key, string>>) {
  const compiled = new Map<string, IntlMessageFormat>();
  return (language: Language, key: Key, values?: Values): string => {
    const plain = tables[language][key];
    if (!plain.includes('{')) return plain;
    const id = `${language} ${key}`;
    const message =
      compiled.get(id) ??
      new IntlMessageFormat(plain, intlLocaleOf(language), undefined, { ignoreTag: true });
    compiled.set(id, message);
    return String(message.format(values));
  };
}
