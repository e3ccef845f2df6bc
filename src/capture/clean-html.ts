import { cleanAddress } from '@/evidence/address';
import {
  attributeOf,
  attributesOf,
  childrenOf,
  documentElementOf,
  elementBeside,
  findAll,
  localNameOf,
  nodesBelow,
  page,
  remove,
  removeAttribute,
  setAttribute,
  tagNameOf,
  textContentOf,
  write,
} from './dom';

/** What runs, loads, navigates, or says nothing to a reader; and metas: the saved file has its own. */
const dropped = [
  'script, noscript, template, link, meta, base, object, embed, applet, portal, fencedframe',
  'frame, frameset, noembed, noframes, source, track, param, input[type="hidden" i]',
  'animate, animateMotion, animateTransform, set, foreignObject',
].join(', ');

/** Inputs whose value is a label printed by the site, not something that the person entered. */
export const labelled: ReadonlySet<string> = new Set(['submit', 'button', 'reset']);

/** Elements that a browser never shows. */
const boxless = new Set(
  'HEAD SCRIPT STYLE TEMPLATE NOSCRIPT TITLE META LINK BASE OPTION DATALIST'.split(' '),
);

/** Attributes that say how a page reads or looks. No data of the site's own, no field's value, nothing that acts. */
const kept = new Set(
  [
    'id class role type name for href src action method alt title lang dir style hidden open',
    'colspan rowspan span scope headers abbr placeholder label disabled readonly required multiple',
    'width height align valign border bgcolor color face size cellpadding cellspacing start',
    'min max step cite datetime summary translate contenteditable',
    // Drawings.
    'xmlns viewbox preserveaspectratio d points x y x1 x2 y1 y2 cx cy r rx ry dx dy fill stroke',
    'fill-rule clip-rule fill-opacity stroke-width stroke-linecap stroke-linejoin stroke-opacity',
    'opacity transform offset stop-color stop-opacity gradientunits gradienttransform text-anchor',
    'font-size font-family font-weight',
  ].flatMap((line) => line.split(' ')),
);

const addressAttributes = ['href', 'src', 'action', 'cite'];
/** Field names that announce a secret value. */
const secretText = /token|csrf|xsrf|nonce|session|jeton/i;
const harmlessScheme = /^(https?|mailto|tel):/i;
const dataPicture = /^data:image\/(png|jpe?g|gif|webp|svg\+xml)[;,]/i;

/** An address without the characters that browsers leave out of one: "java\tscript:" is one of its schemes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const plainAddress = (address: string) => address.replace(/[\u0000-\u0020\u007f-\u009f]/g, '');

/** An address as it is kept; null for one that runs, or is none. */
function keptAddress(name: string, address: string): string | null {
  const plain = plainAddress(address);
  if (dataPicture.test(plain)) return name === 'src' ? plain : null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(plain) && !harmlessScheme.test(plain)) return null;
  return cleanAddress(address.trim()).address;
}

