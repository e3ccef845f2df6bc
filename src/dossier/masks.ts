import * as v from 'valibot';
import type { CaptureRecord } from '@/evidence/record';
import { capturesIn, type HashedEntry } from './journal';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** A part of a picture that is covered in what is handed over, in shares of the picture's width and height. */
const mask = v.strictObject({ left: share, top: share, width: share, height: share });
export type Mask = v.InferOutput<typeof mask>;

/** What is covered on each picture, by the ids of the captures. */
export type Masks = Readonly<Record<string, readonly Mask[]>>;

const most = 50;
const masks = v.record(v.string(), v.pipe(v.array(mask), v.maxLength(most)));

/** Reads what was kept; nothing is covered where it cannot be read. */
export function readMasks(kept: unknown): Masks {
  const read = v.safeParse(masks, kept ?? {});
  return read.success ? read.output : {};
}

const isMasked = ({ id }: CaptureRecord, all: Masks) => (all[id]?.length ?? 0) > 0;

/** Lines of the captures whose pictures are covered in part. */
export const maskedLines = (journal: readonly HashedEntry[], all: Masks): number[] =>
  capturesIn(journal)
    .filter((capture) => isMasked(capture, all))
    .map(({ seq }) => seq);

/** Shares that lie inside the picture, whichever corner the drawing started at; null for a mere click. */
export function maskBetween(from: [number, number], to: [number, number]): Mask | null {
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const [x1, x2] = [clamp(from[0]), clamp(to[0])].sort((a, b) => a - b) as [number, number];
  const [y1, y2] = [clamp(from[1]), clamp(to[1])].sort((a, b) => a - b) as [number, number];
  const [width, height] = [x2 - x1, y2 - y1];
  return width < 0.005 || height < 0.005 ? null : { left: x1, top: y1, width, height };
}
