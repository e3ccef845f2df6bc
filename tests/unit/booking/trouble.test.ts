import { expect, test } from 'vitest';
import { classifyTrouble, isPassing } from '@/booking/trouble';
import { pageOf } from './page-of';

const address = 'https://www.seine-saint-denis.gouv.fr/booking/create/9829/2';
const heading = (text: string) => ({ text, regions: ['heading1'] });

const cases = [
  { name: 'a page that came', status: 200, outcome: null },
  { name: 'a page of unknown status', status: null, outcome: null },
  { name: 'a page not found', status: 404, outcome: null },
  { name: 'a refused address', status: 403, outcome: 'blocked', rule: 'site/status-403' },
  { name: 'too many requests', status: 429, outcome: 'blocked', rule: 'site/status-429' },
  { name: 'an error of the server', status: 500, outcome: 'site-error', rule: 'site/status-500' },
  { name: 'a bad gateway', status: 502, outcome: 'overloaded', rule: 'site/status-502' },
  { name: 'no service', status: 503, outcome: 'overloaded', rule: 'site/status-503' },
  { name: 'a gateway that waits', status: 504, outcome: 'overloaded', rule: 'site/status-504' },
  {
    name: 'a gateway page of unknown status',
    status: null,
    title: '503 Service Temporarily Unavailable',
    blocks: [heading('503 Service Temporarily Unavailable')],
    outcome: 'overloaded',
    rule: 'site/gateway-page',
  },
  {
    name: 'an article about gateways',
    status: 200,
    title: 'Que faire devant une erreur 502 ?',
    blocks: [heading('502 Bad Gateway')],
    outcome: null,
  },
  {
    name: 'a shield that refuses',
    status: 403,
    blocks: ['Sorry, you have been blocked'],
    signs: { 'shield-block': 1 },
    outcome: 'blocked',
    rule: 'site/shield',
  },
  {
    name: 'a shield that checks the browser, in any language',
    status: 403,
    title: 'Cierpliwości...',
    signs: { 'shield-check': 1 },
    outcome: null,
  },
  {
    name: 'a shield that checks the browser, in French',
    status: 403,
    title: 'Un instant…',
    outcome: null,
  },
] as const;

test.each(cases)('$name → $outcome', (one) => {
  const { status, outcome } = one;
  const blocks = 'blocks' in one ? one.blocks : [];
  const signs = 'signs' in one ? one.signs : {};
  const page = pageOf(address, blocks, signs, []);
  const finding = classifyTrouble({ ...page, status, title: 'title' in one ? one.title : '' });
  expect(finding?.outcome ?? null).toBe(outcome);
  if ('rule' in one) expect(finding?.rule).toBe(one.rule);
});

test('the script that shields put on ordinary pages is no check', () => {
  const page = pageOf(address, [], { 'shield-check': { present: 1, visible: 0 } }, []);
  expect(isPassing({ ...page, status: 200 })).toBe(false);
});
