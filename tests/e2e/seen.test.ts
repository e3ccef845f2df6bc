import type { Page } from 'puppeteer';
import { beforeAll, expect, inject, test } from 'vitest';
import type { CaptureRecord } from '../../src/evidence/record.ts';
import { pageCase } from '../practice/cases.ts';
import { receipt, until } from '../setup/person.ts';
import { setStage } from '../setup/stage.ts';

// What a page shows is what the record says: unknown pages, covered messages, reloads, pages that play tricks.
const kind = inject('kind');
const stage = setStage(kind);
let journal: typeof stage.journal;
let grownBy: typeof stage.grownBy;
let tab: Page;

beforeAll(() => {
  ({ journal, grownBy, tab } = stage);
});

const addressOf = (name: string) => pageCase(name).address;

/** The badge of the booking page that is open; only Chromium tells a page of the extension. */
const badge = () =>
  stage.desk.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
        action: { getBadgeText(what: { tabId: number }): Promise<string> };
      };
    };
    const open = await chrome.tabs.query({});
    const found = open.find(({ url }) => url?.includes('gouv.fr'));
    return found ? chrome.action.getBadgeText({ tabId: found.id }) : '';
  });

test('a page that no rule knows is recorded once, as it is, with what it says of slots', async () => {
  const before = await journal();
  await tab.goto(addressOf('A: a sentence that nobody knows'), { waitUntil: 'load' });
  const capture = await stage.nextCapture(before);
  expect(capture).toMatchObject({
    trigger: 'automatic',
    outcome: 'unrecognised',
    rule: null,
    matched: 'Plus aucun rendez-vous ne peut être pris pour cette démarche.',
    picture: { method: 'drawing', messageVisible: true },
  });
  expect(Object.keys(capture.files)).toContain('page.png');
  expect(await stage.textOf(capture, 'page.txt')).toContain('Plus aucun rendez-vous');
  if (kind === 'chromium') expect(await until(badge, (text) => text !== '', 'a badge')).toBe('?');
  // Whatever changes on the page afterwards is no other unknown page.
  await tab.evaluate(() => document.querySelector('h2')?.append('.'));
  await tab.goto('https://mairie-exercice.test/', { waitUntil: 'load' });
  expect(await journal()).toHaveLength(before.length + 1);
});

test.each([
  'A: personal data, address one step behind',
  'A: summary, address one step behind',
  'B: the context is lost, on a form about the person',
  'D4: all taken',
])('%s: nothing is recorded, the button says so', async (name) => {
  const before = await journal();
  await tab.goto(addressOf(name), { waitUntil: 'load' });
  if (kind === 'chromium') expect(await until(badge, (text) => text !== '', 'a badge')).toBe('?');
  await tab.goto('https://mairie-exercice.test/', { waitUntil: 'load' });
  expect(await journal()).toEqual(before);
});

const names = {
  'a form’s fields': [
    ...[
      'tagName',
      'matches',
      'textContent',
      'getAttribute',
      'children',
      'attributes',
      'parentElement',
    ],
    ...[
      'firstChild',
      'nextSibling',
      'shadowRoot',
      'checkVisibility',
      'getClientRects',
      'clientWidth',
    ],
    ...[
      'querySelector',
      'querySelectorAll',
      'removeAttribute',
      'setAttribute',
      'localName',
      'remove',
    ],
    ...[
      'getBoundingClientRect',
      'compareDocumentPosition',
      'getRootNode',
      'contains',
      'replaceWith',
    ],
    ...['childNodes', 'ownerDocument', 'isConnected', 'clientHeight', 'innerText', 'hasAttribute'],
  ],
  'a document’s images': [
    ...['title', 'body', 'documentElement', 'querySelector', 'querySelectorAll', 'visibilityState'],
    ...[
      'readyState',
      'referrer',
      'createRange',
      'createTreeWalker',
      'createElement',
      'implementation',
    ],
    ...['elementsFromPoint', 'addEventListener', 'prerendering'],
  ],
};

