import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { authorityUrl } from '../practice/server.ts';
import { launchBrowser, type Session } from '../setup/browser.ts';
import { allowInFirefox, refuseNext, withdraw } from '../setup/permissions.ts';
import { captureButton, field, leaveTime, region, until } from '../setup/person.ts';
import { setStage } from '../setup/stage.ts';
import { hurryStamps, readJournal } from '../setup/store.ts';
import { pressFirefoxShortcut } from '../setup/toolbar.ts';

// Whatever is asked for later may be refused, and whatever was given may be taken back: all the rest goes on.
const kind = inject('kind');
const stage = setStage(kind);
const host = 'rdv.exercice-nouveau.gouv.fr';
const asked = ['<all_urls>', `*://${host}/*`, 'http://horodatage-exercice.test/*'];

const sectionOf = (page: Page, name: string) =>
  page.$eval(`[aria-labelledby="${name}"]`, (section) => section.textContent ?? '');

/** Waits for a sentence in a section, or in what the page says above them all. */
const sees = (page: Page, name: string | null, sentence: string, patienceMs?: number) =>
  until(
    () => (name ? sectionOf(page, name) : page.$eval('main', (main) => main.textContent ?? '')),
    (text) => text.includes(sentence),
    sentence,
    patienceMs,
  );

async function press(page: Page, name: string, label: string): Promise<void> {
  const [button] = await page.$$(
    `xpath/.//*[@aria-labelledby="${name}"]//button[contains(., "${label}")]`,
  );
  if (!button) throw new Error(`No button "${label}"`);
  await button.click();
}

async function fillAuthority(page: Page): Promise<void> {
  await page.select(field('Autorité', region('stamping')), 'custom');
  await page.type(field('Adresse de l’autorité', region('stamping')), authorityUrl);
}

async function openTab(tab: Page, number: number, where = 'www.isere.gouv.fr'): Promise<void> {
  await tab.bringToFront();
  await tab.goto(`https://${where}/booking/create/${number}/2`, { waitUntil: 'load' });
}

/** The capture that comes of opening a booking page. */
async function attempt(session: Session, desk: Page, tab: Page, number: number, where?: string) {
  const before = await readJournal(desk);
  await openTab(tab, number, where);
  const after = await until(
    () => readJournal(desk),
    ({ length }) => length > before.length,
    `the capture of ${number} in ${session.kind}`,
  );
  const entry = after.at(-1);
  if (entry?.kind !== 'capture') throw new Error(`A ${entry?.kind} instead of a capture`);
  return entry;
}

/** Nothing is recorded of what is done, though there was time for it. */
async function staysSilent(desk: Page, doing: () => Promise<unknown>): Promise<void> {
  const before = await readJournal(desk);
  await doing();
  await leaveTime(3_000);
  expect(await readJournal(desk)).toEqual(before);
}

/** Has a page of system A offer a slot, without a load. */
function offerSlot(): void {
  const link = document.createElement('a');
  link.href = '/booking/create/7205/5/2';
  link.textContent = 'lundi à 9h30';
  document.querySelector('#inner_Booking')?.append(link);
}

describe('refused', () => {
  let page: Page;
  beforeAll(async () => {
    page = await stage.session.openPage('dossier.html#settings');
    await page.bringToFront();
  });

  test('exact pictures: the person is told, and captures go on without', async () => {
    await refuseNext(stage.session, page, () => press(page, 'exact', 'Autoriser'));
    await sees(page, null, 'n’a pas donné cette autorisation. Rien n’a changé');
    expect(await sectionOf(page, 'exact')).toContain('Pas autorisées');
    const { session, desk, tab } = stage;
    expect(await attempt(session, desk, tab, 7101)).toMatchObject({
      picture: { method: 'drawing' },
    });
  });

  test('another official site: it is not on the list, not watched, and the button still captures it', async () => {
    await page.bringToFront();
    await page.type(
      field('Adresse de la page', region('sites')),
      `https://${host}/booking/create/9001/2`,
    );
    await refuseNext(stage.session, page, () => press(page, 'sites', 'Ajouter'));
    await sees(page, null, 'n’a pas donné cette autorisation. Rien n’a changé');
    expect(await page.$$('[aria-labelledby="sites"] li')).toEqual([]);
    await staysSilent(stage.desk, () => openTab(stage.tab, 9002, host));
    const before = await stage.journal();
    if (kind === 'firefox') {
      // Its popup cannot be driven; the shortcut does the same.
      await stage.tab.bringToFront();
      await pressFirefoxShortcut(stage.session.browser);
      expect(await stage.nextCapture(before)).toMatchObject({ trigger: 'shortcut' });
      return;
    }
    const popup = await stage.session.openPopup(stage.tab);
    await popup.click(captureButton);
    expect(await stage.nextCapture(before)).toMatchObject({ trigger: 'button' });
    await leaveTime();
    expect(await stage.journal()).toHaveLength(before.length + 1);
    await popup.close();
  });

  test('a time-stamping authority: nothing is turned on, no one is asked', async () => {
    await page.bringToFront();
    await fillAuthority(page);
    await refuseNext(stage.session, page, () => press(page, 'stamping', 'Activer'));
    const denied = 'n’a pas donné l’autorisation d’écrire à cette autorité';
    await sees(page, 'stamping', denied);
    const { session, desk, tab, practice } = stage;
    await attempt(session, desk, tab, 7102);
    // The page has read the store again for that capture, and says it still.
    await page.bringToFront();
    await leaveTime();
    expect(await sectionOf(page, 'stamping')).toContain(denied);
    expect(practice.authorityRequests).toEqual([]);
    await page.close();
  });
});