/** Styles without what they load: pictures of the page itself stay. */
function cleanStyle(css: string): string {
  return css
    .replace(/@import[^;]*;?/gi, '')
    .replace(/url\(\s*(['"]?)(.*?)\1\s*\)/gis, (whole, _quote, address: string) =>
      dataPicture.test(plainAddress(address)) || address.startsWith('#') ? whole : 'none',
    );
}

/** Fields and rich-text editors: their text was typed by the person. */
const isTyped = (element: Element) =>
  localNameOf(element) === 'textarea' ||
  !/^false$/i.test(attributeOf(element, 'contenteditable') ?? 'false');

function cleanAttributes(element: Element): void {
  const keepsValue =
    localNameOf(element) === 'input' &&
    labelled.has((attributeOf(element, 'type') ?? '').toLowerCase());
  for (const { name, value } of [...attributesOf(element)]) {
    const plain = name.toLowerCase();
    const isKept =
      kept.has(plain) || plain.startsWith('aria-') || (plain === 'value' && keepsValue);
    // A name such as "csrf_token" goes with the value that it was for.
    if (!isKept || (plain === 'name' && secretText.test(value))) removeAttribute(element, name);
    else if (addressAttributes.includes(plain)) {
      const address = keptAddress(plain, value);
      if (address === null) removeAttribute(element, name);
      else if (address !== value) setAttribute(element, name, address);
    } else if (plain === 'style') {
      const style = cleanStyle(value);
      if (style !== value) setAttribute(element, name, style);
    }
  }
}

function dropComments(root: Node): void {
  const silent = NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION;
  for (const comment of nodesBelow(root, silent) as (Comment | ProcessingInstruction)[])
    comment.remove();
}

/**
 * Marks in the copy what has no box on the page: the style sheets that hid it are not saved. Outermost elements alone;
 * what never has a box is left as it is.
 */
function keepHidden(shown: Element, copy: Element): void {
  const [originals, copies] = [childrenOf(shown), childrenOf(copy)];
  for (let index = 0; index < originals.length; index += 1) {
    const [original, copied] = [originals[index], copies[index]];
    if (!original || !copied || boxless.has(tagNameOf(original))) continue;
    const { display, visibility } = getComputedStyle(original);
    if (display === 'none' || (visibility !== 'visible' && childrenOf(original).length === 0)) {
      setAttribute(copied, 'hidden', '');
      setAttribute(copied, 'style', 'display: none !important');
      dropData(copied);
    } else keepHidden(original, copied);
  }
}

/** What a hidden block holds for scripts rather than for readers: JSON, long values without a blank. */
const isData = (text: string) => /^\s*[[{]["'[{]/.test(text) || /\S{40,}/.test(text);

function dropData(hidden: Element): void {
  for (const text of nodesBelow(hidden, NodeFilter.SHOW_TEXT))
    if (isData(text.nodeValue ?? '')) text.nodeValue = '';
}

/** Puts something that only shows in the place of an element. */
function replace(element: Element, name: 'p' | 'pre', text: string): void {
  const shown = elementBeside(element, name);
  shown.textContent = text;
  element.replaceWith(shown);
}

/** Takes everything out of a tree that loads, runs, navigates, or holds what the person typed or a secret. */
function clean(root: Element): void {
  for (const frame of findAll(root, 'iframe')) {
    const address = keptAddress('src', attributeOf(frame, 'src') ?? '');
    replace(frame, 'p', `[cadre : ${address || 'sans adresse'}]`);
  }
  // Their text is written without escapes, and could end them before their end.
  for (const raw of findAll(root, 'xmp, plaintext, listing'))
    replace(raw, 'pre', textContentOf(raw) ?? '');
  for (const element of findAll(root, dropped)) remove(element);
  for (const style of findAll(root, 'style'))
    write(style, cleanStyle(textContentOf(style) ?? '').replaceAll('</', '<\\/'));
  dropComments(root);
  for (const element of [root, ...findAll(root, '*')]) {
    if (isTyped(element)) write(element, '');
    cleanAttributes(element);
  }
}

/** Before all else in the file: nothing that comes after it is loaded, run or sent. */
const policy =
  "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'\">";

/** The saved file of a tree that was cleaned: its head, and whatever else it has as the body. */
function fileOf(root: Element): string {
  const inert = page.implementation.createHTMLDocument('');
  // Taken before anything of the page is in it.
  const { documentElement: html, head, body } = inert;
  const isHtml = localNameOf(root) === 'html';
  if (isHtml)
    for (const { name, value } of root.attributes)
      if (name !== 'xmlns') html.setAttribute(name, value);
  const ownHead = isHtml ? root.querySelector(':scope > head') : null;
  const ownBody = isHtml ? root.querySelector(':scope > body') : null;
  if (ownBody) for (const { name, value } of ownBody.attributes) body.setAttribute(name, value);
  if (ownHead) head.replaceChildren(...ownHead.querySelectorAll(':scope > title, :scope > style'));
  // A page's scripts may have put anything beside head and body.
  const others = isHtml
    ? [...root.childNodes].filter((node) => node !== ownHead && node !== ownBody)
    : [root];
  body.replaceChildren(...others, ...(ownBody?.childNodes ?? []));
  const open = (html.cloneNode(false) as Element).outerHTML.replace(/<\/html>$/, '');
  return `<!doctype html>\n${open}<head>${policy}${head.innerHTML}</head>${body.outerHTML}</html>`;
}

/** What a browser makes of a saved file, without the file's own two metas. */
function reopened(file: string): Element {
  const root = documentElementOf(new DOMParser().parseFromString(file, 'text/html'));
  for (const meta of findAll(root, 'head > meta').slice(0, 2)) remove(meta);
  return root;
}

/** Parsing may make other elements of a text than those that it was written from; a few rounds end it, or nothing does. */
const mostRounds = 4;

const textOnly = (text: string) => {
  const inert = page.implementation.createHTMLDocument('');
  const shown = inert.createElement('pre');
  shown.textContent = text;
  inert.body.append(shown);
  return fileOf(inert.documentElement);
};

/**
 * The page's HTML as it is in the browser, without scripts, field values, hidden inputs, tokens and comments, and with
 * a policy before all else. When the file is opened nothing of it loads, runs, navigates or connects: it is read back
 * as a browser would, and cleaned again, until it stays what it is. The copy is made in a document without a
 * window: nothing is fetched, nothing runs.
 */
export function cleanHtml(): string {
  const copy = page.implementation.createHTMLDocument('').importNode(page.documentElement, true);
  keepHidden(page.documentElement, copy);
  clean(copy);
  let file = fileOf(copy);
  for (let round = 0; round < mostRounds; round += 1) {
    const again = reopened(file);
    clean(again);
    const next = fileOf(again);
    if (next === file) return file;
    file = next;
  }
  return textOnly(textContentOf(reopened(file)) ?? '');
}
