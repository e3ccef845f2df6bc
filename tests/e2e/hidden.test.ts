import { beforeAll, expect, inject, test } from 'vitest';
import { readerScript } from '../setup/product-script.ts';
import { setStage } from '../setup/stage.ts';

// A "no slot" that no one can see is none; one that someone can see is one, whatever the page looks like. Only a real
// layout knows.
const kind = inject('kind');
const stage = setStage(kind, { extension: false });

/** How the sentence (`#said`) or what is around it (`#around`) is dressed, and what else is on the page. */
type Page = { css?: string; before?: string; after?: string };

const over = (style: string, text = '') =>
  `<div style="position:fixed;inset:0;${style}">${text}</div>`;

const hidden: Record<string, Page> = {
  'white on white': { css: '#said { color: #fff }' },
  'almost white on white': { css: '#said { color: #fcfcfc }' },
  'black on black': { css: '#around { background: #000 } #said { color: #000 }' },
  'the colour of a dark page': { css: 'body { background: #123 } #said { color: #123 }' },
  'transparent ink': { css: '#said { color: transparent }' },
  'ink that hardly covers': { css: '#said { color: rgb(0 0 0 / 6%) }' },
  'ink of another property': { css: '#said { -webkit-text-fill-color: transparent }' },
  'white on a white gradient': {
    css: '#around { background: linear-gradient(#fff, #fefefe) } #said { color: #fff }',
  },
  'white in other notations': { css: '#said { color: oklch(1 0 0) }' },
  'white in more colours': { css: '#said { color: color(display-p3 1 1 1) }' },
  'on a ground in another notation': {
    css: '#around { background: lab(100 0 0) } #said { color: #fff }',
  },
  'on a gradient in another notation': {
    css: '#around { background: linear-gradient(oklch(1 0 0), oklch(1 0 0)), #000 } #said { color: #fff }',
  },
  'on a gradient that lets white through': {
    css: '#around { background: linear-gradient(#ffffff80, #fff) } #said { color: #fff }',
  },
  'opacity 0': { css: '#said { opacity: 0 }' },
  'opacity .1': { css: '#said { opacity: .1 }' },
  'opacity .2 four times': { css: 'body, main, form, #around { opacity: .2 }' },
  'a filter of opacity': { css: '#said { filter: opacity(0) }' },
  'a filter that blurs': { css: '#said { filter: blur(12px) }' },
  'a filter without contrast': { css: '#around { filter: contrast(0) }' },
  'a filter without light': { css: '#around { background: #fff; filter: brightness(0) }' },
  'a filter that nobody knows': { css: '#said { filter: url(#none) }' },
  clip: { css: '#said { position: absolute; clip: rect(0 0 0 0) }' },
  'clip-path inset': { css: '#said { clip-path: inset(100%) }' },
  'clip-path circle': { css: '#around { clip-path: circle(0) }' },
  'clip-path polygon': { css: '#said { clip-path: polygon(0 0, 0 0, 0 0) }' },
  mask: { css: '#said { mask-image: linear-gradient(transparent, transparent) }' },
  'blended away': { css: '#said { mix-blend-mode: difference; color: #fff }' },
  'two pixels high': { css: '#said { height: 2px; overflow: hidden }' },
  'no height': { css: '#around { max-height: 0; overflow: hidden }' },
  'a scroller of three pixels': { css: '#around { height: 3px; overflow: auto }' },
  'two pixels wide': { css: '#said { width: 2px; overflow: hidden; white-space: nowrap }' },
  'one pixel of a letter': { css: '#said { font-size: 1px }' },
  'no letter': { css: '#said { font-size: 0 }' },
  'scaled down': { css: '#said { transform: scale(.05) }' },
  'scaled to nothing': { css: '#said { transform: scale(0) }' },
  'turned on its edge': { css: '#said { transform: rotateX(90deg) }' },
  'zoomed out': { css: '#said { zoom: .05 }' },
  'a box before it, over it': {
    css: '#said { position: relative } #said::before { content: ""; position: absolute; inset: 0; background: #fff }',
  },
  'a box after what is around it': {
    css: '#around { position: relative } #around::after { content: ""; position: absolute; inset: 0; background: #fff }',
  },
  'a box of the whole page': {
    css: 'body::after { content: ""; position: fixed; inset: 0; background: #fff; pointer-events: none }',
  },
  'a white box': { after: over('background:#fff') },
  'a box in another notation': { after: over('background:oklch(1 0 0)') },
  'a box that lets clicks through': { after: over('background:#fff;pointer-events:none') },
  'a box that says to wait': { after: over('background:#fff;z-index:9', 'Chargement…') },
  'a picture': {
    after:
      '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=" style="position:fixed;inset:0;width:100%;height:100%">',
  },
  'a dialog': { after: '<dialog id="d" style="width:90vw;height:90vh">Chargement…</dialog>' },
  'far to the left': { css: '#said { position: absolute; left: -9999px }' },
  'far up': { css: '#said { position: absolute; top: -9999px }' },
  'indented away': { css: '#said { text-indent: -9999px }' },
  'visibility hidden': { css: '#said { visibility: hidden }' },
  'display none': { css: '#said { display: none }' },
  'content-visibility hidden': { css: '#around { content-visibility: hidden }' },
  'for screen readers': {
    css: '#said { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap }',
  },
  'behind the page': {
    css: 'main { background: #fff; position: relative; z-index: 0 } #said { position: relative; z-index: -1 } #around { background: #fff }',
  },
};

