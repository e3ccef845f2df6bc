import type { ReceiptTone } from '@/messages';
import { elementBeside, page } from './dom';

/** Good news. A failure stays until the page is left or captured: who reads slowly must not miss it, and it is in no click's way. */
const shownForMs = 8_000;

let current: HTMLElement | null = null;

/** Removes the receipt, so that it is never in a picture. */
export function removeReceipt(): void {
  current?.remove();
  current = null;
}

/** A text as a string of CSS (CSS Syntax, "Serialize a string"). */
const quoted = (text: string) =>
  `"${text.replace(/["\\\n]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `)}"`;

/**
 * Shows a small message in the page, only after sealing. It disappears automatically and is announced to screen readers. The page may
 * notice that something is there, and can neither read nor measure it: a plain element without a name or a size, a closed
 * shadow root made outside the page's world, and a text that is no text node but its style sheet's.
 */
export function showReceipt(text: string, tone: ReceiptTone): void {
  removeReceipt();
  const host = elementBeside(page.documentElement, 'div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = new CSSStyleSheet();
  style.replaceSync(receiptStyle);
  root.adoptedStyleSheets = [style];
  const message = elementBeside(host, 'div');
  message.className = tone;
  message.setAttribute('role', tone === 'bad' ? 'alert' : 'status');
  root.append(message);
  page.documentElement.append(host);
  current = host;
  // A live region announces what changes in it, not what it was born with.
  setTimeout(() => {
    style.replaceSync(`${receiptStyle}div::before{content:${quoted(text)}}`);
  }, 50);
  if (tone === 'bad') return;
  setTimeout(() => {
    if (current === host) removeReceipt();
  }, shownForMs);
}

/** A first line of news, then what goes with it. Written without spaces: it is in every booking page. */
const receiptStyle = `\
:host{all:initial!important;position:fixed!important;inset:auto 0 0 auto!important;width:0!important;\
height:0!important;z-index:2147483647!important;pointer-events:none!important}\
div{position:fixed;inset:auto 16px 16px auto;width:max-content;max-width:min(360px,calc(100vw - 32px));\
box-sizing:border-box;padding:12px 16px;border-radius:10px;border-top:6px solid #7fd6b0;background:#14332a;\
color:#fff;font:16px/1.4 system-ui,sans-serif;white-space:pre-line;unicode-bidi:plaintext}\
div::first-line{font-weight:700;font-size:18px}\
.slots{border-color:#8a4700;background:#ffc350;color:#221400}\
.bad{border-color:#ffb4a8;background:#4a1410}\
@media(forced-colors:active){div{border:2px solid CanvasText}}`;
