import { expect, test } from 'vitest';
import { held, heldLetter } from '@/locales/held';

/** Where a line may not end, as "~". */
const shown = (text: string) => text.replaceAll('\u00a0', '~');

test.each([
  ['« Aucun créneau » ?', '«~Aucun créneau~»~?'],
  ['Des créneaux !', 'Des créneaux~!'],
  ['Lu ; relu', 'Lu~; relu'],
  ['Reste : décochez', 'Reste : décochez'],
  ['Ready? Go!', 'Ready? Go!'],
])('in the interface, %s', (text, expected) => {
  expect(shown(held(text))).toBe(expected);
});

test.each([
  ['la démarche n° 1002 :', 'la démarche n°~1002~:'],
  ['à 9 h 23, puis à 14 h', 'à 9~h~23, puis à 14~h'],
  ['« Il n’existe plus »', '«~Il n’existe plus~»'],
  ['3 heures', '3 heures'],
  ['1. Quelques pages', '1. Quelques pages'],
])('in a letter, %s', (text, expected) => {
  expect(shown(heldLetter(text))).toBe(expected);
});
