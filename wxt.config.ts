import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { bookingHosts, originOf, witnessMatches } from './src/booking/systems';
import { buildFont } from './src/build/fonts';
import { noteFile, noteLicences, thirdPartyText } from './src/build/third-party';
import { unpackedKey, withoutKey } from './src/build/unpacked-key';
import { buildVerifier } from './src/build/verifier-page';

const firefoxId = '{6f1f0d2e-6f0c-4a53-9b8e-3c2d5b7a9e41}';

/** SHA-256 of everything the build is made of: a record says which build made it. */
function sourceHash(): string {
  const hash = createHash('sha256');
  const folders = ['entrypoints', 'src', 'assets/public'];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [...files, 'package-lock.json', 'wxt.config.ts'].sort()) {
    hash.update(file.replaceAll('\\', '/')).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * The content script speaks to the browser itself: every browser that is supported gives promises there, and the polyfill
 * would be a fifth of what each booking page loads (9.3 of 52 kB, November 2026).
 */
const withoutPolyfill = {
  name: 'without-polyfill',
  enforce: 'pre' as const,
  resolveId: (id: string) =>
    id === '@wxt-dev/webextension-polyfill/browser'
      ? fileURLToPath(import.meta.resolve('@wxt-dev/browser'))
      : null,
};

const versionOf = (name: string) =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version as string;

export default defineConfig({
  srcDir: 'src',
  entrypointsDir: '../entrypoints',
  publicDir: 'assets/public',
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ type }) => type === 'content-script'))
        config.plugins = [withoutPolyfill, ...(config.plugins ?? [])];
    },
    'prepare:publicPaths'(_wxt, paths) {
      paths.push('verifier.html', 'fonts/regular.ttf', 'fonts/bold.ttf');
    },
    async 'build:publicAssets'(_wxt, files) {
      files.push({
        relativeDest: 'verifier.html',
        contents: await buildVerifier(import.meta.dirname),
      });
      for (const weight of ['regular', 'bold'] as const) {
        const contents = Buffer.from(await buildFont(weight));
        // wxt's type says text; what it writes is what it is given.
        files.push({
          relativeDest: `fonts/${weight}.ttf`,
          contents: contents as unknown as string,
        });
      }
      noteFile(import.meta.dirname, '@expo-google-fonts/noto-sans', 'LICENSE_FONT');
      // JSZip is published with these inside its one file.
      noteFile(import.meta.dirname, 'pako', 'LICENSE');
      noteFile(import.meta.dirname, 'lie', 'license.md');
      noteFile(import.meta.dirname, 'immediate', 'LICENSE.txt');
      noteFile(import.meta.dirname, 'setimmediate', 'LICENSE.txt');
    },
    'build:manifestGenerated'(_wxt, manifest) {
      for (const script of manifest.content_scripts ?? []) script.matches = [...witnessMatches];
    },
    'build:done'({ config }) {
      writeFileSync(join(config.outDir, 'THIRD-PARTY.txt'), thirdPartyText());
    },
    'zip:start'({ config }) {
      withoutKey(config.outDir);
    },
  },
  // Pictures and texts of the stores are no part of what is built.
  zip: { excludeSources: ['assets/store/**'] },
  manifestVersion: 3,
  vite: () => ({
    plugins: [noteLicences()],
    define: {
      __BUILD__: JSON.stringify(sourceHash()),
      __SNAPDOM__: JSON.stringify(versionOf('@zumer/snapdom')),
      __HTML2CANVAS__: JSON.stringify(versionOf('html2canvas-pro')),
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'fr',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'scripting',
      'activeTab',
      'webRequest',
    ],
    host_permissions: bookingHosts.map(originOf),
    // Asked for part by part, when the person turns something on: one time-stamping authority, an official site that
    // they add, or all of it for exact pictures without a click.
    optional_host_permissions: ['<all_urls>'],
    // Safety copies, when the person turns them on; in Firefox the site's certificate, likewise.
    optional_permissions: ['downloads', browser === 'firefox' ? 'webRequestBlocking' : 'offscreen'],
    content_security_policy: {
      // Time-stamping authorities are reached by the background alone, most of them by http: the pages' own
      // CSP keeps them to the extension. No upgrade to https, which most authorities do not answer.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self' data: https: http:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    commands: {
      capture: {
        // Chromium ignores a suggested Alt+Shift combination; on a Mac, Alt+C types a letter.
        suggested_key: { default: 'Alt+C', mac: 'MacCtrl+Shift+C' },
        description: '__MSG_captureCommand__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: firefoxId,
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
    ...(browser !== 'firefox' && { key: unpackedKey, minimum_chrome_version: '121' }),
  }),
});
