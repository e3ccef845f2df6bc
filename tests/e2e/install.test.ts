import { expect, inject, test } from 'vitest';
import { scenarios } from '../practice/scenarios.ts';
import { until } from '../setup/person.ts';
import { setStage } from '../setup/stage.ts';
import { readJournal } from '../setup/store.ts';

const stage = setStage(inject('kind'), { extension: false });

test('a booking page that was open before the extension came is watched, once', async () => {
  await stage.tab.goto(scenarios.aNoSlot.answer, { waitUntil: 'load' });
  await stage.tab.bringToFront();
  const origin = await stage.session.install();
  const desk = await stage.session.browser.newPage();
  await desk.goto(`${origin}dossier.html`, { waitUntil: [] });
  await desk.waitForSelector('body[data-ready]');
  // The welcome page came in front: the booking page is read once it is looked at again.
  await stage.tab.bringToFront();
  const journal = await until(
    () => readJournal(desk),
    ({ length }) => length > 0,
    'the capture of the open page',
  );
  expect(journal).toHaveLength(1);
  expect(journal[0]).toMatchObject({ kind: 'capture', outcome: 'no-slot', http: 'non observé' });
});
