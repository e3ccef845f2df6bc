import type { KeyInput, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { menuLine, views } from '../../src/ui/view.ts';
import { scenarios } from '../practice/scenarios.ts';
import { type Practice, startPractice } from '../practice/server.ts';
import { launchBrowser, type Session, welcomePage } from '../setup/browser.ts';
import {
  answerQuestions,
  downloadedFile,
  exportedName,
  field,
  nothingAgainst,
  region,
  until,
} from '../setup/person.ts';
import { readJournal } from '../setup/store.ts';
import { verifyZip } from '../setup/verify-zip.ts';

// A whole life without a mouse, from the welcome page to the ZIP; then in Arabic, on the narrowest screen.
const kind = inject('kind');
let practice: Practice;
let session: Session;
let page: Page;

beforeAll(async () => {
  practice = await startPractice();
  session = await launchBrowser({ kind, practice, extension: true, welcome: true });
});

afterAll(async () => {
  await session?.close();
  await practice?.close();
});

const textOf = (selector = 'main') => page.$eval(selector, (found) => found.textContent ?? '');
const waitFor = (words: string, selector?: string) =>
  until(
    () => textOf(selector),
    (text) => text.includes(words),
    words,
  );

type Focused = { name: string; visible: boolean };

/** What has the focus, by its words, and whether the focus can be seen. */
const focused = (): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body)
      return { name: '', visible: true };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const label = element.closest('label') ?? (element as HTMLInputElement).labels?.[0];
    const name = element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent;
    return {
      name: name ?? '',
      // Inside a field for dates the browser moves its own focus; a window behind another has none.
      visible:
        !element.matches(':focus') ||
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0),
    };
  });

const unseen: string[] = [];

/** Presses Tab until what has the focus bears these words. */
async function tabTo(words: string, most = 80): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    const { name, visible } = await focused();
    if (name && !visible) unseen.push(name);
    if (name.includes(words)) return;
  }
  throw new Error(`No ${words} within ${most} presses of Tab`);
}

async function press(words: string, key: KeyInput = 'Enter'): Promise<void> {
  await tabTo(words);
  await page.keyboard.press(key);
}

/** To the beginning of the page: in Firefox, Tab goes on from its end into the browser's own bars. */
const fromTop = () => page.focus('.skip');

/** The page that comes next is another document. */
async function follow(words: string, path: string): Promise<void> {
  await press(words);
  await until(
    () => page.evaluate(() => location.href).catch(() => ''),
    (url) => url.includes(path),
    path,
  );
  await page.waitForSelector('body[data-ready]');
}

test('the welcome page opens automatically, and its trials go well', async () => {
  page = await welcomePage(session.browser);
  await page.bringToFront();
  await page.waitForSelector('body[data-ready]');
  await press('Continuer');
  await waitFor('Mettez le bouton en vue');
  await press('Plus tard');
  await waitFor('Tout marche sur cet ordinateur');
  const states = await page.$$eval('.checks li', (all) =>
    all.map((one) => (one as HTMLElement).dataset.state),
  );
  // No browser of a test promises to keep the store. Firefox does not say whether it shows notifications; nothing was
  // captured yet that a clock could be held to.
  expect(states).toEqual([
    'good',
    'look',
    'good',
    'good',
    'good',
    kind === 'firefox' ? 'look' : 'good',
    'look',
  ]);
  expect(await readJournal(page)).toEqual([]);
});

test('the exercise is read by the same detector, and enters no dossier', async () => {
  await follow('Ouvrir l’exercice', 'practice.html');
  await press('J’accepte les conditions', ' ');
  await press('Effectuer une demande');
  await waitFor('Choix de la nature');
  await press('Étape suivante');
  await waitFor('Exercice enregistré et relu');
  expect(await textOf('.seen')).toContain('Aucun créneau');
  expect(await textOf('[aria-labelledby="recorded"]')).toContain(
    'Il n’existe plus de plage horaire',
  );
  await press('Voir une page avec des créneaux');
  await waitFor('Créneaux proposés', '.seen');
  expect(await readJournal(page)).toEqual([]);
  await follow('ouvrir mon dossier', 'dossier.html');
  await waitFor('Elles arriveront ici, une image par essai.');
});

let plate = '';

/** The pixels of the plate that is shown. */
async function plateShown(): Promise<string> {
  await page.waitForFunction(() => {
    const image = document.querySelectorAll<HTMLImageElement>('figure img')[1];
    return image?.complete && image.naturalWidth > 0;
  });
  return page.evaluate(() => {
    const image = document.querySelectorAll<HTMLImageElement>('figure img')[1];
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image?.naturalWidth ?? 0, image?.naturalHeight ?? 0];
    if (image) canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL();
  });
}