describe('given, then taken back', () => {
  let session: Session;
  let page: Page;
  let desk: Page;
  let tab: Page;

  beforeAll(async () => {
    const { practice } = stage;
    const granted = kind === 'chromium' ? { granted: asked } : {};
    session = await launchBrowser({ kind, practice, extension: true, ...granted });
    desk = await session.openPage('dossier.html');
    page = await session.openPage('dossier.html#settings');
    tab = await session.browser.newPage();
    practice.authority = () => ({ status: 503, body: Buffer.from('') });
  });
  afterAll(() => session?.close());

  test('everything is allowed, and works', async () => {
    await page.bringToFront();
    // Firefox asks and is answered; Chromium was given it when it started, its question cannot be pressed.
    if (kind === 'firefox') {
      await press(page, 'exact', 'Autoriser');
      await allowInFirefox(session);
    }
    await sees(page, 'exact', 'Autorisées.');
    await page.type(
      field('Adresse de la page', region('sites')),
      `https://${host}/booking/create/9001/2`,
    );
    // What a wider permission covers is given without a question.
    await press(page, 'sites', 'Ajouter');
    await sees(page, null, `${host} est maintenant surveillé`);
    await fillAuthority(page);
    await press(page, 'stamping', 'Activer');
    await sees(page, 'stamping', 'horodatage-exercice.test');
    expect(await attempt(session, desk, tab, 7201, host)).toMatchObject({
      trigger: 'automatic',
      picture: { method: 'screenshot' },
    });
    await until(
      async () => stage.practice.authorityRequests.length,
      (count) => count > 0,
      'a request to the authority',
    );
  });

  test('taken back: the page says so automatically, and captures go on', async () => {
    if (kind === 'chromium') await attempt(session, desk, tab, 7206);
    await withdraw(session, asked);
    // Chromium takes all back at once: the page that is open is not recorded any more either.
    if (kind === 'chromium') await staysSilent(desk, () => tab.evaluate(offerSlot));
    await sees(page, 'exact', 'Pas autorisées');
    await sees(page, 'sites', 'accès retiré');
    if (kind === 'firefox') {
      expect(await attempt(session, desk, tab, 7202)).toMatchObject({
        trigger: 'automatic',
        picture: { method: 'drawing' },
      });
    }
    await staysSilent(desk, () => openTab(tab, 7203, host));
  });

  test('the stamp that the authority can no longer be asked for waits, and says why', async () => {
    const requests = stage.practice.authorityRequests.length;
    await hurryStamps(desk);
    await page.bringToFront();
    // A request that was waiting for its turn is made, and refused, after 15 seconds.
    await sees(page, 'stamping', 'le navigateur n’autorise plus d’écrire à l’autorité');
    expect(stage.practice.authorityRequests).toHaveLength(requests);
  });

  test('the booking sites taken back too: nothing is recorded but where the person lets it', async () => {
    // In Chromium all were taken back before: with them this page's.
    if (kind === 'firefox') {
      await attempt(session, desk, tab, 7205);
      await withdraw(session, ['*://www.isere.gouv.fr/*']);
      // A witness still is in the page that was open; what it sees now is not recorded any more.
      await staysSilent(desk, () => tab.evaluate(offerSlot));
    }
    await staysSilent(desk, () => openTab(tab, 7204));
    if (kind === 'firefox') return;
    // Chromium lets the extension into this tab at a click, and asks to load the page again.
    await session.clickButton(tab);
    const before = await readJournal(desk);
    await tab.reload({ waitUntil: 'load' });
    const after = await until(
      () => readJournal(desk),
      ({ length }) => length > before.length,
      'the capture',
    );
    expect(after.at(-1)).toMatchObject({
      trigger: 'automatic',
      outcome: 'no-slot',
      picture: { method: 'screenshot' },
    });
    const popup = await session.openPopup(tab);
    expect(await popup.$eval('main', (main) => main.textContent)).toContain('Accès retiré');
    await popup.close();
  });
});
