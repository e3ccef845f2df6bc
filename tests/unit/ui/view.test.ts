import { expect, test } from 'vitest';
import { placeAt } from '@/ui/view';

test.each([
  ['', 'home', null, null],
  ['#home', 'home', null, null],
  ['#attempts', 'attempts', null, null],
  ['#calendar', 'calendar', null, null],
  ['#attempts/12', 'attempts', 12, null],
  ['#attempts/0', 'attempts', null, null],
  ['#attempts/1e9', 'attempts', null, null],
  ['#export/12', 'export', null, null],
  ['#export/restore', 'export', null, 'restore'],
  ['#settings/identity', 'settings', null, 'identity'],
  ['#export/"]', 'export', null, null],
  ['#nowhere', 'home', null, null],
  ['#__proto__', 'home', null, null],
  ['#constructor', 'home', null, null],
])('the fragment %j is %s, capture %s, section %s', (fragment, view, capture, section) => {
  expect(placeAt(fragment)).toEqual({ view, capture, section });
});

test.each([
  ['#steps', 'letters'],
  ['#privacy', 'settings'],
])('the address %s of earlier versions shows its section where it is now', (fragment, view) => {
  expect(placeAt(fragment)).toEqual({ view, capture: null, section: fragment.slice(1) });
});
