import { expect, test } from 'vitest';
import { ezBooking } from '@/booking/systems/ez-booking';
import { pageOf } from './page-of';

const address = 'https://www.seine-saint-denis.gouv.fr/booking/create/9829/2';
const sentence =
  "Il n'existe plus de plage horaire libre pour votre demande de rendez-vous. Veuillez recommencer ultérieurement.";
const heading = { text: 'Vérification de disponibilité', regions: ['booking', 'heading'] };
const hidden = { present: 1, visible: 0 };

const cases = [
  {
    name: 'the sentence in the form, under its heading, with the last button',
    blocks: [heading, sentence],
    signs: { form: 1, 'finish-button': 1 },
    outcome: 'no-slot',
  },
  {
    name: 'the other wording of its second half',
    blocks: [heading, sentence.replace('recommencer', 'réessayer')],
    signs: { form: 1 },
    outcome: 'no-slot',
  },
  {
    name: 'typographic apostrophe, no-break space, capitals, decomposed accents',
    blocks: [
      sentence
        .replace("'", '’')
        .replace('de plage', 'de\u00A0plage')
        .toUpperCase()
        .normalize('NFD'),
    ],
    signs: { form: 1, 'finish-button': 1 },
    outcome: 'no-slot',
  },
  {
    name: 'the sentence without a heading or a last button',
    blocks: [sentence],
    signs: { form: 1 },
    outcome: null,
  },
  {
    name: 'the sentence quoted inside a longer paragraph',
    blocks: [heading, `Si le message « ${sentence} » s’affiche, le planning est complet.`],
    signs: { form: 1, 'finish-button': 1 },
    outcome: null,
  },
  {
    name: 'the sentence outside the form',
    blocks: [heading, { text: sentence, regions: [] }],
    signs: { form: 1, 'finish-button': 1 },
    outcome: null,
  },
  {
    name: 'the sentence without the form',
    blocks: [heading, sentence],
    signs: { 'finish-button': 1 },
    outcome: null,
  },
  {
    name: 'the sentence on the page of the conditions',
    blocks: [heading, sentence],
    signs: { form: 1, 'finish-button': 1, condition: 1, 'next-button': 1 },
    outcome: null,
  },
  {
    name: 'the sentence with a hidden link to a slot',
    blocks: [heading, sentence],
    signs: { form: 1, 'finish-button': 1, 'slot-link': hidden },
    outcome: null,
  },
  {
    name: 'the sentence and a slot both displayed',
    blocks: [heading, sentence],
    signs: { form: 1, 'finish-button': 1, 'slot-link': 1 },
    outcome: 'slots-offered',
  },
  {
    name: 'a week table with free cells',
    blocks: ['plage horaire libre'],
    signs: { form: 1, 'free-cell': 3, 'slot-link': 3, 'next-button': 1 },
    outcome: 'slots-offered',
  },
  {
    name: 'the description step, which only slots lead to',
    blocks: [{ text: 'Description de la nature du rendez-vous', regions: ['heading'] }],
    signs: { form: 1, 'next-button': 1 },
    outcome: 'slots-offered',
  },
  {
    name: 'the choice of a desk',
    blocks: [],
    signs: { form: 1, planning: 2, 'next-button': 1 },
    outcome: null,
  },
  { name: 'an nginx error page', blocks: [], signs: {}, outcome: null },
] as const;

test.each(cases)('$name → $outcome', ({ blocks, signs, outcome }) => {
  const finding = ezBooking.classify(pageOf(address, blocks, signs, ['booking']));
  expect(finding?.outcome ?? null).toBe(outcome);
});

test('the decisive block of a no-slot page is the sentence itself', () => {
  const page = pageOf(address, [heading, sentence], { form: 1, 'finish-button': 1 }, ['booking']);
  const finding = ezBooking.classify(page);
  expect(page.blocks[finding?.block ?? -1]?.text).toBe(sentence);
});

const paths = [
  ['/booking/create/13303', true],
  ['/booking/create/13303/2', true],
  ['/index.php/booking/create/9845/2', true],
  ['/layout/set/print/booking/create/29396/', true],
  ['/booking/create/989/5/1588150800', true],
  ['/booking/view/989', false],
  ['/actualites/booking/create/989', false],
  ['/booking/create/', false],
] as const;

test.each(paths)('%s is a booking page: %s', (path, expected) => {
  expect(ezBooking.path.test(path)).toBe(expected);
});
