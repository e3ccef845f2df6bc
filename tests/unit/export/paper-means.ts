import { buildFont } from '@/build/fonts';
import type { Means } from '@/export/pdf/paper';
import { deflate, filterRows, rasterOfPng } from '@/export/pdf/raster';

let fonts: Promise<Means['fonts']> | undefined;

async function buildFonts(): Promise<Means['fonts']> {
  return { regular: await buildFont('regular'), bold: await buildFont('bold') };
}

/** The shipped fonts; pictures that are PNG as they are; lines that the font cannot write, told to `drawn`. */
export async function paperMeans(drawn: string[] = []): Promise<Means> {
  fonts ??= buildFonts();
  return {
    fonts: await fonts,
    pictures: {
      async raster(picture) {
        const raster = rasterOfPng(new Uint8Array(await picture.arrayBuffer()));
        if (!raster) throw new Error('not a picture');
        return raster;
      },
      async line(text, size) {
        drawn.push(text);
        const [width, height] = [30, Math.ceil(size)];
        const data = await deflate(filterRows(new Uint8Array(width * height), width));
        return { width, height, colors: 1, packing: 'png', data, scale: 1 };
      },
    },
  };
}
