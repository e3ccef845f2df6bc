import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer';
import { scenarios } from '../practice/scenarios.ts';
import { startPractice } from '../practice/server.ts';
import { launchBrowser } from '../setup/browser.ts';
import { receipt, tryToBook, until } from '../setup/person.ts';
import { storeScript } from '../setup/product-script.ts';
import { seedDossier } from '../setup/seed.ts';
import { readJournal } from '../setup/store.ts';

// `npm run screens -- store`: the stores' pictures, into assets/store/, of the built extension on the practice préfecture.
const root = join(import.meta.dirname, '../..');
const output = join(root, 'assets/store');
const size = { width: 1_280, height: 800 };

const practice = await startPractice();
const session = await launchBrowser({ kind: 'chromium', practice, extension: true });

/** Stores take pictures without transparency only. */
function write(path: string, picture: Uint8Array): void {
  const png = PNG.sync.read(Buffer.from(picture));
  writeFileSync(join(output, path), PNG.sync.write(png, { colorType: 2, inputHasAlpha: true }));
}

async function shootView(path: string, name: string, prepare?: (page: Page) => Promise<unknown>) {
  const page = await session.openPage(path);
  await page.setViewport(size);
  await prepare?.(page);
  write(name, await page.screenshot());
  await page.close();
}

/** A page of nothing but these elements, as a picture. */
async function shootDrawn(body: string, name: string, viewport: typeof size): Promise<void> {
  const page = await session.browser.newPage();
  await page.setViewport(viewport);
  await page.setContent(`<!doctype html><body style="margin:0">${body}</body>`);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  write(name, await page.screenshot());
  await page.close();
}

const shown = (picture: Uint8Array) =>
  `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;

const names = { fr: 'Mon titre de séjour', en: 'My residence permit' } as const;

const slogans = {
  fr: 'La trace datée de chaque tentative de rendez-vous',
  en: 'A dated record of every attempt to book',
} as const;

try {
  const desk = await session.openPage('dossier.html');
  await desk.evaluate(await storeScript());
  const tab = await session.browser.newPage();
  const seed = { captures: 60, days: 60, daysAgo: 62, procedures: 1, noise: 0, files: true };
  await seedDossier(desk, seed);
  for (const language of ['fr', 'en'] as const) {
    rmSync(join(output, language), { recursive: true, force: true });
    mkdirSync(join(output, language), { recursive: true });
    await desk.evaluate(
      async (language, name) => {
        const { product } = globalThis;
        await product.changeSettings({ language });
        await product.nameDossier(await product.openDossier(), name);
      },
      language,
      names[language],
    );
    // The booking page as it answers, with the receipt in it, and the popup that the toolbar button opens over it.
    await tab.setViewport(size);
    await tab.bringToFront();
    const before = (await readJournal(desk)).length;
    await tryToBook(tab, language === 'fr' ? scenarios.aNoSlot : scenarios.bNoSlot);
    await until(
      () => readJournal(desk),
      ({ length }) => length > before,
      'a capture',
    );
    const popup = await session.openPopup(tab);
    const { length } = await until(
      () => readJournal(desk),
      ({ length }) => length > before + 1,
      'the capture of the click',
    );
    await popup.waitForSelector('.pips');
    // As much of it as its window shows, without the scroll bar.
    await popup.evaluate(() => {
      document.documentElement.style.overflow = 'hidden';
    });
    const clip = { x: 0, y: 0, width: 360, height: 500 };
    const over = shown(await popup.screenshot({ clip }));
    await popup.close();
    await tab.bringToFront();
    await tab.waitForSelector(receipt);
    const page = shown(await tab.screenshot());
    await shootDrawn(
      `<img src="${page}" width="1280" height="800" style="display:block">
      <img src="${over}" style="position:absolute;top:8px;right:24px;border-radius:12px;box-shadow:0 8px 40px #0006">`,
      `${language}/1-capture.png`,
      size,
    );
    await shootView('dossier.html#home', `${language}/2-home.png`);
    await shootView(`dossier.html#attempts/${length}`, `${language}/3-evidence.png`);
    await shootView('dossier.html#attempts', `${language}/4-pictures.png`);
    await shootView('dossier.html#export', `${language}/5-export.png`);
  }
  const icon = readFileSync(join(root, 'assets/icon/icon.svg'), 'utf8');
  await shootDrawn(
    `<div style="width:300px;height:300px;display:grid;place-items:center;background:#fff"><div style="width:240px">${icon}</div></div>`,
    'logo-300.png',
    { width: 300, height: 300 },
  );
  for (const language of ['fr', 'en'] as const) {
    await shootDrawn(
      `<div style="width:440px;height:280px;box-sizing:border-box;padding:32px;display:flex;flex-direction:column;justify-content:center;gap:20px;background:#e2f1ea;color:#17211e;font-family:'Noto Sans','DejaVu Sans',sans-serif">
        <div style="display:flex;align-items:center;gap:20px"><div style="width:84px">${icon}</div><b style="font-size:34px">Sans créneau</b></div>
        <div style="font-size:21px;line-height:1.35">${slogans[language]}</div></div>`,
      `${language}/tile-440x280.png`,
      { width: 440, height: 280 },
    );
  }
  console.log(output);
} finally {
  await session.close();
  await practice.close();
}
