import type { Page } from 'puppeteer';
import { beforeAll, expect, inject, test } from 'vitest';
import { popupAnswers } from '../../src/ui/popup-state.ts';
import { views } from '../../src/ui/view.ts';
import { scenarios } from '../practice/scenarios.ts';
import {
  answerQuestions,
  field,
  frontTab,
  nothingAgainst,
  openView,
  pressable,
  region,
  until,
} from '../setup/person.ts';
import { popupScript, storeScript } from '../setup/product-script.ts';
import { seedDossier } from '../setup/seed.ts';
import { setStage } from '../setup/stage.ts';
import { violations } from '../setup/violations.ts';

// WCAG 2.2 A and AA as axe-core checks them, and what it does not check: text at 200 %, forced colours.
const kind = inject('kind');
const stage = setStage(kind);

/** The tab of a page that no rule knows. */
let reported: number | undefined;

/** Sets the language, as the settings do. */
const dress = (language: string) =>
  stage.desk.evaluate((settings) => globalThis.product.changeSettings(settings), {
    language,
    theme: 'light' as const,
  });

async function opened<T>(path: string, job: (page: Page) => Promise<T>): Promise<T> {
  const page = await stage.session.openPage(path);
  try {
    return await job(page);
  } finally {
    await page.close();
  }
}

/** Opens all that is folded: what is hidden is not checked. */
const unfold = (page: Page) =>
  page.$$eval('details:not(.dossiers)', (all) => {
    for (const one of all) one.open = true;
  });

beforeAll(async () => {
  const { desk, tab } = stage;
  await tab.bringToFront();
  await tab.goto(scenarios.aNoSlot.answer, { waitUntil: 'load' });
  await stage.nextCapture([]);
  await desk.evaluate(await storeScript());
  await opened('dossier.html#letters', (page) => answerQuestions(page, nothingAgainst));
  await seedDossier(desk, { captures: 40, days: 40, procedures: 2, noise: 0, files: true });
  await tab.goto('https://www.isere.gouv.fr/booking/create/9021/2', { waitUntil: 'load' });
  reported = await frontTab(desk);
});

/** The section that shows that a view is there, where it has another name. */
const sectionOf: Partial<Record<string, string>> = { home: 'next', attempts: 'timeline' };

// The pages are the same in both browsers: the slower one looks at one of the two.
const looked = kind === 'firefox' ? ['ar'] : ['fr', 'ar'];

test.each(looked)('no screen has a violation in %s, in light or dark', async (language) => {
  await dress(language);
  const found: Record<string, string[]> = {};
  await opened('dossier.html', async (page) => {
    for (const view of views) {
      await openView(page, view, sectionOf[view] ?? view);
      if (view === 'settings') await page.waitForSelector('.checks li');
      await unfold(page);
      found[view] = await violations(page);
    }
  });
  await opened('dossier.html#attempts/1', async (page) => {
    await unfold(page);
    await page.click('[data-do="show-plate"]');
    await page.waitForSelector('figure ~ figure');
    found.capture = await violations(page);
  });
  for (const place of ['request', 'contact', 'check']) {
    await opened(`dossier.html#letters/letter/${place}`, async (page) => {
      await page.waitForSelector('.paper');
      found[place] = await violations(page);
    });
  }
  await opened('practice.html', async (page) => {
    await page.click('input[name="condition"]');
    await page.click('.booking button');
    await page.click('.booking button');
    await page.waitForSelector('.shot');
    found.practice = await violations(page);
  });
  const report = `report.html?tab=${reported}`;
  const others = [
    'welcome.html',
    'welcome.html#2',
    'welcome.html#3',
    'before.html',
    'sitting.html',
    'popup.html',
    `verify.html#${language}`,
  ];
  for (const path of [...others, report]) {
    await opened(path, async (page) => {
      await unfold(page);
      found[path] = await violations(page);
    });
  }
  expect(Object.entries(found).filter(([, all]) => all.length > 0)).toEqual([]);
});

