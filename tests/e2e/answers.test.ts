import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { expect, inject, test } from 'vitest';
import { isQuote, isTrap, pageCase, pageCases } from '../practice/cases.ts';
import { scenarios } from '../practice/scenarios.ts';
import { captureButton, leaveTime, pressable, tryToBook, until } from '../setup/person.ts';
import { setStage } from '../setup/stage.ts';
import { countPending, writePending } from '../setup/store.ts';

// What the built extension makes of each answer, each trap, and of pages that move.
const kind = inject('kind');
const stage = setStage(kind);
const { journal, grownBy } = stage;

const answers = Object.values(scenarios).filter(
  ({ name }) => !['aDead', 'bChanging', 'bUnknown'].includes(name),
);

test.each(answers)('$title is recorded as $outcome', async (scenario) => {
  const before = await journal();
  await tryToBook(stage.tab, scenario);
  const [entry] = await grownBy(before, 1, scenario.name);
  expect(entry).toMatchObject({ kind: 'capture', outcome: scenario.outcome, url: scenario.answer });
});

test('the releases that the page announces are kept in the record', async () => {
  const entry = (await journal()).find(({ url }) => url === scenarios.bNoSlot.answer);
  expect(entry?.announced).toEqual({ next: '2026-11-30T09:00', last: null });
});

test('the procedure bears the name that the site shows on the way', async () => {
  const entries = await journal();
  const label = (address: string) => entries.find(({ url }) => url === address)?.procedure?.label;
  expect(label(scenarios.aNoSlot.answer)).toBe('Admission exceptionnelle au séjour – Guichet 1');
  expect(label(scenarios.aOverloaded.answer)).toBe(
    'Admission exceptionnelle au séjour – Guichet 1',
  );
  expect(label(scenarios.bNoSlot.answer)).toBe('démarche n° 1001');
});

test.each([
  ['after a redirect', '9001'],
  ['in place', '9014'],
])('two desks that answer %s within a minute are two attempts', async (_, form) => {
  const before = await journal();
  const start = `https://www.jura.gouv.fr/booking/create/${form}`;
  await stage.tab.goto(start, { waitUntil: 'load' });
  for (const [count, desk] of ['#planning16622', '#planning16623'].entries()) {
    await stage.tab.goto(`${start}/1`, { waitUntil: 'load' });
    await stage.tab.click(desk);
    await Promise.all([
      stage.tab.waitForNavigation({ waitUntil: 'load' }),
      stage.tab.click('[name="nextButton"]'),
    ]);
    await grownBy(before, count + 1, desk);
  }
  const entries = await grownBy(before, 2, 'both desks');
  expect(entries.map(({ kind: what, procedure }) => [what, procedure?.label])).toEqual([
    ['capture', 'Admission exceptionnelle au séjour – Guichet 1'],
    ['capture', 'Admission exceptionnelle au séjour – Guichet 2'],
  ]);
});

