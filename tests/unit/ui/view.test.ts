import { expect, test } from 'vitest';
import { placeAt } from '@/ui/view';

test.each([
  ['', 'attempts', null],
  ['#calendar', 'calendar', null],
  ['#attempts/12', 'attempts', 12],
  ['#attempts/0', 'attempts', null],
  ['#attempts/1e9', 'attempts', null],
  ['#export/12', 'export', null],
  ['#nowhere', 'attempts', null],
  ['#__proto__', 'attempts', null],
])('the fragment %j is %s, capture %s', (fragment, view, capture) => {
  expect(placeAt(fragment)).toEqual({ view, capture });
});
