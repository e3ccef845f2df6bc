import { expect, test } from 'vitest';
import { readAnnouncement } from '@/booking/announcement';
import { normalise } from '@/booking/normalise';
import { siteKind } from '@/booking/site';

const next = 'Prochaine mise en ligne de nouveaux rendez-vous : le 11/05/2026 à 09:00';
const last = 'Dernière mise en ligne de rendez-vous : le 04/05/2026 à 11:58';

test.each([
  ['both', [next, last], { next: '2026-05-11T09:00', last: '2026-05-04T11:58' }],
  ['the next one', [next], { next: '2026-05-11T09:00', last: null }],
  ['no-break spaces', [next.replaceAll(' ', '\u00A0')], { next: '2026-05-11T09:00', last: null }],
  ['nothing', ['Veuillez réessayer ultérieurement.'], null],
  ['a day that does not exist', [next.replace('11/05', '31/02')], null],
  ['an hour that does not exist', [next.replace('09:00', '25:00')], null],
  ['the sentence quoted in another', [`On lit « ${next} »`], null],
])('an announcement of %s is read', (_, texts, expected) => {
  expect(readAnnouncement(texts.map(normalise))).toEqual(expected);
});

test.each([
  ['https://www.seine-saint-denis.gouv.fr/booking/create/9829/2', 'booking'],
  ['https://rdv.numerique.gouv.fr/prendre_rdv', 'booking'],
  ['https://www.rdv.numerique.gouv.fr/?departement=93', 'booking'],
  ['https://rdv.numerique.gouv.fr/', 'official'],
  ['https://rdv.numerique.gouv.fr/prendre_rdv_prescripteur', 'official'],
  ['https://demarche.numerique.gouv.fr/commencer/titre', 'official'],
  ['https://www.service-public.gouv.fr/particuliers', 'official'],
  ['https://www.demarches-simplifiees.fr/commencer/titre', 'official'],
  // In no list of domains of the State's.
  ['https://www.rdv-prefectures.fr/', 'look-alike'],
  ['https://www.seine-saint-denis.gouv.fr/Actualites', 'official'],
  ['https://administration-etrangers-en-france.interieur.gouv.fr/particuliers/', 'official'],
  ['https://teleservices.paris.fr/rdvtitres/', 'official'],
  ['https://rdv-prefecture.com/', 'look-alike'],
  ['https://www.rdvprefecture-france.net/', 'look-alike'],
  ['https://prefecture-rdv.fr/', 'look-alike'],
  ['https://www.seine-saint-denis.gouv.fr.rdv.com/booking/create/1/2', 'look-alike'],
  ['https://rdv-prefecture-interieur-gouv-fr.com/', 'look-alike'],
  ['https://www.example.org/', 'other'],
])('%s is %s', (address, kind) => {
  expect(siteKind(address)).toBe(kind);
});