test('a connection that dies is recorded, without a page or a picture', async () => {
  const before = await journal();
  await tryToBook(stage.tab, scenarios.aDead).catch(() => 'the browser’s own error page');
  const [entry] = await grownBy(before, 1, 'the dead connection');
  expect(entry).toMatchObject({
    kind: 'capture',
    outcome: 'site-error',
    url: scenarios.aDead.answer,
    picture: { missing: expect.stringContaining('erreur du navigateur') },
    environment: { screen: null },
  });
  expect(entry?.rule).toMatch(/^network\//);
});

test('slots that appear and vanish are each news', async () => {
  const before = await journal();
  await tryToBook(stage.tab, scenarios.bChanging);
  const entries = await grownBy(before, 3, 'three answers of one page');
  expect(entries.map(({ kind: what, outcome }) => [what, outcome])).toEqual([
    ['capture', 'no-slot'],
    ['capture', 'slots-offered'],
    ['capture', 'no-slot'],
  ]);
  expect(new Set(entries.map(({ load }) => load)).size).toBe(1);
});

test('sentences that flash for 200 ms while the page loads are never "no slot"', async () => {
  const before = await journal();
  const address = scenarios.bNoSlot.answer.replace('1001', '1011');
  await stage.tab.goto(address, { waitUntil: 'load' });
  const [entry] = await grownBy(before, 1, 'the slots after the flash');
  expect(entry).toMatchObject({ outcome: 'slots-offered', url: address });
});

test('a page left before its second reading is a sighting that counts for nothing', async () => {
  const before = await journal();
  const { address } = pageCase('B: no calendar');
  // The page leaves on a timer of its own: a slow driver would leave after the second reading.
  const leaving = await stage.tab.evaluateOnNewDocument((here) => {
    if (location.href !== here) return;
    // The page is read first when it has loaded, or three seconds after its text is there.
    const leave = () => {
      setTimeout(() => {
        location.href = 'https://mairie-exercice.test/';
      }, 250);
    };
    addEventListener('load', leave);
    addEventListener('DOMContentLoaded', () => setTimeout(leave, 3_000));
  }, address);
  await stage.tab.goto(address, { waitUntil: 'load' });
  const [entry] = await grownBy(before, 1, 'the page that was left');
  await stage.tab.removeScriptToEvaluateOnNewDocument(leaving.identifier);
  expect(entry).toMatchObject({
    kind: 'sighting',
    outcome: 'unrecognised',
    of: null,
    url: address,
  });
  expect(entry?.limits.join(' ')).toContain('quittée avant la seconde lecture');
});

test('a page shown again by the back button is a sighting, never another attempt', async () => {
  const before = await journal();
  const page = await stage.session.browser.newPage();
  const address = 'https://www.allier.gouv.fr/booking/create/9001/2';
  await page.goto(address, { waitUntil: 'load' });
  const [first] = await grownBy(before, 1, 'the first showing');
  expect(first).toMatchObject({ kind: 'capture', outcome: 'no-slot' });
  await page.goto('https://mairie-exercice.test/', { waitUntil: 'load' });
  // A page that comes back whole from memory fires no load event.
  await page.goBack({ waitUntil: [] }).catch(() => null);
  const [, second] = await grownBy(before, 2, 'the second showing');
  const number = first?.kind === 'capture' ? first.number : null;
  expect(second).toMatchObject({ kind: 'sighting', url: address, of: number });
  await page.close();
  await stage.tab.bringToFront();
});

test('the module inside a frame is captured with both addresses', async () => {
  const before = await journal();
  await stage.tab.goto('https://www.var.gouv.fr/Demarches/Prendre-rendez-vous', {
    waitUntil: 'load',
  });
  const [entry] = await grownBy(before, 1, 'the framed module');
  expect(entry).toMatchObject({
    kind: 'capture',
    outcome: 'no-slot',
    url: 'https://www.var.gouv.fr/booking/create/9001/2',
    embeddedIn: 'https://www.var.gouv.fr/Demarches/Prendre-rendez-vous',
    http: { status: 200 },
    picture: { method: 'drawing', messageVisible: true },
  });
});

test('twenty reloads in a row are all in the journal, as one capture and sightings', async () => {
  const before = await journal();
  const address = 'https://www.aude.gouv.fr/booking/create/9001/2';
  await stage.tab.goto(address, { waitUntil: 'load' });
  for (let count = 0; count < 20; count += 1) {
    await pause(500);
    await stage.tab.reload({ waitUntil: 'load' });
  }
  const entries = await grownBy(before, 21, 'every reload');
  expect(entries).toHaveLength(21);
  const captures = entries.filter(({ kind: what }) => what === 'capture');
  // Where the first one was left before its picture, the second gives it.
  expect(captures.length).toBeLessThanOrEqual(2);
  const [first, second] = entries.map(({ kind: what }) => what);
  expect(first).toBe('capture');
  expect(second).toBe(captures.length === 2 ? 'capture' : 'sighting');
});

test('several tabs at once each have their record, once they are shown', async () => {
  const before = await journal();
  const hosts = ['www.aisne.gouv.fr', 'www.ardennes.gouv.fr', 'www.ariege.gouv.fr'];
  const pages: Page[] = [];
  for (const host of hosts) {
    const page = await stage.session.browser.newPage();
    await page.goto(`https://${host}/booking/create/9001/2`, { waitUntil: 'load' });
    pages.push(page);
  }
  for (const [count, page] of pages.entries()) {
    await page.bringToFront();
    await grownBy(before, count + 1, page.url());
  }
  const entries = (await journal()).slice(before.length);
  expect(entries.map(({ url }) => new URL(url).host).sort()).toEqual(hosts);
  for (const entry of entries) expect(entry).toMatchObject({ kind: 'capture', outcome: 'no-slot' });
  for (const page of pages) await page.close();
});

/** A page whose script goes to the answer. */
const withoutLoad = 'B: trap: another address without a load';

/** Goes to an address from another page of its site, as a form's answer does. */
async function followTo(tab: Page, address: string): Promise<void> {
  await tab.goto(new URL('/autre-page', address).href, { waitUntil: 'load' });
  await Promise.all([
    tab.waitForNavigation({ waitUntil: 'load' }),
    tab.evaluate((next) => {
      location.href = next;
    }, address),
  ]);
}

test('traps, and pages that quote, one after the other', async () => {
  await stage.tab.bringToFront();
  const before = await journal();
  // The reader alone is tried on all of them (classify.test.ts): the whole extension on one in three.
  const traps = pageCases
    .filter((one) => isTrap(one) || (isQuote(one) && one.name.includes(' in news: ')))
    .filter(({ name }) => name !== withoutLoad)
    .filter(({ cameFromSite }, index) => cameFromSite || index % 3 === 0);
  const clean = (address: string) => address.replace(/\?error=.*/, '');
  const isRecorded = async (address: string) =>
    (await journal()).slice(before.length).some(({ url }) => url === clean(address));
  for (const { address, name, width, cameFromSite, outcome } of traps) {
    await stage.tab.setViewport({ width: width ?? 1_100, height: 800 });
    if (cameFromSite) await followTo(stage.tab, address);
    else await stage.tab.goto(address, { waitUntil: 'load' });
    if (outcome === null) await leaveTime(name.startsWith('B') ? 1_500 : 700);
    else await until(() => isRecorded(address), Boolean, name);
  }
  await stage.tab.setViewport({ width: 1_100, height: 800 });
  const recorded = (await journal()).slice(before.length);
  const seen = traps.map(({ name, address }) => [
    name,
    recorded.find(({ url }) => url === clean(address))?.outcome ?? null,
  ]);
  expect(seen).toEqual(traps.map(({ name, outcome }) => [name, outcome]));
});

test('a script that goes to the answer without a load is followed, and its path too', async () => {
  const before = await journal();
  const { address: start } = pageCase(withoutLoad);
  await stage.tab.goto(start, { waitUntil: 'load' });
  const [entry] = await grownBy(before, 1, 'the answer');
  const answer = start.replace('cgu', 'creneau');
  expect(entry).toMatchObject({ kind: 'capture', outcome: 'no-slot', url: answer });
  const path = entry?.kind === 'capture' ? entry.path.map(({ url }) => url) : [];
  expect(path.slice(-2)).toEqual([start, answer]);
});

test('a page out of the disk cache is a sighting, never another attempt', async () => {
  const before = await journal();
  const address = 'https://www.cher.gouv.fr/booking/create/9005/2';
  await stage.tab.goto(address, { waitUntil: 'load' });
  const [first] = await grownBy(before, 1, 'the page from the server');
  expect(first).toMatchObject({ kind: 'capture', http: { fromCache: false } });
  await stage.tab.goto('https://mairie-exercice.test/', { waitUntil: 'load' });
  const asked = stage.practice.requests.length;
  await stage.tab.goto(address, { waitUntil: 'load' });
  const [, second] = await grownBy(before, 2, 'the page from the cache');
  expect(second).toMatchObject({ kind: 'sighting', http: { fromCache: true } });
  expect(second?.limits.join(' ')).toContain('sans nouvelle demande');
  expect(stage.practice.requests.slice(asked).filter(({ path }) => path.includes('9005'))).toEqual(
    [],
  );
});

test('slots are announced at once by a notification', async () => {
  const before = await journal();
  await stage.desk.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: Notifier };
    const seen = (id: string) => document.body.setAttribute('data-notified', id);
    // Without a desktop, Firefox closes a notification as soon as it is made; Chromium keeps it.
    chrome.notifications.onClosed.addListener(seen);
    const look = async () => {
      for (const id of Object.keys(await chrome.notifications.getAll())) seen(id);
    };
    setInterval(look, 100);
  });
  type Notifier = {
    notifications: {
      getAll(): Promise<object>;
      onClosed: { addListener(closed: (id: string) => void): void };
    };
  };
  await stage.tab.goto(scenarios.aSlots.answer.replace('9002', '9012'), { waitUntil: 'load' });
  const [entry] = await grownBy(before, 1, 'the slots');
  expect(entry).toMatchObject({ outcome: 'slots-offered' });
  const notified = () => stage.desk.$eval('body', (body) => body.getAttribute('data-notified'));
  expect(await until(notified, (id) => id !== null, 'a notification')).toMatch(/^slots:\d+$/);
});

