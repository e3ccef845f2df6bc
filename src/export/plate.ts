import { type PlateLine, plateLines } from '@/dossier/plate-lines';
import type { Interval } from '@/evidence/interval';
import type { CaptureRecord } from '@/evidence/record';
import { wrap } from './wrap';

/** Narrowest plate, in pixels: below, the band could not be read once printed. */
const narrowest = 1_000;

type Laid = { text: string; font: string; y: number };

function layBand(
  context: OffscreenCanvasRenderingContext2D,
  lines: readonly PlateLine[],
  unit: number,
  width: number,
): { laid: Laid[]; height: number } {
  const laid: Laid[] = [];
  let y = unit / 2;
  for (const { text, bold, size } of lines) {
    const font = `${bold ? '700' : '400'} ${Math.round(unit * size)}px "DejaVu Sans", Verdana, sans-serif`;
    context.font = font;
    for (const piece of wrap(text, width - 2 * unit, (part) => context.measureText(part).width)) {
      y += unit * size * 1.4;
      laid.push({ text: piece, font, y });
    }
  }
  return { laid, height: Math.ceil(y + unit) };
}

/** What a plate says beside its picture; `text`: the page's own, for a capture without one. */
type PlateText = { text: string; isMasked?: boolean; interval?: Interval | undefined };

/**
 * The plate of a capture: its untouched picture, or one that the person covered in part, and, outside it, a band that says when, where and what.
 * Black on white, to be read in a black and white print. Without a picture, the page's text is below.
 * Rejects when the picture cannot be decoded.
 */
export async function makePlate(
  record: CaptureRecord,
  hash: string,
  picture: Blob | undefined,
  { text: pageText, ...told }: PlateText,
): Promise<Blob> {
  const bitmap = picture && (await createImageBitmap(picture));
  const width = Math.max(narrowest, bitmap?.width ?? 0);
  const unit = Math.round(width / 62);
  const canvas = new OffscreenCanvas(width, 1);
  const measuring = contextOf(canvas);
  const band = layBand(measuring, plateLines(record, hash, told), unit, width);
  const text = bitmap
    ? { laid: [], height: 0 }
    : layBand(measuring, textLines(pageText), unit, width);
  canvas.height = band.height + (bitmap?.height ?? text.height);
  const context = contextOf(canvas);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000000';
  write(context, band.laid, unit, 0);
  context.fillRect(0, band.height - 3, width, 3);
  if (bitmap) context.drawImage(bitmap, Math.floor((width - bitmap.width) / 2), band.height);
  else write(context, text.laid, unit, band.height);
  bitmap?.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}

/** Lines of page text that a plate without picture shows; the whole text is in page.txt. */
const mostTextLines = 60;

function textLines(pageText: string): PlateLine[] {
  const lines = pageText.split('\n').filter((line) => line.trim() !== '');
  return [
    { text: 'Texte visible de la page :', bold: true, size: 1 },
    ...lines.slice(0, mostTextLines).map((text) => ({ text, size: 1 })),
    ...(lines.length > mostTextLines ? [{ text: '[suite dans page.txt]', size: 1 }] : []),
  ];
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D canvas in this browser');
  // Else it takes the direction of the page that makes it: a plate is French in an Arabic interface too.
  context.direction = 'ltr';
  return context;
}

function write(
  context: OffscreenCanvasRenderingContext2D,
  laid: readonly Laid[],
  left: number,
  top: number,
): void {
  for (const { text, font, y } of laid) {
    context.font = font;
    context.fillText(text, left, top + y);
  }
}
