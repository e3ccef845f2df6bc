const shownForMs = 7_000;

let current: HTMLElement | null = null;

/** Takes the receipt away, so that it is never in a picture. */
export function removeReceipt(): void {
  current?.remove();
  current = null;
}

/**
 * Shows a small message in the page, in a closed shadow root: the only node that the extension adds to it,
 * and only after sealing. It goes by itself and is announced to screen readers.
 */
export function showReceipt(text: string, tone: 'good' | 'bad'): void {
  removeReceipt();
  const host = document.createElement('sans-creneau-receipt');
  host.dataset.tone = tone;
  const root = host.attachShadow({ mode: 'closed' });
  const style = new CSSStyleSheet();
  style.replaceSync(receiptStyle);
  root.adoptedStyleSheets = [style];
  const message = document.createElement('div');
  message.className = tone;
  message.setAttribute('role', tone === 'good' ? 'status' : 'alert');
  message.dir = 'auto';
  root.append(message);
  document.documentElement.append(host);
  current = host;
  // A live region announces what changes in it, not what it was born with.
  setTimeout(() => {
    message.textContent = text;
  }, 50);
  setTimeout(() => {
    if (current === host) removeReceipt();
  }, shownForMs);
}

const receiptStyle = `
:host {
  all: initial; position: fixed; inset: auto 16px 16px auto; z-index: 2147483647; pointer-events: none;
}
div {
  max-width: min(360px, calc(100vw - 32px)); box-sizing: border-box; padding: 12px 16px;
  border-radius: 10px; border-inline-start: 6px solid #7fd6b0; background: #14332a; color: #fff;
  font: 600 15px/1.4 system-ui, sans-serif; box-shadow: 0 6px 24px rgb(0 0 0 / 35%);
}
div.bad { border-color: #ffb4a8; background: #4a1410; }
div:empty { display: none; }
@media (forced-colors: active) { div { border: 2px solid CanvasText; } }
`;
