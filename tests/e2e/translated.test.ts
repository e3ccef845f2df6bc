import type { Page } from 'puppeteer';
import { beforeAll, expect, inject, test } from 'vitest';
import { pageCase } from '../practice/cases.ts';
import { setStage } from '../setup/stage.ts';

// Pages that the browser translates, as Chrome does it: nested <font> elements, a class and another language on the root,
// and what comes later translated too. The translator is imitated; it answers after a while, as the real one does.
const kind = inject('kind');
const stage = setStage(kind);
let tab: Page;

beforeAll(() => {
  ({ tab } = stage);
});

/** Runs in the page: translates it `delayMs` after its load, and from then on what is added to it. */
function translator(delayMs: number): void {
  const wrap = (node: Text) => {
    if (node.data.trim() === '' || node.parentElement?.closest('script, style, font')) return;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
    inner.textContent = `ترجمة (${node.data.trim().length})`;
    outer.append(inner);
    node.replaceWith(outer);
  };
  const translate = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(wrap);
  };
  addEventListener('load', () =>
    setTimeout(() => {
      document.documentElement.lang = 'ar';
      document.documentElement.classList.add('translated-rtl');
      translate(document.body);
      new MutationObserver(() => setTimeout(() => translate(document.body), 60)).observe(
        document.body,
        { childList: true, characterData: true, subtree: true },
      );
    }, delayMs),
  );
}

const caseAt = (name: string) => pageCase(name).address;

const pages = {
  A: caseAt('A: bare sentence in the form'),
  B: 'https://www.rdv-prefecture.interieur.gouv.fr/rdvpref/reservation/demarche/1001/creneau/',
  D4: caseAt('D4: 2026: sentence and tail in a bare division'),
} as const;

/** Another address each time: a page seen again within a minute is no capture. */
const fresh = (address: string, index: number) =>
  address.includes('rdvpref') ? address.replace('1001', `30${index}`) : `${address}&fois=${index}`;

const delays = [0, 60, 300, 1_000, 3_000];

test.each(
  (['A', 'B', 'D4'] as const).flatMap((system) => delays.map((delay) => [system, delay] as const)),
)(
  'system %s, translated %i ms after its load, is recorded as what it said',
  async (system, delay) => {
    const before = await stage.journal();
    const early = await tab.evaluateOnNewDocument(translator, delay);
    const address = fresh(
      pages[system].replace(/(\?|$)/, (mark) => mark || '?'),
      delay + 10,
    );
    await tab.goto(address, { waitUntil: 'load' });
    const capture = await stage.nextCapture(before);
    await tab.removeScriptToEvaluateOnNewDocument(early.identifier);
    expect(capture).toMatchObject({ outcome: 'no-slot', picture: { method: 'drawing' } });
    expect(capture.matched).toMatch(/^(Il n'existe plus|Aucun créneau|Malheureusement)/);
    expect(await stage.textOf(capture, 'page.txt')).toMatch(/créneau|plage horaire/);
    const said = capture.limits.find((limit) => limit.includes('traduite'));
    if (said) expect(said).toContain('(langue affichée : ar)');
    // Where the translation was there when the picture was taken, the record says so.
    if (delay === 0) expect(said).toContain('avant la traduction');
    await tab.goto('https://mairie-exercice.test/', { waitUntil: 'load' });
  },
);

test('a page that was never seen untranslated is recorded without a label, and says so', async () => {
  const before = await stage.journal();
  await tab.goto(caseAt('A: translated before it was read'), { waitUntil: 'load' });
  const capture = await stage.nextCapture(before);
  expect(capture).toMatchObject({ outcome: 'unrecognised', rule: null, matched: null });
  expect(capture.limits.join(' ')).toContain('son texte d’origine n’a pas pu être lu');
});

test.each([
  [
    'Chrome',
    'https://www.lot.gouv.fr/booking/create/9001/2',
    '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">هناك مواعيد متاحة</font></font>',
  ],
  ['Edge', 'https://www.gard.gouv.fr/booking/create/9001/2', 'هناك مواعيد متاحة'],
])(
  '%s: what a script writes into a translated page is never read as what stood there before',
  async (browserName, address, rewritten) => {
    const before = await stage.journal();
    await tab.goto(address, { waitUntil: 'load' });
    expect(await stage.nextCapture(before)).toMatchObject({ outcome: 'no-slot' });
    await tab.evaluate(
      async (isEdge, next) => {
        const form = document.querySelector('#FormBookingCreate');
        if (!form) throw new Error('No form');
        const text = document.createElement('p');
        text.textContent = form.firstChild?.textContent ?? '';
        form.firstChild?.replaceWith(text);
        // Long enough for the page's own text to be read.
        await new Promise((read) => setTimeout(read, 400));
        const { documentElement } = document;
        documentElement.lang = 'ar';
        if (isEdge) text.setAttribute('_msttexthash', '1');
        else documentElement.classList.add('translated-rtl');
        const font =
          '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">لا مواعيد</font></font>';
        text.innerHTML = isEdge ? 'لا مواعيد' : font;
        await new Promise((read) => setTimeout(read, 600));
        text.innerHTML = next;
      },
      browserName === 'Edge',
      rewritten,
    );
    const between = await stage.journal();
    await stage.session.clickButton(tab);
    expect(await stage.nextCapture(between)).toMatchObject({ outcome: 'unrecognised', rule: null });
  },
);