test('no state of the popup has a violation, in light or dark', async () => {
  await dress('fr');
  await opened('popup.html', async (page) => {
    await page.evaluate(await popupScript());
    const found: [string, string[]][] = [];
    for (const answer of popupAnswers) {
      await page.evaluate((shown) => globalThis.showPopup(shown, 'fr', ''), answer);
      found.push([answer, await violations(page)]);
    }
    expect(found.filter(([, all]) => all.length > 0)).toEqual([]);
  });
});

test('an empty dossier, a question and a failure have no violation either', async () => {
  await dress('fr');
  const found: string[] = [];
  await opened('dossier.html#privacy', async (page) => {
    await page.click(pressable('Tout effacer', region('privacy')));
    await page.waitForSelector('.ask');
    found.push(...(await violations(page)));
  });
  await opened('dossier.html#attempts/9999', async (page) => {
    await page.waitForSelector('.note.bad');
    found.push(...(await violations(page)));
  });
  await opened('dossier.html#settings', async (page) => {
    // A store that refuses in the middle of the day: the person is told, whatever they were doing.
    await page.evaluate(() => {
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('closing', 'InvalidStateError');
      };
    });
    await page.select(field('Apparence', region('settings')), 'dark');
    await page.waitForSelector('.note.bad');
    await page.click('.dossiers summary');
    await page.type('.dossiers form:last-of-type input', 'Autre');
    await page.keyboard.press('Enter');
    const said = () => page.$eval('main', (main) => main.textContent ?? '');
    await until(said, (text) => text.includes('Cela n’a pas pu être fait.'), 'the failure');
    found.push(...(await violations(page)));
  });
  await opened('popup.html', async (page) => {
    await page.evaluate(() =>
      new BroadcastChannel('sans-creneau/export').postMessage({
        phase: 'failed',
        problem: 'storage-full',
      }),
    );
    await page.waitForSelector('[data-answer="exporting"] .note.bad');
    found.push(...(await violations(page)));
  });
  await stage.desk.evaluate(() => globalThis.product.addDossier('Vide'));
  for (const view of views) {
    await opened(`dossier.html#${view}`, async (page) => {
      found.push(...(await violations(page)));
    });
  }
  expect(found).toEqual([]);
});

test('at 200 % of the text, and 320 pixels, nothing is cut or wider than the screen', async () => {
  for (const path of [
    'dossier.html',
    'dossier.html#export',
    'dossier.html#letters/letter/contact',
    'welcome.html',
    'popup.html',
  ]) {
    await opened(path, async (page) => {
      await page.setViewport({ width: 640, height: 800 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '30px';
      });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([path, wide <= 0]).toEqual([path, true]);
      const cut = await page.$$eval(
        'button, a, summary, th, label',
        (all) =>
          all.filter(
            (one) =>
              one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow !== 'visible',
          ).length,
      );
      expect([path, cut]).toEqual([path, 0]);
    });
  }
});

test('everything that can be clicked is 24 pixels high and wide at least', async () => {
  for (const path of [
    ...views.map((view) => `dossier.html#${view}`),
    'welcome.html',
    'popup.html',
  ]) {
    await opened(path, async (page) => {
      await unfold(page);
      const small = await page.$$eval('button, a, summary, select, input', (all) =>
        all.flatMap((one) => {
          const box = (one.closest('label.check') ?? one).getBoundingClientRect();
          const inText = one.tagName === 'A' && one.parentElement?.tagName === 'P';
          const hidden = box.width === 0 || one.classList.contains('skip');
          return hidden || inText || (box.width >= 24 && box.height >= 24)
            ? []
            : [`${one.tagName} ${one.textContent} ${box.width}x${box.height}`];
        }),
      );
      expect([path, small]).toEqual([path, []]);
    });
  }
});
