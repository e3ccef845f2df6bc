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

/** A time to wait as people say it: "40 s", "3 min". */
export function durationText(seconds: number): string {
  return seconds < 60 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.ceil(seconds / 60)} min`;
}
