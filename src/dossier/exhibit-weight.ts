import { pageFiles } from '@/evidence/page-files';
import type { CaptureRecord } from '@/evidence/record';

/** Bytes: Télérecours citoyens takes 32 MB a file, and half of it goes through everywhere. */
export const largestExhibit = 15_000_000;

/** Room for fonts, table and everything that is not a picture. */
export const furniture = 500_000;
const pageBytes = 8_000;
/** A picture packed without loss may be larger than its PNG, by so much. */
const mostGrowth = 1.3;
const leastPicture = 150_000;
const mostPicture = 1_200_000;

/** Bytes that a capture's picture may take in a PDF: its own size as a rule, so that nothing is lost. */
export function pictureBytes({ files }: CaptureRecord): number {
  const bytes = files[pageFiles.picture]?.bytes;
  return bytes === undefined
    ? 0
    : Math.min(mostPicture, Math.max(leastPicture, Math.round(bytes * mostGrowth)));
}

/** Items in order, cut into runs of at most so many bytes; one that is heavier is alone. */
export function cutByWeight<T>(
  items: readonly T[],
  most: number,
  weigh: (item: T) => number,
): T[][] {
  const runs: T[][] = [];
  let left = 0;
  for (const item of items) {
    const weight = weigh(item);
    const run = runs.at(-1);
    if (run && weight <= left) run.push(item);
    else {
      runs.push([item]);
      left = most;
    }
    left -= weight;
  }
  return runs;
}

/** A screen is larger than a page and less often plain: packed so, its words stay legible at 150 %. */
const mostScreen = 400_000;

/** Bytes that a picture of the shared screen may take in a PDF. */
export function screenBytes({ files }: CaptureRecord): number {
  const bytes = files[pageFiles.screen]?.bytes ?? 0;
  return Math.min(mostScreen, Math.round(bytes * mostGrowth));
}

/** Bytes of a capture's pages in a series, with the picture of the shared screen where that is joined. */
export const captureBytes = (capture: CaptureRecord, withScreen: boolean): number =>
  pictureBytes(capture) + (withScreen ? screenBytes(capture) : 0) + pageBytes;
