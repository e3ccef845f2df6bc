import type { Browser, Page } from 'puppeteer';
import type { BrowserKind } from './find-browser.ts';

/** WebDriver BiDi, below puppeteer's own words: Firefox's chrome scope is reached by it alone. */
type Connection = {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
};

type Tree = { contexts: { context: string }[] };
type Evaluated = { type: 'success' | 'exception'; result?: { value?: unknown } };

/** Runs a script in Firefox's own window, as the browser itself. */
export async function inFirefoxWindow(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Connection };
  const scope = { 'moz:scope': 'chrome' };
  const tree = (await connection.send('browsingContext.getTree', scope)).result as Tree;
  const target = { context: tree.contexts[0]?.context };
  const parameters = {
    expression: `(async () => { ${expression} })()`,
    target,
    awaitPromise: true,
  };
  const evaluated = (await connection.send('script.evaluate', parameters)).result as Evaluated;
  if (evaluated.type !== 'success') throw new Error(JSON.stringify(evaluated));
  return evaluated.result?.value;
}

const firefoxAction = (id: string) => `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${id}');
  const action = ExtensionParent.apiManager.global.browserActionFor(extension);`;

/**
 * A click on the extension's toolbar button while this page is in front, as the person makes it: it opens
 * the popup and lets the extension see this tab.
 */
export async function clickToolbarButton(
  browser: Browser,
  kind: BrowserKind,
  page: Page,
  firefoxId: string,
): Promise<void> {
  await page.bringToFront();
  if (kind === 'firefox') {
    // A click while the popup is open would close it.
    await closeFirefoxPopup(browser);
    await inFirefoxWindow(browser, `${firefoxAction(firefoxId)} action.triggerAction(window);`);
    return;
  }
  const [extension] = [...(await browser.extensions()).values()];
  if (!extension) throw new Error('Chromium has no extension to click');
  await extension.triggerAction(page);
}

/** Closes Firefox's popup panel; Chromium's closes when another page comes to the front. */
export async function closeFirefoxPopup(browser: Browser): Promise<void> {
  await inFirefoxWindow(
    browser,
    `const open = [...document.querySelectorAll('panel')].filter(({ state }) => state === 'open');
    await Promise.all(open.map((panel) => new Promise((closed) => {
      panel.addEventListener('popuphidden', closed, { once: true });
      panel.hidePopup();
    })));`,
  );
}

/** Presses the capture shortcut (Alt+C) in Firefox's window, as the keyboard would. */
export async function pressFirefoxShortcut(browser: Browser): Promise<void> {
  await inFirefoxWindow(
    browser,
    `const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    keys.beginInputTransactionForTests(window);
    const alt = new KeyboardEvent('', { key: 'Alt', code: 'AltLeft', keyCode: KeyboardEvent.DOM_VK_ALT });
    const c = new KeyboardEvent('', { key: 'c', code: 'KeyC', keyCode: KeyboardEvent.DOM_VK_C });
    keys.keydown(alt); keys.keydown(c); keys.keyup(c); keys.keyup(alt);`,
  );
}

/** Ends Firefox's event page, as its idle timer does. */
export async function stopFirefoxBackground(browser: Browser, id: string): Promise<void> {
  await inFirefoxWindow(
    browser,
    `await WebExtensionPolicy.getByID('${id}').extension.terminateBackground();`,
  );
}
