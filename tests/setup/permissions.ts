import type { Page } from 'puppeteer';
import { firefoxId, type Session } from './browser.ts';
import { inFirefoxWindow } from './toolbar.ts';

/** Chromium's own page of extensions, as far as tests need it. */
type Developer = {
  updateExtensionConfiguration(change: {
    extensionId: string;
    hostAccess: 'ON_CLICK' | 'ON_ALL_SITES';
  }): Promise<void>;
};

/**
 * What the person answers the next time this page asks for a permission. Firefox's question is really pressed, once it
 * is there; nothing presses Chromium's: there the API answers as the browser does when the person refuses.
 */
export async function refuseNext(session: Session, page: Page, ask: () => Promise<unknown>) {
  if (session.kind === 'chromium') {
    await page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          permissions: { request(wanted: object, answer?: (given: boolean) => void): unknown };
        };
      };
      chrome.permissions.request = (_, answer) => {
        answer?.(false);
        return Promise.resolve(false);
      };
    });
    await ask();
    return;
  }
  await ask();
  await pressFirefoxQuestion(session, 'secondaryButton');
}

/** Presses "Allow" on the question that Firefox is asking. */
export const allowInFirefox = (session: Session) => pressFirefoxQuestion(session, 'button');

async function pressFirefoxQuestion(session: Session, button: 'button' | 'secondaryButton') {
  await inFirefoxWindow(
    session.browser,
    `const asked = () => PopupNotifications.getNotification('addon-webext-permissions', gBrowser.selectedBrowser);
    const until = async (what) => {
      for (let tries = 0; tries < 100 && !what(); tries += 1) await new Promise((later) => setTimeout(later, 100));
      if (!what()) throw new Error('The question about permissions did not come, or stayed');
    };
    await until(asked);
    // A press within Firefox's own delay against accidents counts for nothing.
    await until(() => {
      if (!asked()) return true;
      if (PopupNotifications.panel.state === 'open')
        document.getElementById('addon-webext-permissions-notification')?.${button}?.click();
      return false;
    });`,
  );
}

/** Takes host permissions back, as the browser's own page of extensions does: these in Firefox, all in Chromium. */
export async function withdraw(session: Session, origins: readonly string[]): Promise<void> {
  if (session.kind === 'firefox') {
    await inFirefoxWindow(
      session.browser,
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${firefoxId}');
      const origins = ${JSON.stringify(origins)};
      await ExtensionPermissions.remove('${firefoxId}', { permissions: [], origins }, extension);`,
    );
    return;
  }
  const page = await session.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (extensionId) => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: Developer } };
    await chrome.developerPrivate.updateExtensionConfiguration({
      extensionId,
      hostAccess: 'ON_CLICK',
    });
  }, new URL(session.origin).host);
  await page.close();
}
