import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

type Read = {
  outcome: string | null;
  rule: string | null;
  matched: string | null;
  unknown: string;
  covered: boolean;
  personal: boolean;
  /** A known answer is recorded automatically. */
  kept: boolean;
};

declare global {
  var readThisPage: () => Read;
  var savePage: () => string;
  var openedSearch: string | undefined;
  var cameFromSite: boolean | undefined;
}

/** The extension's own reader as a script for a page: it leaves `readThisPage()` there. */
export const readerScript = () => productScript('reader-entry.ts');

/** What writes page.html, as a script for a page: it leaves `savePage()` there. */
export const savedPageScript = () => productScript('saved-entry.ts');

/** The extension's own store as a script for one of its pages: it leaves `product` there. */
export const storeScript = () => productScript('store-entry.ts');

/** The ZIP writers that were compared, as a script: it leaves `zipWith` there. */
export const zipScript = () => productScript('zip-entry.ts');

/** The reader with the bench's mutations: it leaves `driftRead()` there. */
export const driftScript = () => productScript('../bench/drift-entry.ts');

/** The popup with every state that it has, as a script for its own page: it leaves `showPopup()` there. */
export const popupScript = () => productScript('popup-entry.ts');

/** A part of the product, built as one script. */
async function productScript(entry: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': join(root, 'src') } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, entry), formats: ['iife'], name: 'part' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry} could not be built`);
  return chunk.code;
}
