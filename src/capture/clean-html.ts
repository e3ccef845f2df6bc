import { cleanAddress } from '@/evidence/address';

const dropped =
  'script, noscript, template, iframe[srcdoc], object, embed, base, input[type="hidden"], meta[http-equiv], meta[name*="token" i], meta[name*="csrf" i]';

/** Inputs whose value is a label printed by the site, not something that the person entered. */
export const labelled: ReadonlySet<string> = new Set(['submit', 'button', 'reset']);

/** Elements that a browser never shows. */
const boxless = new Set([
  'HEAD',
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'TITLE',
  'META',
  'LINK',
  'BASE',
  'OPTION',
  'DATALIST',
]);

const addressAttributes = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite'];
const unwantedName = /token|csrf|nonce|session|^on|^srcset$|^ping$|^(checked|selected)$/i;

function cleanAttributes(element: Element): void {
  const keepsValue =
    element.tagName === 'INPUT' && labelled.has((element.getAttribute('type') ?? '').toLowerCase());
  for (const { name } of [...element.attributes]) {
    const unwanted = name === 'value' ? !keepsValue : unwantedName.test(name);
    if (unwanted) element.removeAttribute(name);
  }
  for (const name of addressAttributes) {
    const address = element.getAttribute(name);
    if (address === null || /^\s*data:image\//i.test(address)) continue;
    if (/^\s*(javascript|vbscript|data):/i.test(address)) element.removeAttribute(name);
    else element.setAttribute(name, cleanAddress(address).address);
  }
}

function dropComments(root: Node): void {
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker?.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/**
 * Marks in the copy what has no box on the page: the style sheets that hid it are not saved. Outermost elements alone;
 * what never has a box is left as it is.
 */
function keepHidden(page: Element, copy: Element): void {
  const [originals, copies] = [page.children, copy.children];
  for (let index = 0; index < originals.length; index += 1) {
    const [original, copied] = [originals[index], copies[index]];
    if (!original || !copied || boxless.has(original.tagName)) continue;
    const { display, visibility } = getComputedStyle(original);
    if (display === 'none' || (visibility !== 'visible' && original.children.length === 0)) {
      copied.setAttribute('hidden', '');
      copied.setAttribute('style', 'display: none !important');
    } else keepHidden(original, copied);
  }
}

/**
 * The page's HTML as it stands in the browser, without scripts, field values, hidden inputs, tokens and
 * comments, and with a policy that keeps the saved file from loading anything when it is opened.
 * The copy is made in a document without a window: nothing is fetched, nothing runs.
 */
export function cleanHtml(): string {
  const inert = document.implementation.createHTMLDocument('');
  const root = inert.importNode(document.documentElement, true);
  keepHidden(document.documentElement, root);
  for (const element of root.querySelectorAll(dropped)) element.remove();
  for (const typed of root.querySelectorAll('textarea, [contenteditable]')) typed.textContent = '';
  dropComments(root);
  for (const element of [root, ...root.querySelectorAll('*')]) cleanAttributes(element);
  const policy = inert.createElement('meta');
  policy.setAttribute('http-equiv', 'Content-Security-Policy');
  policy.setAttribute('content', "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  const charset = inert.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  root.querySelector('meta[charset]')?.remove();
  root.querySelector('head')?.prepend(charset, policy);
  return `<!doctype html>\n${root.outerHTML}\n`;
}
