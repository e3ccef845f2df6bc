import { expect, test } from 'vitest';
import { letterFragment, placeAt } from '@/ui/view';

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
  ['#settings/identity', 'letters', null, null],
  ['#settings/stamping', 'settings', null, 'stamping'],
  ['#letters/nothing', 'letters', null, 'nothing'],
  ['#export/"]', 'export', null, null],
  ['#nowhere', 'home', null, null],
  ['#__proto__', 'home', null, null],
  ['#constructor', 'home', null, null],
])('the fragment %j is %s, capture %s, section %s', (fragment, view, capture, section) => {
  expect(placeAt(fragment)).toEqual({ view, capture, letter: null, section });
});

test.each([
  ['#steps', 'letters'],
  ['#privacy', 'settings'],
])('the address %s of earlier versions shows its section where it is now', (fragment, view) => {
  expect(placeAt(fragment)).toEqual({
    view,
    capture: null,
    letter: null,
    section: fragment.slice(1),
  });
});

test.each([
  ['#letters/email', { kind: 'email', page: null }],
  ['#letters/email/birth', { kind: 'email', page: 'birth' }],
  ['#letters/petition/check', { kind: 'petition', page: 'check' }],
  ['#letters/witness/nothing', { kind: 'witness', page: null }],
] as const)('the fragment %s is a letter', (fragment, letter) => {
  expect(placeAt(fragment)).toEqual({ view: 'letters', capture: null, section: null, letter });
  expect(placeAt(letterFragment(letter.kind, letter.page)).letter).toEqual(letter);
});