test('a computer whose clock is ten minutes late is mentioned in the record and in the popup', async () => {
  const before = await journal();
  const address = 'https://www.gers.gouv.fr/booking/create/9013/2';
  await stage.tab.goto(address, { waitUntil: 'load' });
  const [entry] = await grownBy(before, 1, 'the capture');
  expect(entry?.limits.join(' ')).toMatch(/en retard de (599|600|601) s/);
  // The hour of the record is the computer's own: nothing is corrected.
  expect(Math.abs(Date.parse(entry?.time.utc ?? '') - Date.now())).toBeLessThan(30_000);
  const popup = await stage.session.openPage('popup.html');
  expect(await popup.$eval('main', (main) => main.textContent)).toContain('Horloge déréglée');
  await popup.close();
  await stage.tab.bringToFront();
});

/** The addresses of the steps that the background has kept so far, of every tab. */
const keptSteps = () =>
  stage.desk.evaluate(async () => {
    type Kept = Record<string, { url: string }[]>;
    const api = globalThis as unknown as {
      chrome: { storage: { session: { get(names: null): Promise<Kept> } } };
    };
    const kept = await api.chrome.storage.session.get(null);
    const paths = Object.keys(kept).filter((name) => name.startsWith('path:'));
    return paths.flatMap((name) => (kept[name] ?? []).map(({ url }) => url));
  });

