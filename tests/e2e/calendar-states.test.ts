import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type CalendarState, someSlots } from '../practice/pages/rdv-prefecture.ts';
import { readerScript } from '../setup/product-script.ts';
import { setStage } from '../setup/stage.ts';

// Every state of the national site's calendar, drawn by its own framework, read by the product's reader.
const kind = inject('kind');
const stage = setStage(kind, { extension: false });
const address =
  'https://www.rdv-prefecture.interieur.gouv.fr/rdvpref/reservation/demarche/1001/creneau/';

type State = CalendarState & { openDay: number };
type Expected = { outcome: string | null; unknown: 'record' | 'nothing' };

declare global {
  var drawState: (state: State) => Promise<void>;
}

/** All combinations of the component's inputs. */
function* allStates(): Generator<State> {
  // On a phone one day is open: one with slots, or an empty one.
  for (const isDisplayCalendar of [true, false])
    for (const isCurrentMaxWeek of [true, false])
      for (const slots of [[], someSlots])
        for (const premiereDispo of ['', '14/12/2026', null])
          for (const prochainePub of ['30/11/2026 à 09:00', null])
            for (const precedentePub of ['04/05/2026 à 11:58', null])
              for (const heading of ['plain', 'stepper-before', 'stepper-after', 'none'] as const)
                for (const openDay of slots.length > 0 ? [0, 4] : [0])
                  yield {
                    isDisplayCalendar,
                    isCurrentMaxWeek,
                    slots,
                    premiereDispo,
                    prochainePub,
                    precedentePub,
                    heading,
                    openDay,
                  };
}

/**
 * What a page says, by the site's own template. With a calendar: its slots, wherever it stands; in an earlier week
 * without any, another week's date; else a part of the calendar only. Without one: "try again later" is alone, and is
 * believed beside the heading or a release, unless the page's own data name a first availability.
 */
function expectedOf(state: State): Expected {
  const known = (outcome: string): Expected => ({ outcome, unknown: 'nothing' });
  const hasDate = state.premiereDispo === '14/12/2026';
  if (state.isDisplayCalendar) {
    if (state.slots.length > 0) return known('slots-offered');
    if (state.isCurrentMaxWeek) return known('no-slot-partial');
    return known(hasDate ? 'slots-offered' : 'no-slot-partial');
  }
  const hasWitness =
    state.heading !== 'none' || state.prochainePub !== null || state.precedentePub !== null;
  return hasWitness && !hasDate ? known('no-slot') : { outcome: null, unknown: 'record' };
}

const states = [...allStates()];

beforeAll(async () => {
  const reader = await readerScript();
  await stage.tab.goto(address, { waitUntil: 'load' });
  await stage.tab.waitForFunction(() => 'drawState' in globalThis);
  await stage.tab.evaluate(reader);
});

describe.each([1_100, 400])('at a width of %i pixels', (width) => {
  test(`all ${states.length} states are read as what they say`, async () => {
    await stage.tab.setViewport({ width, height: 800 });
    await stage.tab.waitForFunction((wanted) => innerWidth === wanted, {}, width);
    const read = await stage.tab.evaluate(async (all) => {
      const found = [];
      for (const state of all) {
        await globalThis.drawState(state);
        const { outcome, unknown } = globalThis.readThisPage();
        found.push({ outcome, unknown });
      }
      return found;
    }, states);
    const wrong = states.flatMap((state, index) => {
      const expected = expectedOf(state);
      const same = JSON.stringify(expected) === JSON.stringify(read[index]);
      return same ? [] : [{ state, expected, read: read[index] }];
    });
    expect(wrong).toEqual([]);
    expect(new Set(read.map(({ outcome }) => outcome)).size).toBe(4);
  });
});