test('an attempt is captured, found in the timeline, looked at', async () => {
  const tab = await session.browser.newPage();
  await tab.goto(scenarios.aNoSlot.answer, { waitUntil: 'load' });
  await until(
    () => readJournal(page),
    ({ length }) => length === 1,
    'the capture',
  );
  await tab.close();
  await page.bringToFront();
  await waitFor('Voir la preuve');
  await press('Preuve n° 1');
  await waitFor('Empreinte SHA-256');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('capture');
  await press('Agrandir');
  await until(
    () => page.$$eval('.picture.large', ({ length }) => length),
    (count) => count === 1,
    'the large picture',
  );
  await press('Voir la planche imprimée');
  await until(
    () => page.$$eval('figure', ({ length }) => length),
    (count) => count === 2,
    'the plate',
  );
  plate = await plateShown();
  await press('Texte de la page');
  const marked = await page.$eval('mark', (mark) => mark.textContent);
  expect(marked).toMatch(/^Il n'existe plus de plage horaire libre/);
});

/** The page takes the focus to the view that it shows, a moment after. */
const inContent = () =>
  until(
    () => page.evaluate(() => document.activeElement?.id),
    (found) => found === 'main',
    'the content',
  );

async function goTo(view: string): Promise<void> {
  await press(view);
  await inContent();
}

test('one press goes past the menu', async () => {
  await fromTop();
  expect((await focused()).name).toBe('Aller au contenu');
  await page.keyboard.press('Enter');
  await inContent();
});

test('a step, a name for the dossier, and the ZIP', async () => {
  await fromTop();
  await press('Dossier ouvert');
  await tabTo('Nom de ce dossier');
  await page.keyboard.type('Fatou');
  await page.keyboard.press('Enter');
  await waitFor('Fatou', '.dossiers summary');
  await page.keyboard.press('Escape');
  await fromTop();
  await goTo('Courriers');
  await waitFor('Courriers et visites');
  await tabTo('En quelques mots');
  await page.keyboard.type('Sans réponse');
  await press('C’est fait');
  await waitFor('Démarche inscrite et relue.');
  await fromTop();
  await goTo('Pour mon avocat');
  await waitFor('1 preuve,');
  // No test can press the system's own file dialog.
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await press('Faire le fichier');
  await waitFor('remis au navigateur');
  const zip = await verifyZip(await downloadedFile(session.downloads, exportedName));
  expect(zip.entries.map((entry) => entry.kind)).toEqual(['capture', 'step']);
  // The name that the person gave stays on their machine.
  expect((await zip.read('journal.jsonl')).toString()).not.toContain('Fatou');
});

test('whatever had the focus showed it', () => {
  expect([...new Set(unseen)]).toEqual([]);
});

/** Pixels by which a page is wider than its window. */
const overflow = (from: Page) =>
  from.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

test('in Arabic, at 320 pixels, every view reads from the right and none is wider than the screen', async () => {
  await page.setViewport({ width: 320, height: 640 });
  await page.evaluate(() => {
    location.hash = 'settings';
  });
  await page.waitForSelector(field('Langue', region('settings')), { visible: true });
  await page.select(field('Langue', region('settings')), 'ar');
  await until(
    () => page.$eval('html', ({ dir, lang }) => `${dir} ${lang}`),
    (said) => said === 'rtl ar',
    'Arabic',
  );
  await page.waitForFunction(() => document.title.startsWith('الإعدادات'));
  const places = [
    ...views.map((view) => [`#${view}`, `#${menuLine(view)}`] as const),
    ['#attempts/1', '#attempts'] as const,
  ];
  for (const [hash, line] of places) {
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, hash);
    // The title follows what is shown.
    await page.waitForFunction(
      (wanted) => {
        const link = document.querySelector<HTMLAnchorElement>('nav.views a[aria-current]');
        return link?.hash === wanted;
      },
      {},
      line,
    );
    expect([hash, await overflow(page)]).toEqual([hash, 0]);
    // What the page says itself is Arabic: French stays only where it is marked as French.
    const french = await page.$$eval('main', ([main]) => {
      const copy = main?.cloneNode(true) as HTMLElement;
      for (const own of copy.querySelectorAll('[lang="fr"], bdi, .hidden, textarea, option'))
        own.remove();
      return copy.textContent?.match(/\b(de la|les|est|une|vous|pour)\b/g) ?? [];
    });
    expect([hash, french]).toEqual([hash, []]);
  }
  for (const path of [
    'welcome.html',
    'practice.html',
    'before.html',
    'sitting.html',
    'popup.html',
  ]) {
    const other = await session.openPage(path);
    await other.setViewport({ width: 320, height: 640 });
    expect(await other.$eval('html', ({ dir }) => dir)).toBe('rtl');
    expect([path, await overflow(other)]).toEqual([path, 0]);
    await other.close();
  }
  // The dossier itself stays French: the plate to the pixel, the letters to the word.
  await page.evaluate(() => {
    location.hash = 'attempts/1';
  });
  await page.waitForSelector('[data-do="show-plate"]', { visible: true });
  await page.click('[data-do="show-plate"]');
  expect((await plateShown()) === plate).toBe(true);
  await page.evaluate(() => {
    location.hash = 'letters';
  });
  await answerQuestions(page, nothingAgainst);
  await page.waitForSelector('.letter-card');
  await page.evaluate(() => {
    location.hash = 'letters/email';
  });
  await page.waitForSelector('.paper');
  await until(
    () => page.$eval('.paper', (shown) => shown.textContent ?? ''),
    (letter) => letter.includes('Madame la Préfète'),
    'the French letter',
  );
});

test('the button speaks it too, after the background was stopped', async () => {
  if (kind === 'firefox') return; // Firefox tells no page of the extension what the button says.
  await session.stopBackground();
  const tab = await session.browser.newPage();
  const address =
    'https://www.rdv-prefecture.interieur.gouv.fr/rdvpref/reservation/demarche/1010/creneau/';
  await tab.goto(address, { waitUntil: 'load' });
  const title = () =>
    page.evaluate(async (url) => {
      type Api = {
        tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
        action: { getTitle(what: { tabId: number }): Promise<string> };
      };
      const { chrome: api } = globalThis as unknown as { chrome: Api };
      const found = (await api.tabs.query({})).find((one) => one.url === url);
      return found ? api.action.getTitle({ tabId: found.id }) : '';
    }, address);
  expect(await until(title, (said) => /[\u0600-\u06ff]/.test(said), 'an Arabic title')).not.toBe(
    '',
  );
  await tab.close();
});
