import { afterEach, expect, test } from 'vitest';
import { dateText, dayText, fullDayText, shortDayText } from '@/locales/day-text';
import { type Language, speak } from '@/locales/language';

afterEach(() => speak('fr'));

test.each<[Language, string, string[]]>([
  [
    'fr',
    '2026-12-01',
    ['mardi 1er décembre', 'mardi 1er décembre 2026', '1er décembre 2026', '1er déc.'],
  ],
  [
    'fr',
    '2026-11-11',
    ['mercredi 11 novembre', 'mercredi 11 novembre 2026', '11 novembre 2026', '11 nov.'],
  ],
  [
    'fr',
    '2026-11-21',
    ['samedi 21 novembre', 'samedi 21 novembre 2026', '21 novembre 2026', '21 nov.'],
  ],
  [
    'en',
    '2026-12-01',
    ['Tuesday 1 December', 'Tuesday 1 December 2026', '1 December 2026', '1 Dec'],
  ],
])('in %s, %s is written as people say it', (language, day, expected) => {
  speak(language);
  const said = [dayText, fullDayText, dateText, shortDayText].map((write) => write(day));
  expect(said.map((text) => text.replace(',', ''))).toEqual(expected);
});