test('the path and the server’s answer outlive the background', async () => {
  const before = await journal();
  const host = 'https://www.doubs.gouv.fr/booking/create/9001';
  for (const step of [host, `${host}/1`]) {
    await stage.tab.goto(step, { waitUntil: 'load' });
    await until(keptSteps, (urls) => urls.includes(step), step);
    await stage.session.stopBackground();
  }
  await stage.tab.goto(`${host}/2`, { waitUntil: 'load' });
  const [entry] = await grownBy(before, 1, 'the capture');
  const path = entry?.kind === 'capture' ? entry.path.map(({ url }) => url) : [];
  expect(path).toEqual([host, `${host}/1`, `${host}/2`]);
});

test('a look-alike site is never captured automatically, and the popup says what it is', async () => {
  const before = await journal();
  await stage.tab.goto('https://www.rdv-prefectures.fr/booking/create/9001/2', {
    waitUntil: 'load',
  });
  await leaveTime();
  expect(await journal()).toEqual(before);
  if (kind === 'firefox') return; // Firefox's own popup cannot be read from here.
  const popup = await stage.session.openPopup(stage.tab);
  const said = await popup.$eval('main', (main) => main.textContent ?? '');
  expect(said).toContain('Ce n’est pas un site officiel');
  await popup.click(captureButton);
  const [entry] = await grownBy(before, 1, 'the capture by hand');
  expect(entry).toMatchObject({ outcome: 'unrecognised', trigger: 'button' });
  await popup.close();
});

test('the person’s name for a procedure is that of the captures to come', async () => {
  if (kind === 'firefox') await stage.tab.goto('about:blank');
  const before = await journal();
  await stage.tab.goto('https://www.eure.gouv.fr/booking/create/9001/2', { waitUntil: 'load' });
  await grownBy(before, 1, 'the first capture');
  const page = await stage.session.openPage(
    `dossier.html#attempts/${(await journal()).filter((entry) => entry.kind === 'capture').length}`,
  );
  await page.click(pressable('Donner un autre nom'));
  await page.type('#procedure', 'Renouvellement, carte « salarié »');
  await page.click(pressable('Enregistrer ce nom'));
  await page.waitForFunction(() => document.body.textContent?.includes('porteront ce nom'));
  await page.close();
  await stage.tab.bringToFront();
  await stage.session.clickButton(stage.tab);
  const [, second] = await grownBy(before, 2, 'the capture by the button');
  expect(second?.procedure?.label).toBe('Renouvellement, carte « salarié »');
});

test('what a background that died had written down is sealed at the next start, and only then', async () => {
  const before = await journal();
  const left = 'https://www.isere.gouv.fr/booking/create/9001/2';
  await writePending(stage.desk, { url: left, manner: 'opened', at: Date.now() });
  await writePending(stage.desk, { url: `${left}?b`, manner: 'left', at: Date.now() });
  await writePending(stage.desk, { url: 'no address at all', manner: 'opened', at: Date.now() });
  // Not before: one that starts meanwhile would look at what is there by then alone.
  await stage.session.stopBackground();
  await stage.tab.goto('https://www.indre.gouv.fr/booking/create/9001', { waitUntil: 'load' });
  const entries = await grownBy(before, 2, 'the captures left behind');
  expect(entries.find(({ url }) => url === left)).toMatchObject({
    kind: 'capture',
    outcome: 'no-slot',
    picture: { missing: expect.stringContaining('arrêté') },
  });
  expect(entries.find(({ url }) => url === `${left}?b`)).toMatchObject({
    kind: 'sighting',
    outcome: 'unrecognised',
  });
  // The one that cannot be sealed holds nothing up, and is not thrown away.
  expect(
    await until(
      () => countPending(stage.desk),
      (count) => count === 1,
      'the rest',
    ),
  ).toBe(1);
});