const seen: Record<string, Page> = {
  'as it is': {},
  'grey as AA wants it': { css: '#said { color: #767676 }' },
  'pale grey': { css: '#said { color: #aaa }' },
  'half transparent': { css: '#around { opacity: .7 }' },
  'white on dark': { css: 'body { background: #161616; color: #fff } #said { color: #fff }' },
  'white on a dark box behind it': {
    css: '#around { position: relative; z-index: 0 } #said { position: relative; color: #fff } #dark { position: absolute; inset: 0; z-index: -1; background: #000091 }',
    before: '<i id="dark"></i>',
  },
  'on a gradient': { css: '#around { background: linear-gradient(#eee, #ccf) }' },
  'under a layer without colour, in another notation': {
    after: over('background:oklab(0 0 0 / 0)'),
  },
  'dark on a gradient that lets white through': {
    css: '#around { background: linear-gradient(#0000000d, transparent) }',
  },
  'on a picture': { css: '#around { background: url("data:image/png;base64,") #fff }' },
  'in an alert of the State’s design': {
    css: '#around { position: relative; padding: 16px 16px 16px 56px } #around::before { content: ""; position: absolute; left: 0; top: 0; width: 40px; height: 100%; background: #0063cb }',
  },
  'with an icon before it': {
    css: '#said::before { content: ""; display: inline-block; width: 16px; height: 16px; background: #000 }',
  },
  'in a card with round corners': {
    css: '#around { border-radius: 8px; overflow: hidden; box-shadow: 0 1px 4px #888 }',
  },
  'in a list that scrolls': { css: '#around { height: 60px; overflow: auto }' },
  'scrolled out of a list': {
    css: '#around { height: 60px; overflow: auto } #said { margin-top: 400px }',
  },
  'far below': { css: '#said { margin-top: 3000px }' },
  'moved a little': { css: '#around { transform: translateY(4px) }' },
  'clipped to itself': { css: '#around { clip-path: inset(0) }' },
  'on a page that an extension turned dark': {
    css: 'html { filter: invert(1) hue-rotate(180deg); background: #fff }',
  },
  'on a page with more contrast': { css: 'html { filter: contrast(1.2) brightness(1.1) }' },
  'with a shadow of a filter': { css: '#around { filter: drop-shadow(0 1px 2px #888) }' },
  'placed out of a box that cuts': {
    css: 'main { overflow: hidden } #said { position: relative }',
  },
  'that lets clicks through': { css: '#said { pointer-events: none }' },
  'in the system’s dark colours': { css: ':root { color-scheme: dark light }' },
  'in small print': { css: '#said { font-size: 9px }' },
  'under a header that stays': {
    before:
      '<div style="position:fixed;top:0;left:0;right:0;height:40px;background:#fff">En-tête</div>',
  },
  'beside a box of ours': {
    after: over('inset:auto 0 0 auto;width:200px;height:60px;background:#000'),
  },
};

let reader: string;

beforeAll(async () => {
  reader = await readerScript();
  await stage.tab.goto('https://www.isere.gouv.fr/booking/create/7990/2', { waitUntil: 'load' });
  await stage.tab.evaluate(reader);
});

/** Reads the page that system A shows without a slot, dressed otherwise. */
const read = (page: Page) =>
  stage.tab.evaluate(async ({ css = '', before = '', after = '' }) => {
    scrollTo(0, 0);
    document.body.innerHTML = `<main><form id="FormBookingCreate"><h2>Vérification de disponibilité</h2><div id="around">${before}<p id="said">Il n’existe plus de plage horaire libre pour votre demande de rendez-vous. Veuillez recommencer ultérieurement.</p></div><input type="submit" name="finishButton" value="Terminer"></form></main><style>body { background: #fff } ${css}</style>${after}`;
    document.querySelector('dialog')?.showModal();
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    const { outcome, covered, matched } = globalThis.readThisPage();
    return { outcome, covered, matched };
  }, page);

test.each(Object.entries(hidden))('%s: no slot is claimed', async (_, page) => {
  expect((await read(page)).outcome).toBeNull();
});

test.each(Object.entries(seen))('%s: the sentence is read', async (_, page) => {
  expect(await read(page)).toMatchObject({ outcome: 'no-slot', covered: false });
});

test('of what is hidden by its style, the sentence is kept and nothing is claimed', async () => {
  const { outcome, covered, matched } = await read({ css: '#said { color: #fff }' });
  expect({ outcome, covered }).toEqual({ outcome: null, covered: true });
  expect(matched).toContain('plage horaire');
});
