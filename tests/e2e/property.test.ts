import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { readerScript } from '../setup/product-script.ts';
import { setStage } from '../setup/stage.ts';

// What may change in a sentence without changing what it says, and what may not be missing.
const kind = inject('kind');
const stage = setStage(kind, { extension: false });
const addressA = 'https://www.seine-saint-denis.gouv.fr/booking/create/9001/2';
const addressB =
  'https://www.rdv-prefecture.interieur.gouv.fr/rdvpref/reservation/demarche/1010/creneau/';

async function stand(address: string): Promise<void> {
  await stage.tab.goto(address, { waitUntil: 'load' });
  await stage.tab.evaluate(await readerScript());
}

/** Reads bodies put one after the other into one real page of a booking address. */
function readBodies(bodies: readonly string[]): Promise<(string | null)[]> {
  return stage.tab.evaluate(
    (all) =>
      all.map((body) => {
        document.body.innerHTML = body;
        return globalThis.readThisPage().outcome;
      }),
    [...bodies],
  );
}

const inlineTags = ['b', 'i', 'em', 'strong', 'span', 'u', 'small', 'mark', 'font', 'x-mot'];
const spaces = [' ', '&nbsp;', '&#8239;', '\n   ', '<br>', ' <br> ', '\t', ' <!-- c --> '];

/** Ways to write one word that leave it the same word. */
const dress = (word: string) =>
  fc
    .record({
      tag: fc.option(fc.constantFrom(...inlineTags), { nil: null }),
      composition: fc.constantFrom('NFC', 'NFD'),
      upper: fc.boolean(),
      apostrophe: fc.constantFrom("'", '’', 'ʼ'),
      invisible: fc.constantFrom('', '&shy;', '&#8203;'),
    })
    .map(({ tag, composition, upper, apostrophe, invisible }) => {
      const text = (upper ? word.toUpperCase() : word)
        .replaceAll("'", apostrophe)
        .normalize(composition);
      const written = `${text.slice(0, 1)}${invisible}${text.slice(1)}`;
      return tag ? `<${tag}>${written}</${tag}>` : written;
    });

const dressed = (sentence: string) => {
  const words = sentence.split(' ');
  return fc
    .tuple(
      fc.tuple(...words.map(dress)),
      fc.array(fc.constantFrom(...spaces), { minLength: words.length, maxLength: words.length }),
    )
    .map(([written, between]) => written.map((word, index) => word + between[index]).join(''));
};

const runs = 150;

const sentenceA =
  "Il n'existe plus de plage horaire libre pour votre demande de rendez-vous. Veuillez recommencer ultérieurement.";
const finish = '<input type="submit" name="finishButton" value="Terminer">';
const bodyA = (text: string) =>
  `<div id="inner_Booking"><form id="FormBookingCreate">${text}<div>${finish}</div></form></div>`;
const bodyB = (heading: string, later: string) =>
  `<div id="page" data-v-app=""><h1>${heading}</h1><div>${later}</div></div>`;

test('dressing the sentence of system A never changes the outcome', async () => {
  await stand(addressA);
  const bodies = fc.sample(dressed(sentenceA).map(bodyA), runs);
  const outcomes = await readBodies(bodies);
  const wrong = bodies.filter((_, index) => outcomes[index] !== 'no-slot');
  expect(wrong).toEqual([]);
});

test('dressing the sentences of system B never changes the outcome', async () => {
  await stand(addressB);
  const both = fc.tuple(
    dressed('Aucun créneau disponible'),
    dressed('Veuillez réessayer ultérieurement.'),
  );
  const bodies = fc.sample(
    both.map(([heading, later]) => bodyB(heading, later)),
    runs,
  );
  const outcomes = await readBodies(bodies);
  const wrong = bodies.filter((_, index) => outcomes[index] !== 'no-slot');
  expect(wrong).toEqual([]);
});

const calendar = "Il n'y a pas calendrier disponible pour effectuer une demande de rendez-vous";
const nothing = "Malheureusement, aucun créneau correspondant à votre recherche n'a été trouvé.";
const taken = 'Malheureusement, tous les créneaux sont pris.';
const addressD = 'https://rdv.numerique.gouv.fr/prendre_rdv?essai=1';

/** Every "no slot" rule: a page that meets it, and what it is on. */
const rules = [
  {
    rule: 'ez-booking/no-slot',
    address: addressA,
    body: bodyA(sentenceA),
    // Without a heading, the last button is what tells a result page.
    anchors: [sentenceA, 'id="FormBookingCreate"', finish],
  },
  {
    rule: 'ez-booking/no-calendar',
    address: addressA,
    body: `<div id="global_Booking"><ul><li>${calendar}</li></ul></div>`,
    anchors: [calendar, 'id="global_Booking"'],
  },
  {
    rule: 'rdv-prefecture/no-slot',
    address: addressB,
    body: bodyB('Aucun créneau disponible', 'Veuillez réessayer ultérieurement.'),
    anchors: [
      'Aucun créneau disponible',
      'Veuillez réessayer ultérieurement.',
      'data-v-app=""',
      'id="page"',
    ],
  },
  {
    rule: 'rdv-service-public/nothing-found',
    address: addressD,
    body: `<div role="main"><div><p>${nothing}</p></div></div>`,
    anchors: [nothing, 'role="main"'],
  },
  {
    rule: 'rdv-service-public/all-taken',
    address: addressD,
    body: `<div role="main"><p>${taken}</p></div>`,
    anchors: [taken, 'role="main"'],
  },
];

test.each(rules)(
  '$rule without some of its anchors, at random, is never "no slot"',
  async (one) => {
    const { address, body, anchors } = one;
    await stand(address);
    expect(await readBodies([body])).toEqual(['no-slot']);
    for (const anchor of anchors) expect(body).toContain(anchor);
    const without = fc
      .subarray(anchors, { minLength: 1 })
      .map((gone) => gone.reduce((rest, anchor) => rest.replace(anchor, ''), body));
    expect(await readBodies(fc.sample(without, 60))).not.toContain('no-slot');
  },
);

test('on a host or a path that is no booking page, nothing is read at all', async () => {
  await stage.tab.goto('https://mairie-exercice.test/booking/create/9001/2', { waitUntil: 'load' });
  await stage.tab.evaluate(await readerScript());
  const read = stage.tab.evaluate(() => globalThis.readThisPage());
  await expect(read).rejects.toThrow('no booking page');
});
