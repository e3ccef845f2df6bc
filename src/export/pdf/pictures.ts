import { deflate, filterRows, type Raster, rasterOfPng } from './raster';

/** What only a browser can do for a PDF: decode a capture's picture, draw a line in any script. */
export type Pictures = {
  /**
   * The picture, without loss where it then weighs at most `most` bytes, else as a JPEG of less. Rejects when it
   * cannot be decoded.
   */
  raster(picture: Blob, most: number): Promise<Raster>;
  /** A line of text, black on white, `scale` pixels to the point. */
  line(text: string, size: number, bold: boolean): Promise<Raster & { scale: number }>;
};

/** Beyond so many pixels a picture is not unpacked whole: a phone would run out of memory. */
const mostPixels = 16_000_000;

const lineScale = 3;

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No 2D canvas in this browser');
  context.direction = 'ltr';
  return context;
}

/** Pixels without their opacity. */
function opaque(rgba: Uint8ClampedArray, colors: 1 | 3): Uint8Array {
  const pixels = new Uint8Array((rgba.length / 4) * colors);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += colors) {
    for (let color = 0; color < colors; color += 1) pixels[to + color] = rgba[from + color] ?? 0;
  }
  return pixels;
}

async function unlossy(context: OffscreenCanvasRenderingContext2D, colors: 1 | 3): Promise<Raster> {
  const { width, height } = context.canvas;
  const pixels = opaque(context.getImageData(0, 0, width, height).data, colors);
  const data = await deflate(filterRows(pixels, width * colors));
  return { width, height, colors, packing: 'png', data };
}

async function jpeg(canvas: OffscreenCanvas, most: number): Promise<Raster> {
  for (const quality of [0.9, 0.75, 0.6, 0.4]) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (blob.size > most && quality > 0.4) continue;
    const data = new Uint8Array(await blob.arrayBuffer());
    return { width: canvas.width, height: canvas.height, colors: 3, packing: 'jpeg', data };
  }
  throw new Error('No JPEG was made');
}

async function raster(picture: Blob, most: number): Promise<Raster> {
  const bitmap = await createImageBitmap(picture);
  try {
    const own = rasterOfPng(new Uint8Array(await picture.arrayBuffer()));
    if (own && own.data.length <= most) return own;
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = contextOf(canvas);
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0);
    if (bitmap.width * bitmap.height <= mostPixels) {
      const whole = await unlossy(context, 3);
      if (whole.data.length <= most) return whole;
    }
    return await jpeg(canvas, most);
  } finally {
    bitmap.close();
  }
}

async function line(
  text: string,
  size: number,
  bold: boolean,
): Promise<Raster & { scale: number }> {
  const canvas = new OffscreenCanvas(1, 1);
  const font = `${bold ? '700' : '400'} ${size * lineScale}px "Noto Sans", "DejaVu Sans", sans-serif`;
  const measuring = contextOf(canvas);
  measuring.font = font;
  canvas.width = Math.max(1, Math.ceil(measuring.measureText(text).width));
  canvas.height = Math.ceil(size * lineScale * 1.4);
  const context = contextOf(canvas);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000000';
  context.font = font;
  context.fillText(text, 0, size * lineScale * 1.05);
  return { ...(await unlossy(context, 1)), scale: lineScale };
}

/** The browser's own means. In a worker or a page. */
export const browserPictures: Pictures = { raster, line };
