import { IntlMessageFormat } from 'intl-messageformat';
import { fr, type TextKey } from './fr';

const compiled = new Map<TextKey, IntlMessageFormat>();

/** An interface text in the person's language, its values put in place. */
export function text(key: TextKey, values?: Record<string, string | number>): string {
  let message = compiled.get(key);
  if (!message) {
    message = new IntlMessageFormat(fr[key], 'fr', undefined, { ignoreTag: true });
    compiled.set(key, message);
  }
  return String(message.format(values));
}

/** A size as people read it: "1,2 Mo". */
export function sizeText(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'ko'] : [bytes / 1_000_000, 'Mo'];
  const number = new Intl.NumberFormat('fr', { maximumFractionDigits: value < 10 ? 1 : 0 });
  return `${number.format(value)} ${unit}`;
}
