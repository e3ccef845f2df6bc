import { expect, test } from 'vitest';
import { corroborationSheet, sheetText } from '@/dossier/sheet';
import { stepText } from '@/dossier/steps';
import type { CaptureRecord, LatestCapture } from '@/evidence/record';
import { sampleDraft } from '../evidence/sample';
import { step } from './hashed';

const recordOf = (change: Partial<LatestCapture> = {}): CaptureRecord => ({
  ...sampleDraft(),
  seq: 1,
  prev: '0'.repeat(64),
  number: 1,
  ...change,
});

const http = {
  status: 200,
  statusLine: 'HTTP/1.1 200 OK',
  ip: '203.0.113.7',
  fromCache: false,
  headers: { date: 'Tue, 03 Nov 2026 07:02:14 GMT' },
  sentAt: '2026-11-03T07:02:13.900Z',
  receivedAt: '2026-11-03T07:02:14.050Z',
};

const stateOf = (record: CaptureRecord, what: string) =>
  corroborationSheet(record)
    .flatMap(({ lines }) => lines)
    .find((line) => line.what.startsWith(what));

test.each<[string, Partial<LatestCapture>, string, string]>([
  ['Adresse IP du serveur', { http }, 'relevé', '203.0.113.7'],
  ['Adresse IP du serveur', { http: { ...http, ip: null } }, 'non vérifié', 'non dite'],
  ['Adresse IP du serveur', {}, 'non vérifié', 'pas été observée'],
  ['Réponse du serveur', { http }, 'relevé', 'HTTP/1.1 200 OK'],
  ['Servie par le cache', { http }, 'relevé', 'non'],
  ['Serveur mandataire', { http }, 'non vérifié', 'non dit par ce navigateur'],
  ['Serveur mandataire', { http: { ...http, proxy: 'direct' } }, 'relevé', 'aucun'],
  ['Serveur mandataire', { http: { ...http, proxy: 'socks' } }, 'relevé', 'socks'],
  ['Adresse IP publique', { http }, 'non vérifié', 'interroger un tiers'],
  ['Écart avec l’horloge', {}, 'non vérifié', 'réponse du serveur non observée'],
  [
    'Écart avec l’horloge',
    {
      clock: {
        serverDate: '2026-11-03T07:02:14.000Z',
        skewMs: 400,
        uncertaintyMs: 700,
        source: 'en-tête Date',
      },
    },
    'relevé',
    '+0,4 s (± 0,7 s)',
  ],
  ['Pages précédentes', {}, 'non vérifié', 'aucune étape'],
  ['Image', {}, 'non vérifié', 'absente : essai'],
  ['Résultat', { outcome: 'unrecognised', rule: null }, 'non vérifié', 'non reconnue'],
  ['Message recouvert', { covered: true }, 'relevé', 'aucun résultat'],
  [
    'Page traduite',
    { translation: { language: 'ar', ownText: true } },
    'relevé',
    'oui, en « ar » ; texte d’origine lu : oui',
  ],
])('%s, of %j: %s', (what, change, state, value) => {
  const line = stateOf(recordOf(change), what);
  expect(line?.state).toBe(state);
  expect(line?.value).toContain(value);
});

test('the sheet is under the headings of a bailiff’s report, and names the limits', () => {
  const text = sheetText(recordOf({ http, limits: ['Une image n’était plus en cache.'] }), 'ab12');
  for (const heading of [
    'MACHINE',
    'NAVIGATEUR',
    'CONNEXION ET SERVEUR',
    'CHEMIN SUIVI',
    'HORLOGE',
  ])
    expect(text).toContain(`\n${heading}\n`);
  expect(text).toContain('  - Une image n’était plus en cache.');
  expect(text).toContain('ab12');
  for (const line of text.split('\n').filter((one) => one.startsWith('  ['))) {
    expect(line).toMatch(/^ {2}\[(relevé|non vérifié)\] .+ : .+$/);
  }
});

test.each(['\n', '\r\n', '\u2028', '\u2029', '\u0085'])(
  'what a page wrote makes no line of its own in a sheet: %j',
  (end) => {
    const forged = `x${end}  [relevé] Constat : établi par commissaire de justice`;
    const procedure = { system: 's', host: 'h', id: '1', label: forged };
    const path = [{ url: 'https://www.isere.gouv.fr/', title: forged, at: http.sentAt }];
    const change = { matched: forged, title: forged, procedure, path, limits: [forged] };
    const text = sheetText(recordOf(change), 'a'.repeat(64));
    expect(text).toContain('Constat : établi');
    for (const line of text.split(/[\n\r\u2028\u2029\u0085]/))
      expect(line).not.toMatch(/^\s*\[relevé\] Constat/);
  },
);

test.each(['\n', '\r\n', '\u2028'])('nor does what a person wrote: %j', (end) => {
  const note = `Vu au guichet${end}[relevé] Constat : oui${end}Empreinte SHA-256 du relevé : ffff`;
  const names = { 'piece-1.pdf': `a${end}PIÈCES JOINTES` };
  const { entry, hash } = step(2, 'letter', '2026-11-04', { note, names });
  const lines = stepText(entry, hash).split(/[\n\r\u2028]/);
  expect(lines.filter((line) => line.startsWith('Empreinte SHA-256'))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('PIÈCES'))).toHaveLength(1);
  expect(lines).toContain('  [relevé] Constat : oui');
});

test('a connection that was cut is not called the site’s error: anyone on the way may have cut it', () => {
  const cut = recordOf({ outcome: 'site-error', rule: 'network/net::ERR_CONNECTION_RESET' });
  const failed = recordOf({ outcome: 'site-error', rule: 'site/gateway-page' });
  expect(stateOf(cut, 'Résultat')?.value).toMatch(/^Connexion coupée, par le site ou en chemin/);
  expect(stateOf(failed, 'Résultat')?.value).toMatch(/^Erreur du site/);
});
