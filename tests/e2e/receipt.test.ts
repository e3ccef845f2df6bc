import type { Page } from 'puppeteer';
import { expect, inject, test } from 'vitest';
import { badgeOn, leaveTime, openView, receipt, until } from '../setup/person.ts';
import { storeScript } from '../setup/product-script.ts';
import { setStage } from '../setup/stage.ts';
import { countPending } from '../setup/store.ts';

// The booking page looks for what the extension is in it, by every way that a page has.
const kind = inject('kind');
const stage = setStage(kind);

type Seen = { nodes: string[]; found: string[]; boxes: number[][]; frames: number };

/** Has a page watch all that is put into it, from before its own first node on. */
async function watchful(page: Page): Promise<() => Promise<Seen>> {
  await page.evaluateOnNewDocument(() => {
    const seen: Seen = { nodes: [], found: [], boxes: [], frames: 0 };
    Object.assign(globalThis, { seen });
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      seen.nodes.push(`shadow of ${this.outerHTML}`);
      return attachShadow.call(this, { ...init, mode: 'open' });
    };
    const spy = () =>
      class extends HTMLElement {
        constructor() {
          super();
          const inside = this.attachInternals().shadowRoot;
          seen.nodes.push(`opened ${inside?.textContent}`);
        }
      };
    for (const name of ['sans-creneau-receipt', 'sans-creneau']) customElements.define(name, spy());
    new MutationObserver((records) => {
      for (const { target, addedNodes, attributeName } of records) {
        if (attributeName) seen.nodes.push(`${attributeName} of ${(target as Element).tagName}`);
        for (const node of addedNodes)
          if (node instanceof Element) {
            seen.nodes.push(node.outerHTML.slice(0, 500));
            if (node.shadowRoot) seen.nodes.push(`open root ${node.shadowRoot.textContent}`);
          }
      }
    }).observe(document, { childList: true, subtree: true, attributes: true });
    const finder = window as unknown as { find(text: string): boolean };
    setInterval(() => {
      for (const word of ['Preuve n', 'enregistr', 'relue', 'créneau n°'])
        if (finder.find(word)) seen.found.push(word);
      getSelection()?.removeAllRanges();
      for (const element of document.querySelectorAll('html > div:not([style])')) {
        const { width, height } = element.getBoundingClientRect();
        seen.boxes.push([width, height, (element as HTMLElement).offsetWidth, element.scrollWidth]);
      }
      const corner = document.elementFromPoint(innerWidth - 40, innerHeight - 30);
      if (corner && corner.parentElement === document.documentElement && corner.tagName === 'DIV')
        seen.found.push('the element at its place');
      seen.frames = Math.max(seen.frames, window.length);
    }, 50);
  });
  return () =>
    page.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: Seen };
      const resources = performance.getEntries().map(({ name }) => name);
      return { ...seen, nodes: [...seen.nodes, ...resources] };
    });
}

test('the page notices a message, and learns neither what it says nor whose it is', async () => {
  const before = await stage.journal();
  const seen = await watchful(stage.tab);
  await stage.tab.goto('https://www.isere.gouv.fr/booking/create/9001/2', { waitUntil: 'load' });
  await stage.nextCapture(before);
  await stage.tab.waitForSelector(receipt);
  if (kind === 'chromium') {
    const tree = async () =>
      JSON.stringify(await stage.tab.accessibility.snapshot({ interestingOnly: false }));
    expect(
      await until(
        tree,
        (found) => found.includes('Preuve n° 1 enregistrée'),
        'the message, read out',
      ),
    ).toMatch(/Preuve n° 1 enregistrée(\W|\\n)+\d+\sh(\s\d\d)? · Aucun créneau/);
  }
  // It stays for a while: the page looks twenty times a second.
  await stage.tab.waitForFunction(
    (selector) => !document.querySelector(selector),
    { timeout: 60_000 },
    receipt,
  );
  const { nodes, found, boxes, frames } = await seen();
  expect(nodes.length).toBeGreaterThan(5);
  expect(
    nodes.filter((node) =>
      /cr[ée]neau[- ]rec|sans-cr|snapdom|html2canvas|extension:|Preuve n|enregistr|relue|open root|opened/i.test(
        node,
      ),
    ),
  ).toEqual([]);
  expect(found).toEqual([]);
  // The one in which the drawing's pictures are decoded, which has no address.
  expect(frames).toBeLessThanOrEqual(1);
  // Its box says nothing of what it holds.
  expect(boxes.length).toBeGreaterThan(20);
  expect(new Set(boxes.map(String))).toEqual(new Set(['0,0,0,0']));
});

