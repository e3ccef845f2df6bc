import { type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { concatUint8Arrays } from 'uint8array-extras';

/** A picture as a PDF holds it: pixels in rows, compressed. */
export type Raster = {
  width: number;
  height: number;
  /** Gray, or red, green and blue, eight bits each. */
  colors: 1 | 3;
  /** `png`: rows with PNG's filters, deflated, without loss. `jpeg`: a JPEG file. */
  packing: 'png' | 'jpeg';
  data: Uint8Array;
};

/** Puts a picture into a document. */
export function embedRaster(doc: PDFDocument, raster: Raster): PDFRef {
  const { width, height, colors, packing, data } = raster;
  const dict = doc.context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: PDFName.of(colors === 1 ? 'DeviceGray' : 'DeviceRGB'),
    Filter: PDFName.of(packing === 'png' ? 'FlateDecode' : 'DCTDecode'),
    Length: data.length,
    ...(packing === 'png' && {
      DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: 8, Columns: width },
    }),
  });
  return doc.context.register(PDFRawStream.of(dict, data));
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * A PNG's own pixels, as they are in the file, or null where a PDF cannot hold them as they are (transparency,
 * palettes, interlacing). PDF 1.7, 7.4.4.4, names PNG's filters; PNG (third edition), 11.2, its chunks.
 */
export function rasterOfPng(png: Uint8Array): Raster | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.length < 33 || signature.some((byte, index) => png[index] !== byte)) return null;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, type, interlaced] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)];
  const colors = type === 2 ? 3 : type === 0 ? 1 : null;
  if (depth !== 8 || colors === null || interlaced !== 0) return null;
  const pieces: Uint8Array[] = [];
  for (let at = 8; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (name === 'tRNS' || at + 12 + length > png.length) return null;
    if (name === 'IDAT') pieces.push(png.subarray(at + 8, at + 8 + length));
    if (name === 'IEND') break;
    at += 12 + length;
  }
  if (pieces.length === 0) return null;
  return { width, height, colors, packing: 'png', data: concatUint8Arrays(pieces) };
}

/** Rows of pixels made smaller before they are deflated: each byte less the one above it (PNG's filter "Up"). */
export function filterRows(pixels: Uint8Array, rowBytes: number): Uint8Array<ArrayBuffer> {
  const rows = pixels.length / rowBytes;
  const filtered = new Uint8Array(pixels.length + rows);
  for (let row = 0; row < rows; row += 1) {
    const from = row * rowBytes;
    const to = from + row + 1;
    filtered[to - 1] = 2;
    for (let index = 0; index < rowBytes; index += 1) {
      const above = row === 0 ? 0 : (pixels[from - rowBytes + index] ?? 0);
      filtered[to + index] = (pixels[from + index] ?? 0) - above;
    }
  }
  return filtered;
}

/** Bytes deflated as zlib does, with the browser's own compressor. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { writable, readable } = new CompressionStream('deflate');
  const writer = writable.getWriter();
  // Waited for together with what comes out: nothing goes in while no one takes it.
  const written = writer.write(bytes).then(() => writer.close());
  const [deflated] = await Promise.all([new Response(readable).arrayBuffer(), written]);
  return new Uint8Array(deflated);
}
