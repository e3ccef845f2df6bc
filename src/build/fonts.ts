import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/**
 * What the dossier's font can write: Latin with all its extensions (French, Bambara, Vietnamese …), Greek, Cyrillic,
 * and the punctuation of texts. A line that holds anything else is drawn by the browser.
 */
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x2af],
  [0x2b0, 0x36f],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2044],
  [0x20a0, 0x20bf],
  [0x2116, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2265],
];

const letters = ranges
  .flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  )
  .join('');

const sources = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
} as const;

/** Noto Sans cut down to what a dossier writes, as TrueType. Called when the extension is built. */
export async function buildFont(weight: keyof typeof sources): Promise<Uint8Array<ArrayBuffer>> {
  const path = createRequire(import.meta.url).resolve(sources[weight]);
  const font = await subsetFont(await readFile(path), letters, { targetFormat: 'truetype' });
  return new Uint8Array(font);
}