test('what a page removes, the button still says', async () => {
  const before = await stage.journal();
  const page = await stage.session.browser.newPage();
  try {
    await page.evaluateOnNewDocument(() => {
      new MutationObserver(() => {
        for (const one of document.querySelectorAll('html > div:not([style])')) one.remove();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto('https://www.ain.gouv.fr/booking/create/9001/2', { waitUntil: 'load' });
    await stage.nextCapture(before);
    const address = 'https://www.ain.gouv.fr/*';
    await until(
      () => badgeOn(stage.desk, address),
      (text) => text === '✓',
      'a badge',
    );
    expect(await page.$(receipt)).toBeNull();
  } finally {
    await page.close();
  }
});

test('what became of a page is never said on the next one of the same tab', async () => {
  const before = await stage.journal();
  const page = await stage.session.browser.newPage();
  try {
    await page.goto('https://www.aube.gouv.fr/booking/create/9001/2', { waitUntil: 'load' });
    await until(
      () => countPending(stage.desk),
      (count) => count > 0,
      'a capture that is being made',
    );
    const next = 'https://www.aube.gouv.fr/booking/create/9001';
    await page.goto(next, { waitUntil: 'load' });
    const { url } = await stage.nextCapture(before);
    expect(url).toBe('https://www.aube.gouv.fr/booking/create/9001/2');
    await leaveTime();
    expect(await page.$(receipt)).toBeNull();
    expect(await badgeOn(stage.desk, next)).not.toBe('✓');
  } finally {
    await page.close();
  }
});

test('slots stay on the button when their page is captured once more', async () => {
  const before = await stage.journal();
  const page = await stage.session.browser.newPage();
  try {
    await page.goto('https://www.aude.gouv.fr/booking/create/9002/4', { waitUntil: 'load' });
    await stage.grownBy(before, 1, 'the slots');
    const address = 'https://www.aude.gouv.fr/*';
    const slots = (when: string) =>
      until(
        () => badgeOn(stage.desk, address),
        (text) => text === 'RDV',
        when,
      );
    await slots('slots on the button');
    // The first press takes the picture of the screen, the second one finds it taken.
    for (const when of ['after a press', 'after another']) {
      const popup = await stage.session.openPopup(page);
      await popup.waitForSelector('[data-answer="slots"]');
      await popup.close();
      await page.bringToFront();
      await leaveTime();
      await slots(when);
    }
    // Within the minute it is the same attempt, seen again.
    const known = await stage.journal();
    await page.reload({ waitUntil: 'load' });
    await stage.grownBy(known, 1, 'the page seen again');
    await leaveTime();
    await slots('after a reload');
  } finally {
    await page.close();
  }
});

test('switched off, nothing is in the page, and the capture is made all the same', async () => {
  const settings = await stage.session.openPage('dossier.html');
  await openView(settings, 'settings');
  const box = await settings.waitForSelector(
    '::-p-text(message dans la page) input, label.check input',
  );
  await box?.click();
  // The box shows the choice before it is kept.
  await stage.desk.evaluate(await storeScript());
  const kept = () =>
    stage.desk.evaluate(async () => {
      const database = await globalThis.product.openDatabase();
      return (await database.get('settings', 'settings'))?.receipts;
    });
  await until(kept, (wanted) => wanted === false, 'the choice kept');
  await settings.close();
  const before = await stage.journal();
  const page = await stage.session.browser.newPage();
  const seen = await watchful(page);
  await page.goto('https://www.aisne.gouv.fr/booking/create/9001/2', { waitUntil: 'load' });
  await stage.nextCapture(before);
  await page.evaluate(() => new Promise((later) => setTimeout(later, 1_500)));
  expect((await seen()).boxes).toEqual([]);
  await page.close();
});