test.each(Object.entries(names))(
  '%s that bear the names of the DOM’s own blind no one',
  async (where, named) => {
    const before = await journal();
    const page = await stage.session.browser.newPage();
    try {
      // Such an element is in the place of what every form, or document, has: form.tagName is the field then.
      await page.evaluateOnNewDocument(
        (words, isForm) => {
          const { createElement, addEventListener } = document;
          const bodyOf = Object.getOwnPropertyDescriptor(Document.prototype, 'body')?.get;
          const { append } = Element.prototype;
          const add = () => {
            const holders = isForm ? [...document.forms] : [bodyOf?.call(document)];
            for (const holder of holders)
              for (const name of words) {
                const made = createElement.call(
                  document,
                  isForm ? 'input' : 'img',
                ) as HTMLInputElement;
                made.name = name;
                if (!isForm) made.id = name;
                append.call(holder, made);
              }
          };
          addEventListener.call(document, 'DOMContentLoaded', add);
        },
        named,
        where.startsWith('a form'),
      );
      const host = where.startsWith('a form') ? 'isere' : 'drome';
      await page.goto(`https://www.${host}.gouv.fr/booking/create/7990/2`, { waitUntil: 'load' });
      const capture = await stage.nextCapture(before);
      expect(capture).toMatchObject({
        outcome: 'no-slot',
        matched: expect.stringContaining('plage'),
      });
      expect(await stage.textOf(capture, 'page.html')).toContain('plage horaire');
      const isShown = () =>
        page.evaluate(
          (selector) => Document.prototype.querySelector.call(document, selector) !== null,
          receipt,
        );
      await until(isShown, Boolean, 'the receipt');
    } finally {
      await page.close();
    }
  },
);

test('a frame in anyone’s page records nothing, whoever looks', async () => {
  const before = await journal();
  await tab.goto('https://piege-exercice.test/', { waitUntil: 'load' });
  // What would come of it comes before the next page's own capture.
  await tab.evaluate(() => new Promise((later) => setTimeout(later, 2_500)));
  await tab.goto('https://www.eure.gouv.fr/booking/create/9001/2', { waitUntil: 'load' });
  const entries = await grownBy(before, 1, 'the page itself');
  expect(entries).toMatchObject([{ url: 'https://www.eure.gouv.fr/booking/create/9001/2' }]);
  expect(JSON.stringify(await journal())).not.toContain('piege-exercice');
});

test.runIf(kind === 'chromium')(
  'a frame that no one sees in the préfecture’s own page claims nothing',
  async () => {
    const before = await journal();
    await tab.goto('https://www.var.gouv.fr/Demarches/Cadre-invisible', { waitUntil: 'load' });
    const capture = await stage.nextCapture(before);
    expect(capture).toMatchObject({ outcome: 'unrecognised', covered: true });
    // Nor while it is clipped away; and the browser is slow to say what can be seen: that is no sign that the frame is.
    await tab.$eval('iframe', (frame) => {
      frame.style.cssText = 'clip-path: inset(50%)';
    });
    const between = await journal();
    const [, inner] = tab.frames();
    await inner?.evaluate(async () => {
      for (let burst = 0; burst < 4; burst += 1) {
        document.body.append(document.createElement('p'));
        await new Promise((later) => setTimeout(later, 290));
        const end = performance.now() + 1_500;
        while (performance.now() < end);
      }
    });
    // Once it is shown, the same load says it, and not before.
    const shownAt = new Date().toISOString();
    await tab.$eval('iframe', (frame) => {
      frame.style.cssText = '';
    });
    const clear = await stage.nextCapture(between);
    expect(clear).toMatchObject({ outcome: 'no-slot', covered: false, load: capture.load });
    expect(clear.time.utc > shownAt).toBe(true);
  },
);

test('a page that came without encryption is kept, says so, and counts as nothing', async () => {
  const before = await journal();
  await tab.goto('http://www.lozere.gouv.fr/booking/create/9001/2', { waitUntil: 'load' });
  const capture = await stage.nextCapture(before);
  expect(capture).toMatchObject({
    outcome: 'unrecognised',
    rule: null,
    url: expect.stringMatching(/^http:/),
  });
  expect(capture.limits.join(' ')).toContain('sans chiffrement');
});

