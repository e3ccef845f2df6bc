import { expect, test } from 'vitest';
import { cleanAddress } from '@/evidence/address';

const cases = [
  ['https://a.fr/booking/create/1/2', 'https://a.fr/booking/create/1/2', []],
  ['https://a.fr/x;jsessionid=AB12?y=1', 'https://a.fr/x?y=1', ['jsessionid']],
  ['https://a.fr/cgu/?error=invalidCaptcha', 'https://a.fr/cgu/?error=invalidCaptcha', []],
  ['https://a.fr/?motif=aes&token=abc', 'https://a.fr/?motif=aes', ['token']],
  ['https://a.fr/?token=abc', 'https://a.fr/', ['token']],
  ['https://a.fr/#section', 'https://a.fr/#section', []],
  ['https://a.fr/#access_token=abc&page=2', 'https://a.fr/#page=2', ['access_token']],
  ['https://bob:secret@a.fr/x', 'https://a.fr/x', ['identifiants']],
  [`https://a.fr/?k2=${'a1B2'.repeat(10)}`, 'https://a.fr/', ['k2']],
  ['/relative?sid=1&page=2', '/relative?page=2', ['sid']],
  [`https://a.fr/${'x'.repeat(2_000)}`, `https://a.fr/${'x'.repeat(2_000)}`, []],
] as const;

const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';

/** Addresses that would open a session, or tell who or where someone is, and what is kept of each. */
const secrets: [string, string][] = [
  ['/x?PHPSESSID=ab12', '/x'],
  ['/x?tkn=ab12&page=2', '/x?page=2'],
  ['/x?otp=123456', '/x'],
  ['/x?pin=1234', '/x'],
  ['/x?access_key=ab', '/x'],
  ['/x?accessKey=ab', '/x'],
  ['/x?%74oken=ab', '/x'],
  ['/x?a=1;token=ab', '/x?a=1'],
  ['/x?token=ab;a=1', '/x?a=1'],
  ['/x?data=abc=token', '/x?data=abc=token'],
  [`/x?data=p=${'a1B2'.repeat(10)}`, '/x'],
  [`/x?data=${encodeURIComponent(`${'a1B2'.repeat(10)}==`)}`, '/x'],
  [`/x?${'a1B2'.repeat(10)}`, '/x'],
  [`/suivi/${uuid}/etat`, '/suivi/-/etat'],
  [`/suivi/${uuid.replaceAll('-', '')}`, '/suivi/-'],
  [`/connexion/${jwt}`, '/connexion/-'],
  ['/reset/a8F3kQ9zLm2XvB7t', '/reset/-'],
  [`/x?d=${jwt}`, '/x'],
  [`/x?d=${uuid}`, '/x'],
  [`/x#${jwt}`, '/x'],
  ['/x?email=awa@example.fr', '/x'],
  ['/x?contact=awa%40example.fr', '/x'],
  ['/x?nom=Diallo&prenom=Awa', '/x'],
  ['/x?user[email]=a&user[nom]=b&motif=2', '/x?motif=2'],
  ['/x?date_naissance=1990-04-03', '/x'],
  ['/x?numeroEtranger=9912345678', '/x'],
  ['/x?telephone=0612345678', '/x'],
  [
    '/prendre_rdv?address=3+rue+X&latitude=48.1&longitude=2.2&departement=93',
    '/prendre_rdv?departement=93',
  ],
  ['/x;PHPSESSID=ab?y=1', '/x?y=1'],
  ['/x;v=2/y', '/x;v=2/y'],
];

test.each(secrets)('%s: the secret is gone, the rest stays', (address, cleaned) => {
  expect(cleanAddress(`https://a.fr${address}`).address).toBe(`https://a.fr${cleaned}`);
});

/** Addresses of booking sites, kept to the letter. */
test.each([
  'https://www.seine-saint-denis.gouv.fr/booking/create/9829/2',
  'https://www.rdv-prefecture.interieur.gouv.fr/rdvpref/reservation/demarche/3720/creneau/',
  'https://www.rdv-prefecture.interieur.gouv.fr/rdvpref/reservation/demarche/3720/cgu/?error=errorSessionInvalide'.replace(
    'errorSessionInvalide',
    'invalidCaptcha',
  ),
  'https://rdv.anct.gouv.fr/prendre_rdv?departement=93&motif_name_with_location_type=titre-de-sejour-public_office&service_id=12',
  'https://www.val-de-marne.gouv.fr/index.php/booking/create/4963/0',
  'https://a.fr/Demarches/Etrangers-en-France/Renouvellement-de-titre-de-sejour-2026',
  'https://a.fr/x?code_departement=75&monkey=1&pinceau=2&mailing=3&telecommande=4',
])('%s: nothing is taken away', (address) => {
  expect(cleanAddress(address)).toEqual({ address, removed: [] });
});

test.each(cases)('%s', (address, cleaned, removed) => {
  expect(cleanAddress(address)).toEqual({ address: cleaned, removed });
});
