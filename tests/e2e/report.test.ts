import type { Page } from 'puppeteer';
import { expect, inject, test } from 'vitest';
import { personalWords } from '../practice/pages/other.ts';
import { downloadedFile, frontTab, leaveTime, until } from '../setup/person.ts';
import { setStage } from '../setup/stage.ts';

// A page that no rule knows is reported: read, cleaned, shown, saved by the person, sent to no one.
const kind = inject('kind');
const stage = setStage(kind);
const address = 'https://rdv.exercice-nouveau.gouv.fr/booking/create/9021/2';
let page: Page;

/** Opens the report of the page that is in front, by the popup's link; Firefox's popup cannot be pressed. */
async function openReport(tab: Page): Promise<Page> {
  const { session } = stage;
  if (kind === 'firefox') {
    await session.clickButton(tab);
    return session.openPage(`report.html?tab=${await frontTab(stage.desk)}`);
  }
  const popup = await session.openPopup(tab);
  await popup.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent?.includes('Signaler'))?.click();
  });
  const opened = await session.browser.waitForTarget((target) =>
    target.url().startsWith(`${session.origin}report.html`),
  );
  const found = await opened.asPage();
  await found.waitForSelector('body[data-ready]');
  return found;
}

const file = () => page.$eval('textarea', (area) => area.value);

test('the page is shown without anything that speaks of the person', async () => {
  await stage.tab.bringToFront();
  await stage.tab.goto(address, { waitUntil: 'load' });
  const requests = stage.practice.requests.length;
  page = await openReport(stage.tab);
  const shown = await file();
  const said = await page.$eval('main', (main) => main.textContent ?? '');
  for (const word of personalWords) {
    expect(shown.toLowerCase()).not.toContain(word.toLowerCase());
    expect(said.toLowerCase()).not.toContain(word.toLowerCase());
  }
  // What a rule is made of is there.
  expect(shown).toContain(
    '<p class="reponse">Plus aucune date n’est proposée pour cette démarche.</p>',
  );
  expect(shown).toContain('<main id="choix-date" class="user-0000">');
  expect(shown).toContain('<input type="submit" name="suite" value="Continuer">');
  expect(shown).toContain('data-not-displayed');
  expect(shown).toContain(
    '<meta name="adresse" content="https://rdv.exercice-nouveau.gouv.fr/booking/create/0000/2">',
  );
  await leaveTime();
  expect(stage.practice.requests.slice(requests)).toEqual([]);
});

test('a text that the person unticks goes, and the file saved is the file shown', async () => {
  const label = 'Plus aucune date n’est proposée pour cette démarche.';
  await page.evaluate((wanted) => {
    const lines = [...document.querySelectorAll('.texts label')];
    lines
      .find(({ textContent }) => textContent === wanted)
      ?.querySelector('input')
      ?.click();
  }, label);
  await until(file, (text) => !text.includes(label), 'the text to go');
  const shown = await file();
  await page.click('button.main');
  const saved = await downloadedFile(stage.session.downloads, /^page-signalee_.*\.html$/);
  expect(saved.toString()).toBe(shown);
  expect(await page.$eval('[role="status"]', (line) => line.textContent)).toContain(
    'envoyé à personne',
  );
});

test('what the person gave about themselves goes too', async () => {
  // Kept as the settings keep it: names that the page writes in small letters.
  await stage.desk.evaluate(async () => {
    const opening = indexedDB.open('sans-creneau');
    const database = await new Promise<IDBDatabase>((opened) => {
      opening.onsuccess = () => opened(opening.result);
    });
    const writing = database.transaction(['cases', 'dossiers'], 'readwrite');
    const dossier = 'd5e1b8f0-5c1f-4a52-9d1f-0d7a4c1f8e11';
    writing.objectStore('dossiers').put({ id: dossier, createdAt: new Date().toISOString() });
    writing.objectStore('cases').put({
      dossier,
      letters: {},
      thresholds: null,
      identity: { lastName: 'Démarche', firstName: 'Aucune' },
    });
    await new Promise((done) => {
      writing.oncomplete = done;
    });
    database.close();
  });
  await page.close();
  page = await openReport(stage.tab);
  expect(await file()).toContain('Plus [masqué] date n’est proposée pour cette [masqué].');
});

test('words that the person adds go everywhere', async () => {
  await page.type('.words input', 'proposée, choix');
  await until(file, (text) => text.includes('n’est [masqué] pour'), 'the word to go');
  expect(await file()).toContain('<main id="[masqué]-date"');
});

test('a page nested a thousand levels deep is reported as far as it goes', async () => {
  await page.close();
  await stage.tab.bringToFront();
  await stage.tab.evaluate(() => {
    let at = document.body;
    for (let depth = 0; depth < 1_000; depth += 1) {
      const inner = document.createElement('div');
      at.prepend(inner);
      at = inner;
    }
  });
  page = await openReport(stage.tab);
  expect(await file()).toContain('<meta name="coupée" content="oui');
  expect(await page.$eval('main', (main) => main.textContent)).toContain('très longue');
});

test('a page that is gone is said in a sentence', async () => {
  await page.close();
  page = await stage.session.openPage('report.html?tab=999999');
  expect(await page.$eval('main', (main) => main.textContent)).toContain('ne peut plus être lue');
  expect(await page.$$('textarea')).toEqual([]);
});
