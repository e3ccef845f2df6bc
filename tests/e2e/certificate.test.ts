import { expect, inject, test } from 'vitest';
import { notObserved } from '../../src/evidence/facts.ts';
import { scenarios } from '../practice/scenarios.ts';
import { until } from '../setup/person.ts';
import { setStage } from '../setup/stage.ts';

// The site's certificate in the record: Firefox tells it to who may hold an answer back, once the person turned it on.
const kind = inject('kind');
const stage = setStage(kind);

const box = 'input[name="certificates"]';

test.runIf(kind === 'firefox')(
  'it is noted from when the person turns it on until they turn it off, and nobody is asked',
  async () => {
    const { session, tab } = stage;
    const attempt = async (address: string) => {
      const before = await stage.journal();
      await tab.bringToFront();
      await tab.goto(address, { waitUntil: 'load' });
      const { http } = await stage.nextCapture(before);
      return http === notObserved ? null : (http.tls ?? null);
    };
    expect(await attempt(scenarios.aNoSlot.answer)).toBeNull();
    const page = await session.openPage('dossier.html#settings');
    const press = async (wanted: boolean) => {
      await page.bringToFront();
      await page.click(box);
      const is = () => page.$eval(box, (one) => (one as HTMLInputElement).checked);
      await until(is, (checked) => checked === wanted, `the box ${wanted}`);
    };
    await page.waitForSelector(box);
    await press(true);
    // The practice préfecture signs its own certificate, which Firefox does not trust.
    const shown = {
      protocol: 'TLSv1.3',
      trusted: false,
      certificate: { subject: 'CN=practice', sha256: stage.practice.certificateHash },
    };
    expect(await attempt(scenarios.parisNoSlot.answer)).toMatchObject(shown);
    // Firefox wakes a background for what it listened to from its very start: that is from the start after this one on.
    await session.stopBackground();
    await attempt(scenarios.bFromThisDate.answer);
    await session.stopBackground();
    expect(await attempt(scenarios.aSlots.answer)).toMatchObject(shown);
    await press(false);
    expect(await attempt(scenarios.bNoSlot.answer)).toBeNull();
    await page.close();
  },
);

test.runIf(kind === 'chromium')('Chromium tells no one, and nothing is offered there', async () => {
  const page = await stage.session.openPage('dossier.html#settings');
  await page.waitForSelector('[aria-labelledby="exact"]');
  expect(await page.$(box)).toBeNull();
  await page.close();
});
