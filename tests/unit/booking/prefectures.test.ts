import { expect, test } from 'vitest';
import { prefectureOf, prefectures, zoneOf } from '@/booking/prefectures';
import { addedMatches, systemAt, witnessMatches } from '@/booking/systems';

test('there are 101 départements, each with its own hosts', () => {
  expect(prefectures).toHaveLength(101);
  expect(new Set(prefectures.map(({ departement }) => departement)).size).toBe(101);
  const hosts = prefectures.flatMap((prefecture) => prefecture.hosts);
  expect(new Set(hosts).size).toBe(hosts.length);
});

const zones = [
  ['www.seine-saint-denis.gouv.fr', 'Europe/Paris'],
  ['pprdv.interieur.gouv.fr', 'Europe/Paris'],
  ['www.rdv-prefecture.interieur.gouv.fr', 'Europe/Paris'],
  ['www.guadeloupe.gouv.fr', 'America/Guadeloupe'],
  ['www.guyane.gouv.fr', 'America/Cayenne'],
  ['www.reunion.gouv.fr', 'Indian/Reunion'],
  ['www.mayotte.gouv.fr', 'Indian/Mayotte'],
  // Hosts that a person may add.
  ['etrangers.reunion.gouv.fr', 'Indian/Reunion'],
  ['www.nouvelle-caledonie.gouv.fr', 'Pacific/Noumea'],
  ['www.polynesie-francaise.pref.gouv.fr', 'Pacific/Tahiti'],
  ['www.saint-pierre-et-miquelon.gouv.fr', 'America/Miquelon'],
  ['rdv.nouvelle-prefecture.gouv.fr', 'Europe/Paris'],
  ['reunion.exemple.fr', 'Europe/Paris'],
] as const;

test.each(zones)('legal time at %s is that of %s', (host, zone) => {
  expect(zoneOf(host)).toBe(zone);
});

test('a look-alike host is no préfecture and no booking site', () => {
  const lookAlikes = ['www.seine-saint-denis.gouv.fr.rdv.com', 'rdv-prefecture.fr', 'gouv.fr'];
  for (const host of lookAlikes) {
    expect(prefectureOf(host)).toBeUndefined();
    expect(systemAt(`https://${host}/booking/create/9829/2`)).toBeUndefined();
  }
});

test('the content script is on booking paths only', () => {
  expect(witnessMatches).toContain('*://www.seine-saint-denis.gouv.fr/booking/create/*');
  expect(witnessMatches.filter((match) => match.endsWith('.fr/*'))).toEqual([]);
});

test.each([
  ['https://rdv.nouvelle-prefecture.gouv.fr/booking/create/12/2', 'ez-booking'],
  ['https://rdv.nouvelle-prefecture.gouv.fr/actualites', undefined],
  // The national site is one host: another one that looks like it is not it.
  ['https://rdv.nouvelle-prefecture.gouv.fr/rdvpref/reservation/demarche/12/', undefined],
  ['https://nouvelle-prefecture-gouv.fr/booking/create/12/2', undefined],
  ['https://www.service-public.fr/booking/create/12/2', undefined],
])('on a host of the State that no list has, %s is of %s', (address, system) => {
  expect(systemAt(address)?.id).toBe(system);
});

test('the content script is on an added host’s booking paths only', () => {
  expect(addedMatches('rdv.nouvelle-prefecture.gouv.fr')).toContain(
    '*://rdv.nouvelle-prefecture.gouv.fr/booking/create/*',
  );
  for (const match of addedMatches('a.gouv.fr')) expect(match).not.toMatch(/gouv\.fr\/\*$/);
});
