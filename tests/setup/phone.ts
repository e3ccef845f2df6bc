import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builds } from './browser.ts';

/** A small phone's screen, in CSS pixels. */
export const phoneScreen = { width: 360, height: 740 };

/**
 * Takes away what Firefox for Android lacks of what the extension uses (MDN's compatibility data, November 2026), and of
 * what it must do without: `downloads.download`, which no permission asks for, and the pickers, which no Firefox has.
 */
const withoutApis = `
for (const api of [globalThis.browser, globalThis.chrome]) {
  if (!api) continue;
  for (const name of ['windows', 'commands', 'downloads', 'menus', 'contextMenus'])
    Object.defineProperty(api, name, { value: undefined });
  if (api.tabs) Object.defineProperty(api.tabs, 'getZoom', { value: undefined });
  if (api.runtime?.getPlatformInfo)
    Object.defineProperty(api.runtime, 'getPlatformInfo', {
      value: async () => ({ os: 'android', arch: 'aarch64' }),
    });
}
`;

/** The Firefox build as a phone runs it: its background and each of its pages start without those. */
export function phoneBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sans-creneau-phone-'));
  cpSync(builds.firefox, folder, { recursive: true });
  writeFileSync(join(folder, 'phone.js'), withoutApis);
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.background.scripts.unshift('phone.js');
  writeFileSync(file, JSON.stringify(manifest));
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    const page = join(folder, name);
    const html = readFileSync(page, 'utf8');
    writeFileSync(page, html.replace(/<script /, '<script src="/phone.js"></script><script '));
  }
  return folder;
}