test('a covered message is kept without a label; once it is uncovered, the same load says "no slot"', async () => {
  const before = await journal();
  await tab.goto(addressOf('A: covered by a banner'), { waitUntil: 'load' });
  const covered = await stage.nextCapture(before);
  expect(covered).toMatchObject({
    outcome: 'unrecognised',
    rule: null,
    matched: expect.stringContaining('plage horaire'),
    picture: { messageVisible: false },
  });
  expect(covered.limits.join(' ')).toContain('recouvert');
  // A drawing of the whole page would show the same.
  expect(Object.keys(covered.files)).not.toContain('page-entiere.png');
  const between = await journal();
  await tab.evaluate(() => document.getElementById('over')?.remove());
  const clear = await stage.nextCapture(between);
  expect(clear).toMatchObject({
    outcome: 'no-slot',
    rule: 'ez-booking/no-slot',
    load: covered.load,
    picture: { messageVisible: true },
  });
  expect(clear.limits.join(' ')).not.toContain('recouvert');
});

test('reloaded at once, the page still gets its picture', async () => {
  const before = await journal();
  await tab.goto('https://www.aisne.gouv.fr/booking/create/9001/2', { waitUntil: 'load' });
  await tab.reload({ waitUntil: 'load' });
  const isPictured = (entry: object): entry is CaptureRecord =>
    'picture' in entry && 'method' in (entry as CaptureRecord).picture;
  const entries = await until(
    async () => (await journal()).slice(before.length),
    (grown) => grown.some(isPictured),
    'a capture with its picture',
  );
  expect(entries.every(({ outcome }) => outcome === 'no-slot')).toBe(true);
  expect(entries.length).toBeLessThanOrEqual(2);
});

test('a page that says it came back, and did not, writes nothing', async () => {
  await tab.goto('https://www.ain.gouv.fr/booking/create/9001/2', { waitUntil: 'load' });
  const settled = await until(
    journal,
    (entries) => entries.some(({ url }) => url.includes('www.ain.')),
    'the page itself',
  );
  await tab.evaluate(() => {
    for (let count = 0; count < 30; count += 1)
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await tab.goto('https://www.allier.gouv.fr/booking/create/9001/2', { waitUntil: 'load' });
  await grownBy(settled, 1, 'the next page');
  expect(await journal()).toHaveLength(settled.length + 1);
});

test('a page that changes for ever has at most six captures a load, and the last one says so', async () => {
  const before = await journal();
  await tab.goto('https://www.cher.gouv.fr/booking/create/9001/2', { waitUntil: 'load' });
  await tab.evaluate(() => {
    const form = document.querySelector('#FormBookingCreate');
    const said = form?.innerHTML ?? '';
    let on = false;
    setInterval(() => {
      on = !on;
      if (form)
        form.innerHTML = on
          ? '<table><tr><td class="free"><a href="/booking/create/9001/5/1">plage libre</a></td></tr></table>'
          : said;
    }, 700);
  });
  const last = (entries: { limits: string[] }[]) => entries.at(-1)?.limits.join(' ') ?? '';
  const entries = await until(
    async () => (await journal()).slice(before.length),
    (grown) => last(grown).includes('n’est plus relevée'),
    'the last record of this load',
  );
  expect(entries).toHaveLength(6);
  await tab.goto('https://mairie-exercice.test/', { waitUntil: 'load' });
});

test('a message in a frame of another site is kept, and what the picture cannot show is said', async () => {
  const before = await journal();
  await tab.goto('https://www.var.gouv.fr/Demarches/Prendre-rendez-vous-ailleurs', {
    waitUntil: 'load',
  });
  const capture = await stage.nextCapture(before);
  expect(capture).toMatchObject({
    outcome: 'no-slot',
    url: 'https://www.hauts-de-seine.gouv.fr/booking/create/9001/2',
    embeddedIn: 'https://www.var.gouv.fr/Demarches/Prendre-rendez-vous-ailleurs',
  });
  expect(capture.limits.join(' ')).toContain('dans un cadre d’un autre site');
  // Firefox's own popup cannot be driven: there its page is not on top of the booking page.
  if (kind === 'firefox') return;
  const popup = await stage.session.openPopup(tab);
  const said = () => popup.$eval('main', (main) => main.textContent ?? '');
  await until(said, (text) => /Preuve n°\s\d+ enregistrée/.test(text), 'the frame');
  expect(await said()).not.toContain('Que dit cette page');
  await popup.close();
});

test('what a style sheet hid stays hidden in the saved page', async () => {
  const before = await journal();
  await tab.goto(addressOf('A: the next step is there, and an outside style sheet hides it'), {
    waitUntil: 'load',
  });
  const capture = await stage.nextCapture(before);
  const saved = await stage.textOf(capture, 'page.html');
  expect(saved).toMatch(/class="next"[^>]*display: none !important/);
});
