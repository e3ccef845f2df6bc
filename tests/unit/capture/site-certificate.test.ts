import { expect, test, vi } from 'vitest';
import { tlsFacts } from '@/capture/site-certificate';
import { corroborationSheet } from '@/dossier/sheet';
import type { HttpFacts, TlsFacts } from '@/evidence/facts';
import { parseEntry } from '@/evidence/record';
import { sampleDraft } from '../evidence/sample';

vi.mock('wxt/browser', () => ({ browser: {} }));

const own = {
  subject: 'CN=*.gouv.fr,O=Service du Premier ministre,C=FR',
  issuer: 'CN=Autorité d’essai,C=FR',
  serialNumber: '01:02:03',
  fingerprint: { sha256: Array.from({ length: 32 }, () => 'AB').join(':') },
  validity: { start: Date.parse('2026-01-01'), end: Date.parse('2027-01-01') },
};
const secure = { state: 'secure', protocolVersion: 'TLSv1.3', certificates: [own] };

const facts: TlsFacts = {
  protocol: 'TLSv1.3',
  trusted: true,
  certificate: {
    subject: own.subject,
    issuer: own.issuer,
    serial: '01:02:03',
    sha256: 'ab'.repeat(32),
    from: '2026-01-01T00:00:00.000Z',
    to: '2027-01-01T00:00:00.000Z',
  },
};

test('what Firefox tells becomes the record’s facts', () => {
  expect(tlsFacts(secure)).toEqual(facts);
});

test.each([
  ['a plain connection has none', { state: 'insecure', certificates: [] }, null],
  [
    'one that the browser does not trust is said to be so, without its certificate',
    { state: 'secure', isUntrusted: true, protocolVersion: 'TLSv1.3', certificates: [] },
    { protocol: 'TLSv1.3', trusted: false, certificate: null },
  ],
  ['a weak one is not trusted', { ...secure, state: 'weak' }, { ...facts, trusted: false }],
  [
    'a fingerprint of no known form is left out with its certificate',
    { ...secure, certificates: [{ ...own, fingerprint: { sha256: 'AB' } }] },
    { protocol: 'TLSv1.3', trusted: true, certificate: null },
  ],
  [
    'a version that is not told is empty',
    { ...secure, protocolVersion: undefined },
    { ...facts, protocol: '' },
  ],
])('%s', (_, info, expected) => {
  expect(tlsFacts(info as Parameters<typeof tlsFacts>[0])).toEqual(expected);
});

const http: HttpFacts = {
  status: 200,
  statusLine: 'HTTP/2 200',
  ip: null,
  fromCache: false,
  headers: {},
  sentAt: '2026-11-03T07:02:13.000Z',
  receivedAt: '2026-11-03T07:02:14.000Z',
};

const sheetLine = (tls?: TlsFacts) => {
  const draft = sampleDraft({ http: tls ? { ...http, tls } : http });
  const entry = parseEntry(JSON.stringify({ ...draft, seq: 1, prev: '0'.repeat(64), number: 1 }));
  if (entry.kind !== 'capture') throw new Error('No capture');
  return corroborationSheet(entry)
    .flatMap(({ lines }) => lines)
    .filter(({ what }) => what.startsWith('Certificat'))
    .map(({ value, state }) => `${value} [${state}]`);
};

test('the sheet says which certificate it was, or why that is not known', () => {
  expect(sheetLine()).toEqual(['non lus [non vérifié]']);
  expect(sheetLine(facts)).toEqual([
    `${own.subject} ; émis par ${own.issuer} ; valable du 2026-01-01 au 2027-01-01 ; SHA-256 ${'ab'.repeat(32)} (TLSv1.3) [relevé]`,
  ]);
  expect(sheetLine({ protocol: 'TLSv1.3', trusted: false, certificate: null })).toEqual([
    'non reconnu par le navigateur (TLSv1.3) [non vérifié]',
  ]);
  expect(sheetLine({ ...facts, trusted: false })[0]).toContain('non reconnu [non vérifié]');
});
