import { expect, test } from 'vitest';
import { isCredible, withoutTrust } from '@/capture/check-observation';
import type { Observation } from '@/evidence/observation';
import { observationAt } from './observation';

const now = Date.parse('2026-11-30T08:02:14Z');
const seen = observationAt(now);
const { url } = seen;

const known = { url, around: null as string | null, now };

test.each<[string, Partial<Observation>, Partial<typeof known>, boolean]>([
  ['as it is sent', {}, {}, true],
  ['by a page that its scripts have moved', {}, { url: `${url}/#top` }, true],
  ['of a page that no rule knows', { outcome: 'unrecognised', rule: null }, {}, true],
  ['of a site that failed', { outcome: 'overloaded', rule: 'site/gateway-page' }, {}, true],
  ['in a frame of the préfecture’s own page', {}, { around: 'https://www.isere.gouv.fr/x' }, true],
  ['in a frame of another site', {}, { around: 'https://piege-exercice.test/' }, false],
  ['in a frame of a page that the browser does not name', {}, { around: '' }, false],
  ['in a frame of a page without encryption', {}, { around: 'http://www.isere.gouv.fr/x' }, false],
  ['in a frame of a look-alike', {}, { around: 'https://isere.gouv.fr.example/' }, false],
  ['as if the person had pressed the button', { trigger: 'button' }, {}, false],
  ['as if the person had pressed a key', { trigger: 'shortcut' }, {}, false],
  ['of a year ago', { at: now - 31_536_000_000 }, {}, false],
  ['of 2030', { at: Date.parse('2030-01-01T00:00:00Z') }, {}, false],
  ['of an hour ago', { at: now - 3_600_000, openedAt: now - 3_700_000 }, {}, false],
  ['of a page opened after it was read', { openedAt: now + 1 }, {}, false],
  ['of a page opened long ago', { openedAt: now - 86_400_000 }, {}, true],
  ['of https by a page of http', {}, { url: url.replace('https', 'http') }, false],
  ['of another préfecture', { url: url.replace('isere', 'aisne') }, {}, false],
  ['of another port', {}, { url: url.replace('.fr/', '.fr:8443/') }, false],
  ['of a page of news', { url: 'https://www.isere.gouv.fr/Actualites' }, {}, false],
  ['by a rule of another system', { rule: 'rdv-prefecture/no-slot' }, {}, false],
  ['by no rule', { rule: null }, {}, false],
  ['by a rule of nobody', { rule: 'constat/huissier' }, {}, false],
  ['by a rule that decides nothing', { outcome: 'unrecognised' }, {}, false],
])('what comes by itself %s: %#', (_, change, of, isBelieved) => {
  expect(isCredible({ ...seen, ...change }, { ...known, ...of })).toBe(isBelieved);
});

test('what came without encryption is kept, says so, and claims nothing', () => {
  const plain = { ...seen, url: url.replace('https', 'http') };
  expect(withoutTrust(plain)).toEqual({
    ...plain,
    outcome: 'unrecognised',
    rule: null,
    limits: [{ code: 'plain-http' }],
  });
  expect(withoutTrust(seen)).toBe(seen);
});
