import { expect, test } from 'vitest';
import { rdvPrefecture } from '@/booking/systems/rdv-prefecture';
import { pageOf } from './page-of';

const address =
  'https://www.rdv-prefecture.interieur.gouv.fr/rdvpref/reservation/demarche/3720/creneau/';
const none = 'Aucun créneau disponible';
const later = 'Veuillez réessayer ultérieurement.';

const cases = [
  {
    name: 'both sentences of the template',
    blocks: [none, later],
    signs: { mounted: 1 },
    outcome: 'no-slot',
  },
  {
    name: 'no-break spaces and capitals',
    blocks: ['AUCUN CRÉNEAU\u00A0DISPONIBLE', later.toUpperCase()],
    signs: { mounted: 1 },
    outcome: 'no-slot',
  },
  { name: 'the heading alone', blocks: [none], signs: { mounted: 1 }, outcome: null },
  { name: 'the second sentence alone', blocks: [later], signs: { mounted: 1 }, outcome: null },
  { name: 'a template that is not mounted', blocks: [none, later], signs: {}, outcome: null },
  {
    name: 'a template with its braces',
    blocks: [none, later, "{{ shown ? 'Choisissez votre créneau' : '' }}"],
    signs: { mounted: 1 },
    outcome: null,
  },
  {
    name: 'a page still loading',
    blocks: [none, later],
    signs: { mounted: 1, loading: 1 },
    outcome: null,
  },
  {
    name: 'an empty day on a phone, other days with slots in a closed panel',
    blocks: [{ text: none, regions: ['page', 'day'] }, later],
    signs: { mounted: 1, slot: { present: 2, visible: 0 } },
    outcome: null,
  },
  {
    name: 'an empty day on a phone',
    blocks: [{ text: none, regions: ['page', 'day'] }, later],
    signs: { mounted: 1 },
    outcome: null,
  },
  {
    name: 'this week only',
    blocks: [none, 'Aucun créneau disponible sur cette semaine', later],
    signs: { mounted: 1 },
    outcome: 'no-slot-partial',
  },
  {
    name: 'from this date only',
    blocks: [none, `Aucun créneau disponible à partir de cette date. ${later}`, later],
    signs: { mounted: 1 },
    outcome: 'no-slot-partial',
  },
  {
    name: 'slots in another week',
    blocks: [none, later, 'Prochaine disponibilité le 14/12/2026'],
    signs: { mounted: 1 },
    outcome: 'slots-offered',
  },
  {
    name: 'this week only, with a button that names no date',
    blocks: [none, 'Aucun créneau disponible sur cette semaine', 'Prochaine disponibilité le'],
    signs: { mounted: 1 },
    outcome: 'no-slot-partial',
  },
  {
    name: 'this week only, with a button that names another week',
    blocks: ['Aucun créneau disponible sur cette semaine', 'Prochaine disponibilité le 14/12/2026'],
    signs: { mounted: 1 },
    outcome: 'slots-offered',
  },
  {
    name: 'slots announced by the page’s own data',
    blocks: [none, later],
    signs: { mounted: 1, 'first-availability': { present: 1, visible: 0 } },
    outcome: null,
  },
  {
    name: 'the heading of a page with slots',
    blocks: ['Choisissez votre créneau', none, later],
    signs: { mounted: 1 },
    outcome: null,
  },
  {
    name: 'the sentences outside the application',
    blocks: [
      { text: none, regions: [] },
      { text: later, regions: [] },
    ],
    signs: { mounted: 1 },
    outcome: null,
  },
  {
    name: 'radios of slots',
    blocks: ['Choisissez votre créneau'],
    signs: { mounted: 1, slot: 4 },
    outcome: 'slots-offered',
  },
  {
    name: 'radios of slots beside the sentence',
    blocks: [none, later],
    signs: { mounted: 1, slot: 1 },
    outcome: 'slots-offered',
  },
] as const;

test.each(cases)('$name → $outcome', ({ blocks, signs, outcome }) => {
  const finding = rdvPrefecture.classify(pageOf(address, blocks, signs, ['page']));
  expect(finding?.outcome ?? null).toBe(outcome);
});

test.each(['/cgu/', '/', '/login/'])('the same words at %s are not an answer', (step) => {
  const elsewhere = address.replace('/creneau/', step);
  const page = pageOf(elsewhere, [none, later], { mounted: 1 }, ['page']);
  expect(rdvPrefecture.classify(page)).toBeNull();
});
